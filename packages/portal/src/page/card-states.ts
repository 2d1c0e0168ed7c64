/** What a card shows instead of its content: that it is loading, or that it cannot be loaded. */
import { make } from './make.ts';
import { t, type Said } from './text.ts';

/** Lines as high as the content to come, so that the page does not jump. */
export function loadingLines(lines: number): HTMLElement {
  const bars = Array.from({ length: lines }, () => make('span', { class: 'bone', 'aria-hidden': 'true' }));
  return make('div', { class: 'bones', role: 'status', 'aria-label': t('table.loading') }, ...bars);
}

export const quiet = (sentence: Said): HTMLElement => make('p', { class: 'quiet card-note' }, sentence);
