/** The form as one sheet: a rail of labels, answers beside them, the grade as the largest thing, hairlines only. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { GRADE_PALETTE } from '../theme/grade-palette.ts';
import { coloursOf, host } from '../theme/host.ts';
import { DANGER, SURFACE_PALETTE } from '../theme/surface-palette.ts';

const marks: CSSResult = unsafeCSS(
  [1, 2, 3, 4, 5]
    .map(
      (grade) =>
        `[data-grade='${grade}']{background:var(--_grade-${grade});color:var(--_grade-${grade}-ink)}`,
    )
    .join(''),
);

const sheet: CSSResult = css`
  [hidden] {
    display: none;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: 28px;
    padding: 2px 12px;
    border: 1px solid var(--_accent);
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }
  button.main {
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
  }
  button.danger {
    border-color: var(--_danger);
    background: var(--_danger);
  }
  button.small {
    min-block-size: 24px;
    padding: 0 8px;
  }
  button:disabled {
    border-color: var(--_line);
    background: none;
    color: var(--_muted);
  }
  :is(button, input, select, textarea, summary):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    min-block-size: 28px;
    max-inline-size: 100%;
    padding: 2px 8px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
  }
  input.date {
    inline-size: 15em;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger) !important;
  }
  .quiet,
  .note,
  .keys,
  footer {
    color: var(--_muted);
    font-size: 12px;
  }
  :is(.name, .answer, .note, td) {
    unicode-bidi: isolate;
  }
  .bad {
    color: var(--_danger);
  }
  .title {
    font-size: 16px;
    font-weight: 600;
  }
  .strong {
    font-weight: 600;
  }
  .synthetic {
    padding-inline: 4px;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .remark,
  .stop {
    margin-block: 8px;
    padding: 6px 8px;
    border-inline-start: 3px solid var(--_muted);
    background: var(--_raised);
  }
  .stop:not(.soft) {
    border-color: var(--_danger);
  }
  .stop button {
    background: var(--_surface);
  }
  .stop li {
    padding-inline-start: 12px;
  }

  .now {
    position: sticky;
    inset-block-start: var(--trial-sticky-top, 0);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block: 8px;
    padding-block: 6px;
    border-block: 1px solid var(--_line);
    background: var(--_surface);
  }
  .now .number {
    min-inline-size: 32px;
    padding-inline: 6px;
    border-radius: 4px;
    font-size: 20px;
    font-weight: 600;
    text-align: center;
  }
  .now .number:not([data-grade]) {
    border: 1px dashed var(--_muted);
    color: var(--_muted);
  }
  .now .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  section {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .heading {
    margin-block-end: 4px;
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
  }
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 176px) minmax(0, 1fr);
    align-items: baseline;
    gap: 2px 12px;
    min-block-size: 32px;
    padding-block: 2px;
  }
  .ask > .label {
    grid-column: 1;
    color: var(--_ink);
  }
  .ask > :not(.label) {
    grid-column: 2;
    justify-self: start;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
  }
  .ask > :is(input:not(.short), textarea, .finder, .beside, .line) {
    justify-self: stretch;
  }
  .echo {
    font-weight: 600;
  }
  .echo:empty {
    display: none;
  }
  .options {
    display: inline-flex;
    flex-wrap: wrap;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    overflow: hidden;
  }
  .options label {
    position: relative;
    cursor: pointer;
  }
  .options label + label {
    border-inline-start: 1px solid var(--_line);
  }
  .options input {
    position: absolute;
    opacity: 0;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    cursor: pointer;
  }
  .options span {
    display: block;
    min-inline-size: 40px;
    padding: 4px 10px;
    text-align: center;
  }
  .options :checked + span {
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
  }
  .options :focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    box-shadow: inset 0 0 0 3px var(--_surface);
  }
  .tick {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding-block: 3px;
  }
  .inset {
    margin-inline-start: 12px;
    padding-inline-start: 12px;
    border-inline-start: 1px solid var(--_line);
  }

  .finder {
    position: relative;
  }
  .finder input {
    inline-size: 100%;
  }
  [role='listbox'] {
    position: absolute;
    inset-inline: 0;
    z-index: 3;
    max-block-size: 340px;
    overflow: auto;
    padding: 4px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    overscroll-behavior: contain;
  }
  [role='listbox'] .heading {
    margin: 6px 8px 2px;
  }
  [role='option'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    padding: 4px 8px;
    border-radius: 4px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  [role='option'] .note {
    flex-basis: 100%;
  }
  [role='option']:is([aria-selected='true'], :hover) {
    background: var(--_raised);
  }
  [role='option'][aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .mark {
    display: inline-block;
    min-inline-size: 24px;
    padding: 0 6px;
    border-radius: 4px;
    font-weight: 600;
    text-align: center;
  }
  .grade {
    display: grid;
    grid-template-columns: auto 32px minmax(0, 1fr);
    align-items: baseline;
    gap: 8px;
    padding: 4px 8px;
    border-radius: 4px;
    cursor: pointer;
  }
  .grade[data-chosen] {
    background: var(--_raised);
    outline: 1px solid var(--_muted);
  }
  .official {
    display: block;
    font-weight: 600;
  }
  .grade .mark {
    font-size: 16px;
  }
  summary {
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
  }
  .suggestion {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 4px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-block-start: 8px;
  }
  @container (max-width: 480px) {
    .ask {
      grid-template-columns: minmax(0, 1fr);
    }
    .ask > :not(.label) {
      grid-column: 1;
    }
    .options span {
      min-inline-size: 32px;
      padding-inline: 6px;
    }
  }
  @container (min-width: 860px) {
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 24px;
    }
  }
  @media (forced-colors: active) {
    .options :checked + span,
    .grade[data-chosen] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .mark,
    .number {
      border: 1px solid CanvasText;
    }
  }
  /* What is recorded, without what it is entered with. */
  @media print {
    .guided,
    .facets:not([open]),
    .saving,
    .keys,
    .ask-about,
    button,
    input[type='radio'],
    .options :not(:checked) + span,
    .grade:not([data-chosen]) {
      display: none;
    }
    .now {
      position: static;
    }
    input:not([type='checkbox']),
    select,
    textarea,
    .options,
    .options :is(label, span),
    .grade {
      padding: 0 !important;
      border: 0 !important;
      outline: 0 !important;
      background: none !important;
      color: inherit !important;
      appearance: none;
      resize: none;
    }
    select:has([value='']:checked) {
      visibility: hidden;
    }
    ::placeholder {
      color: transparent;
    }
  }
`;

export const styles: readonly CSSResult[] = [
  coloursOf({ ...SURFACE_PALETTE, ...GRADE_PALETTE, danger: DANGER }),
  marks,
  host,
  sheet,
];
