/** Grading by what was found: findings to tick, numbers with their units, the questions they leave, the grade they give. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  askedBeside,
  facetsOf,
  facetText,
  type AnsweredGrade,
  type NumberAsked,
} from '@trialside/rules/ctcae/dictionary';
import { separatorsOf } from '@trialside/rules/number';
import type { AeWords } from '../locales/ae-words.ts';
import { yesNo, type Draw } from './controls.ts';
import { ANSWERS, readNumber } from './facet-answers.ts';
import type { TermCriteriaText } from './terms.ts';

export function facetsTemplate(
  { term, words: facetWords }: TermCriteriaText,
  given: AnsweredGrade,
  draw: Draw,
): TemplateResult | typeof nothing {
  const { entry, words, isLocked } = draw;
  const { facets, facetAnswers, grade } = entry.draft;
  const answers = facetAnswers ?? {};
  const { numbers, facts } = askedBeside(term);
  const isMeasured = (quantity: string): boolean =>
    numbers.some((one) => one.quantity === quantity) && answers[quantity] !== undefined;
  const ticks = facetsOf(term).filter(
    (facet) => !facet.limiting && !(facet.kind === 'number' && isMeasured(facet.quantity)),
  );
  if (ticks.length === 0 && numbers.length === 0) return nothing;
  const isBegun =
    facets.length > 0 ||
    Object.keys(answers).length > 0 ||
    entry.unsettled.some((path) => path.startsWith(ANSWERS));
  const offered = given.grade ?? given.atLeast;
  return html`<details class="facets" ?open=${isBegun}>
    <summary>${words.tickFacets}</summary>
    <div role="group" aria-label=${words.tickFacets}>
      ${numbers.map((one) => number(one, facetWords[one.quantity] ?? '{}', draw))}
      ${given.measured.map(({ reason, analyte }) =>
        reason === null
          ? nothing
          : html`<p class="bad">${words.cannotBeGraded}: ${words.gradeReasons[reason]}</p>
              ${
                reason === 'implausible-zero' || reason === 'implausible-magnitude'
                  ? yesNo(draw, `${ANSWERS}.${analyte}:confirmed`, words.numberIsRight)
                  : nothing
              }`,
      )}
      ${
        given.measured.length > 0
          ? facts.map((fact) => yesNo(draw, `${ANSWERS}.fact:${fact}`, words.gradeFacts[fact]))
          : nothing
      }
      ${ticks.map(
        (facet) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              name="facets"
              value=${facet.id}
              .checked=${facets.includes(facet.id)}
              ?disabled=${isLocked}
            /><span
              >${facetText(facet, facetWords)}
              <span class="quiet">${words.ofGrades(facet.grades)}</span></span
            ></label
          >`,
      )}
    </div>
    ${
      isBegun
        ? html`<p class="suggestion" role="status">
            ${saying(given, words)}
            ${
              offered !== null && offered !== grade && !isLocked
                ? html`<button type="button" class="small" data-act="grade" data-value=${offered}>
                    ${words.takeGrade(offered)}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }
  </details>`;
}

const saying = ({ grade, atLeast }: AnsweredGrade, words: AeWords): string =>
  grade !== null
    ? words.ticksGive(grade)
    : atLeast !== null
      ? words.ticksGiveAtLeast(atLeast)
      : words.ticksGiveNothing;

/** One quantity: its number, its unit where there is a choice, and the limits its thresholds are multiples of. */
function number({ quantity, units, limits }: NumberAsked, template: string, draw: Draw): TemplateResult {
  const { entry, words, isLocked, shownUnit } = draw;
  const [before = '', behind = ''] = template.split('{}').map((part) => part.trim());
  const answers = entry.draft.facetAnswers ?? {};
  const unit = answers[`${quantity}:unit`] ?? '';
  const path = `${ANSWERS}.${quantity}`;
  const shown = units && unit !== '' && !units.some((one) => one === unit) ? [...units, unit] : units;
  const label = units ? before : `${before} … ${behind}`.trim();
  const has = answers[quantity] !== undefined;
  return html`<div class="ask" data-path=${path}>
    <label class="label" for="i-${path}">${label}</label>
    <span class="line">
      ${input(path, quantity, units ? '' : behind, draw)}
      ${
        shown === null
          ? html`<span class="quiet">${behind}</span>`
          : shown.length === 1
            ? html`<span class="quiet">${shownUnit(shown[0]!)}</span>`
            : html`<select name="${path}:unit" aria-label=${words.unitOf(label)} ?disabled=${isLocked}>
                <option value="" .selected=${unit === ''}>${words.unit}</option>
                ${shown.map((one) => html`<option value=${one} .selected=${one === unit}>${shownUnit(one)}</option>`)}
              </select>`
      }
      ${
        has
          ? limits.map(
              (key) =>
                html`<label class="line quiet"
                  >${words.limitNames[key]}
                  ${input(`${path}:${key}`, quantity, units ? '' : behind, draw)}</label
                >`,
            )
          : nothing
      }
    </span>
    ${draw.beside(path)}
  </div>`;
}

function input(path: string, quantity: string, behind: string, draw: Draw): TemplateResult {
  const { entry, words, isLocked, languageTag } = draw;
  const stored = entry.draft.facetAnswers?.[path.slice(ANSWERS.length + 1)];
  const mark = separatorsOf(languageTag).decimal;
  const written = (value: string): string => value.replace('.', mark);
  const typed = entry.typed[path] ?? (stored === undefined ? '' : written(stored));
  const read = stored === undefined ? readNumber(typed, quantity, behind, languageTag).entry : null;
  if (isLocked) return html`<span class="answer">${typed || words.open}</span>`;
  return html`<input
      class="short"
      id="i-${path}"
      name=${path}
      data-number=${behind}
      inputmode="decimal"
      autocomplete="off"
      .value=${typed}
      aria-invalid=${read ? 'true' : nothing}
      aria-describedby="e-${path}"
    /><span class="echo" id="e-${path}"
      >${
        read?.kind === 'ambiguous'
          ? html`${words.number.ambiguous}
            ${read.readings.map(
              (one) =>
                html`<button
                  type="button"
                  class="small"
                  data-act="reading"
                  data-path=${path}
                  data-value=${one}
                >
                  ${written(one)}
                </button>`,
            )}`
          : read?.kind === 'refused'
            ? html`<span class="bad">${words.number.refusals[read.reason]}</span>`
            : nothing
      }</span
    >`;
}
