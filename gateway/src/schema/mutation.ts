/** What every mutation does around its command: the study and the rights, the key, the write or the dry run, the answer. */
import type { Command } from '../data/command.ts';
import type { Reader } from '../data/reader.ts';
import type { Scope } from '../auth/scope.ts';
import { problem, type FieldProblem } from '../data/field-problem.ts';
import { builder } from './builder.ts';
import { scopeIn, type Context } from './context.ts';
import { REFUSAL_TYPES, REFUSALS, refused, type AnyRefusal } from './errors.ts';
import { parseGlobalId, type GlobalId } from './global-id.ts';
import { PreviewType, previewOf, type Preview } from './preview.ts';

/** A write that was made, with a reader at the cut it made. */
export interface Done<Answer> {
  readonly change: number;
  readonly repeated: boolean;
  readonly reader: Reader;
  readonly answer: Answer;
}

export const NOT_FOUND = refused({ code: 'not-found' });

const KEY_LENGTH = { from: 8, to: 200 } as const;

function keyProblem(key: string): AnyRefusal | null {
  const { length } = key.trim();
  if (length >= KEY_LENGTH.from && length <= KEY_LENGTH.to) return null;
  const allowed = `${KEY_LENGTH.from} – ${KEY_LENGTH.to}`;
  return refused({ code: 'validation', fields: [problem(['idempotencyKey'], 'key-length', allowed)] });
}

export interface Asked {
  readonly idempotencyKey: string;
  readonly validateOnly?: boolean | null | undefined;
}

/** Where the fields of a command stand in the input of its mutation. */
export type PathOf = (problem: FieldProblem) => readonly string[];

/**
 * Writes the command, or with `validateOnly` says what it would do. `path` puts the problems of the command's fields where
 * they stand in the input.
 */
export async function submit<Answer>(
  context: Context,
  scope: Scope,
  { idempotencyKey, validateOnly }: Asked,
  commandOf: (base: { idempotencyKey: string; client: string | null }) => Command<Answer>,
  path: PathOf = (problem) => problem.path,
): Promise<Done<Answer> | Preview | AnyRefusal> {
  const wrongKey = keyProblem(idempotencyKey);
  if (wrongKey) return wrongKey;
  const command = commandOf({ idempotencyKey: idempotencyKey.trim(), client: context.client });
  const { store, origin, trail } = context;
  const readAt = (knownAt: number): Promise<Reader> =>
    store.read(scope, { knownAt }, (reader) => Promise.resolve(reader), trail);
  if (validateOnly) {
    const previewed = await store.preview(scope, command, origin);
    if (!previewed.ok) return placed(refused(previewed.refusal), path);
    return previewOf(await readAt(previewed.known), previewed.plan);
  }
  const written = await store.write(scope, command, origin);
  if (!written.ok) return placed(refused(written.refusal), path);
  const { change, answer, repeated } = written;
  // A repeated request is answered as the first one was, whatever has happened since.
  return { change: change!, repeated, answer, reader: await readAt(change!) };
}

function placed(refusal: AnyRefusal, path: PathOf): AnyRefusal {
  if (refusal.refused !== 'validation') return refusal;
  const { refusal: said } = refusal;
  return refused({ ...said, fields: said.fields.map((one) => ({ ...one, path: path(one) })) });
}

/** The scope and the own id behind an id of the graph, where it names a record of one of these kinds in reach of the caller. */
export async function reached(
  context: Context,
  id: string,
  kinds: readonly string[],
): Promise<{ readonly scope: Scope; readonly named: GlobalId } | null> {
  const named = parseGlobalId(id);
  // Asked for before the id is looked at, so that nobody learns from an answer without a token.
  const scope = await scopeIn(context, named?.studyCode ?? '');
  return scope && named && kinds.includes(named.kind) ? { scope, named } : null;
}

/** The own id behind an id of the graph; null where it names something else. */
export function ownIdOf(id: string | null | undefined, kind: string, studyCode: string): string | null {
  const named = id ? parseGlobalId(id) : null;
  return named?.kind === kind && named.studyCode === studyCode ? named.id : null;
}

/** Which subject a record belongs to, asked as of now; undefined where there is no such record in reach. */
export const subjectIdOf = (
  context: Context,
  scope: Scope,
  { kind, id }: GlobalId,
): Promise<string | null | undefined> =>
  context.store.read(scope, {}, (reader) => reader.subjectIdOf(kind as never, id), context.trail);

/** Fields that every input of a mutation has. */
export const askedFields = (t: {
  readonly string: (options: never) => unknown;
  readonly boolean: (options: never) => unknown;
}): Record<'idempotencyKey' | 'validateOnly', never> =>
  ({
    idempotencyKey: t.string({
      description:
        'Chosen by the caller, 8 to 200 characters, new for each entry; repeating the request with it never records twice.',
    } as never),
    validateOnly: t.boolean({
      required: false,
      description: 'Write nothing, and answer what would be: a Preview, or why it would be refused.',
    } as never),
  }) as never;

export const ReasonInput = builder.inputType('ReasonInput', {
  description: 'Why something that was saved is changed (ICH E6(R3) 4.2.2).',
  fields: (t) => ({
    code: t.string({ description: 'A code of `reasons`.' }),
    text: t.string({
      required: false,
      description: 'In words, at least 3 characters; needed with most codes.',
    }),
  }),
});

export const reasonOf = ({ code, text }: { code: string; text?: string | null | undefined }) => ({
  code,
  text: text ?? null,
});

/** The union of a mutation: its success, a preview, or why nothing was written. */
export const payload = (name: string, success: unknown, successName: string, proposed?: unknown) =>
  builder.unionType(name, {
    description: 'What was recorded, what would be, or why nothing was.',
    types: [
      success as typeof PreviewType,
      ...(proposed ? [proposed as typeof PreviewType] : []),
      PreviewType,
      ...REFUSALS,
    ],
    resolveType: (value) =>
      'refused' in value
        ? REFUSAL_TYPES[value.refused]
        : 'endsSignatures' in value
          ? 'Preview'
          : proposed && 'proposalId' in (value as unknown as Done<object>).answer
            ? 'ProposalSuccess'
            : successName,
  });

/** Fields of every success. */
export const doneFields = (t: {
  readonly exposeInt: (name: never, options: never) => unknown;
  readonly exposeBoolean: (name: never, options: never) => unknown;
}): Record<'change' | 'repeated', never> =>
  ({
    change: t.exposeInt('change' as never, { description: 'Number of the change.' } as never),
    repeated: t.exposeBoolean(
      'repeated' as never,
      {
        description: 'True where this had been recorded before under the same idempotency key.',
      } as never,
    ),
  }) as never;
