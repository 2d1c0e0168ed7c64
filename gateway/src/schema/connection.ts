/** Pages by cursor. A cursor is the place of its edge in the order, so that what is added between two pages moves nothing. */
import { GraphQLError } from 'graphql';
import type { ListPage, Place, Range } from '../data/lists.ts';
import { builder } from './builder.ts';

/** The most edges one page may hold. */
export const PAGE_LIMIT = 200;
const PAGE = 50;

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Page<T> {
  readonly edges: readonly Edge<T>[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly total: () => Promise<number> | number;
}

export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Part of a list: so many from its front (`first`) or its back (`last`), of what lies between two cursors. */
export interface PageRange<K> extends Omit<Range, 'after' | 'before'> {
  readonly after: K | null;
  readonly before: K | null;
}

/** What was asked for, refused by name where it makes no sense. `keyOf` reads a cursor, and is given its argument's name. */
export function rangeOf<K>(
  { first, last, after, before }: PageRequest,
  keyOf: (cursor: string, argument: 'after' | 'before') => K,
): PageRange<K> {
  if (typeof first === 'number' && typeof last === 'number') throw badInput('give first or last, not both');
  const isBackward = typeof last === 'number';
  const wanted = (isBackward ? last : first) ?? PAGE;
  if (wanted < 1 || wanted > PAGE_LIMIT) {
    throw badInput(`${isBackward ? 'last' : 'first'} must be between 1 and ${PAGE_LIMIT}`);
  }
  return {
    take: wanted,
    isBackward,
    after: typeof after === 'string' ? keyOf(after, 'after') : null,
    before: typeof before === 'string' ? keyOf(before, 'before') : null,
  };
}

/** What an edge is put in order by, most important first; the last part is its own and no other’s. */
export type Key = Place;

const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads cursors of keys like this one. */
const keyLike =
  (like: Key) =>
  (cursor: string, argument: string): Key => {
    let key: unknown;
    try {
      key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    } catch {
      key = null;
    }
    const kinds = (parts: readonly unknown[]): string => parts.map((part) => typeof part).join();
    const isNoKey = (part: unknown): boolean =>
      // No stored text holds a NUL, and PostgreSQL refuses to look for one, or for a fraction among whole numbers.
      typeof part === 'number' ? !Number.isSafeInteger(part) : String(part).includes('\0');
    if (!Array.isArray(key) || kinds(key) !== kinds(like) || key.some(isNoKey)) {
      throw badInput(`${argument} is no cursor of this list in this order`);
    }
    return key as unknown as Key;
  };

export function compareKeys(a: Key, b: Key): number {
  for (const [n, part] of a.entries()) {
    const other = b[n];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return a.length - b.length;
}

/** Edges that were taken in a direction, with what is known of what lies beyond them. */
export function pageWith<K, N>(
  edges: readonly Edge<N>[],
  hasMore: boolean,
  { isBackward, after, before }: PageRange<K>,
  total: Page<N>['total'],
): Page<N> {
  return {
    edges,
    hasNext: isBackward ? before !== null : hasMore,
    hasPrevious: isBackward ? hasMore : after !== null,
    total,
  };
}

/** `like` is a key of the list, for telling its cursors from those of another order. */
interface Ordering<T> {
  readonly like: Key;
  readonly keyOf: (one: T) => Key;
}

/** A page of a list that is at hand. `node` is asked for the edges of the page alone. */
export function pageOf<T, N>(
  list: readonly T[],
  { like, keyOf }: Ordering<T>,
  node: (one: T) => N,
  request: PageRequest,
): Page<N> {
  const range = rangeOf(request, keyLike(like));
  const { take, isBackward, after, before } = range;
  const keyed = list
    .map((one) => ({ one, key: keyOf(one) }))
    .filter(({ key }) => after === null || compareKeys(key, after) > 0)
    .filter(({ key }) => before === null || compareKeys(key, before) < 0)
    .sort((a, b) => compareKeys(a.key, b.key));
  const taken = isBackward ? keyed.slice(-take) : keyed.slice(0, take);
  const edges = taken.map(({ one, key }) => ({ cursor: cursorOf(key), node: node(one) }));
  return pageWith(edges, keyed.length > take, range, () => list.length);
}

/** A page of a list that the store cuts; null where it gives none. */
export async function pageFromStore<T, N, Given extends ListPage<T> | null>(
  { like, keyOf }: Ordering<T>,
  request: PageRequest,
  read: (range: Range) => Promise<Given>,
  node: (one: T) => N,
  total: Page<N>['total'],
): Promise<Page<N> | Extract<Given, null>> {
  const range = rangeOf(request, keyLike(like));
  const page = await read(range);
  if (page === null) return null as Extract<Given, null>;
  const { found, hasMore } = page;
  const edges = found.map((one) => ({ cursor: cursorOf(keyOf(one)), node: node(one) }));
  return pageWith(edges, hasMore, range, total);
}

/** For a list whose connection has no total. */
export const uncounted = (): never => {
  throw new Error('this list is not counted');
};

export const PageInfoType = builder.objectRef<Page<unknown>>('PageInfo').implement({
  description: 'Whether there is more.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNext', { description: 'More after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPrevious', { description: 'More before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first; null on an empty page.',
      resolve: ({ edges: [first] }) => first?.cursor ?? null,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last; null on an empty page.',
      resolve: ({ edges }) => edges.at(-1)?.cursor ?? null,
    }),
  }),
});

