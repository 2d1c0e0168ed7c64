/** The table of counts: dose levels against states. */
import type { Study } from '../gateway/study.ts';
import { make } from '../page/make.ts';
import { t, type Said } from '../page/text.ts';
import { countLines, hasResponse } from './rows.ts';
import { doseName } from './table.ts';
import { STATES, type SubjectRow } from './subjects.ts';

export function countsTable(study: Study, rows: readonly SubjectRow[]): HTMLElement[] {
  const states = hasResponse(rows) ? STATES : [];
  const head = (sentence: Said, full?: Said): HTMLElement =>
    make('th', { scope: 'col', ...(full ? { title: full } : {}) }, sentence);
  const number = (value: number): HTMLElement =>
    make('td', value === 0 ? { class: 'zero' } : {}, String(value));
  const lines = countLines(
    rows,
    study.doseLevels.map(({ code }) => code),
  );
  const rowsOf = lines.map(({ dose, subjects, infused, states: byState }) =>
    make(
      'tr',
      dose === null ? { class: 'every' } : {},
      make('th', { scope: 'row' }, dose === null ? t('study.counts.every') : doseName(study, dose)),
      number(subjects),
      number(infused),
      ...states.map((state) => number(byState[state])),
    ),
  );
  return [
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        head(t('study.counts.dose')),
        head(t('study.counts.subjects')),
        head(t('study.counts.infused')),
        ...states.map((state) => head(t(`state.short.${state}`), t(`state.${state}`))),
      ),
    ),
    make('tbody', {}, ...rowsOf),
  ];
}
