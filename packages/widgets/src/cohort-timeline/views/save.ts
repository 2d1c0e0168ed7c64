/** A view as files: its tables as CSV, its picture as SVG and PNG, each with its sentences, notes, data cut and version. */
import { html, type TemplateResult } from 'lit';
import type { ViewWords } from '../../locales/view-words.ts';
import type { ViewKey } from '../view-keys.ts';
import type { Figure } from './figure.ts';

export function saveButtons(
  figure: Figure,
  footer: readonly string[],
  key: ViewKey,
  words: ViewWords,
  picture: () => Element | null,
): TemplateResult {
  const name = `cohort-${key}`;
  const save = (kind: 'csv' | 'svg' | 'png') => (): void =>
    void import('./files.ts').then(({ saveAs }) => saveAs[kind](name, figure, footer, picture()));
  const button = (kind: 'csv' | 'svg' | 'png'): TemplateResult =>
    html`<button type="button" @click=${save(kind)}>${words.save[kind]}</button>`;
  return html`${button('csv')} ${figure.marks ? html`${button('svg')} ${button('png')}` : ''}`;
}
