/** What a reader can choose: the view, the order, the filter, lanes or overview, the table, and files. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CohortCourse } from '@trialside/client';
import type { CohortWords, GroupKey, SortKey } from '../locales/cohort-words.ts';
import type { LocaleName } from '../locales/words.ts';
import {
  isFiltered,
  isQueried,
  levelOf,
  QUERIED,
  statusOf,
  STATUSES,
  WITH_MARKS,
  type LaneFilter,
} from './filter.ts';
import { VIEW_KEYS, type ViewKey } from './view-keys.ts';

/** Views that show single subjects: only these can be filtered. Rates and medians are of all subjects. */
const BY_SUBJECT: readonly string[] = ['lanes', 'best', 'course'];
export const isBySubject = (view: ViewKey | 'lanes'): boolean => BY_SUBJECT.includes(view);

const GROUPS: readonly GroupKey[] = ['dose-level', 'response', 'none'];
const SORTS: readonly SortKey[] = ['follow-up', 'response', 'subject'];

export interface Choice {
  readonly view: ViewKey | 'lanes';
  readonly by: GroupKey;
  readonly sort: SortKey;
  readonly filter: LaneFilter;
  readonly table: boolean;
  readonly overview: boolean;
  /** Of the table, from 0. */
  readonly page: number;
}

export interface Toolbar {
  readonly cohort: CohortCourse;
  readonly words: CohortWords;
  readonly language: LocaleName;
  readonly chosen: Choice;
  /** Whether there are more lanes than a screen holds. */
  readonly isLong: boolean;
  /** Whether choices stand below each other. */
  readonly isNarrow: boolean;
  /** Views are read from the gateway: alone there are the lanes only. */
  readonly hasViews: boolean;
  readonly choose: (change: Partial<Choice>) => void;
  readonly save: (kind: 'csv' | 'svg' | 'png') => void;
}

type Options = readonly (readonly [value: string, text: string])[];

const select = (
  label: string,
  value: string,
  options: Options,
  chosen: (value: string) => void,
): TemplateResult =>
  html`<label
    >${label}
    <select @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}>
      ${options.map(([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`)}
    </select></label
  >`;

interface Offered {
  readonly levels: ReadonlySet<string>;
  readonly standings: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly hasQueries: boolean;
}

const known = new WeakMap<CohortCourse, Offered>();

/** Found out once for a cohort, however often it is drawn. */
function offered(cohort: CohortCourse): Offered {
  const before = known.get(cohort);
  if (before) return before;
  const { lanes, doseLevels } = cohort;
  const now = {
    levels: new Set(lanes.map((lane) => levelOf(lane, doseLevels))),
    standings: new Set(lanes.map(({ standing }) => standing ?? '')),
    statuses: new Set(lanes.map(statusOf)),
    marks: new Set(lanes.flatMap(({ marks, undated }) => [...marks, ...undated].map(({ type }) => type))),
    hasQueries: lanes.some(isQueried),
  };
  known.set(cohort, now);
  return now;
}

/** Only what the cohort has: a choice that would leave nothing is not offered. */
function filterSelects({ cohort, words, language, chosen: { filter }, choose }: Toolbar): TemplateResult {
  const { doseLevels } = cohort;
  const { levels, standings, statuses, marks, hasQueries } = offered(cohort);
  const set =
    (key: keyof LaneFilter) =>
    (value: string): void =>
      choose({ filter: { ...filter, [key]: value } });
  const any = ['', words.filter.any] as const;
  return html`${select(
    words.filter.doseLevel,
    filter.doseLevel,
    [
      any,
      ...doseLevels
        .filter(({ code }) => levels.has(code))
        .map(({ code, name }) => [code, name[language]] as const),
      ...(levels.has('-') ? [['-', words.noDoseLevel] as const] : []),
    ],
    set('doseLevel'),
  )}
  ${select(
    words.filter.standing,
    filter.standing,
    [any, ...Object.entries(words.standings).filter(([key]) => standings.has(key))],
    set('standing'),
  )}
  ${select(
    words.filter.status,
    filter.status,
    [
      any,
      ...STATUSES.filter((key) => statuses.has(key)).map((key) => [key, words.filter.statuses[key]] as const),
      ...WITH_MARKS.filter((key) => marks.has(key)).map(
        (key) => [key, words.filter.with(words.marks[key])] as const,
      ),
      ...(hasQueries ? [[QUERIED, words.filter.queried] as const] : []),
    ],
    set('status'),
  )}
  ${isFiltered(filter) ? html`<button type="button" @click=${() => choose({ filter: { doseLevel: '', standing: '', status: '' } })}>${words.filter.clear}</button>` : nothing}`;
}

export function toolbarTemplate(toolbar: Toolbar): TemplateResult {
  const { words, chosen, isLong, isNarrow, hasViews, choose, save } = toolbar;
  const { view, by, sort, table, overview } = chosen;
  const isLanes = view === 'lanes';
  return html`<div class="toolbar ${isNarrow ? 'narrow' : ''}">
    ${hasViews ? select(words.view.label, view, [['lanes', words.view.lanes], ...VIEW_KEYS.map((key) => [key, words.view[key]] as const)], (value) => choose({ view: value as ViewKey })) : nothing}
    ${
      isLanes
        ? html`${select(
            words.group.label,
            by,
            GROUPS.map((key) => [key, words.group[key]]),
            (value) => choose({ by: value as GroupKey }),
          )}
          ${select(
            words.sort.label,
            sort,
            SORTS.map((key) => [key, words.sort[key]]),
            (value) => choose({ sort: value as SortKey }),
          )}`
        : nothing
    }
    ${isBySubject(view) ? filterSelects(toolbar) : nothing}
    ${
      isLanes
        ? html`${isLong ? html`<button type="button" aria-pressed=${String(overview)} @click=${() => choose({ overview: !overview })}>${words.overview.show}</button>` : nothing}
            <button type="button" aria-pressed=${String(table)} @click=${() => choose({ table: !table })}>
              ${table ? words.table.hide : words.table.show}
            </button>
            ${(['csv', 'svg', 'png'] as const).map((kind) => html`<button type="button" @click=${() => save(kind)}>${words.save[kind]}</button>`)}`
        : nothing
    }
  </div>`;
}

/** The filter in words, for the footer and for files; null without one. */
export function filterText(
  filter: LaneFilter,
  { doseLevels }: CohortCourse,
  words: CohortWords,
  language: LocaleName,
  shown: number,
  all: number,
): string | null {
  if (!isFiltered(filter)) return null;
  const level = doseLevels.find(({ code }) => code === filter.doseLevel)?.name[language] ?? words.noDoseLevel;
  const status =
    filter.status === QUERIED
      ? words.filter.queried
      : (words.filter.statuses[filter.status as 'left'] ??
        words.filter.with(words.marks[filter.status as 'serious']));
  const parts = [
    ...(filter.doseLevel ? [`${words.filter.doseLevel}: ${level}`] : []),
    ...(filter.standing ? [`${words.filter.standing}: ${words.standings[filter.standing as 'CR']}`] : []),
    ...(filter.status ? [`${words.filter.status}: ${status}`] : []),
  ];
  return words.filter.said(parts.join('; '), shown, all);
}
