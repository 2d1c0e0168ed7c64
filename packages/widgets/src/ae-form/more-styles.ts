/** How it looks what comes with the rules: evidence, checks, questions, two versions side by side, saving. */
import { css, type CSSResult } from 'lit';

export const moreStyles: CSSResult = css`
  .evidence table,
  .conflict table {
    inline-size: 100%;
    margin-block: 4px;
    border-collapse: collapse;
  }
  .evidence :is(th, td, caption),
  .conflict :is(th, td) {
    padding: 2px 12px 2px 0;
    font-weight: 400;
    text-align: start;
  }
  .evidence :is(th, caption) {
    color: var(--_muted);
    font-size: 12px;
  }
  :is(.evidence, .conflict) td {
    border-block-start: 1px solid var(--_line);
  }
  .evidence {
    overflow-x: auto;
  }
  .evidence .figure {
    font-weight: 600;
    white-space: nowrap;
  }
  .who p {
    margin-block: 4px;
  }
  .check {
    display: block;
  }
  .check[data-level='hard'] {
    color: var(--_danger);
  }
  .follows {
    padding-block: 8px;
  }
  .follows li {
    display: grid;
    grid-template-columns: minmax(0, 176px) minmax(0, 1fr);
    gap: 2px 12px;
    padding-block: 2px;
  }
  .follows span {
    color: var(--_muted);
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
    border-block-end: 1px solid var(--_line);
  }
  .period .ask {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .period .ask:first-child {
    flex: 1 1 320px;
    grid-template-columns: 60px minmax(0, 1fr);
  }
  .guided {
    margin-block-end: 8px;
    padding: 4px 12px 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  /* In the column of the answers, under the question it speaks to. */
  .of-day {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin: 0 0 4px;
    padding-inline-start: 188px;
    color: var(--_muted);
    font-size: 12px;
  }
  .changes :is([data-act='add-follow-up'], [data-act='add-period']) {
    margin-block: 4px;
  }
  .questions {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .ask {
    position: relative;
  }
  .ask > .beside:has(> .questions[data-empty]:only-child) {
    position: absolute;
    inset-inline-end: 0;
    inset-block-start: 4px;
  }
  .question {
    padding: 2px 8px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_raised);
    overflow-wrap: anywhere;
  }
  .question:not([data-state='OPEN']) {
    border-color: var(--_muted);
  }
  .question .state {
    font-weight: 600;
  }
  .ask-about {
    min-inline-size: 24px;
  }
  /* Beside its field a question needs no name; what is about several fields says which. */
  .ask .ask-about {
    padding: 0;
  }
  .ask .about {
    display: none;
  }
  .beside:has(> .questions[data-empty]:only-child) {
    justify-items: end;
    display: grid;
  }
  textarea {
    display: block;
    inline-size: min(100%, 40em);
  }
  .saving {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
    margin-block-start: 12px;
  }
  .saving .tick {
    display: flex;
    flex: 1 1 100%;
    align-items: baseline;
  }
  .saving label:not(.tick) {
    display: grid;
    flex: 1 1 16em;
    color: var(--_muted);
    font-size: 12px;
  }
  @container (max-width: 480px) {
    .evidence:not(.compared) thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .evidence:not(.compared) :is(table, tbody, caption) {
      display: block;
    }
    .evidence:not(.compared) tbody tr {
      display: grid;
      grid-template-columns: 7em 1fr auto auto;
      border-block-start: 1px solid var(--_line);
    }
    .evidence:not(.compared) td {
      border: 0;
    }
    .evidence:not(.compared) td:first-child {
      grid-column: 1 / -1;
      color: var(--_muted);
      font-size: 12px;
    }
    .period .ask,
    .period .ask:first-child {
      flex: 1 1 100%;
      grid-template-columns: minmax(0, 1fr);
    }
    .follows li {
      grid-template-columns: minmax(0, 1fr);
    }
    .of-day {
      padding-inline-start: 0;
    }
  }
`;
