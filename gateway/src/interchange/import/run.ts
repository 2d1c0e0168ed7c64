/** One import from its command line to its report: read everything, check everything, and only then write. */
import type { ImportRequest } from './request.ts';
import type { Protocol } from '@trialside/rules';
import { operatorScope } from '../../auth/scope.ts';
import { newId } from '../../data/ids.ts';
import { mayHoldStore } from '../../data/place.ts';
import { NOW, openStoreAt, type Store } from '../../data/store.ts';
import { DOMAINS } from '../sdtm/index.ts';
import type { DomainName } from '../sdtm/domain.ts';
import { applyRows, writeInTurn } from './apply.ts';
import { Refusal, type Rejection } from './fault.ts';
import { chooseProtocol, type ChosenProtocol } from './protocol.ts';
import { readFiles, type Reading } from './read.ts';
import { reportOf, type ImportReport, type Written } from './report.ts';
import { findSources } from './sources.ts';
import { openStaging, type Staging } from './staging.ts';
import { setUpStudy, siteIdOf } from './study.ts';
import type { Target } from './subject.ts';

export interface ImportProgress {
  readonly onReading: (bytes: number, of: number) => void;
  readonly onChecking: (rows: number, of: number) => void;
  readonly onWriting: (rows: number, of: number) => void;
}

export interface FinishedImport {
  readonly report: ImportReport;
  /** Every refused row, in the order of the files. */
  readonly rejections: () => Generator<Rejection>;
  /** Lets go of the staged rows. */
  readonly close: () => void;
}

/** Throws StoreUnavailable where the store cannot be used; what is wrong with the source is in the report. */
export async function importSdtm(request: ImportRequest, progress: ImportProgress): Promise<FinishedImport> {
  const began = performance.now();
  const staging = openStaging();
  const state: State = { reading: null, written: null, refusal: null, isRefusedByRows: false };
  let store: Store | null = null;
  try {
    // A store is made only when something is written to it: a refused import leaves no file behind.
    if (mayHoldStore(request.storePlace)) store = await openStoreAt(request.storePlace);
    await run(
      request,
      progress,
      staging,
      state,
      async () => (store ??= await openStoreAt(request.storePlace)),
      store,
    );
  } catch (error) {
    if (!(error instanceof Refusal)) {
      staging.close();
      throw error;
    }
    state.refusal = error;
  } finally {
    await store?.close();
  }
  return {
    report: reportOf({ request, staging, seconds: (performance.now() - began) / 1000, ...state }),
    rejections: () => staging.rejections(),
    close: () => staging.close(),
  };
}

interface State {
  reading: Reading | null;
  written: Written | null;
  refusal: Refusal | null;
  /** Under `isStrict`. */
  isRefusedByRows: boolean;
}

