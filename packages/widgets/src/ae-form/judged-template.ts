/** What the rules say beside the entry: checks under their fields, evidence of a grade, and what follows from it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GradableFinding } from '@trialside/rules/evaluate';
import { readUnit, unitSymbol } from '@trialside/rules/labs';
import { named } from '../element/named.ts';
import type { AeWords } from '../locales/ae-words.ts';
import type { Draw } from './controls.ts';
import type { Judgement } from './judge.ts';

/** The checks of a field: hard ones are refused on saving, soft ones stay as questions. */
export function checksOf(
  judgement: Judgement,
  field: string,
  words: AeWords,
): TemplateResult | typeof nothing {
  const own = judgement.checks.filter((check) => check.field === field && isTold(check.id));
  return own.length === 0
    ? nothing
    : html`<span class="checks"
        >${own.map(
          ({ level, id, detail }) =>
            html`<span class="check" data-level=${level}
              ><strong>${words.level[level]}</strong> ${words.checks[id]}${detail && ` (${detail})`}</span
            >`,
        )}</span
      >`;
}

/** What is simply not entered yet is said on saving, and not while the form is still empty. */
const OPEN = new Set([
  'term-missing',
  'start-missing',
  'grade-missing',
  'outcome-missing',
  'ongoing-not-said',
  'serious-not-said',
  'causality-missing',
]);
const isTold = (id: string): boolean => !OPEN.has(id);

/** A unit as people write it; one that is not known stays as reported. */
export function shownUnit(reported: string | null): string {
  const unit = reported === null ? null : readUnit(reported);
  return unit === null ? (reported ?? '') : unitSymbol(unit);
}

/** The baseline, every sample by which the grade changed or that has none, and the last one: the others repeat the one before. */
const telling = (points: GradableFinding['points']): GradableFinding['points'] =>
  points.filter(
    ({ isBaseline, grade }, n) =>
      n === points.length - 1 ||
      grade === null ||
      grade !== points[n - 1]?.grade ||
      (isBaseline && !points[n + 1]!.isBaseline),
  );

/** The samples behind the grade of the chosen term, and what they give. */
export function evidence(draw: Draw, finding: GradableFinding, words: AeWords): TemplateResult {
  const { episode, points, ungraded } = finding;
  const { grade } = draw.entry.draft;
  const shown = telling(points);
  return html`<div class="evidence">
    <table role="table">
      <caption>
        ${words.fromNumbers}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[words.sampleDate, words.sampleValue, words.sampleLimits, words.grade, words.sampleBaseline].map(
            (name) => html`<th role="columnheader" scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map(
          ({ collected, reported, grade: its, reason, baselineGrade, isBaseline }) =>
            html`<tr role="row" data-baseline=${isBaseline ? '' : nothing}>
              <td role="cell">${collected ? draw.date(collected) : words.open} ${draw.dayOf(collected)}</td>
              <td role="cell" class="figure">${reported.value ?? words.open} ${shownUnit(reported.unit)}</td>
              <td role="cell">${[reported.low, reported.high].map((limit) => limit ?? '–').join(' … ')}</td>
              <td role="cell">
                ${
                  its === null
                    ? html`${words.cannotBeGraded}: ${reason === null ? '' : words.gradeReasons[reason]}`
                    : html`<span class="mark" data-grade=${its}>${its}</span>`
                }
              </td>
              <td role="cell">${isBaseline ? words.isBaseline : words.shift(baselineGrade, its)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      points.length > shown.length
        ? html`<p class="quiet">${words.samplesBetween(points.length - shown.length)}</p>`
        : nothing
    }
    ${ungraded.length > 0 ? html`<p class="quiet">${words.ungraded(ungraded.length)}</p>` : nothing}
    ${
      episode && episode.worst !== grade && !draw.isLocked
        ? html`<p class="suggestion">
            ${words.numbersGive(episode.worst)}
            <button type="button" class="small" data-act="from-numbers">
              ${words.takeGrade(episode.worst)}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

/** One line for each thing that follows: emergence and window, special interest, dose-limiting, seriousness. */
export function consequences(judgement: Judgement, draw: Draw): TemplateResult {
  const { words } = draw;
  const { classified, dlt, clock, seriousness } = judgement;
  const lines: TemplateResult[] = [];
  const add = (name: string, text: unknown): void =>
    void lines.push(html`<li><span>${name}</span> ${text}</li>`);
  if (classified) {
    const { verdict } = classified.emergence;
    const why = verdict.criteria[0]?.reason as keyof AeWords['emergenceReasons'] | null | undefined;
    add(
      words.emergence,
      `${words.emergenceOutcomes[verdict.outcome]}${why ? `: ${words.emergenceReasons[why]}` : ''}`,
    );
    add(words.window, words.windows[classified.inPrimaryWindow]);
    for (const { id, held } of classified.specialInterest)
      add(words.specialInterest, `${words.suggestedHeld[held]}: ${named(words.interestNames, id)}`);
  }
  if (dlt && dlt.outcome !== 'not-dose-limiting') {
    const why = dlt.criteria
      .filter(({ held }) => held !== 'not-met')
      .map(({ id }) => named(words.dltNames, id.replace(/^dlt\./, '')));
    add(words.doseLimiting, `${words.dltOutcomes[dlt.outcome]}: ${why.join('; ')}`);
  }
  for (const { id, held, reason } of seriousness.derived.criteria)
    if (held === 'met' && reason && reason in words.seriousReasons)
      add(
        words.follows,
        `${words.seriousReasons[reason as keyof AeWords['seriousReasons']]} → ${words.criteria[id as keyof AeWords['criteria']]}`,
      );
  for (const note of seriousness.derived.notes)
    if (note in words.seriousNotes)
      add(words.follows, words.seriousNotes[note as keyof AeWords['seriousNotes']]);
  if (clock) add(clock.isSponsors ? words.clockSponsor : words.clockSite, clockText(clock.clock, draw));
  return html`<ul class="follows" aria-label=${words.consequences}>
    ${lines}
  </ul>`;
}

function clockText(
  { allowedDays, dueOn, followUpDueOn, daysLeft, state }: NonNullable<Judgement['clock']>['clock'],
  { words, date }: Draw,
): string {
  if (state === 'not-due') return words.clockStates[state];
  if (dueOn === null) return words.clockOpen(allowedDays ?? 0);
  const due = words.clockDue(date(dueOn), allowedDays ?? 0, daysLeft ?? 0);
  return [
    words.clockStates[state],
    due,
    ...(followUpDueOn ? [words.clockFollowUp(date(followUpDueOn))] : []),
  ].join(' · ');
}
