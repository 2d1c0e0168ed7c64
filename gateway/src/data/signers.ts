/** Who may sign what, with which meaning (role matrix), and how fresh the proof of identity must be (SIG-03, SIG-04). */
import type { ActorRole, Scope } from '../auth/scope.ts';
import type { Meaning, SignedLevel, StoreKind } from './stored-records.ts';
import { isContent } from './signed-over.ts';

/** Seconds since the signer last proved who they are. */
export const REAUTHENTICATION_SECONDS = 300;

interface MaySign {
  readonly meanings: readonly Meaning[];
  readonly levels: readonly SignedLevel[];
  /** Kinds of single records; null for every kind of a subject's course. */
  readonly kinds: readonly StoreKind[] | null;
}

const ALL: readonly SignedLevel[] = ['record', 'visit', 'subject'];

const SIGNERS: Readonly<Partial<Record<ActorRole, MaySign>>> = {
  investigator: {
    meanings: ['authored', 'reviewed', 'approved', 'responsible', 'investigator-endorsement'],
    levels: ALL,
    kinds: null,
  },
  // Only while "sign" is delegated to them: see the duties log.
  'sub-investigator': { meanings: ['authored', 'reviewed'], levels: ALL, kinds: null },
  cra: { meanings: ['reviewed'], levels: ALL, kinds: null },
  'medical-monitor': {
    meanings: ['reviewed', 'approved'],
    levels: ALL,
    kinds: null,
  },
  'data-manager': { meanings: ['reviewed'], levels: ALL, kinds: null },
  // Its reports on the audit trail, and the minutes of the board: nothing of a subject.
  'qa-auditor': { meanings: ['authored', 'reviewed'], levels: ['record'], kinds: ['auditReview'] },
  dsmb: { meanings: ['reviewed', 'approved'], levels: ['record'], kinds: ['doseDecision'] },
};

const OF_THE_STUDY: Readonly<Partial<Record<ActorRole, readonly StoreKind[]>>> = {
  'medical-monitor': ['doseDecision'],
  'data-manager': ['dataCut'],
  dsmb: ['doseDecision'],
  'qa-auditor': ['auditReview'],
};

export function maySign(
  { role }: Scope,
  meaning: Meaning,
  level: SignedLevel,
  kind: StoreKind,
  isOfSubject: boolean,
): boolean {
  const signer = SIGNERS[role];
  if (!signer || !signer.meanings.includes(meaning) || !signer.levels.includes(level)) return false;
  if (!isOfSubject) return (OF_THE_STUDY[role] ?? []).includes(kind);
  return signer.kinds === null ? isContent(kind) : signer.kinds.includes(kind);
}
