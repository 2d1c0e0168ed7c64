/** What the rows of one subject take for granted: from the source where it says so, else from the store. */
import type { Protocol, Subject, Visit } from '@trialside/rules';
import { operatorScope } from '../../auth/scope.ts';
import { NOW, type Store } from '../../data/store.ts';
import { visitsOf, type RowContext, type VisitOfRow } from '../sdtm/context.ts';
import { keyOf, recordId } from '../sdtm/domain.ts';
import { SV } from '../sdtm/index.ts';
import { draftOf, type Row } from '../sdtm/mapping.ts';
import type { StagedRow, Staging } from './staging.ts';

/** The study in the store, as it was when the import began. */
export interface Target {
  readonly store: Store;
  readonly studyId: string;
  /** Its last change then. */
  readonly head: number;
}

export interface SubjectParts {
  /** Null: the study is not in the store. */
  readonly target: Target | null;
  readonly studyCode: string;
  readonly protocol: Protocol;
  readonly staging: Staging;
  /** Id of each site by its code (SITEID). */
  readonly siteIds: ReadonlyMap<string, string>;
}

export const cellsByName = (header: readonly string[], cells: readonly string[]): Row =>
  Object.fromEntries(header.map((name, n) => [name, cells[n]!]));

const named = ({ file, cells }: StagedRow): Row => cellsByName(file.header, cells);

/**
 * The source comes first, so that what a row becomes depends on the source alone: what people correct in the store
 * between two imports must not look like a correction of the source.
 */
export async function contextOf(parts: SubjectParts, subjectCode: string): Promise<RowContext> {
  const { target, studyCode, protocol, staging, siteIds } = parts;
  const stored = target && (await storedSubject(target, subjectCode));
  const [introduced] = staging.rowsOf(subjectCode, 'DM').map(named);
  const siteCode = introduced?.['SITEID'] ?? stored?.siteCode;
  const siteId = introduced ? siteIds.get(introduced['SITEID']!) : stored?.subject.siteId;
  if (siteCode === undefined || siteId === undefined) throw new Error('a subject has no site');

  const context: RowContext = {
    studyId: target?.studyId ?? '',
    studyCode,
    subjectId: stored?.subject.id ?? recordId(studyCode, 'DM', subjectCode, ''),
    subjectCode,
    siteId,
    siteCode,
    referenceStart: introduced ? introduced['RFSTDTC'] || null : (stored?.subject.referenceStart ?? null),
    visits: visitsOf([]),
    protocol,
  };
  const visits = staging
    .rowsOf(subjectCode, 'SV')
    .map(named)
    .map((row): VisitOfRow => {
      const id = recordId(studyCode, 'SV', subjectCode, keyOf(SV, row['VISITNUM']));
      return draftOf(SV, row, id, context);
    });
  return { ...context, visits: visitsOf([...(stored?.visits ?? []), ...visits]) };
}

interface StoredSubject {
  readonly subject: Subject;
  readonly siteCode: string | undefined;
  readonly visits: readonly Visit[];
}

function storedSubject({ store, studyId }: Target, code: string): Promise<StoredSubject | null> {
  return store.read(operatorScope(studyId, 'import'), NOW, async (reader) => {
    const subject = await reader.subjectByCode(code);
    if (!subject) return null;
    const site = await reader.site(subject.siteId);
    return { subject, siteCode: site?.code, visits: await reader.records('visit', subject) };
  });
}
