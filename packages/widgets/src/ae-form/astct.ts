/** Guided grading of CRS, ICANS (with ICE) and IEC-HS: the questions of the rule, the grade they give, CTCAE's beside. */
import { html, nothing, type TemplateResult } from 'lit';
import { CRS_EVENTS, ICANS_EVENTS, IEC_HS_EVENTS, matchesEvent } from '@trialside/rules/adverse-events';
import {
  CRS_INPUTS,
  GRADE_BY_KIND,
  gradeCrsByCtcae,
  ICANS_INPUTS,
  iceScore,
  parseIcansInputs,
  ICE_PARTS,
  IEC_HS_INPUTS,
  type GradingResult,
  type InputSpec,
  type InputTable,
} from '@trialside/rules/astct';
import type { AdverseEvent, ToxicityAssessment } from '@trialside/rules/record';
import type { Known } from '../element/subject-data.ts';
import type { AeWords } from '../locales/ae-words.ts';
import { radios, type Draw, type Option } from './controls.ts';
import { readDate } from './dates.ts';
import { ofDay } from './day-readings.ts';

export type Kind = ToxicityAssessment['kind'];

/** An assessment under way: answers by key, and the moment as typed. */
export interface AstctDraft {
  readonly typedAt: string;
  readonly inputs: Readonly<Record<string, string>>;
}

export const NO_ASSESSMENT: AstctDraft = { typedAt: '', inputs: {} };

/** Whether something was answered. That there was fever earlier is carried over from the assessment before. */
export const isBegun = ({ typedAt, inputs }: AstctDraft): boolean =>
  typedAt.trim() !== '' || Object.keys(inputs).some((key) => key !== 'earlierFever');

const MATCHERS = { CRS: CRS_EVENTS, ICANS: ICANS_EVENTS, 'IEC-HS': IEC_HS_EVENTS } as const;
const TABLES: Readonly<Record<Kind, InputTable>> = {
  CRS: CRS_INPUTS,
  ICANS: ICANS_INPUTS,
  'IEC-HS': IEC_HS_INPUTS,
};

/** Which of the three an event is; null for every other one. */
export const kindOf = (event: AdverseEvent): Kind | null =>
  (Object.keys(MATCHERS) as Kind[]).find((kind) => matchesEvent(event, MATCHERS[kind])) ?? null;

/** Questions that another answer has made needless. They are hidden while they are empty. */
const ASKED: Readonly<Record<string, (inputs: AstctDraft['inputs']) => boolean>> = {
  feverOtherCause: ({ temperatureCelsius }) => temperatureCelsius !== undefined,
  vasopressors: ({ hypotension }) => hypotension === 'yes',
  vasopressin: ({ hypotension }) => hypotension === 'yes',
  oxygenFlowLPerMin: ({ oxygen }) => oxygen?.endsWith('cannula') === true,
  oxygenFractionPercent: ({ oxygen }) => oxygen !== undefined && oxygen !== 'none',
  lifeThreatening: ({ hypotension, oxygen }) =>
    hypotension === 'yes' || (oxygen !== undefined && oxygen !== 'none'),
  earlierFever: ({ fever }) => fever === 'no',
  antipyreticOrAnticytokineGiven: ({ fever }) => fever === 'no',
  iceScore: () => false,
  // Whoever has given points for a part could be assessed.
  iceAssessable: (inputs) => ICE_PARTS.every((part) => inputs[part] === undefined),
};

export interface Assessed {
  readonly kind: Kind;
  readonly result: GradingResult;
  /** CRS only. */
  readonly ctcae: GradingResult | null;
  /** One moment, or null while it is open. */
  readonly at: string | null;
}

export function assess(kind: Kind, { typedAt, inputs }: AstctDraft, anchors: Draw['anchors']): Assessed {
  const read = readDate(typedAt, anchors);
  return {
    kind,
    result: GRADE_BY_KIND[kind](inputs),
    ctcae: kind === 'CRS' ? gradeCrsByCtcae(inputs) : null,
    at: read.kind === 'date' ? read.date : null,
  };
}

