/**
 * An export: a study, or one subject of it, as it was known at a cut, as files with a manifest that names each of them with its
 * SHA-256. The same cut gives the same files whenever it is exported. It is in the access log before it is on the disk, and
 * the head of the study is signed with the hash of the manifest (requirements AUD-08, AUD-11, SIG-05).
 */
import { createHash } from 'node:crypto';
import type { Subject } from '@trialside/rules';
import { may, type Scope } from '../../auth/scope.ts';
import { eventOf } from '../../data/access-log.ts';
import { BUILD } from '../../data/build.ts';
import type { CutRequest } from '../../data/cut.ts';
import type { HeadBook } from '../../data/heads.ts';
import type { SiteRecord, StoreKind } from '../../data/stored-records.ts';
import type { ChangeAtCut } from '../../data/reader-study.ts';
import type { Reader } from '../../data/reader.ts';
import type { Store } from '../../data/store.ts';
import type { ReadTrail } from '../../data/read-trail.ts';
import { putAuditTrail } from './audit.ts';
import { exportFolder, type ExportFolder, type GuardedCell, type WrittenFile } from './folder.ts';
import { putStudy, putSubject } from './records.ts';
import type { Loaded } from '../../dictionaries/library.ts';
import type { MeddraTable } from '../../dictionaries/meddra.ts';
import type { Coding } from './decode.ts';
import { noteColumns, putSdtm, putTables, type SdtmColumns, type SdtmParts } from './sdtm.ts';

export interface ExportRequest {
  readonly folder: string;
  readonly scope: Scope;
  /** Code of the one subject that is wanted; null for all in reach. */
  readonly subjectCode: string | null;
  readonly cut: CutRequest;
  /** Why it may leave: the request it answers, and on what legal ground. */
  readonly basis: string;
  readonly withSdtm: boolean;
  /** The sponsor's MedDRA, for the decode columns of AE; left out: nothing is decoded. */
  readonly meddra?: (MeddraTable & { readonly from: Loaded }) | null;
  readonly book: HeadBook;
  readonly now: Date;
  readonly onSubject?: (done: number, all: number) => void;
}

export interface ExportManifest {
  readonly format: 'trialside-export-1';
  readonly study: { readonly id: string; readonly code: string };
  /** Code of the subject; null where all in reach were asked for. */
  readonly subject: string | null;
  readonly subjects: number;
  readonly cut: ChangeAtCut;
  readonly by: { readonly userId: string; readonly name: string; readonly role: string };
  readonly basis: string;
  /** RFC 3339 UTC. */
  readonly madeAt: string;
  readonly build: string;
  /** What is not in it because the role may not read it. */
  readonly leftOut: readonly string[];
  /** Kinds of record without an SDTM domain, with how many of them are in `records` alone; null without SDTM. */
  readonly notInSdtm: Readonly<Record<string, number>> | null;
  /** Adverse events with and without a preferred term; null without SDTM. */
  readonly coding: Coding | null;
  /** Cells of tables with an apostrophe before them that is not theirs: spreadsheets would take them for formulas. */
  readonly guarded: readonly GuardedCell[];
  readonly files: readonly WrittenFile[];
}

export interface ExportReport {
  readonly manifest: ExportManifest;
  readonly manifestSha256: string;
}

/** Nothing was written; the message says why. */
export class ExportRefused extends Error {
  override name = 'ExportRefused';
}

export const MANIFEST = 'manifest.json';
/** Domains of SDTM hold these; nothing else of a subject's course goes there. */
const WITHOUT_DOMAIN: readonly StoreKind[] = [
  'sledaiAssessment',
  'pgaAssessment',
  'bleedingAssessment',
  'toxicityAssessment',
  'safetyCase',
];

