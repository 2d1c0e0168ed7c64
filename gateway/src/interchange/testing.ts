/** For tests: datasets in folders of their own, and imports into stores of their own. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AdverseEvent, Subject, SubjectRecord } from '@trialside/rules';
import { operatorScope, type Scope } from '../auth/scope.ts';
import { putRecords } from '../data/commands/put-records.ts';
import type { Reader } from '../data/reader.ts';
import { NOW, openStore, type Store } from '../data/store.ts';
import type { Operation, Written } from '../data/command.ts';
import type { Rejection } from './import/fault.ts';
import type { ImportReport } from './import/report.ts';
import { importSdtm } from './import/run.ts';
import type { ImportRequest } from './import/request.ts';

export const FIXTURE: string = fileURLToPath(new URL('./fixtures/lilac-01', import.meta.url));
export const FIXTURE_STUDY = 'LILAC-01';
/** Rows per domain of the invented study, counted by eye. */
export const FIXTURE_ROWS = { DM: 3, SV: 7, LB: 7, VS: 3, AE: 3, CM: 4, EX: 3, DS: 3, QS: 2 };

/** Real pilot-study data beside the repository; null on a machine that does not have it. */
export function realData(): string | null {
  const folder = resolve(fileURLToPath(new URL('../../../../shared/reference/sdtm', import.meta.url)));
  if (existsSync(join(folder, 'lb.csv'))) return folder;
  process.stdout.write(
    'skipped: the reference datasets are not on this machine (../shared/reference/sdtm)\n',
  );
  return null;
}

export interface ImportBench {
  readonly folder: string;
  readonly databaseFile: string;
  /** Replaces a file of the dataset, or adds one; null removes it. */
  write(name: string, content: string | Buffer | null): void;
  /** Changes the text of a file; throws where nothing changes. */
  edit(name: string, change: (text: string) => string): void;
  import(over?: Partial<ImportRequest>): Promise<{ report: ImportReport; rejections: Rejection[] }>;
  /** Looks into the store that was written. */
  withStore<T>(fn: (store: Store, scope: Scope) => Promise<T>): Promise<T>;
  record(subjectCode: string): Promise<SubjectRecord>;
  /** Last change of the study; null where the study is not in the store. */
  head(): Promise<number | null>;
  close(): void;
}

/** The invented study in a folder of its own, and a place for a store. */
export function importBench(studyCode: string = FIXTURE_STUDY, source: string = FIXTURE): ImportBench {
  const root = mkdtempSync(join(tmpdir(), 'trialside-import-'));
  const folder = join(root, 'data');
  const databaseFile = join(root, 'store', 'trialside.db');
  mkdirSync(folder);
  for (const name of readdirSync(source)) {
    if (/\.(csv|json)$/i.test(name)) copyFileSync(join(source, name), join(folder, name));
  }
  const write: ImportBench['write'] = (name, content) => {
    if (content === null) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), content);
  };
  const withStore: ImportBench['withStore'] = async (fn) => {
    const store = openStore({ file: databaseFile });
    try {
      const study = await store.study(studyCode);
      if (!study) throw new Error(`no study ${studyCode}`);
      return await fn(store, operatorScope(study.id, 'test'));
    } finally {
      await store.close();
    }
  };
  return {
    folder,
    databaseFile,
    write,
    edit(name, change) {
      const before = readFileSync(join(folder, name), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`nothing to change in ${name}`);
      write(name, after);
    },
    async import(over = {}) {
      const finished = await importSdtm(
        {
          paths: [folder],
          storePlace: databaseFile,
          protocolFile: null,
          timeZone: null,
          isStrict: false,
          isDryRun: false,
          ...over,
        },
        { onReading: () => {}, onChecking: () => {}, onWriting: () => {} },
      );
      try {
        return { report: finished.report, rejections: [...finished.rejections()] };
      } finally {
        finished.close();
      }
    },
    withStore,
    record: (subjectCode) =>
      withStore((store, scope) =>
        store.read(scope, NOW, async (reader) => {
          const subject: Subject | null = await reader.subjectByCode(subjectCode);
          if (!subject) throw new Error(`no subject ${subjectCode}`);
          return reader.subjectRecord(subject);
        }),
      ),
    async head() {
      if (!existsSync(databaseFile)) return null;
      const store = openStore({ file: databaseFile });
      const study = await store.study(studyCode);
      await store.close();
      return study?.lastChange ?? null;
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Rejections in short: "LB.CSV 3 LBORRES not-a-number". */
export const short = (rejections: readonly Rejection[]): string[] =>
  rejections.map(({ file, row, column, code }) => [file, row, column ?? '-', code].join(' '));

/** Somebody corrects the fever of A1 in the gateway. */
export const amendFever = (bench: ImportBench, over: object = { grade: 3 }): Promise<void> =>
  bench.withStore(async (store) => {
    const { id } = (await store.study(FIXTURE_STUDY))!;
    const scope = operatorScope(id, 'a clinician of the test');
    await store.read(scope, NOW, async (reader) => {
      const { subject, fever } = await feverIn(reader);
      const { version: _version, ...record } = fever;
      await written(
        store.write(
          scope,
          putRecords({
            name: 'amend',
            idempotencyKey: `amend ${JSON.stringify(over)}`,
            subjectId: subject.id,
            siteId: subject.siteId,
            drafts: [{ kind: 'adverseEvent', record: { ...record, ...over } }],
            reason: { code: 'entered-in-error', text: 'a test' },
          }),
        ),
      );
    });
  });

/** Somebody voids it. */
export const voidFever = (bench: ImportBench): Promise<void> =>
  bench.withStore(async (store) => {
    const { id } = (await store.study(FIXTURE_STUDY))!;
    const scope = operatorScope(id, 'a clinician of the test');
    await store.read(scope, NOW, async (reader) => {
      const { subject, fever } = await feverIn(reader);
      const operations: Operation[] = [
        { action: 'void', kind: 'adverseEvent', id: fever.id, version: fever.version },
      ];
      await written(
        store.write(scope, {
          name: 'void',
          idempotencyKey: 'void',
          request: null,
          client: null,
          load: () => [],
          decide: () => ({
            ok: true,
            subjectId: subject.id,
            operations,
            reason: { code: 'entered-in-error', text: 'a test' },
            answer: null,
          }),
        }),
      );
    });
  });

async function feverIn(reader: Reader): Promise<{ subject: Subject; fever: AdverseEvent }> {
  const subject = (await reader.subjectByCode('LILAC-01-A1'))!;
  const events = await reader.records('adverseEvent', subject);
  return { subject, fever: events.find(({ term }) => term.startsWith('FEVER'))! };
}

async function written(writing: Promise<Written<unknown>>): Promise<void> {
  const result = await writing;
  if (!result.ok) throw new Error(result.refusal.code);
}

/** Grades of the fevers of A1. */
export const feversOf = async (bench: ImportBench): Promise<(number | null)[]> =>
  (await bench.record('LILAC-01-A1')).adverseEvents
    .filter(({ term }) => term.startsWith('FEVER'))
    .map(({ grade }) => grade);

/** Platelets of A1, oldest first. */
export const plateletsOf = async (bench: ImportBench): Promise<(string | null)[]> =>
  (await bench.record('LILAC-01-A1')).labResults
    .filter(({ test }) => test === 'PLAT')
    .map(({ reported }) => reported.value);
