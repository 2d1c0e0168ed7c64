/** What the form needs a moment after it is shown: forced colours, paper, and the definitions that somebody opens. */
import { css, type CSSResult } from 'lit';

export const lateStyles: CSSResult = css`
  /* What cannot be entered is shown as what it is: text. */
  input:disabled,
  select:disabled {
    border-color: transparent;
    padding-inline: 0;
    background: none;
    opacity: 1;
    color: var(--_ink);
    -webkit-text-fill-color: currentColor;
  }
  .synthetic {
    white-space: nowrap;
  }
  .answer {
    min-inline-size: 7em;
  }
  .definition {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_line);
  }
  .definition em {
    font-style: normal;
    font-weight: 600;
  }
  /* The longest name, bold and marked, beside the answer before. */
  @container (max-width: 380px) {
    .row {
      grid-template-columns: 16px minmax(0, 1fr) 10px auto auto;
      gap: 0 4px;
    }
    .name {
      overflow-wrap: anywhere;
    }
    .answers span {
      min-inline-size: 34px;
      padding-inline: 4px;
    }
  }
  @media (forced-colors: active) {
    .answers input:checked + span {
      border: 3px solid Highlight;
      padding: 0 4px;
    }
    .scale :is(path, circle) {
      stroke: CanvasText;
    }
  }
  @media print {
    :host {
      background: none;
      color: #000;
    }
    .summary {
      position: static;
    }
    /* The day stands in words above it. */
    .fields [name='assessed'] {
      display: none;
    }
    input,
    select {
      border: 0 !important;
      padding: 0 !important;
      appearance: none;
    }
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .row {
      break-inside: avoid;
    }
    .acts,
    .keys,
    .saving button,
    button.small {
      display: none;
    }
    .answers input:not(:checked) + span {
      visibility: hidden;
    }
    .answers input:checked + span {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .verdict::details-content {
      content-visibility: visible;
    }
  }
`;