/** `T` is what a node of the page is. `subject` is given where an edge also names the subject of its node. */
export function connectionType<T>(
  name: string,
  what: string,
  type: unknown,
  subject?: { readonly type: unknown; readonly of: (node: T) => unknown },
  more: (t: { readonly field: (options: never) => never }) => Record<string, never> = () => ({}),
  /** False where counting would mean reading all of it. */
  isCounted = true,
) {
  const EdgeType = builder.objectRef<Edge<T>>(`${name}Edge`).implement({
    description: `${what}, on a page.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Where it stands: give it as `after` or `before`.' }),
      node: t.field({
        type: type as typeof PageInfoType,
        description: `${what}.`,
        resolve: ({ node }) => node as never,
      }),
      ...(subject
        ? {
            subject: t.field({
              type: subject.type as typeof PageInfoType,
              description: 'The subject it belongs to.',
              resolve: ({ node }) => subject.of(node) as never,
            }),
          }
        : {}),
      ...more(t as never),
    }),
  });
  return builder.objectRef<Page<T>>(`${name}Connection`).implement({
    description: `A page of a list. ${what} for each edge.`,
    fields: (t) => ({
      edges: t.field({
        type: [EdgeType],
        description: 'What is on the page.',
        resolve: ({ edges }) => [...edges],
      }),
      pageInfo: t.field({
        type: PageInfoType,
        description: 'Whether there is more.',
        resolve: (page) => page,
      }),
      ...(isCounted && {
        totalCount: t.int({ description: 'How many there are in reach.', resolve: (page) => page.total() }),
      }),
    }),
  });
}

/** The arguments of every page. */
export const pageArgs = (t: {
  readonly int: (options: never) => unknown;
  readonly string: (options: never) => unknown;
}): Record<'first' | 'after' | 'last' | 'before', never> =>
  ({
    first: t.int({
      required: false,
      description: `How many from the front, at most ${PAGE_LIMIT}; ${PAGE} where neither this nor \`last\` is given.`,
    } as never),
    after: t.string({ required: false, description: 'Cursor after which the page begins.' } as never),
    last: t.int({
      required: false,
      description: `How many from the back, at most ${PAGE_LIMIT}; not together with \`first\`.`,
    } as never),
    before: t.string({ required: false, description: 'Cursor before which the page ends.' } as never),
  }) as never;
