/** What each mark of the picture looks like: colour only where it means something, heights and hatches beside it. */
import { css, unsafeCSS, type CSSResult } from 'lit';

/** Bars of each grade, and the numerals that stand inside the higher ones. */
export const grades: CSSResult = unsafeCSS(
  [1, 2, 3, 4, 5]
    .map(
      (grade) =>
        `.grade-${grade},.grade-${grade}-arrow{fill:var(--_grade-${grade})}.on-grade-${grade}{fill:var(--_grade-${grade}-ink)}`,
    )
    .join(''),
);

export const picture: CSSResult = css`
  .picture {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    font-size: 12px;
    -webkit-user-select: none;
    user-select: none;
  }
  text {
    fill: var(--_ink);
  }
  .lane {
    font-weight: 600;
  }
  .own,
  .date,
  .guide-text {
    fill: var(--_muted);
  }
  .zero {
    fill: var(--_accent);
    font-weight: 600;
  }
  .numeral {
    font-size: 12px;
    font-weight: 600;
  }
  .guide-text,
  .date {
    font-size: 12px;
  }
  path {
    fill: none;
    stroke: none;
  }
  .rule,
  .tick,
  .axis {
    stroke: var(--_line);
  }
  .tick {
    stroke-opacity: 0.5;
  }
  .infusion {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .cut {
    stroke: var(--_muted);
    stroke-dasharray: 2 3;
  }
  .after {
    fill: var(--_raised);
    fill-opacity: 0.6;
  }
  .break,
  .break-sign {
    stroke: var(--_muted);
    stroke-dasharray: 4 2;
  }
  .break-sign {
    stroke-dasharray: none;
  }
  .phase {
    fill: var(--_raised);
    stroke: var(--_line);
  }
  .exposure,
  .exposure-point,
  .exposure-arrow {
    fill: var(--_accent);
  }
  .drug,
  .drug-arrow {
    fill: var(--_muted);
    fill-opacity: 0.55;
  }
  .drug-perhaps,
  .exposure-perhaps,
  .window-perhaps,
  .unknown {
    stroke: var(--_muted);
    stroke-dasharray: 2 2;
  }
  .notch {
    stroke: var(--_ink);
  }
  .window {
    fill: var(--_nr);
  }
  .grade-0,
  .grade-0-arrow {
    fill: var(--_line);
  }
  .grade-open,
  .grade-open-arrow,
  [class^='grade-'][class$='-perhaps'] {
    stroke: var(--_ink);
    stroke-dasharray: 2 2;
  }
  [class^='on-grade-'] {
    font-size: 12px;
    font-weight: 600;
  }
  .serious {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .perhaps-serious {
    stroke: var(--_ink);
    stroke-dasharray: 3 2;
  }
  .dose-limiting,
  .end {
    fill: var(--_danger);
    stroke: var(--_danger);
  }
  .response-CR {
    fill: var(--_cr);
  }
  .response-PR {
    fill: var(--_pr);
  }
  .response-NR {
    stroke: var(--_nr);
    stroke-width: 1.5;
  }
  .response-NE {
    stroke: var(--_ne);
    stroke-dasharray: 1 3;
  }
  .response-indeterminate {
    stroke: var(--_ne);
    stroke-dasharray: 4 3;
  }
  .hatch {
    stroke: var(--_pr-hatch);
  }
  .on-response-CR {
    fill: var(--_cr-ink);
    font-weight: 600;
  }
  .on-response-PR {
    fill: var(--_pr-ink);
    font-weight: 600;
  }
  .on-response-NR,
  .on-response-NE,
  .on-response-indeterminate {
    font-weight: 600;
  }
  .curve {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .point {
    fill: var(--_ink);
    stroke: var(--_surface);
  }
  .point-baseline {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .point-out {
    fill: var(--_nr);
    stroke: var(--_surface);
  }
  .point-open,
  .struck,
  .interval,
  .perhaps {
    fill: var(--_surface);
    stroke: var(--_muted);
  }
  .perhaps {
    fill: var(--_muted);
    stroke: none;
    fill-opacity: 0.6;
  }
  .guide-cr,
  .guide-pr,
  .guide-doubled,
  .guide-band,
  .guide-doris,
  .guide-lldas {
    stroke: var(--_muted);
    stroke-dasharray: 3 3;
    stroke-opacity: 0.7;
  }
  .guide-pr-effective {
    stroke: var(--_pr);
    stroke-width: 1.5;
  }
  .guide-cr {
    stroke: var(--_cr);
    stroke-opacity: 1;
  }
  .safety-window {
    fill: var(--_accent);
    fill-opacity: 0.07;
  }
  .normal {
    fill: var(--_line);
    fill-opacity: 0.45;
  }
  .dose-area {
    fill: var(--_line);
  }
  .dose-toxicity {
    fill: var(--_nr);
    fill-opacity: 0.4;
  }
  .dose-line {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .met {
    fill: var(--_cr);
  }
  .on-met {
    fill: var(--_cr-ink);
    font-size: 12px;
  }
  .not-met {
    stroke: var(--_nr);
    stroke-width: 1.5;
  }
  .cannot-tell {
    stroke: var(--_ne);
    stroke-dasharray: 2 2;
  }
  .bleeding {
    stroke: var(--_muted);
  }
  .bleeding-active {
    fill: var(--_danger);
  }
  .latest {
    font-size: 12px;
  }
  .left {
    stroke: var(--_danger);
    stroke-width: 2;
  }
  .milestone {
    fill: var(--_muted);
  }
  .bracket,
  .held {
    stroke: var(--_muted);
  }
  .held {
    fill: var(--_muted);
  }
  .visit-done {
    fill: var(--_accent);
  }
  .visit-late {
    fill: var(--_nr);
  }
  .visit-missed {
    stroke: var(--_danger);
    stroke-width: 2;
  }
  .visit-due {
    stroke: var(--_accent);
  }
  .visit-not-due {
    stroke: var(--_muted);
  }
`;
