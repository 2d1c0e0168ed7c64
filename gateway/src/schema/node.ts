/** Relay's Node, and the look-up that finds any node again. Absent and out of reach give the same answer: null. */
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { globalId } from './global-id.ts';

/** Every node of the graph: `kind` names its type, `id` is its record's own. */
export interface NodeItem extends Item<{ readonly id: string }> {
  readonly kind: string;
}

export const Node = builder
  .interfaceRef<{ readonly reader: { readonly studyCode: string } }>('Node')
  .implement({
    description: 'Anything with an id of its own.',
    fields: (t) => ({
      id: t.id({ description: 'Opaque; the same thing keeps it for ever.', resolve: () => '' }),
    }),
    resolveType: (value) => typeNames.get((value as unknown as NodeItem).kind) ?? null,
  });

/** GraphQL type names by kind of node, filled by the files that define the types. */
export const typeNames = new Map<string, string>();

export const idOf = (kind: string, item: Item<{ readonly id: string }>): string =>
  globalId(kind, item.reader.studyCode, item.record.id);