/** Throws ExportRefused, FolderRefused (see folder.ts) and InvalidCut; nothing is left on the disk then. */
export async function exportStudy(store: Store, request: ExportRequest): Promise<ExportReport> {
  const { cut, book, now } = request;
  const scope = leaving(request.scope);
  if (!may(scope, 'export')) {
    throw new ExportRefused(`The role ${scope.role} exports no records of subjects.`);
  }
  if (request.basis.trim().length < 3) {
    throw new ExportRefused('Say why the records may leave: the request they answer, and on what ground.');
  }
  const trail: ReadTrail = { operation: 'export', client: null, requestId: null, noted: new Set() };
  // Bound once: whatever is written meanwhile comes after this change.
  const knownAt = await store.read(scope, cut, async (reader) => reader.knownAt);
  const folder = exportFolder(request.folder);
  try {
    const report = await store.read(
      scope,
      { knownAt },
      async (reader) => {
        const redactedBefore = await reader.lastRedaction();
        const subject = await subjectAsked(reader, request.subjectCode);
        store.note(eventOf(scope, 'export', 'export', { subjectId: subject?.id ?? null, knownAt }));
        const parts = await writeAll(folder, reader, subject, request);
        const manifest: ExportManifest = {
          format: 'trialside-export-1',
          study: { id: reader.studyId, code: reader.studyCode },
          subject: request.subjectCode,
          ...parts,
          cut: await reader.changeAtCut(),
          by: { userId: scope.userId, name: scope.userName, role: scope.role },
          basis: request.basis,
          madeAt: now.toISOString(),
          build: BUILD,
          files: folder.files(),
          guarded: folder.guarded,
        };
        return { manifest, redactedBefore };
      },
      trail,
    );
    const text = `${JSON.stringify(report.manifest, null, 2)}\n`;
    const manifestSha256 = createHash('sha256').update(text).digest('hex');
    folder.text(MANIFEST, text);
    // Writes what was noted of it too: an export that the access log cannot tell of gets no name.
    const said = `${request.folder} (SHA-256 of its manifest ${manifestSha256})`;
    await store.maintain.signHead(book, scope.studyId, 'export', said);
    // What was redacted after it had been read would be out, in a copy that the redaction did not name.
    const redacted = await store.read(scope, {}, (reader) => reader.lastRedaction());
    if (redacted !== report.redactedBefore) {
      throw new ExportRefused('Something was redacted meanwhile: nothing was exported. Try again.');
    }
    folder.finish();
    return { manifest: report.manifest, manifestSha256 };
  } catch (error) {
    folder.abandon();
    throw error;
  }
}

/** Data management reads what the sites wrote, and takes it out coded (role matrix, exports). */
const leaving = (scope: Scope): Scope =>
  scope.role === 'data-manager' ? { ...scope, seesCoded: true } : scope;

async function subjectAsked(reader: Reader, code: string | null): Promise<Subject | null> {
  if (code === null) return null;
  const subject = await reader.subjectByCode(code);
  if (!subject) throw new ExportRefused('There is no such subject in reach at this cut.');
  return subject;
}

type Written = Pick<ExportManifest, 'subjects' | 'leftOut' | 'notInSdtm' | 'coding'>;

async function writeAll(
  folder: ExportFolder,
  reader: Reader,
  only: Subject | null,
  { withSdtm, meddra = null, onSubject }: ExportRequest,
): Promise<Written> {
  const sites = new Map((await reader.sites()).map((site): [string, SiteRecord] => [site.id, site]));
  const siteCodes = new Map([...sites].map(([id, { code }]) => [id, code]));
  await putStudy(folder, reader, only, siteCodes);

  const all = only ? 1 : await reader.countSubjects();
  let sdtm: { readonly columns: SdtmColumns; readonly parts: SdtmParts } | null = null;
  if (withSdtm) {
    const { studyId, studyCode } = reader;
    const parts = { studyId, studyCode, protocol: await reader.protocol(), sites, meddra };
    const columns: SdtmColumns = new Map();
    for await (const subject of subjects(reader, only)) await noteColumns(columns, reader, subject, parts);
    putTables(folder, columns);
    sdtm = { columns, parts };
  }
  let done = 0;
  const without: Record<string, number> = {};
  let [events, uncoded] = [0, 0];
  for await (const subject of subjects(reader, only)) {
    await putSubject(folder, reader, subject, siteCodes);
    if (sdtm) {
      const coding = await putSdtm(folder, sdtm.columns, reader, subject, sdtm.parts);
      events += coding.events;
      uncoded += coding.uncoded;
      for (const kind of WITHOUT_DOMAIN) {
        const { length } = await reader.held(kind, subject);
        if (length > 0) without[kind] = (without[kind] ?? 0) + length;
      }
    }
    done += 1;
    onSubject?.(done, all);
  }
  const hasTrail = await putAuditTrail(folder, reader, only?.id ?? null);
  const dictionary = meddra && { version: meddra.version, sha256: meddra.from.sha256 };
  return {
    subjects: done,
    leftOut: hasTrail ? [] : ['audit trail'],
    notInSdtm: sdtm ? without : null,
    coding: sdtm ? { events, uncoded, meddra: dictionary } : null,
  };
}

const PAGE = 200;

async function* subjects(reader: Reader, only: Subject | null): AsyncGenerator<Subject> {
  if (only) {
    yield only;
    return;
  }
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<Reader['subjects']>> = await reader.subjects({ first: PAGE, after });
    yield* page.subjects;
    if (!page.hasNext) return;
    after = page.subjects.at(-1)!.code;
  }
}
