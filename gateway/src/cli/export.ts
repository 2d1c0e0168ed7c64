/** `trialside export`: a study, or one subject, as it was known at a cut, as files with a manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { operatorScope, type Scope } from '../auth/scope.ts';
import { InvalidCut, type CutRequest } from '../data/cut.ts';
import { parseHeads } from '../data/heads.ts';
import { openStoreAt, type Store } from '../data/store.ts';
import type { StudyHead } from '../data/study-head.ts';
import { openLibrary } from '../dictionaries/library.ts';
import { checkExport } from '../interchange/export/check.ts';
import { FolderRefused } from '../interchange/export/folder.ts';
import { ExportRefused, exportStudy, type ExportReport } from '../interchange/export/run.ts';
import { dictionaryFolder } from './dictionary-folder.ts';
import { headBook, headPlaces, STREAMS, storePlace, type Env, type Output } from './place.ts';
import { progressBar } from './progress.ts';

export const EXPORT_USAGE = `Usage: npm run trialside -- export FOLDER --basis WHY [--study CODE] [--subject CODE] [--by USER]
                                       [--known-at NUMBER | --known-on YYYY-MM-DD] [--sdtm]
       npm run trialside -- export --check FOLDER

  Writes a study to a new folder: of each kind of record a table (CSV) and the records exactly as they are kept (NDJSON), the
  audit trail, and manifest.json, which names every file with its SHA-256. People go on writing. The export is in the
  access log, and the head of the study is signed with the hash of the manifest.

  --basis      why the records may leave: the request they answer, and on what legal ground. It stands in the manifest
  --study      code of the study, where the store has more than one
  --subject    code of one subject, instead of all
  --known-at   as it was known after the change of this number; --known-on at the end of this day at the first site. The same
               cut gives the same files whenever it is exported; what was redacted since stays redacted
  --by         id of the user for whom it is made: what their role and sites let them see. Without it, everything
  --sdtm       also datasets of SDTM in CSV, by the columns that an import reads. Records of other kinds are counted in
               the manifest. Those that were entered here get sequence numbers of their own
  --check      compares a folder with its manifest, and the manifest with the signed heads of this machine

  A cell that a spreadsheet would take for a formula has an apostrophe before it in the tables; the manifest lists them.
`;

/** Exit code 0 where it was done, 1 where it was refused or does not fit, 2 where the command makes no sense. */
export async function runExport(
  args: readonly string[],
  env: Env,
  output: Output = STREAMS,
  now: () => Date = () => new Date(),
): Promise<number> {
  const { out, err } = output;
  const usage = (message: string): number => {
    err(`${message}\n\n${EXPORT_USAGE}`);
    return 2;
  };
  let asked;
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    asked = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        basis: text,
        study: text,
        subject: text,
        by: text,
        'known-at': text,
        'known-on': text,
        sdtm: flag,
        check: flag,
        help: flag,
      },
    });
  } catch (error) {
    return usage((error as Error).message);
  }
  const { values, positionals } = asked;
  if (values.help) {
    out(EXPORT_USAGE);
    return 0;
  }
  if (positionals.length !== 1) return usage('export needs one folder.');
  const folder = resolve(positionals[0]!);
  try {
    if (values.check) return await check(folder, env, output);
    if (!values.basis) return usage('export needs --basis: why the records may leave.');
    const knownAt = values['known-at'];
    if (knownAt !== undefined && !/^\d+$/.test(knownAt)) return usage(`There is no change "${knownAt}".`);
    const cut: CutRequest = {
      knownAt: knownAt === undefined ? null : Number(knownAt),
      knownOn: values['known-on'] ?? null,
    };
    const store = await openStoreAt(storePlace(env));
    const bar = progressBar('Exporting');
    try {
      const study = await studyAsked(store, values.study);
      const report = await exportStudy(store, {
        folder,
        scope: await scopeFor(store, study, values.by),
        subjectCode: values.subject ?? null,
        cut,
        basis: values.basis,
        withSdtm: values.sdtm ?? false,
        meddra: openLibrary(dictionaryFolder(env)).meddra(),
        book: headBook(env),
        now: now(),
        onSubject: bar.update,
      });
      bar.done();
      out(reportText(folder, report));
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (![ExportRefused, FolderRefused, InvalidCut].some((kind) => error instanceof kind)) throw error;
    err(`${(error as Error).message}\n`);
    return 1;
  }
}

async function studyAsked(store: Store, code: string | undefined): Promise<StudyHead> {
  const all = await store.studies();
  const [only] = code === undefined ? all : all.filter((study) => study.code === code);
  if (!only) {
    throw new ExportRefused(
      code === undefined ? 'The store has no study.' : `There is no study "${code}" in the store.`,
    );
  }
  if (code === undefined && all.length > 1) {
    throw new ExportRefused(`The store has more than one study: name one with --study (${codes(all)}).`);
  }
  return only;
}

const codes = (all: readonly StudyHead[]): string => all.map((study) => study.code).join(', ');

/** What the user may see today; without one, everything: the command is given on the machine of the store. */
async function scopeFor(store: Store, study: StudyHead, userId: string | undefined): Promise<Scope> {
  const operator = operatorScope(study.id, 'export');
  if (userId === undefined) return operator;
  const user = await store.read(operator, {}, (reader) => reader.anyRecord('user', userId));
  const scope = user && (await store.scope({ issuer: user.issuer, subject: user.tokenSubject }, study.code));
  if (!scope) throw new ExportRefused(`The study has no user "${userId}" with a part in it today.`);
  return scope;
}

function reportText(folder: string, { manifest, manifestSha256 }: ExportReport): string {
  const { study, subjects, cut, files, leftOut, guarded, notInSdtm, coding } = manifest;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const without = Object.entries(notInSdtm ?? {}).map(([kind, n]) => `${n} ${kind}`);
  return [
    `${study.code} as known at change ${cut.number}: ${subjects} subjects, ${files.length} files, ${bytes} bytes.`,
    `SHA-256 of ${folder}/manifest.json: ${manifestSha256}`,
    ...(leftOut.length > 0 ? [`Left out, since the role may not read it: ${leftOut.join(', ')}.`] : []),
    ...(without.length > 0 ? [`In records alone, for want of an SDTM domain: ${without.join(', ')}.`] : []),
    ...(coding && coding.uncoded > 0
      ? [
          `${coding.uncoded} of ${coding.events} adverse events have no AEDECOD${coding.meddra ? '' : ': no MedDRA is loaded'}.`,
        ]
      : []),
    ...(guarded.length > 0
      ? [`${guarded.length} cells of tables have an apostrophe before them; the manifest lists them.`]
      : []),
    '',
  ].join('\n');
}

async function check(folder: string, env: Env, { out, err }: Output): Promise<number> {
  const { file } = headPlaces(env);
  const heads = existsSync(file) ? parseHeads(readFileSync(file, 'utf8'), file) : null;
  const { manifest, manifestSha256, problems, signedAt } = await checkExport(folder, heads ?? []);
  for (const problem of problems) err(`${problem}\n`);
  if (problems.length > 0) return 1;
  out(`${manifest.files.length} files of ${manifest.study.code} are as they were written.\n`);
  if (signedAt !== null) {
    out(`The manifest is the one of the head that was signed on ${signedAt}.\n`);
    return 0;
  }
  if (heads === null) {
    out(`No signed heads on this machine: compare the SHA-256 of the manifest, ${manifestSha256}.\n`);
    return 0;
  }
  err(`No signed head in ${file} names this manifest (${manifestSha256}).\n`);
  return 1;
}
