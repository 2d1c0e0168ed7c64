/** The commands of the command line, and what is said where one refuses. */
import { HeadsUnreadable } from '../data/heads.ts';
import { StoreUnavailable } from '../data/open.ts';
import { isServer } from '../data/place.ts';
import { openStoreAt } from '../data/store.ts';
import { ConfigError } from '../server/config.ts';
import { BadDatabaseUrl, storePlace } from './paths.ts';

const USAGE = `Usage: npm run trialside -- <command>

  serve [--demo] [--check]       serve the gateway and the portal (PORT, DATABASE_URL, TRIALSIDE_ISSUER …); --check
                                 only says what is wrong with the settings
  seed                           write the synthetic demo study
  import <file or folder> …      read SDTM files as CSV; "import --help" tells more
  export FOLDER --basis WHY      write a study or a subject at a cut as files; "export --help" tells more
  grades                         how many events and results carry a CTCAE grade, and why others cannot
  ctcae import FILE              load NCI's published CTCAE wording; "ctcae --help" tells more
  meddra import FOLDER           load the sponsor's licensed MedDRA; "meddra --help" tells more
  admit                          give somebody their part in a study; "admit --help" tells more
  migrate                        bring the store to this version
  verify                         prove that the record is as it was written; "verify --help" tells more
  heads sign | list | check      sign where the record stands, outside of the database
  redact                         remove personal data that was entered by mistake; "redact --help" tells more
  backup [FILE]                  write everything to one proven file, while people write
  restore FILE [--force]         put a backup in the place of the store, which is kept aside
  drill                          back up and restore to a scratch place, and record how long it took
  move postgres://…              copy the SQLite store to an empty PostgreSQL database
`;

type Command = (args: readonly string[]) => Promise<number>;

// Each command loads what it needs: an import has no use for the GraphQL schema.
const COMMANDS: Readonly<Record<string, Command>> = {
  async serve(args) {
    const { serve } = await import('./serve.ts');
    const unknown = args.filter((arg) => arg !== '--demo' && arg !== '--check');
    if (unknown.length > 0) return usage(`serve knows no ${unknown.join(' ')}`);
    if (args.includes('--check')) {
      const { checkServe } = await import('./check-serve.ts');
      return checkServe(process.env, { demo: args.includes('--demo') });
    }
    const running = await serve(process.env, { demo: args.includes('--demo') });
    process.stdout.write(`${running.url}\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await running.stop();
    return 0;
  },

  async seed() {
    const { seed } = await import('./seed.ts');
    const { progressBar } = await import('./progress.ts');
    const bar = progressBar('Preparing the demo study');
    const report = await seed(storePlace(process.env), bar.update);
    bar.done();
    process.stdout.write(
      report.already
        ? `The demo study ${report.study} is there already; nothing was changed.\n`
        : `The demo study ${report.study} is written: ${report.subjects} subjects, ${report.changes} entries. All of it is synthetic.\n`,
    );
    return 0;
  },

  async import(args) {
    const { runImport } = await import('./import.ts');
    return runImport([...args], process.env);
  },

  async export(args) {
    const { runExport } = await import('./export.ts');
    return runExport(args, process.env);
  },

  async admit(args) {
    const { runAdmit } = await import('./admit.ts');
    return runAdmit(args, process.env);
  },

  async grades(args) {
    const { runGrades } = await import('./grades.ts');
    return runGrades(args, process.env);
  },

  async ctcae(args) {
    const { runCtcae } = await import('./dictionaries.ts');
    return runCtcae(args, process.env);
  },

  async meddra(args) {
    const { runMeddra } = await import('./dictionaries.ts');
    return runMeddra(args, process.env);
  },

  async verify(args) {
    const { runVerify } = await import('./verify.ts');
    return runVerify(args, process.env);
  },

  async heads(args) {
    const { runHeads } = await import('./heads.ts');
    return runHeads(args, process.env);
  },

  async redact(args) {
    const { runRedact } = await import('./redact.ts');
    return runRedact(args, process.env);
  },

  async backup(args) {
    const { runBackup } = await import('./backup.ts');
    return runBackup(args, process.env);
  },

  async restore(args) {
    const { runRestore } = await import('./restore.ts');
    return runRestore(args, process.env);
  },

  async move(args) {
    const { runMove } = await import('./move.ts');
    return runMove(args, process.env);
  },

  async drill(args) {
    const { runDrill } = await import('./drill.ts');
    return runDrill(args, process.env);
  },

  async migrate() {
    const place = storePlace(process.env);
    await (await openStoreAt(place)).close();
    // The address of a server may carry a password.
    process.stdout.write(`${isServer(place) ? 'The store on the server' : place} is up to date.\n`);
    return 0;
  },
};

function usage(problem: string): number {
  process.stderr.write(`${problem}\n\n${USAGE}`);
  return 2;
}

async function command([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(USAGE);
    return name === undefined ? 2 : 0;
  }
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return found ? found(args) : usage(`There is no command "${name}".`);
}

/** Refusals that a user can act on are one sentence; anything else is a fault of ours and keeps its trace. */
const PLAIN = [HeadsUnreadable, ConfigError, StoreUnavailable, BadDatabaseUrl];

/** Runs a command to its end; answers the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await command(args);
  } catch (error) {
    const plain = PLAIN.some((kind) => error instanceof kind);
    process.stderr.write(`${plain ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
    return 1;
  }
}
