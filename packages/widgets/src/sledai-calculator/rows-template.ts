/** The 24 items, drawn as native radio buttons in rows under their organ system. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '@trialside/rules/record';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { AnswerKey } from './draft.ts';
import type { suggested } from './suggested-template.ts';
import type { GroupView, RowView } from './view.ts';

export const FINDINGS: readonly Finding[] = ['present', 'absent', 'not-assessed'];

/** How a finding is drawn where it is not asked: a shape for each, with its word for those who do not see it. */
const MARKS: Readonly<Record<Finding, string>> = { present: '●', absent: '○', 'not-assessed': '–' };

export const mark = (finding: Finding, words: SledaiWords): TemplateResult =>
  html`<span class="shape" aria-hidden="true">${MARKS[finding]}</span
    ><span class="unseen">${words.finding[finding]}</span>`;

/** What the shapes mean, for those who see them. */
export const marksText = ({ finding }: SledaiWords): string =>
  FINDINGS.map((one) => `${MARKS[one]} ${finding[one]}`).join(' ');

/** Three native radio buttons, or the answer alone where nothing can be entered. */
export const answers = (
  key: AnswerKey,
  finding: Finding | null,
  isLocked: boolean,
  describedBy: string,
  words: SledaiWords,
): TemplateResult =>
  isLocked
    ? html`<span class="answer" data-finding=${finding ?? 'open'}
        >${finding ? words.finding[finding] : words.open}</span
      >`
    : html`<span
        class="answers"
        role="radiogroup"
        aria-labelledby="name-${key}"
        aria-describedby=${describedBy || nothing}
      >
        ${FINDINGS.map(
          (value) =>
            html`<label
              ><input
                type="radio"
                name=${key}
                value=${value}
                .checked=${finding === value}
                aria-label=${words.finding[value]}
              /><span aria-hidden="true">${words.short[value]}</span></label
            >`,
        )}
      </span>`;

export interface RowOptions {
  readonly isLocked: boolean;
  readonly hasPrevious: boolean;
  /** Draws what the data suggest; null without a record. */
  readonly data: typeof suggested | null;
  /** The definition of the row that is open; null where it is closed. */
  readonly definition: (row: RowView) => TemplateResult | null;
}

export const group = (view: GroupView, options: RowOptions, words: SledaiWords): TemplateResult =>
  html`<div class="group" role="group" aria-label=${view.name}>
    <p class="system" aria-hidden="true">
      <span>${view.name}</span>${view.points > 0 ? html`<span class="points">${view.points}</span>` : nothing}
    </p>
    ${view.rows.map((each) => row(each, options, words))}
  </div>`;

const row = (view: RowView, options: RowOptions, words: SledaiWords): TemplateResult => {
  const { key, suggestion } = view;
  const definition = options.definition(view);
  const described = [
    `weight-${key}`,
    ...(view.before ? [`before-${key}`] : []),
    ...(suggestion?.finding ? [`data-${key}`] : []),
  ].join(' ');
  return html`<div
    class="row"
    data-key=${key}
    data-finding=${view.finding ?? 'open'}
    data-new=${view.isNew ? '' : nothing}
  >
    <span class="position" aria-hidden="true">${view.position}</span>
    <span class="label"
      ><button
        type="button"
        class="name"
        id="name-${key}"
        tabindex="-1"
        aria-expanded=${definition ? 'true' : 'false'}
        data-define=${key}
      >
        ${view.name}</button
      >${view.isNew ? html`<span class="new">${words.isNew}</span>` : nothing}</span
    >
    <span class="weight" id="weight-${key}"
      ><span aria-hidden="true">${view.weight}</span
      ><span class="unseen">${words.weight(view.weight)}</span></span
    >
    ${
      options.hasPrevious
        ? html`<span class="before" id="before-${key}"
            >${
              view.before
                ? html`<span class="unseen">${words.columnBefore}</span> ${mark(view.before, words)}`
                : nothing
            }</span
          >`
        : nothing
    }
    ${answers(key, view.finding, options.isLocked, described, words)}
    ${options.data?.(view, options.isLocked, words) ?? nothing} ${definition ?? nothing}
  </div>`;
};
