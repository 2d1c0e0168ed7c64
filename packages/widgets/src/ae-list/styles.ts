/** The list as a dense table on hairlines; where there is no room for its columns, each event is a card. */
import { css, type CSSResult } from 'lit';
import { styles as form } from '../ae-form/styles.ts';

const list: CSSResult = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-block: 8px;
  }
  .filters label {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--_accent);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  :is(th, td) {
    padding: 4px 12px 4px 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  /* A name may be one long word; words of ours are never broken for it. */
  td:nth-child(2) {
    overflow-wrap: anywhere;
  }
  th {
    color: var(--_muted);
    font-size: 12px;
    white-space: nowrap;
  }
  tr[data-serious] td:first-child {
    box-shadow: inset 3px 0 var(--_danger);
    padding-inline-start: 8px;
  }
  .note {
    display: block;
  }
  .asked {
    color: var(--_accent);
    font-weight: 600;
  }
  button.open {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
  }
  .gradable {
    margin-block-start: 8px;
  }
  .gradable summary {
    color: inherit;
  }
  .gradable li {
    padding-inline-start: 14px;
  }
  .none {
    padding-block: 12px;
    color: var(--_muted);
  }
  /* A row becomes a card: a table of six columns would break its words letter by letter. */
  @container (max-width: 620px) {
    thead {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :is(table, tbody) {
      display: block;
    }
    tbody tr {
      display: grid;
      grid-template-columns: 36px minmax(0, 1fr);
      padding-block: 6px;
      border-block-end: 1px solid var(--_line);
    }
    tbody td {
      grid-column: 2;
      padding: 1px 0;
      border: 0;
    }
    tbody td:first-child {
      grid-area: 1 / 1 / span 5;
    }
    td[data-name]::before {
      content: attr(data-name) ' ';
      color: var(--_muted);
      font-size: 12px;
    }
    tr[data-serious] td:first-child {
      padding-inline-start: 6px;
    }
  }
  @media (forced-colors: active) {
    /* Shadows are not drawn there. */
    tr[data-serious] td:first-child {
      border-inline-start: 3px solid CanvasText;
    }
  }
  @media print {
    /* How many are shown of how many stays. */
    .filters > :not([role='status']) {
      display: none;
    }
    button {
      display: revert;
    }
  }
`;

export const styles: readonly CSSResult[] = [...form, list];
