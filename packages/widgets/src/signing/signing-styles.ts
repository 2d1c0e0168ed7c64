/** The signing dialogue: one sheet above the page, in the colours of the widget it belongs to. */
import { css, type CSSResult } from 'lit';

export const signingStyles: CSSResult = css`
  dialog.signing {
    inline-size: min(520px, 100vw - 32px);
    max-block-size: calc(100vh - 32px);
    overflow: auto;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    font-size: 13px;
  }
  .signing::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .signing :is(.heading, .sentence) {
    font-size: 16px;
    font-weight: 600;
  }
  .signing .sentence {
    margin-block: 4px 12px;
    padding: 8px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_raised);
    font-size: 14px;
    font-weight: 400;
  }
  .signing label {
    display: grid;
    margin-block: 12px;
  }
  .signing dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    margin-block: 4px 12px;
  }
  .signing footer {
    justify-content: end;
    gap: 8px;
    margin-block-start: 12px;
  }
`;
