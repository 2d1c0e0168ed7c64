/** Under a question of the guided CRS: what the vital signs of the day of the assessment say. Shown, never an answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayReadings, isMeasuredInput, type DayReading } from '@trialside/rules/astct';
import { completeDay, partialDate } from '@trialside/rules/calendar';
import type { VitalSign } from '@trialside/rules/record';
import type { Draw } from './controls.ts';

/** Nothing for a question that no vital sign speaks to, and while the day is not known. */
export function ofDay(
  key: string,
  signs: readonly VitalSign[],
  at: string,
  draw: Draw,
): TemplateResult | typeof nothing {
  const day = completeDay(partialDate(at));
  if (day === null || !isMeasuredInput(key)) return nothing;
  const { words } = draw;
  const { chosen, unclear } = dayReadings(key, signs, day);
  return html`<p class="of-day" data-of=${key}>
    ${chosen ? reading(words.ofDay[key], chosen, draw) : unclear === 0 ? words.noneOfDay[key] : nothing}
    ${unclear === 0 ? nothing : html`<span>${words.unclearOfDay(unclear)}</span>`}
  </p>`;
}

function reading(
  name: string,
  { sign: { collected }, measured, value, unit, isAsMeasured }: DayReading,
  { date, dayOf, shownUnit }: Draw,
): TemplateResult {
  const when = [collected && date(collected), dayOf(collected)].filter(Boolean).join(' · ');
  const same = isAsMeasured ? '' : ` (${value} ${shownUnit(unit)})`;
  return html`<span
    >${name} <strong>${measured.value} ${shownUnit(measured.unit)}</strong>${same} · ${when}</span
  >`;
}
