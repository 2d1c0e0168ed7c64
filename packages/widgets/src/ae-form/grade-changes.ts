/** The changes of grade within one episode: told in a line, entered under it. Loaded with the rules. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AeWords } from '../locales/ae-words.ts';
import { date, radios, type Draw, type Option } from './controls.ts';

export const gradeChanges = (draw: Draw): TemplateResult => {
  const { entry, words, isLocked } = draw;
  const { gradePeriods } = entry.draft;
  const grades = (words: AeWords): readonly Option[] =>
    [0, 1, 2, 3, 4, 5].map(
      (grade) => [String(grade), grade === 0 ? words.gradeGone : String(grade)] as const,
    );
  const course = gradePeriods.map(({ grade }) => grade).join(' → ');
  const periods = gradePeriods.map(
    ({ grade }, n) =>
      html`<div class="period">
        ${date(draw, `gradePeriods.${n}.from`, words.since(n + 1))}
        ${radios(draw, `gradePeriods.${n}.grade`, words.grade, grades(words), String(grade))}
        ${
          isLocked
            ? nothing
            : html`<button
                type="button"
                class="small"
                data-act="drop-period"
                data-n=${n}
                aria-label=${words.dropPeriod(n + 1)}
              >
                ${words.drop}
              </button>`
        }
      </div>`,
  );
  // A course that was read from the results is told in a line; whoever would change it opens it.
  return html`<div class="changes" role="group" aria-label=${words.gradeCourse}>
    ${
      periods.length > 0
        ? html`<details ?open=${isLocked || entry.draft.gradedFrom.length === 0}>
            <summary>${words.gradeCourse}: <strong>${course}</strong></summary>
            ${periods}
          </details>`
        : nothing
    }
    ${draw.beside('gradePeriods')}
    ${isLocked ? nothing : html`<button type="button" class="small" data-act="add-period">${words.addPeriod}</button>`}
  </div>`;
};
