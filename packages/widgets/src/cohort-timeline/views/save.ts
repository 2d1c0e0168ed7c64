/** A view as files: its tables as CSV, its picture as SVG and PNG, each with its sentences, notes, data cut and version. */
import { html, type TemplateResult } from 'lit';
import type { ViewWords } from '../../locales/view-words.ts';
import type { FileKind } from '../../picture/files.ts';
import type { ViewKey } from '../view-keys.ts';
import type { Figure } from './figure.ts';

export function saveButtons(
  figure: Figure,
  footer: readonly string[],
  key: ViewKey,
  words: ViewWords,
  root: ShadowRoot,
  failed: () => void,
): TemplateResult {
  const name = `cohort-${key}`;
  const save = (kind: FileKind) => (): void =>
    void import('./files.ts').then(({ saveAs }) => saveAs(kind, name, figure, footer, root)).catch(failed);
  const button = (kind: FileKind): TemplateResult =>
    html`<button type="button" @click=${save(kind)}>${words.save[kind]}</button>`;
  return html`${button('csv')} ${figure.marks ? html`${button('svg')} ${button('png')}` : ''}`;
}