export function astctView(
  kind: Kind,
  draft: AstctDraft,
  draw: Draw,
  known: Known | null,
): TemplateResult | typeof nothing {
  const { words, isLocked } = draw;
  if (isLocked) return nothing;
  const { result, ctcae, at } = assess(kind, draft, draw.anchors);
  const keys = Object.entries(TABLES[kind]).filter(
    ([key]) => draft.inputs[key] !== undefined || (ASKED[key]?.(draft.inputs) ?? true),
  );
  const waiting = draw.entry.assessments.length;
  const grade = result.ok ? result.grade : null;
  const score = kind === 'ICANS' && result.ok ? iceOf(draft.inputs) : null;
  return html`<details class="guided" open>
    <summary>${words.guided(words.astct.kinds[kind])}</summary>
    <div class="ask" data-path="astct.at">
      <label class="label" for="i-astct.at">${words.assessedAt}</label>
      <input
        id="i-astct.at"
        class="date"
        name="astct.at"
        autocomplete="off"
        placeholder=${words.datePlaceholder}
        .value=${draft.typedAt}
      />
      <span class="echo">${at ? [draw.date(at), draw.dayOf(at)].filter(Boolean).join(' · ') : ''}</span>
    </div>
    ${keys.map(
      ([key, spec]) =>
        html`${asked(kind, key, spec, draft, draw)}
        ${kind === 'CRS' && known && at ? ofDay(key, known.record.vitalSigns, at, draw) : nothing}`,
    )}
    <p class="suggestion" role="status">
      <strong>${words.astctGrade(gradeText(result, words))}</strong>
      ${score === null ? nothing : html`<span>${namesOf(kind, words)['iceScore']}: <strong>${score}</strong></span>`}
      ${ctcae ? html`<span class="quiet">${words.ctcaeBeside(gradeText(ctcae, words))}</span>` : nothing}
    </p>
    ${(grade?.verdict.notes ?? []).map(
      (note) =>
        html`<p class="quiet">${(words.astct.notes as Readonly<Record<string, string>>)[note] ?? note}</p>`,
    )}
    ${
      result.ok
        ? nothing
        : result.problems.map(
            ({ key, reason }) =>
              html`<p class="bad">${namesOf(kind, words)[key] ?? key}: ${words.astct.problems[reason]}</p>`,
          )
    }
    <button type="button" data-act="assess" ?disabled=${(grade?.grade ?? null) === null || at === null}>
      ${words.addAssessment}
    </button>
    ${
      isBegun(draft)
        ? html`<button type="button" class="small" data-act="clear-assessment">
            ${words.clearAssessment}
          </button>`
        : nothing
    }
    ${waiting > 0 ? html`<span class="quiet">${words.assessmentsHere(waiting)}</span>` : nothing}
  </details>`;
}

/** The ICE score as far as it is known: "9", or "4–9" while parts are open. */
function iceOf(answers: AstctDraft['inputs']): string | null {
  const read = parseIcansInputs(answers);
  const score = read.ok ? iceScore(read.inputs) : null;
  if (!score) return null;
  return score.atLeast === score.atMost ? `${score.atLeast}` : `${score.atLeast}–${score.atMost}`;
}

const namesOf = (kind: Kind, words: AeWords): Readonly<Record<string, string>> => words.astct.inputs[kind];

function gradeText(result: GradingResult, words: AeWords): string {
  if (!result.ok) return words.open;
  const { grade, atLeast } = result.grade;
  return grade === null
    ? words.astct.atLeastGrade.replace('{grade}', String(atLeast))
    : words.gradeLong(grade);
}

function asked(kind: Kind, key: string, spec: InputSpec, { inputs }: AstctDraft, draw: Draw): TemplateResult {
  const { words } = draw;
  const path = `astct.${key}`;
  const label = namesOf(kind, words)[key] ?? key;
  const value = inputs[key] ?? null;
  if (spec.kind === 'yes-no') {
    return radios(
      draw,
      path,
      label,
      [
        ['yes', words.yes],
        ['no', words.no],
      ],
      value,
    );
  }
  if (spec.kind === 'whole') {
    const numbers = Array.from({ length: Math.min(spec.max - spec.min + 1, 11) }, (_, n) =>
      String(spec.min + n),
    );
    return radios(
      draw,
      path,
      label,
      numbers.map((n): Option => [n, n]),
      value,
    );
  }
  if (spec.kind === 'choice') {
    const names =
      (words.astct.codes as Readonly<Record<string, Readonly<Record<string, string>>>>)[key] ?? {};
    return html`<div class="ask" data-path=${path}>
      <label class="label" for="i-${path}">${label}</label>
      <select id="i-${path}" name=${path}>
        <option value="" .selected=${value === null}>${words.choose}</option>
        ${spec.codes.map((code) => html`<option value=${code} .selected=${code === value}>${names[code] ?? code}</option>`)}
      </select>
    </div>`;
  }
  return html`<div class="ask" data-path=${path}>
    <label class="label" for="i-${path}">${label}</label>
    <input
      class="short"
      id="i-${path}"
      name=${path}
      inputmode="decimal"
      autocomplete="off"
      .value=${value ?? ''}
    />
  </div>`;
}
