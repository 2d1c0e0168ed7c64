/** The demo study in the order in which it was entered: what one person saved at one moment about one subject. */
import { RECORD_LISTS, type CourseKind, type RecordKind, type RecordOf } from '@trialside/rules';
import type { AmendmentReason, DemoStudy, SubjectContent } from './types.ts';

export type DemoDraft = {
  readonly [K in RecordKind]: { readonly kind: K; readonly record: RecordOf<K> };
}[RecordKind];

export interface DemoChange {
  readonly at: string;
  readonly by: string;
  readonly subjectId: string;
  readonly siteId: string;
  /** Null where everything is new. */
  readonly reason: AmendmentReason | null;
  readonly drafts: readonly DemoDraft[];
}

/** All changes, oldest first. A first entry and an amendment are never one change; the amendment comes after it. */
export function demoChanges(study: DemoStudy): DemoChange[] {
  return study.subjects
    .flatMap(changesOf)
    .sort(
      (a, b) =>
        order(a.at, b.at) || order(a.subjectId, b.subjectId) || (a.reason ? 1 : 0) - (b.reason ? 1 : 0),
    );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function changesOf(content: SubjectContent): DemoChange[] {
  const changes = new Map<string, DemoChange & { readonly drafts: DemoDraft[] }>();
  const { id: subjectId, siteId } = content.subject;
  const save = (at: string, by: string, reason: AmendmentReason | null, draft: DemoDraft): void => {
    const key = JSON.stringify([at, by, reason]);
    const change = changes.get(key) ?? { at, by, subjectId, siteId, reason, drafts: [] };
    change.drafts.push(draft);
    changes.set(key, change);
  };
  for (const draft of firstEntries(content)) {
    const entered = content.entered[draft.record.id];
    if (entered) save(entered.at, entered.by, null, draft);
  }
  for (const { at, by, reason, ...draft } of content.corrections) save(at, by, reason, draft);
  return [...changes.values()];
}

function firstEntries(content: SubjectContent): DemoDraft[] {
  const lists = (Object.keys(RECORD_LISTS) as CourseKind[]).flatMap((kind) =>
    content[RECORD_LISTS[kind]].map((record) => ({ kind, record }) as DemoDraft),
  );
  return [{ kind: 'subject', record: content.subject }, ...lists];
}
