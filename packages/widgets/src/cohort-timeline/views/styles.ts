/** What the views of the cohort look like: hairlines, letters and hatches beside every colour. */
import { css, type CSSResult } from 'lit';
import { coloured } from '../../theme/coloured.ts';
import { GRADE_PALETTE } from '../../theme/grade-palette.ts';

const GRADES = ['1', '2', '3', '4', '5'] as const;

const colours: CSSResult = coloured(GRADE_PALETTE, (colour) =>
  GRADES.map(
    (grade) =>
      `.grade-${grade}{fill:${colour(`grade-${grade}`)};stroke:var(--_surface)}.on-grade-${grade}{fill:${colour(`grade-${grade}-ink`)};font-weight:600}`,
  ).join(''),
);

export const styles: CSSResult = css`
  ${colours}
  h3 {
    margin: 0 0 4px;
    font-size: 14px;
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 8px;
  }
  .choices select {
    max-inline-size: 100%;
  }
  .view-scroll {
    overflow-x: auto;
    margin-block-start: 8px;
  }
  .view-scroll:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .view-picture {
    max-inline-size: none;
  }
  .old {
    color: var(--_danger);
  }
  .notes {
    padding-block-start: 8px;
    color: var(--_muted);
    font-size: 12px;
  }
  .opens span {
    display: inline-block;
    inline-size: 1em;
  }
  /* Words of a cell stay whole: where there is no room the table is scrolled. */
  :is(th, td) {
    word-break: keep-all;
  }
  tbody :is(th, td) {
    vertical-align: baseline;
  }
  .wordy td {
    min-inline-size: 84px;
  }
  tbody th {
    min-inline-size: 88px;
    color: var(--_ink);
  }
  .depth-1 th {
    padding-inline-start: 24px;
  }
  .strong {
    font-weight: 600;
  }
  /* Legible where a line runs behind it. */
  .subject {
    font-size: 11px;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3;
  }
  .tick,
  .guide {
    stroke: var(--_line);
  }
  .axis {
    stroke: var(--_muted);
  }
  .half {
    stroke: var(--_muted);
    stroke-dasharray: 4 3;
  }
  .guide {
    stroke: var(--_muted);
    stroke-dasharray: 6 3;
  }
  .interval {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .may {
    stroke: var(--_muted);
    stroke-dasharray: 3 3;
  }
  .may-end {
    fill: var(--_surface);
    stroke: var(--_ink);
  }
  .estimate {
    fill: var(--_accent);
    stroke: var(--_surface);
  }
  .curve {
    stroke: var(--_cr);
    stroke-width: 2;
  }
  .limit {
    stroke: var(--_muted);
    stroke-dasharray: 2 3;
  }
  .censored {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .line {
    stroke: var(--_ne);
  }
  .line-CR {
    stroke: var(--_cr);
    stroke-width: 1.5;
  }
  .line-PR {
    stroke: var(--_pr);
    stroke-width: 1.5;
    stroke-dasharray: 8 3;
  }
  .line-NR {
    stroke: var(--_nr);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }
  .dot-line {
    fill: var(--_ne);
  }
  .dot-line-CR {
    fill: var(--_cr);
  }
  .dot-line-PR {
    fill: var(--_pr);
  }
  .dot-line-NR {
    fill: var(--_nr);
  }
  .median {
    stroke: var(--_ink);
    stroke-width: 3;
  }
  .open-bound {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .excluded {
    stroke: var(--_danger);
  }
  .bar-CR,
  .state-met {
    fill: var(--_cr);
  }
  .bar-PR,
  .therapy-reduced {
    fill: var(--_pr);
  }
  .bar-hatch {
    stroke: var(--_pr-hatch);
  }
  .bar-NR,
  .bar-other,
  .state-not-met,
  .state-indeterminate,
  .state-not-evaluable,
  .state-not-expected,
  .state-not-due,
  .therapy-unchanged,
  .therapy-increased,
  .therapy-started,
  .therapy-indeterminate,
  .therapy-not-on-therapy,
  .grade-ungraded,
  .perhaps-box {
    fill: var(--_surface);
    stroke: var(--_ne);
    stroke-width: 1.5;
  }
  .bar-NR,
  .state-not-met,
  .therapy-increased {
    stroke: var(--_nr);
  }
  .state-indeterminate,
  .therapy-indeterminate,
  .perhaps-box {
    stroke-dasharray: 4 3;
  }
  .state-not-evaluable,
  .therapy-not-on-therapy {
    stroke-dasharray: 1 3;
  }
  .state-not-due,
  .state-not-expected {
    stroke: var(--_line);
  }
  .therapy-ceased {
    fill: var(--_cr);
  }
  .on-met,
  .on-therapy-ceased {
    fill: var(--_cr-ink);
    font-weight: 600;
  }
  .on-therapy-reduced {
    fill: var(--_pr-ink);
  }
  @media print {
    .choices {
      display: none;
    }
    .view-scroll {
      overflow: visible;
    }
  }
`;
