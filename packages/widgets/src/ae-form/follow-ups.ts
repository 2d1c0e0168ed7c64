/** Follow-up reports in the course of an event: when they came, from whom, what is new. Loaded with the rules. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AdverseEventDraft } from '@trialside/client';
import type { LateHost } from './acts.ts';
import { date, words as text, type Draw } from './controls.ts';
import { without } from './entry.ts';

type FollowUps = NonNullable<AdverseEventDraft['followUps']>;

const recorded = ({ entry }: Pick<Draw, 'entry'>): number => entry.clean.followUps?.length ?? 0;

/** What is recorded is read; what is new is entered under it. */
export function followUpsView(draw: Draw): TemplateResult {
  const { entry, words, isLocked, dayOf } = draw;
  const reports = entry.draft.followUps ?? [];
  return html`<div class="follow-ups" role="group" aria-label=${words.fields.followUps}>
    ${reports.length > 0 ? html`<p class="label">${words.fields.followUps}</p>` : nothing}
    ${reports.map(({ receivedOn, reportedBy, text: said }, n) =>
      n < recorded(draw)
        ? html`<p class="answer">
            <strong>${[draw.date(receivedOn), dayOf(receivedOn)].filter(Boolean).join(' · ')}</strong>
            ${reportedBy ? html`<span class="quiet">${reportedBy}</span>` : nothing} ${said}
          </p>`
        : html`<div class="inset">
            ${date(draw, `followUps.${n}.receivedOn`, words.receivedOn)}
            ${text(draw, `followUps.${n}.reportedBy`, words.reportedBy)}
            ${text(draw, `followUps.${n}.text`, words.whatIsNew, true)}
            <button type="button" class="small" data-act="drop-follow-up" data-n=${n}>${words.drop}</button>
          </div>`,
    )}
    ${
      isLocked
        ? nothing
        : html`<button type="button" class="small" data-act="add-follow-up">${words.addFollowUp}</button>`
    }
    ${draw.beside('followUps')}
  </div>`;
}

const NEW = { receivedOn: null as unknown as string, reportedBy: null, text: '' };

export function addFollowUp(of: LateHost): void {
  const { entry } = of;
  const reports: FollowUps = [...(entry.draft.followUps ?? []), NEW];
  entry.edit({ ...entry.draft, followUps: reports });
  const saving = of.saving();
  // Why the record changes is what the report is: it stands in its field, to be seen and changed.
  if (entry.existing && saving && saving.reason.code === '') {
    saving.reason = {
      code: 'late-information',
      text: saving.reason.text || (of.words()?.followUpReason ?? ''),
    };
  }
  of.edited(false);
  void of.go(`[data-path="followUps.${reports.length - 1}.receivedOn"]`);
}

export function dropFollowUp({ n }: DOMStringMap, of: LateHost): void {
  const { entry } = of;
  const left = (entry.draft.followUps ?? []).filter((_, index) => index !== Number(n));
  entry.edit(
    { ...entry.draft, followUps: left.length === 0 ? null : left },
    without(entry.typed, 'followUps'),
  );
  of.edited(false);
}
