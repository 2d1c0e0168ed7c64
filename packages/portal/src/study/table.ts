/** The table of subjects. A row lives as long as its subject is shown, so that its badge is not asked for twice. */
import { dayOf, standing } from '../gateway/standing.ts';
import { inBoth, type Study } from '../gateway/study.ts';
import { make } from '../page/make.ts';
import { say } from '../page/say.ts';
import { pair, plain, t, type Said, type TextKey } from '../page/text.ts';
import { matches, type Filters } from './rows.ts';
import type { SubjectRow } from './subjects.ts';

const COLUMNS = ['subject', 'response', 'dose', 'standing', 'infusion', 'day', 'site', 'change'] as const;
type Column = (typeof COLUMNS)[number];

const heading = (column: Column): TextKey => `study.column.${column}`;

export interface SubjectTable {
  readonly element: HTMLTableElement;
  /** Brings the rows up to date and hides those that a filter leaves out; answers how many are shown. */
  show(rows: readonly SubjectRow[], filters: Filters): number;
}

export function subjectTable(study: Study): SubjectTable {
  // Roles are written out: on narrow screens rows are laid out as cards, and browsers then forget the table.
  const body = make('tbody', { role: 'rowgroup' });
  const head = COLUMNS.map((column) =>
    make('th', { scope: 'col', role: 'columnheader', class: column }, t(heading(column))),
  );
  const element = make(
    'table',
    { role: 'table', class: 'subjects-table', 'aria-labelledby': 'subjects-heading' },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...head)),
    body,
  );
  const lines = new Map<string, Line>();
  return {
    element,
    show(rows, filters) {
      let shown = 0;
      const present = new Set(rows.map(({ code }) => code));
      for (const [code, line] of lines) {
        if (present.has(code)) continue;
        line.row.remove();
        lines.delete(code);
      }
      for (const row of rows) {
        let line = lines.get(row.code);
        if (!line) {
          line = newLine(row.code);
          lines.set(row.code, line);
          body.append(line.row);
        }
        fill(line, row, study);
        line.row.hidden = !matches(row, filters);
        if (!line.row.hidden) shown += 1;
      }
      return shown;
    },
  };
}

interface Line {
  readonly row: HTMLTableRowElement;
  readonly cells: Readonly<Record<Exclude<Column, 'response' | 'subject'>, HTMLElement>>;
}

function newLine(code: string): Line {
  const cell = (column: Column): HTMLElement =>
    make('td', { role: 'cell', class: column, 'data-column': t(heading(column)) });
  const response = cell('response');
  const badge = document.createElement('trial-response-badge');
  badge.setAttribute('subject', code);
  badge.append(make('span', {}, t('badge.missing')));
  response.append(badge);
  const cells = {
    dose: cell('dose'),
    standing: cell('standing'),
    infusion: cell('infusion'),
    day: cell('day'),
    site: cell('site'),
    change: cell('change'),
  };
  const row = make(
    'tr',
    { role: 'row' },
    make('th', { scope: 'row', role: 'rowheader', class: 'subject' }, code),
    response,
    ...Object.values(cells),
  );
  return { row, cells };
}

function fill({ cells }: Line, row: SubjectRow, study: Study): void {
  const { phases } = study.protocolDocument;
  const values: Readonly<Record<keyof Line['cells'], Said>> = {
    dose: doseName(study, row.doseLevel ?? ''),
    standing: standing(row.dispositions, row.dayFromInfusion, phases),
    infusion: plain(row.infusionDate ?? '–'),
    day: orDash(dayOf(row.dispositions, row.dayFromInfusion)),
    site: plain(row.site.code),
    change: plain(String(row.lastChange)),
  };
  for (const column of Object.keys(values) as (keyof Line['cells'])[]) say(cells[column], values[column]);
}

/** Name of a dose level; its code where the protocol names none; a word for subjects on none. */
export function doseName(study: Study, code: string): Said {
  if (code === '') return t('study.filter.unassigned');
  const level = study.doseLevels.find((one) => one.code === code);
  return level ? pair(inBoth(level.name)) : plain(code);
}

const orDash =
  (sentence: Said): Said =>
  (language) =>
    sentence(language) || '–';
