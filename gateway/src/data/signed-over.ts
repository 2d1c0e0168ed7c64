/** Which records a signature stands over: what changes there supersedes it, and unlocking there voids it. */
import type { Lock, Signature, StoreKind } from './stored-records.ts';
import { UNDER_LOCK, visitsOf, type Touched } from './locks.ts';

/** Kinds that a signature over a visit or a subject means: the data, not what is said about them. */
export const isContent = (kind: StoreKind): boolean => UNDER_LOCK[kind] === 'data';

/** Whether a change to the record changes what was signed. */
export function standsOver(
  { level, signedKind, signedId }: Pick<Signature, 'level' | 'signedKind' | 'signedId'>,
  touched: Touched,
): boolean {
  if (level === 'record') return touched.kind === signedKind && touched.id === signedId;
  if (!isContent(touched.kind)) return false;
  return level === 'subject' || visitsOf(touched).includes(signedId);
}

/** Whether a signature of the subject depends on a lock: both speak of the same records, or of some of them. */
export function dependsOn(signature: Signature, lock: Lock): boolean {
  if (lock.level === 'study' || lock.level === 'subject' || signature.level === 'subject') return true;
  const isRecord = signature.level === 'record';
  switch (lock.level) {
    case 'visit':
      return signature.visitId === lock.visitId;
    case 'form':
      return (
        (lock.visitId === null || signature.visitId === lock.visitId) &&
        (!isRecord || signature.signedKind === lock.lockedKind)
      );
    case 'field':
      return isRecord
        ? signature.signedKind === lock.lockedKind && signature.signedId === lock.lockedId
        : lock.visitId !== null && signature.signedId === lock.visitId;
  }
}
