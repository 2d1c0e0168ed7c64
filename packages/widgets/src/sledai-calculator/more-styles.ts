/** How it looks what only a record brings: suggestions, verdicts, two versions side by side, saving. */
import { css, type CSSResult } from 'lit';

export const moreStyles: CSSResult = css`
  .data {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 8px;
  }
  .data > span {
    flex: 1 1 12em;
  }
  .data[data-suggests='present'] strong {
    color: var(--_accent);
  }
  .attribution {
    display: block;
  }
  .differs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    inline-size: 100%;
  }
  .verdict {
    border-block-end: 1px solid var(--_line);
    padding-block: 4px;
  }
  .verdict summary {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 0 8px;
    cursor: pointer;
  }
  .verdict summary .note {
    grid-column: 2 / -1;
  }
  .held {
    font-weight: 600;
    text-align: center;
  }
  .verdict li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 0 8px;
    padding-block: 2px;
  }
  .verdict li .note {
    grid-column: 2 / -1;
  }
  .verdict .evidence {
    text-align: end;
  }
  .dose {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
    padding-block: 4px;
  }
  .dose .note {
    max-inline-size: 40em;
  }

  .conflict button {
    margin-inline: 0 8px;
  }
  .who p {
    margin-block: 4px;
  }
  .conflict table {
    inline-size: 100%;
    margin-block: 8px;
    border-collapse: collapse;
  }
  .conflict :is(th, td) {
    padding: 4px 8px 4px 0;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .saving {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .saving p {
    inline-size: 100%;
  }
  .saving label {
    display: grid;
    flex: 1 1 16em;
    color: var(--_muted);
    font-size: 12px;
  }
`;
