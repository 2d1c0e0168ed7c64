/** A portal that is itself made with Lit, of which it brings its own copy. */
import { html, LitElement } from 'lit';

customElements.define(
  'ward-head',
  class extends LitElement {
    static properties = { count: {} };
    render() {
      return html`<h1>Ward list, ${this.count ?? 0} subjects</h1>
        <slot></slot>`;
    }
  },
);
