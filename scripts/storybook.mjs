/** Starts or builds Storybook, with everything that would call home turned off. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [mode = 'dev', ...rest] = process.argv.slice(2);
const args = [
  mode,
  '--config-dir',
  '.storybook',
  '--disable-telemetry',
  ...(mode === 'dev'
    ? ['--port', '6006', '--no-open', '--ci']
    : ['--output-dir', join(root, 'storybook-static')]),
  ...rest,
];
const child = spawn(join(root, 'stories/node_modules/.bin/storybook'), args, {
  cwd: join(root, 'stories'),
  stdio: 'inherit',
  env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
