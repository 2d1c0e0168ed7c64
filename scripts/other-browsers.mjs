/** Finds Firefox and WebKit for the component tests (`npm run test:browsers`); says what is missing where one is not there. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const inPath = (names, env) =>
  (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(runs);

/** Where distributions keep the browser that belongs to WebKitWebDriver. */
const MINI_BROWSERS = [
  ...['x86_64', 'aarch64'].flatMap((machine) =>
    ['4.1', '4.0'].map((api) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
  ),
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/webkit2gtk-4.1/MiniBrowser',
];

/** `{ firefox: path }`, or `{ missing: sentence }`. FIREFOX_PATH names another one. */
export function findFirefox(env = process.env) {
  const named = env.FIREFOX_PATH;
  if (named) {
    return runs(named)
      ? { firefox: named }
      : { missing: `FIREFOX_PATH names no program that can be run: ${named}.` };
  }
  const firefox =
    inPath(['firefox-esr', 'firefox'], env) ??
    [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ].find(runs);
  return firefox
    ? { firefox }
    : { missing: 'no Firefox was found (on Debian: apt-get install firefox-esr).' };
}

/** `{ webkit: { driver, browser, screen } }`, or `{ missing: sentence }`. */
export function findWebKit(env = process.env) {
  const driver = inPath(['WebKitWebDriver'], env);
  const browser = MINI_BROWSERS.find(runs);
  const screen = inPath(['Xvfb'], env);
  if (driver && browser && screen) return { webkit: { driver, browser, screen } };
  return {
    missing:
      'WebKitWebDriver, its MiniBrowser and Xvfb were not all found (on Debian: apt-get install webkit2gtk-driver xvfb).',
  };
}
