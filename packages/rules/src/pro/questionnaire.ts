/** Puts the single answers of a record together as questionnaires: one per instrument and visit, by item code only. */
import { partialDate } from '../calendar/index.ts';
import type { QuestionnaireAnswer, RecordRef, SubjectRecord } from '../record/index.ts';
import { hasCome } from '../record/cut.ts';

export interface ItemAnswer {
  /** Response code as recorded; null where the item was not answered. */
  readonly code: string | null;
  /** "Not applicable" was said: that is not a missing answer. */
  readonly notApplicable: boolean;
}

export interface Questionnaire {
  readonly instrument: string;
  readonly visitId: string | null;
  /** When it was completed, as recorded; the latest of its answers. */
  readonly completed: string | null;
  readonly answers: ReadonlyMap<string, ItemAnswer>;
  /** Items that carry two different answers: they count as missing. */
  readonly contradicted: readonly string[];
  readonly sources: readonly RecordRef[];
}

const NOT_APPLICABLE = /^(?:n\/?a|not applicable)$/i;

function itemAnswer({ code, answer, notDone }: QuestionnaireAnswer): ItemAnswer {
  const text = (code ?? answer)?.trim() ?? '';
  const notApplicable = NOT_APPLICABLE.test(text) || NOT_APPLICABLE.test(notDone?.trim() ?? '');
  return { code: notApplicable || text === '' ? null : text, notApplicable };
}

const sameAnswer = (a: ItemAnswer, b: ItemAnswer): boolean =>
  a.code === b.code && a.notApplicable === b.notApplicable;

const byText = (a: string | null, b: string | null): number => {
  const [x, y] = [a ?? '', b ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The answers of one instrument at one visit: there is always a first. */
type Answers = [QuestionnaireAnswer, ...QuestionnaireAnswer[]];

function together(answers: Readonly<Answers>): Questionnaire {
  const [first] = answers;
  const items = new Map<string, ItemAnswer>();
  const contradicted = new Set<string>();
  for (const record of answers) {
    const given = itemAnswer(record);
    const earlier = items.get(record.itemCode);
    if (earlier && !sameAnswer(earlier, given)) contradicted.add(record.itemCode);
    items.set(record.itemCode, given);
  }
  for (const code of contradicted) items.set(code, { code: null, notApplicable: false });
  return {
    instrument: first.instrument,
    visitId: first.visitId,
    completed:
      answers
        .map(({ completed }) => completed)
        .sort(byText)
        .at(-1) ?? null,
    answers: items,
    contradicted: [...contradicted].sort(),
    sources: answers
      .map(({ id, version }): RecordRef => ({ kind: 'questionnaireAnswer', id, version }))
      .sort((a, b) => byText(a.id, b.id)),
  };
}

/** Every questionnaire up to the cut, oldest first. Answers without a visit belong together by their date. */
export function questionnaires(record: SubjectRecord): readonly Questionnaire[] {
  const groups = new Map<string, Answers>();
  for (const answer of record.questionnaireAnswers) {
    const date = partialDate(answer.completed);
    if (date && !hasCome(date.first, record.cut)) continue;
    const key = JSON.stringify([answer.instrument, answer.visitId ?? answer.completed]);
    const group = groups.get(key);
    if (group) group.push(answer);
    else groups.set(key, [answer]);
  }
  return [...groups.values()]
    .map(together)
    .sort(
      (a, b) =>
        byText(a.completed, b.completed) ||
        byText(a.instrument, b.instrument) ||
        byText(a.visitId, b.visitId),
    );
}
