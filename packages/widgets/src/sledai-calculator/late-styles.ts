/** What the form needs a moment after it is shown: forced colours, paper, and the definitions that somebody opens. */
import { css, type CSSResult } from 'lit';

export const lateStyles: CSSResult = css`
  .definition {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_line);
  }
  .definition em {
    font-style: normal;
    font-weight: 600;
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
      print-color-adjust: exact;
    }
    .verdict::details-content {
      content-visibility: visible;
    }
  }
`;
