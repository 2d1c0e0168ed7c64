/** What a lock covers, and who may still write there (SIG-07). Pure: the one write path asks it for every operation. */
import type { ActorRole } from '../auth/scope.ts';
import type { Lock, StoreKind } from './stored-records.ts';
import { fieldsOf } from './rows.ts';

/**
 * How a kind stands to locks: `data` is refused to everybody, `questions` to all but those who close a study, `free` is
 * never held up: signing and unlocking happen where data are locked, and an account must be closable at any time.
 */
export const UNDER_LOCK: Readonly<Record<StoreKind, 'data' | 'questions' | 'free'>> = {
  subject: 'data',
  visit: 'data',
  labResult: 'data',
  vitalSign: 'data',
  sledaiAssessment: 'data',
  pgaAssessment: 'data',
  bleedingAssessment: 'data',
  adverseEvent: 'data',
  safetyCase: 'data',
  toxicityAssessment: 'data',
  medication: 'data',
  exposure: 'data',
  questionnaireAnswer: 'data',
  disposition: 'data',
  doseDecision: 'data',
  dataCut: 'data',
  site: 'data',
  protocol: 'data',
  query: 'questions',
  sourceVerification: 'questions',
  lock: 'free',
  signature: 'free',
  auditReview: 'free',
  delegation: 'free',
  user: 'free',
  assignment: 'free',
  proposal: 'free',
};

const ASK_UNDER_LOCK: readonly ActorRole[] = ['data-manager'];

/** A record that an operation touches: as it was (null: new) and as it would be (null: void). */
export interface Touched {
  readonly kind: StoreKind;
  readonly id: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** A lock with the subject it belongs to; null where it holds the whole study. */
export interface PlacedLock {
  readonly lock: Lock;
  readonly subjectId: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** The visits a touched record belongs to: where it was and where it goes. */
export function visitsOf({ kind, id, before, after }: Touched): readonly string[] {
  if (kind === 'visit') return [id];
  return [before, after].flatMap((state) => {
    const visitId = (state as Fields | null)?.['visitId'];
    return typeof visitId === 'string' ? [visitId] : [];
  });
}

/** Kinds that speak of another record, by its kind, its id and perhaps a field of it. */
const isAbout = (kind: StoreKind): boolean => UNDER_LOCK[kind] === 'questions';

/** What a question or a monitor's mark is about is locked as that record is. */
function lockedPlace(touched: Touched): { kind: unknown; id: unknown; field: unknown } {
  const { kind, id, before, after } = touched;
  if (!isAbout(kind)) return { kind, id, field: null };
  const { aboutKind, aboutId, aboutField } = (after ?? before) as Fields;
  return { kind: aboutKind, id: aboutId, field: aboutField };
}

function changes(touched: Touched, field: string): boolean {
  const { kind, before, after } = touched;
  // A field of a record that goes is lost with it.
  if (before === null || after === null) return true;
  const old = new Map(fieldsOf(kind, before));
  return fieldsOf(kind, after).some(
    ([path, value]) => (path === field || path.startsWith(`${field}.`)) && old.get(path) !== value,
  );
}

export function covers(
  { level, lockedKind, lockedId, lockedField, visitId }: Lock,
  touched: Touched,
): boolean {
  const place = lockedPlace(touched);
  switch (level) {
    case 'study':
    case 'subject':
      return true;
    case 'visit':
      return visitId !== null && visitsOf(touched).includes(visitId);
    case 'form':
      return place.kind === lockedKind && (visitId === null || visitsOf(touched).includes(visitId));
    case 'field':
      if (place.kind !== lockedKind || place.id !== lockedId) return false;
      return isAbout(touched.kind)
        ? place.field === null || place.field === lockedField
        : changes(touched, lockedField!);
  }
}

/** The lock that forbids a role to touch a record; null where none does. Locks of other subjects are not given. */
export function lockAgainst(locks: readonly PlacedLock[], role: ActorRole, touched: Touched): Lock | null {
  const standing = UNDER_LOCK[touched.kind];
  if (standing === 'free') return null;
  if (standing === 'questions' && ASK_UNDER_LOCK.includes(role)) return null;
  return locks.find(({ lock }) => covers(lock, touched))?.lock ?? null;
}
