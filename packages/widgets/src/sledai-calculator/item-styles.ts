/** The two columns of items, and how the sheet fits its container. */
import { css, type CSSResult } from 'lit';

export const items: CSSResult = css`
  .columns {
    display: grid;
    gap: 0 24px;
    align-items: start;
  }
  .columns > div {
    min-inline-size: 0;
  }
  .system {
    display: flex;
    justify-content: space-between;
    margin-block-start: 8px;
    padding-block-end: 2px;
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
  }
  .points {
    color: var(--_ink);
  }
  .row {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) 16px auto auto;
    align-items: center;
    gap: 0 8px;
    min-block-size: 28px;
    padding-block: 1px;
    scroll-margin-block: 80px;
  }
  .row:focus-within {
    background: var(--_raised);
  }
  [data-finding='present'] .name {
    font-weight: 600;
  }
  .position,
  .weight {
    color: var(--_muted);
    font-size: 12px;
    text-align: end;
  }
  .name {
    min-inline-size: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    text-align: start;
    cursor: help;
  }
  .name:hover {
    text-decoration: underline dotted;
  }
  .label {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }
  .new {
    padding-inline: 4px;
    border: 1px solid var(--_danger);
    border-radius: 4px;
    color: var(--_danger);
    font-size: 12px;
    line-height: 1.3;
  }
  .weight {
    grid-column: 3;
  }
  .before {
    grid-column: 4;
    inline-size: 12px;
    color: var(--_muted);
    text-align: center;
  }
  .answers,
  .answer {
    grid-column: 5;
  }
  .answer[data-finding='open'] {
    color: var(--_muted);
  }
  .answers {
    display: inline-flex;
  }
  .answers label {
    position: relative;
    cursor: pointer;
  }
  .answers input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .answers span {
    display: block;
    min-inline-size: 38px;
    margin-inline-start: -1px;
    padding: 2px 6px;
    border: 1px solid var(--_line);
    font-size: 12px;
    text-align: center;
  }
  .answers label:first-child span {
    border-start-start-radius: 4px;
    border-end-start-radius: 4px;
  }
  .answers label:last-child span {
    border-start-end-radius: 4px;
    border-end-end-radius: 4px;
  }
  .answers input:hover + span {
    background: var(--_raised);
  }
  .answers input:checked + span {
    position: relative;
    border-color: var(--_muted);
    background: var(--_raised);
    font-weight: 600;
  }
  .answers input[value='present']:checked + span {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_surface);
  }
  .answers input[value='not-assessed']:checked + span {
    border-style: dashed;
    background: none;
  }
  .answers input:focus-visible + span {
    position: relative;
    z-index: 1;
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .data,
  .definition {
    grid-column: 2 / -1;
    padding-block: 2px 4px;
    font-size: 12px;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block: 12px 4px;
  }
`;

export const adapted: CSSResult = css`
  @container (min-width: 680px) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (max-width: 479px) {
    .totals {
      grid-template-columns: auto auto 1fr;
      gap: 0 16px;
    }
    .totals .band {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .totals .band dt {
      display: none;
    }
    .decimal {
      grid-template-columns: 72px auto 1fr;
    }
    .decimal label {
      grid-column: 1 / -1;
    }
    .keys {
      display: none;
    }
    .row {
      min-block-size: 32px;
    }
    .answers span {
      min-inline-size: 40px;
      padding-block: 4px;
    }
  }
`;
