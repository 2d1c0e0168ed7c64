/** The buttons above the picture. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileKind } from './export/index.ts';
import type { TimelineWords } from '../locales/timeline-words.ts';
import type { View } from './view.ts';

const KINDS: readonly FileKind[] = ['csv', 'svg', 'png'];

export interface ToolbarActs {
  readonly set: (view: Partial<View>) => void;
  readonly zoom: (factor: number) => void;
  readonly save: (kind: FileKind) => void;
}

export function toolbarTemplate(
  { controls, legend, sound: { title }, table: texts }: TimelineWords,
  { mode, scale, span, legend: isLegend, sound, table }: View,
  { set, zoom, save }: ToolbarActs,
): TemplateResult {
  const button = (label: string, act: () => void, pressed?: boolean, disabled = false): TemplateResult =>
    html`<button
      type="button"
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      ?disabled=${disabled}
      @click=${act}
    >
      ${label}
    </button>`;
  return html`<div class="toolbar" role="toolbar" aria-label=${controls.toolbar}>
    ${button(controls.zoomIn, () => zoom(0.5))} ${button(controls.zoomOut, () => zoom(2), undefined, !span)}
    ${button(controls.whole, () => set({ span: null }), undefined, !span)}
    ${button(controls.split, () => set({ mode: mode === 'split' ? 'linear' : 'split' }), mode === 'split')}
    ${button(controls.logarithmic, () => set({ scale: scale === 'log' ? 'linear' : 'log' }), scale === 'log')}
    ${button(legend.title, () => set({ legend: !isLegend }), isLegend)}
    ${button(table ? texts.hide : texts.show, () => set({ table: !table }), table)}
    ${button(title, () => set({ sound: !sound }), sound)}
    <span class="saves"
      ><span aria-hidden="true">${controls.saveAs}</span> ${KINDS.map((kind) => {
        const name = kind.toUpperCase();
        return html`<button type="button" aria-label="${controls.saveAs} ${name}" @click=${() => save(kind)}>
          ${name}
        </button>`;
      })}</span
    >
  </div>`;
}
