/** Decides a command over what is known now, and writes nothing: what an entry would do is shown before it is made. */
import type { Scope } from '../auth/scope.ts';
import type { Database } from './database.ts';
import { storableProblems } from './storable.ts';
import { takeStepsAsync } from './steps.ts';
import { planCommand, type Planned } from './write.ts';
import type { Command, Refusal } from './command.ts';

export type Previewed<Answer> =
  | {
      readonly ok: true;
      /** Number of the last change it was decided over. */
      readonly known: number;
      readonly plan: Planned<Answer>;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Throws where the study is not in the store. */
export async function previewCommand<Answer>(
  db: Database,
  now: Date,
  scope: Scope,
  command: Command<Answer>,
): Promise<Previewed<Answer>> {
  const fields = storableProblems([command.idempotencyKey, command.request]);
  if (fields.length > 0) return { ok: false, refusal: { code: 'validation', fields } };
  const { statements } = db;
  const [head] = await db.all({ statement: statements.studyById, params: { study: scope.studyId } }, scope);
  if (!head) throw new Error(`study ${scope.studyId} is not in the store`);
  const known = head['head_seq'] as number;
  const written = head['head_at'] as string;
  const at = now.toISOString() > written ? now.toISOString() : written;
  // Rows are asked for as of one change, so that what others write meanwhile changes nothing.
  const plan = await takeStepsAsync(
    planCommand(statements, { known, at }, scope, command),
    async (query) => ({
      rows: await db.all(query, scope),
      changes: 0,
    }),
  );
  return plan.ok ? { ok: true, known, plan } : plan;
}
