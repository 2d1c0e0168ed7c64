/** What stands above the lanes: who they are, and the rate of the endpoint with everybody who is not in it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CohortCourse } from '@trialside/client';
import { intervalPercent, percentage } from '@trialside/rules/stats';
import type { CohortWords } from '../locales/cohort-words.ts';

export function headTemplate({ lanes, rate, synthetic }: CohortCourse, words: CohortWords): TemplateResult {
  const infused = lanes.filter(({ throughDay }) => throughDay !== null).length;
  return html`<figcaption>
    <p class="title" id="title">
      ${words.title(lanes.length, infused)}
      ${synthetic ? html`<span class="synthetic">${words.synthetic}</span>` : nothing}
    </p>
    ${rate ? html`<p>${rateText(rate, words)} <span class="quiet">${words.beside(rate.infused, rate.reached, rate.pending, rate.indeterminate)}</span></p>` : nothing}
    ${rate?.fromBaselineAtOrAboveCr ? html`<p>${words.fromHighBaseline(rate.fromBaselineAtOrAboveCr)}</p>` : nothing}
  </figcaption>`;
}

/** The rate as a sentence. */
export function rateText(rate: NonNullable<CohortCourse['rate']>, words: CohortWords): string {
  const { responders, of, level } = rate;
  const { lower, upper } = intervalPercent(rate);
  return words.rate(
    responders,
    of,
    percentage(responders, of) ?? '–',
    lower,
    upper,
    String(Math.round(level * 1000) / 10),
  );
}
