/** What a follower of a study is told of a change: that there is one and whom it concerns, never a value. */
export interface ChangeHint {
  readonly study: string;
  readonly change: number;
  /** To go on from there; see position.ts. */
  readonly position: string;
  readonly subjectId: string | null;
  readonly siteId: string | null;
  readonly kinds: readonly string[];
  /** True where the log no longer holds what the follower knew: everything has to be read anew. */
  readonly isReset?: true;
}
