/** The cards of the chart: results, problems, medications, orders, notes. */
import { make, type Child } from '../page/make.ts';
import { loadingLines, quiet } from '../page/card-states.ts';
import { drugName, isTextKey, joined, named, pair, plain, t, type Said, type TextKey } from '../page/text.ts';
import {
  currentMedications,
  printedRange,
  printedTime,
  printedUnit,
  resultGroups,
  type CurrentMedication,
  type ResultRow,
} from './chart.ts';
import type { Chart, LabResult, Patient } from './patient.ts';

/** A chart that is there, on its way, or out of reach. */
export type ChartState = Chart | 'loading' | 'unreachable';

function table(
  columns: readonly (readonly [TextKey, string])[],
  ...bodies: readonly HTMLElement[]
): HTMLTableElement {
  const head = columns.map(([key, kind]) => make('th', { scope: 'col', class: kind }, t(key)));
  return make('table', {}, make('thead', {}, make('tr', {}, ...head)), ...bodies);
}

const cell = (kind: string, ...children: readonly Child[]): HTMLElement =>
  make('td', { class: kind }, ...children);

export function resultsCard(chart: ChartState): HTMLElement {
  if (chart === 'loading') return loadingLines(12);
  if (chart === 'unreachable') return quiet(t('table.unreachable'));
  const groups = resultGroups(chart.labResults);
  if (groups.length === 0) return quiet(t('results.none'));
  const bodies = groups.map(({ name, rows }) =>
    make(
      'tbody',
      {},
      make(
        'tr',
        { class: 'group' },
        make('th', { scope: 'rowgroup', colspan: '5' }, t(`results.group.${name}`)),
      ),
      ...rows.map(resultRow),
    ),
  );
  return table(
    [
      ['results.test', 'test'],
      ['results.value', 'value'],
      ['results.range', 'range'],
      ['results.collected', 'time'],
      ['results.previous', 'previous'],
    ],
    ...bodies,
  );
}

const FLAGS: Readonly<Record<string, { readonly mark: string; readonly key: TextKey }>> = {
  HIGH: { mark: '↑', key: 'results.high' },
  LOW: { mark: '↓', key: 'results.low' },
  ABNORMAL: { mark: '!', key: 'results.abnormal' },
};

/** The flag is the laboratory's own; the portal compares nothing. */
function flag(result: LabResult): HTMLElement | null {
  const known = FLAGS[result.rangeIndicator ?? ''];
  return known
    ? make(
        'span',
        { class: 'flag' },
        make('span', { 'aria-hidden': 'true' }, known.mark),
        make('span', { class: 'unseen' }, t(known.key)),
      )
    : null;
}

const worded = (value: string | null): Said => (value ? named('value', value) : t('not-recorded'));

function resultRow({ test, latest, previous }: ResultRow): HTMLElement {
  const { value, unit, low, high } = latest.reported;
  const name = isTextKey(`lab.${test}`) ? named('lab', test) : (latest.testName ?? test);
  return make(
    'tr',
    { 'data-test': test },
    make('th', { scope: 'row', class: 'test' }, name),
    cell(
      'value',
      make('span', { class: 'number' }, worded(value)),
      flag(latest),
      ' ',
      make('span', { class: 'unit' }, printedUnit(unit)),
    ),
    cell('range', printedRange(low, high)),
    cell('time', printedTime(latest.collected)),
    previousCell(previous, unit),
  );
}

function previousCell(previous: LabResult | null, unit: string | null): HTMLElement {
  if (!previous) return cell('previous');
  const { reported, collected } = previous;
  return make(
    'td',
    // Narrow screens have no column heads.
    { class: 'previous', 'data-column': t('results.previous') },
    make('span', { class: 'number' }, worded(reported.value)),
    // A number in another unit is another number.
    reported.unit === unit ? null : ` ${printedUnit(reported.unit)}`,
    ' ',
    make('span', { class: 'time' }, (collected ?? '').slice(0, 10)),
  );
}

export function problemsCard(patient: Patient): HTMLElement {
  const items = patient.problems.map(({ name, since }) =>
    make(
      'li',
      {},
      make('span', {}, pair(name)),
      make('span', { class: 'quiet time' }, t('problems.since', { date: since })),
    ),
  );
  return make('ul', { class: 'lines' }, ...items);
}

export function medicationsCard(chart: ChartState): HTMLElement {
  if (chart === 'loading') return loadingLines(3);
  if (chart === 'unreachable') return quiet(t('table.unreachable'));
  const current = currentMedications(chart.medications);
  if (current.length === 0) return quiet(t('medications.none'));
  return make('ul', { class: 'lines' }, ...current.map(medicationLine));
}

function medicationLine({ medication, dose }: CurrentMedication): HTMLElement {
  const taken: Said[] = dose?.dose
    ? [
        plain(`${dose.dose} ${printedUnit(dose.unit)}`.trim()),
        dose.frequency ? named('frequency', dose.frequency) : plain(''),
      ]
    : [t('medications.dose.none')];
  const route = medication.route ? named('route', medication.route) : plain('');
  return make(
    'li',
    {},
    make(
      'span',
      {},
      make('span', { class: 'drug' }, drugName(medication.name)),
      ' ',
      make('span', { class: 'dose' }, joined([...taken, route])),
    ),
    make(
      'span',
      { class: 'quiet time' },
      t('problems.since', { date: dose?.from ?? medication.start ?? '–' }),
    ),
  );
}

export function ordersCard(patient: Patient): HTMLElement {
  if (patient.orders.length === 0) return quiet(t('orders.none'));
  const items = patient.orders.map(({ name, schedule, status }) =>
    make(
      'li',
      {},
      make(
        'span',
        {},
        make('span', { class: 'drug' }, pair(name)),
        ' ',
        make('span', { class: 'dose' }, pair(schedule)),
      ),
      make('span', { class: `status status-${status}` }, t(`orders.status.${status}`)),
    ),
  );
  return make('ul', { class: 'lines' }, ...items);
}

export function notesCard(patient: Patient): HTMLElement {
  if (patient.notes.length === 0) return quiet(t('notes.none'));
  const items = patient.notes.map(({ date, kind, author, text }) =>
    make(
      'article',
      { class: 'note' },
      make(
        'header',
        {},
        make('span', { class: 'time' }, date),
        ' ',
        make('span', {}, pair(kind)),
        ' ',
        make('span', { class: 'quiet' }, pair(author)),
      ),
      make('p', {}, pair(text)),
    ),
  );
  return make('div', {}, ...items);
}
