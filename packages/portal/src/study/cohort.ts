/** Loads the subjects of one study page by page, all at one cut, and anew when the study has moved on. */
import type { Gateway, Trouble } from '../gateway/gateway.ts';
import { SUBJECTS, type SubjectPage, type SubjectRow } from './subjects.ts';

export interface Loaded {
  readonly rows: readonly SubjectRow[];
  readonly total: number;
  readonly knownAt: number;
  readonly on: string;
  /** Cursor of the next page; null at the end. */
  readonly next: string | null;
}

export type LoadAnswer = Loaded | { readonly trouble: Trouble | 'absent' };

/** Subjects of a page that somebody asked for, and of one that only completes the list (the gateway allows 200). */
export const PAGE = 25;
export const WHOLE_PAGE = 200;

/** The page after what is loaded, joined to it. */
export async function loadMore(
  gateway: Gateway,
  study: string,
  loaded: Loaded | null,
  first: number,
  signal: AbortSignal,
): Promise<LoadAnswer> {
  const answer = await gateway.ask<SubjectPage>(
    SUBJECTS,
    { study, first, after: loaded?.next ?? null, at: loaded ? { knownAt: loaded.knownAt } : null },
    signal,
  );
  if ('trouble' in answer) return answer;
  const page = answer.data.study;
  if (!page) return { trouble: 'absent' };
  const { edges, pageInfo, totalCount } = page.subjects;
  return {
    rows: [...(loaded?.rows ?? []), ...edges.map(({ node }) => node)],
    total: totalCount,
    knownAt: page.cut.knownAt,
    on: page.cut.on,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** Pages until at least `count` subjects are there or there are no more; tells of each page. */
export async function loadUpTo(
  gateway: Gateway,
  study: string,
  from: Loaded | null,
  count: number,
  signal: AbortSignal,
  progress: (loaded: Loaded) => void = () => {},
): Promise<LoadAnswer> {
  let loaded = from;
  while (loaded === null || (loaded.next !== null && loaded.rows.length < count)) {
    const missing = count - (loaded?.rows.length ?? 0);
    const first = Math.min(Math.max(missing, 1), WHOLE_PAGE);
    const answer = await loadMore(gateway, study, loaded, first, signal);
    if ('trouble' in answer) return answer;
    loaded = answer;
    progress(loaded);
  }
  return loaded;
}
