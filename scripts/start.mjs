/** `npm start`: builds, writes the demo study and serves the portal, in one process that Ctrl-C ends. */
import '../gateway/src/quick-imports.ts';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { storePlace } from '../gateway/src/cli/paths.ts';
import { progressBar } from '../gateway/src/cli/progress.ts';
import { isServer } from '../gateway/src/data/place.ts';
import { jsonLog } from '../gateway/src/server/log.ts';
import { build } from './build.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

/** Found out before anything is built: nobody should wait a minute to hear it. */
async function checkPort(port) {
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  }).catch((error) => {
    if (error.code === 'EADDRINUSE') {
      throw new Error(
        `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
      );
    }
    throw new Error(`Port ${port} cannot be used (${error.code}). Choose another one: PORT=4000 npm start`);
  });
}

function checkFolder(file) {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(existsSync(file) ? file : folder, constants.W_OK);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(
      `The study store cannot be written in ${folder}. Make that folder writable, or choose another place: DATABASE_URL=<file> npm start`,
    );
  }
}

async function main() {
  const port = Number(process.env.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`);
  const place = storePlace(process.env);
  if (!isServer(place)) checkFolder(place);
  await checkPort(port);

  let stopping = false;
  let running = null;
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    if (!running) process.exit(130);
    say('\nStopping …');
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  build({ say });
  // Looked up only now, so that the quick imports above are in force.
  const { seed } = await import('../gateway/src/cli/seed.ts');
  const { serve } = await import('../gateway/src/cli/serve.ts');
  const bar = progressBar('Preparing the demo study');
  const report = await seed(place, bar.update);
  bar.done();
  say(
    report.already
      ? 'The store is there already; its data are kept.'
      : `The synthetic demo study ${report.study} is written: ${report.subjects} subjects.`,
  );
  // Whoever tries it out reads this terminal: only what went wrong belongs here.
  const log = (fields) => fields.event === 'unexpected-error' && jsonLog(fields);
  running = await serve({ ...process.env, PORT: String(port) }, { demo: true }, log);
  say(`\nTrialside is ready:  ${running.url}\n`);
  say(`  Hospital portal  ${running.url}/hospital.html`);
  say(`  Study page       ${running.url}/study.html`);
  say('\nEverything in it is synthetic. Ctrl-C stops it; the data are kept.');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