async function run(
  request: ImportRequest,
  progress: ImportProgress,
  staging: Staging,
  state: State,
  makeStore: () => Promise<Store>,
  existing: Store | null,
): Promise<void> {
  const { files, folders } = findSources(request.paths);
  checkTimeZone(request.timeZone);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const reading = await readFiles(files, staging, (done) => progress.onReading(done, bytes));
  state.reading = reading;
  if (reading.faults.length > 0) return;
  const { studyCode } = reading;
  if (studyCode === null) throw new Refusal('no-rows');

  const target = existing && (await targetIn(existing, studyCode));
  const chosen = chooseProtocol({
    studyCode,
    file: request.protocolFile,
    folders,
    stored: target && (await storedProtocol(target)),
  });
  staging.rejectRepeatedKeys(KEY_COLUMNS);
  await rejectUnknownSubjects(staging, target);

  const rows = staging.acceptedRows();
  const parts = { studyCode, protocol: chosen.protocol, staging, absent: reading.absent };
  const siteCodes = siteCodesOf(staging);
  const written: Written = {
    protocol: { ...chosen, change: 'unchanged' },
    head: target?.head ?? 0,
    lastChange: target?.head ?? 0,
    applied: null,
    sitesCreated: 0,
    sitesAmended: 0,
    siteCodes: siteCodes.length,
    timeZone: request.timeZone ?? chosen.protocol.timeZone,
  };
  state.written = written;

  if (request.isStrict || request.isDryRun) {
    const onRows = (done: number): void => progress.onChecking(done, rows);
    const siteIds = await siteIdsOf(target, studyCode, siteCodes);
    written.applied = await applyRows({ ...parts, target, siteIds, isPreview: true, onRows });
    if (request.isDryRun) return;
    state.isRefusedByRows = staging.rejectedRows() > 0;
    if (state.isRefusedByRows) return;
  }
  if (rows === 0) return;
  const store = await makeStore();
  const study = await store.maintain.createStudy(studyCode);
  const made: Target = { store, studyId: study.id, head: study.lastChange };
  await setUp(made, request, chosen, siteCodes, written);
  const siteIds = await siteIdsOf(made, studyCode, siteCodes);
  const onRows = (done: number): void => progress.onWriting(done, rows);
  written.applied = await applyRows({ ...parts, target: made, siteIds, isPreview: false, onRows });
  written.lastChange = (await made.store.study(studyCode))!.lastChange;
}

const KEY_COLUMNS = Object.fromEntries(
  Object.values(DOMAINS).map(({ name, key }) => [name, key ?? 'USUBJID']),
) as Record<DomainName, string>;

function checkTimeZone(timeZone: string | null): void {
  if (timeZone === null) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Refusal('time-zone-unknown', { zone: timeZone });
  }
}

async function targetIn(store: Store, studyCode: string): Promise<Target | null> {
  const study = await store.study(studyCode);
  return study && { store, studyId: study.id, head: study.lastChange };
}

const reader = <T>({ store, studyId }: Target, fn: Parameters<Store['read']>[2]): Promise<T> =>
  store.read(operatorScope(studyId, 'import'), NOW, fn) as Promise<T>;

/** Null where an import was killed before it wrote one. */
const storedProtocol = (target: Target): Promise<Protocol | null> =>
  reader(target, (study) => study.protocol().catch(() => null));

async function rejectUnknownSubjects(staging: Staging, target: Target | null): Promise<void> {
  for (const code of staging.subjectsWithoutRow()) {
    const found = target && (await reader(target, (study) => study.subjectByCode(code)));
    if (!found) staging.rejectSubject(code);
  }
}

function siteCodesOf(staging: Staging): string[] {
  const codes = staging
    .subjects()
    .flatMap((subject) =>
      staging.rowsOf(subject, 'DM').map(({ file, cells }) => cells[file.header.indexOf('SITEID')]!),
    );
  return [...new Set(codes)].toSorted();
}

async function siteIdsOf(
  target: Target | null,
  studyCode: string,
  siteCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = target
    ? await reader<readonly { id: string; code: string }[]>(target, (study) => study.sites())
    : [];
  return new Map([
    ...siteCodes.map((code) => [code, siteIdOf(studyCode, code)] as const),
    ...known.map(({ code, id }) => [code, id] as const),
  ]);
}

async function setUp(
  target: Target,
  request: ImportRequest,
  { protocol, origin }: ChosenProtocol,
  siteCodes: readonly string[],
  written: Written,
): Promise<void> {
  const asked = {
    studyCode: protocol.studyCode,
    protocol: origin === 'store' ? null : protocol,
    siteCodes,
    timeZone: request.timeZone ?? protocol.timeZone,
    isZoneGiven: request.timeZone !== null,
  };
  const idempotencyKey = `import:${newId()}`;
  const outcome = await writeInTurn(target, setUpStudy({ ...asked, idempotencyKey }));
  written.protocol = { ...written.protocol, change: outcome.protocol };
  written.sitesCreated = outcome.sitesCreated;
  written.sitesAmended = outcome.sitesAmended;
}
