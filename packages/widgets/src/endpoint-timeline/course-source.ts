/** Where a timeline has its course from: a record that the page gives, or the gateway, which is followed. */
import { subjectCourse, type Course } from '@trialside/client';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from '../element/context.ts';
import type { Data } from '../element/data-state.ts';

/** What the page asks about. */
export interface Asked {
  readonly subject: string | null;
  readonly record: SubjectRecord | null;
  readonly protocol: Protocol | null;
  readonly context: TrialContext | null;
}

type Take = (data: Data<Course>) => void;

/** Follows the course, and tells at once what there is of it; the answer stops it. */
export function followCourse({ subject, record, protocol, context }: Asked, take: Take): () => void {
  const nothing = (): void => {};
  if (record) {
    let isOpen = true;
    take({ state: 'loading' });
    void made(record, protocol).then((data) => isOpen && take(data));
    return () => void (isOpen = false);
  }
  if (!subject || !context) {
    take({ state: 'idle', reason: subject ? 'no-provider' : 'no-subject' });
    return nothing;
  }
  take({ state: 'loading' });
  // The provider is not complete yet.
  return context.client?.watch(subjectCourse, subject, context.cut, take) ?? nothing;
}

async function made(record: SubjectRecord, protocol: Protocol | null): Promise<Data<Course>> {
  const rules = await import('./with-rules.ts').catch(() => null);
  if (!rules) return { state: 'error', reason: 'file-missing' };
  try {
    const { synthetic } = protocol!;
    const value = rules.courseOf(record, protocol!);
    return { state: 'ready', held: { value, subjectId: record.subject.id, cut: record.cut, synthetic } };
  } catch {
    return { state: 'error', reason: 'input' };
  }
}
