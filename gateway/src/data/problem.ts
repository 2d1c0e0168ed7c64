/** What verification found to be wrong, and where. */

/** `what` is a key for programs; `message` one sentence for people. Everything that does not apply is null. */
export interface Problem {
  readonly what:
    | 'change-missing'
    | 'change-altered'
    | 'entry-altered'
    | 'value-missing'
    | 'value-altered'
    | 'words-altered'
    | 'redaction-unexplained'
    | 'redaction-altered'
    | 'head-altered'
    | 'beyond-head'
    | 'entry-does-not-follow'
    | 'row-missing'
    | 'row-altered'
    | 'row-unexplained'
    | 'not-the-checkpoint'
    | 'behind-signed-head'
    | 'not-the-signed-head'
    | 'head-signature-wrong'
    | 'head-key-unknown'
    | 'heads-unreadable'
    | 'access-missing'
    | 'access-altered';
  /** Number of the change, or of the event in the access log. */
  readonly seq: number | null;
  /** Entry of the change, from 0; -1 for its reason and answer. */
  readonly n: number | null;
  readonly field: string | null;
  readonly table: string | null;
  readonly id: string | null;
  readonly version: number | null;
  readonly message: string;
}

export function problem(
  what: Problem['what'],
  message: string,
  where: Partial<Omit<Problem, 'what' | 'message'>> = {},
): Problem {
  return { what, seq: null, n: null, field: null, table: null, id: null, version: null, ...where, message };
}

/** Carries a problem out of the walk that met it. */
export class Found extends Error {
  override name = 'Found';
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.message);
    this.problem = found;
  }
}
