/** The questions of the form under their headings: course, treatment, causality, seriousness, and what else is judged. */
import { html, nothing, type TemplateResult } from 'lit';
import { CAUSALITIES, CAUSES, SERIOUSNESS_CRITERIA } from '@trialside/rules/adverse-events';
import { date, radios, select, words as textField, yesNo, type Draw, type Option } from './controls.ts';

const optionsOf = <K extends string>(labels: Readonly<Record<K, string>>): readonly Option[] =>
  Object.entries(labels) as unknown as readonly Option[];

const section = (name: string, body: unknown, key: string): TemplateResult =>
  html`<section data-section=${key} aria-label=${name}>
    <p class="heading" aria-hidden="true">${name}</p>
    ${body}
  </section>`;

export const course = (draw: Draw, changes: TemplateResult | typeof nothing): TemplateResult => {
  const { words } = draw;
  return section(
    words.course,
    html`<div class="pair">${date(draw, 'start', words.start)} ${date(draw, 'end', words.end)}</div>
      ${yesNo(draw, 'ongoing', words.ongoing)}
      ${select(draw, 'outcome', words.outcome, optionsOf(words.outcomes))} ${changes}`,
    'course',
  );
};

export const causality = (draw: Draw): TemplateResult => {
  const { words } = draw;
  const options = CAUSALITIES.map((key): Option => [key, words.causalities[draw.wording][key]]);
  return section(
    words.causality,
    html`${CAUSES.map((cause) => radios(draw, `causality.${cause}`, words.causes[cause], options))}
    ${draw.beside('causality')}`,
    'causality',
  );
};

export const seriousness = (draw: Draw): TemplateResult => {
  const { entry, words } = draw;
  const { draft } = entry;
  const answers = SERIOUSNESS_CRITERIA.map((key) => draft.seriousness[key]);
  // A finding about a criterion is never hidden with it.
  const isOpen =
    draft.serious === 'yes' ||
    answers.some((answer) => answer === 'yes') ||
    draw.beside('seriousness') !== nothing;
  return section(
    words.seriousness,
    html`${radios(draw, 'serious', words.serious, [
      ['yes', words.yes],
      ['no', words.notSerious],
    ])}
    ${
      isOpen || draw.isLocked
        ? html`<div class="inset">
            ${SERIOUSNESS_CRITERIA.map((key) => yesNo(draw, `seriousness.${key}`, words.criteria[`serious-${key}`]))}
            ${draw.beside('seriousness')}
            <div class="pair">
              ${date(draw, 'hospitalStay.admitted', words.admitted)}
              ${date(draw, 'hospitalStay.discharged', words.discharged)}
            </div>
            ${draw.beside('hospitalStay')} ${date(draw, 'awareOn', words.awareOn)}
          </div>`
        : nothing
    } `,
    'seriousness',
  );
};

export interface MedicationChoice {
  readonly id: string;
  readonly name: string;
  readonly when: string;
}

export const treatment = (draw: Draw, medications: readonly MedicationChoice[]): TemplateResult => {
  const { entry, words, isLocked } = draw;
  const { medicationIds, treatmentGiven } = entry.draft;
  const shown = isLocked ? medications.filter(({ id }) => medicationIds.includes(id)) : medications;
  return section(
    words.treatment,
    html`<div class="pair">
        ${select(draw, 'actionBySource.studyProduct', words.actionProduct, optionsOf(words.actions))}
        ${select(draw, 'actionBySource.lymphodepletion', words.actionLymphodepletion, optionsOf(words.actions))}
      </div>
      ${yesNo(draw, 'treatmentGiven', words.treatmentGiven)}
      ${
        treatmentGiven === 'yes' || medicationIds.length > 0
          ? html`<div class="inset" role="group" aria-label=${words.medications}>
              ${shown.length === 0 ? html`<p class="quiet">${words.noMedications}</p>` : nothing}
              ${shown.map(
                ({ id, name, when }) =>
                  html`<label class="tick"
                    ><input
                      type="checkbox"
                      name="medicationIds"
                      value=${id}
                      .checked=${medicationIds.includes(id)}
                      ?disabled=${isLocked}
                    /><span>${name} <span class="quiet">${when}</span></span></label
                  >`,
              )}
            </div>`
          : nothing
      }`,
    'treatment',
  );
};

export const judgements = (draw: Draw): TemplateResult => {
  const { words } = draw;
  return section(
    words.judgements,
    html`${yesNo(draw, 'specialInterest', words.specialInterest)}
    ${yesNo(draw, 'doseLimiting', words.doseLimiting)}
    ${yesNo(draw, 'causedDiscontinuation', words.causedDiscontinuation)}
    ${textField(draw, 'comment', words.comment, true)}`,
    'judgements',
  );
};
