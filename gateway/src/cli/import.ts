/** `trialside import`: arguments in, exit code out. Progress goes to standard error, the report to standard output. */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { StoreUnavailable } from '../data/open.ts';
import { printReport } from '../interchange/import/print.ts';
import type { ImportReport } from '../interchange/import/report.ts';
import { importSdtm, type FinishedImport } from '../interchange/import/run.ts';
import type { ImportRequest } from '../interchange/import/request.ts';
import { fill, type ImportTexts } from '../interchange/locales/texts.ts';
import { IMPORT_TEXTS } from '../interchange/locales/index.ts';
import { BadDatabaseUrl, storePlace } from './paths.ts';
import { progressBar } from './progress.ts';

/** Exit codes: everything is in; refused (or not finished); wrong usage; some rows were refused. */
export const EXIT = { done: 0, refused: 1, usage: 2, inPart: 3 } as const;

type Env = Readonly<Record<string, string | undefined>>;

export interface ImportStreams {
  readonly out: (text: string) => void;
  readonly err: NodeJS.WriteStream;
}

const PROCESS: ImportStreams = {
  out: (text) => void process.stdout.write(text),
  err: process.stderr,
};

export async function runImport(argv: string[], env: Env, streams: ImportStreams = PROCESS): Promise<number> {
  let texts = textsFor(env);
  let asked: Asked;
  try {
    asked = readArguments(argv);
    texts =
      asked.locale === null
        ? texts
        : (IMPORT_TEXTS[asked.locale] ?? fail(texts.usageProblem.unknownLocale, { locale: asked.locale }));
    if (!asked.isHelp && asked.paths.length === 0) fail(texts.usageProblem.noPath);
  } catch (error) {
    streams.err.write(`${(error as Error).message}\n\n${texts.usage}`);
    return EXIT.usage;
  }
  if (asked.isHelp) {
    streams.out(texts.usage);
    return EXIT.done;
  }
  const file = asked.reportFile;
  let reportFd: number | null = null;
  try {
    // Opened first: an import whose report cannot be written is not begun.
    reportFd = file === null ? null : openReport(file, texts);
    return await runAsked({ ...asked, storePlace: storePlace(env) }, reportFd, texts, streams);
  } catch (error) {
    if (
      !(error instanceof StoreUnavailable || error instanceof BadDatabaseUrl || error instanceof Unwritable)
    )
      throw error;
    streams.err.write(`${error.message}\n`);
    return EXIT.refused;
  } finally {
    if (reportFd !== null) closeSync(reportFd);
  }
}

async function runAsked(
  request: ImportRequest,
  reportFd: number | null,
  texts: ImportTexts,
  { out, err }: ImportStreams,
): Promise<number> {
  const { reading, checking, writing } = texts.progress;
  const bars = [progressBar(reading, err), progressBar(checking, err), progressBar(writing, err)] as const;
  let current: (typeof bars)[number] | null = null;
  const moving = (bar: (typeof bars)[number]) => (done: number, of: number) => {
    if (current !== bar) current?.done();
    current = bar;
    bar.update(done, of);
  };
  const finished = await importSdtm(request, {
    onReading: moving(bars[0]),
    onChecking: moving(bars[1]),
    onWriting: moving(bars[2]),
  });
  try {
    (current as (typeof bars)[number] | null)?.done();
    const { report } = finished;
    printReport(report, finished.rejections(), texts, (line) => out(`${line}\n`));
    if (reportFd !== null) writeReport(reportFd, finished);
    return exitCode(report);
  } finally {
    finished.close();
  }
}

export function exitCode({ outcome, rejected }: ImportReport): number {
  if (outcome === 'refused' || outcome === 'interrupted') return EXIT.refused;
  return rejected > 0 ? EXIT.inPart : EXIT.done;
}

interface Asked extends Omit<ImportRequest, 'storePlace'> {
  readonly reportFile: string | null;
  readonly locale: string | null;
  readonly isHelp: boolean;
}

/** Throws with a sentence about what is wrong with the arguments. */
function readArguments(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      protocol: { type: 'string' },
      'time-zone': { type: 'string' },
      strict: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      locale: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    paths: positionals,
    protocolFile: values.protocol ?? null,
    timeZone: values['time-zone'] ?? null,
    isStrict: values.strict,
    isDryRun: values['dry-run'],
    reportFile: values.report ?? null,
    locale: values.locale ?? null,
    isHelp: values.help,
  };
}

function fail(sentence: string, values: Readonly<Record<string, string>> = {}): never {
  throw new Error(fill(sentence, values));
}

function textsFor(env: Env): ImportTexts {
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return IMPORT_TEXTS[language.startsWith('zh') ? 'zh-CN' : 'en']!;
}

class Unwritable extends Error {}

function openReport(file: string, texts: ImportTexts): number {
  try {
    return openSync(file, 'w', 0o600);
  } catch (error) {
    const reason = (error as Error).message;
    throw new Unwritable(fill(texts.usageProblem.reportUnwritable, { file, reason }), { cause: error });
  }
}

/** JSON with one rejection per line, written as they are read: their number has no limit. */
function writeReport(fd: number, { report, rejections }: FinishedImport): void {
  writeFileSync(fd, `${JSON.stringify(report, null, 2).slice(0, -2)},\n  "rejections": [`);
  let separator = '\n    ';
  for (const rejection of rejections()) {
    writeFileSync(fd, `${separator}${JSON.stringify(rejection)}`);
    separator = ',\n    ';
  }
  writeFileSync(fd, '\n  ]\n}\n');
}
