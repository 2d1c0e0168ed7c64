/** The two filters above the table: dose level and response. */
import type { Study } from '../gateway/study.ts';
import { make, part } from '../page/make.ts';
import { t } from '../page/text.ts';
import type { Filters } from './rows.ts';
import { STATES, type State } from './subjects.ts';
import { doseName } from './table.ts';

/** Value of the choice that filters nothing: no code may be like it. */
const ALL = '*';

export function fillFilters(study: Study): void {
  const all = (): HTMLOptionElement => make('option', { value: ALL }, t('study.filter.all'));
  const doses = [...study.doseLevels.map(({ code }) => code), ''];
  part('filter-dose').replaceChildren(
    all(),
    ...doses.map((code) => make('option', { value: code }, doseName(study, code))),
  );
  part('filter-state').replaceChildren(
    all(),
    ...STATES.map((state) => make('option', { value: state }, t(`state.${state}`))),
  );
}

export function readFilters(): Filters {
  const read = (id: string): string | null => {
    const { value } = part<HTMLSelectElement>(id);
    return value === ALL ? null : value;
  };
  return { dose: read('filter-dose'), state: read('filter-state') as State | null };
}
