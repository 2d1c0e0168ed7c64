/** Pages by cursor. A cursor is the place of its edge in the order, so that what is added between two pages moves nothing. */
import { GraphQLError } from 'graphql';
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
}

export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export function firstOf({ first }: PageRequest): number {
  const wanted = first ?? PAGE;
  if (wanted < 1 || wanted > PAGE_LIMIT) throw badInput(`first must be between 1 and ${PAGE_LIMIT}`);
  return wanted;
}

/** What an edge is put in order by, most important first; the last part is its own and no other’s. */
export type Key = readonly (string | number)[];

const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function keyFrom(cursor: string, like: Key | undefined): Key {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    key = null;
  }
  const isKey = Array.isArray(key) && key.every((part) => ['string', 'number'].includes(typeof part));
  const fits =
    isKey &&
    (like === undefined ||
      (key as Key).map((part) => typeof part).join() === like.map((part) => typeof part).join());
  if (!fits) throw badInput('after is no cursor of this list in this order');
  return key as Key;
}

export function compareKeys(a: Key, b: Key): number {
  for (const [n, part] of a.entries()) {
    const other = b[n];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return a.length - b.length;
}

/** A page of a list that is at hand. `node` is asked for the edges of the page alone. */
export function pageOf<T, N>(
  list: readonly T[],
  keyOf: (one: T) => Key,
  node: (one: T) => N,
  request: PageRequest,
): Page<N> {
  const first = firstOf(request);
  const keyed = list.map((one) => ({ one, key: keyOf(one) })).sort((a, b) => compareKeys(a.key, b.key));
  const after = request.after ? keyFrom(request.after, keyed[0]?.key) : null;
  const from = after === null ? 0 : keyed.findIndex(({ key }) => compareKeys(key, after) > 0);
  const rest = from < 0 ? [] : keyed.slice(from);
  return {
    edges: rest.slice(0, first).map(({ one, key }) => ({ cursor: cursorOf(key), node: node(one) })),
    hasNext: rest.length > first,
    hasPrevious: after !== null,
    total: () => list.length,
  };
}

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

/** `T` is what a node of the page is. `subjects` is given where an edge also names the subject of its node. */
export function connectionType<T>(
  name: string,
  what: string,
  type: unknown,
  subject?: { readonly type: unknown; readonly of: (node: T) => unknown },
) {
  const EdgeType = builder.objectRef<Edge<T>>(`${name}Edge`).implement({
    description: `${what}, on a page.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Where it stands: give it as `after`.' }),
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
      totalCount: t.int({ description: 'How many there are in reach.', resolve: (page) => page.total() }),
    }),
  });
}

/** The arguments of every page. */
export const pageArgs = (t: {
  readonly int: (options: never) => unknown;
  readonly string: (options: never) => unknown;
}): Record<'first' | 'after', never> =>
  ({
    first: t.int({
      required: false,
      description: `How many, at most ${PAGE_LIMIT}; ${PAGE} unless told.`,
    } as never),
    after: t.string({ required: false, description: 'Cursor after which the page begins.' } as never),
  }) as never;
