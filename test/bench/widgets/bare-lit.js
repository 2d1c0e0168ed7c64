/** A thousand elements of Lit that are as little as a badge can be: one styled node and a text. */
import { css, html, LitElement } from 'lit';
import { thousand } from './thousand.js';

customElements.define(
  'bare-badge',
  class extends LitElement {
    static properties = { code: {}, text: {} };
    static styles = css`
      button {
        border: 0;
        padding: 1px 0;
        background: none;
        font: inherit;
        color: inherit;
      }
      button::before {
        content: attr(data-code);
        display: inline-block;
        min-inline-size: 2.4em;
        margin-inline-end: 0.5em;
        border: 1.5px solid;
        border-radius: 4px;
        text-align: center;
      }
    `;
    render() {
      return html`<button data-code=${this.code}>${this.text}</button>`;
    }
  },
);

globalThis.measure = () =>
  thousand((n) =>
    Object.assign(document.createElement('bare-badge'), {
      code: n % 2 === 0 ? 'CR' : 'PR',
      text: `${100 + (n % 100)} ×10⁹/L · D+28`,
    }),
  );
