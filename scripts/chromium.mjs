/** Finds the Chromium that the browser tests drive, and installs one where this machine allows it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a Chromium: CHROMIUM_PATH, the system's, or one that Playwright keeps; null where there is none. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return runs(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
  const inPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...APPLICATIONS].find(runs) ?? playwrightChromium(env);
}

function playwrightChromium(env) {
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');
  if (!existsSync(cache)) return null;
  const places = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ];
  return (
    readdirSync(cache)
      .filter((folder) => folder.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((folder) => places.map((place) => join(cache, folder, place)))
      .find(runs) ?? null
  );
}

/** Flags without which Chromium asks the outside world for things, or does not start as root. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The path, after installing Chromium where there is none and this user may; calls `fail` with a sentence otherwise. */
export function requireChromium({ install, fail, env = process.env }) {
  const found = findChromium(env);
  if (found) return found;
  if (env.CHROMIUM_PATH) return fail(`CHROMIUM_PATH names no program that can be run: ${env.CHROMIUM_PATH}.`);
  if (install && process.getuid?.() === 0 && hasApt()) {
    process.stdout.write('Installing Chromium for the browser tests …\n');
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    const installed = findChromium(env);
    if (installed) return installed;
  }
  return fail(
    'The tests drive a real browser, and no Chromium or Chrome was found. Install one (on Debian or Ubuntu: ' +
      'sudo apt-get install chromium), or set CHROMIUM_PATH to its program.',
  );
}

const hasApt = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
