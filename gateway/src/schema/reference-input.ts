/** How an entry names other records: by their ids, and where it speaks of one version, by that too. */
import type { RecordRef } from '@trialside/rules';
import type { StoreKind } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import { Finding } from './enums.ts';
import { parseGlobalId } from './global-id.ts';
import type { FieldInput } from './record-type.ts';

type Given = Readonly<Record<string, unknown>>;

const listOf = (given: unknown): readonly Given[] => (Array.isArray(given) ? (given as Given[]) : []);

/** An id of another study is let through as it is: the checks of the entry refuse it by name. */
const refFrom = ({ id, version }: Given, studyCode: string): RecordRef => {
  const named = parseGlobalId(String(id));
  return named?.studyCode === studyCode
    ? { kind: named.kind as RecordRef['kind'], id: named.id, version: version as number }
    : { kind: 'unknown' as RecordRef['kind'], id: String(id), version: version as number };
};

const RecordRefInput = builder.inputType('RecordRefInput', {
  description: 'A record at the version that was looked at.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.' }),
    version: t.int({ description: 'Which version of it.' }),
  }),
});

export const recordRefs: FieldInput = {
  type: [RecordRefInput],
  stored: (given, studyCode) => listOf(given).map((one) => refFrom(one, studyCode)),
};

/** Ids of records of one kind, none where nothing is given. */
export const idsOf = (kind: StoreKind): FieldInput => ({
  type: ['ID'],
  stored: (given, studyCode) =>
    (Array.isArray(given) ? (given as string[]) : []).map((text) => {
      const named = parseGlobalId(text);
      return named?.kind === kind && named.studyCode === studyCode ? named.id : text;
    }),
});

const ItemEvidenceInput = builder.inputType('ItemEvidenceInput', {
  description: 'What stood behind the answer to one descriptor.',
  fields: (t) => ({
    item: t.string({ description: 'Key of the descriptor.' }),
    suggested: t.field({
      type: Finding,
      required: false,
      description: 'What the data of the subject suggested; null where they suggested nothing.',
    }),
    source: t.field({
      type: RecordRefInput,
      required: false,
      description: 'The record the suggestion came from.',
    }),
    comment: t.string({
      required: false,
      description: 'Why the answer is not the suggestion, or whatever else a reader should know.',
    }),
  }),
});

export const evidenceByItem: FieldInput = {
  type: [ItemEvidenceInput],
  stored: (given, studyCode) =>
    Object.fromEntries(
      listOf(given).map(({ item, suggested = null, source = null, comment = null }) => [
        item,
        { suggested, source: source && refFrom(source as Given, studyCode), comment },
      ]),
    ),
};
