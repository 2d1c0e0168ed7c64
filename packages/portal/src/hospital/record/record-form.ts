/** The form that records a platelet count, drawn from the state of its entry. One form serves all patients in turn. */
import { siteTime } from '@trialside/widgets/element/site-time.ts';
import { printedUnit } from '../chart.ts';
import { make, part } from '../../page/make.ts';
import { say } from '../../page/say.ts';
import { isTextKey, plain, t, type Said, type TextKey } from '../../page/text.ts';
import { draftField, type Draft, type Entry } from './entry.ts';

export interface VisitChoice {
  readonly id: string;
  readonly name: Said;
  readonly date: string;
}

export interface RecordForm {
  /** Draws an entry. `visits` latest first; `previous` is the count before, for comparison by eye. */
  show(entry: Entry, about: About): void;
}

export interface About {
  readonly visits: readonly VisitChoice[];
  readonly timeZone: string;
  readonly previous: Said | null;
  /** The last day that can have happened at the site. */
  readonly today: string;
}

export interface RecordFormEvents {
  readonly typed: (change: Partial<Draft>) => void;
  readonly send: () => void;
  /** Leaves a finished entry, or gives up one whose fate is unknown. */
  readonly again: () => void;
}

/** Units that Chinese and other laboratories print; the study says whether it knows them. */
const UNITS = ['10^9/L', 'K/uL', '/uL'] as const;

type Control = HTMLInputElement | HTMLSelectElement;

export function recordForm(events: RecordFormEvents): RecordForm {
  const form = part<HTMLFormElement>('record-form');
  const controls = new Map<keyof Draft, Control>();
  const marks = new Map<keyof Draft, HTMLElement>();
  const hints = new Map<keyof Draft, HTMLElement>();

  function field(name: keyof Draft, label: TextKey, control: Control, hint: TextKey | null): HTMLElement {
    const id = `record-${name}`;
    const mark = make('p', { class: 'mark', id: `${id}-mark`, hidden: true });
    const note = make('p', { class: 'hint', id: `${id}-hint` });
    if (hint) say(note, t(hint));
    control.id = id;
    control.setAttribute('aria-describedby', `${id}-mark ${id}-hint`);
    control.addEventListener('input', () => events.typed({ [name]: control.value }));
    controls.set(name, control);
    marks.set(name, mark);
    hints.set(name, note);
    return make(
      'div',
      { class: `field field-${name}` },
      make('label', { for: id }, t(label)),
      control,
      mark,
      note,
    );
  }

  const text = (attributes: Readonly<Record<string, string>> = {}): HTMLInputElement =>
    make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', ...attributes });
  const unit = make('select', {}, ...UNITS.map((code) => make('option', { value: code }, printedUnit(code))));
  const visit = make('select');
  const send = make('button', { type: 'submit', class: 'primary' }, t('record.send'));
  const again = make('button', { type: 'button', hidden: true }, t('record.reset'));
  const verdict = make('p', { class: 'verdict', id: 'record-verdict', tabindex: '-1' });
  again.addEventListener('click', events.again);

  form.append(
    make(
      'div',
      { class: 'fields' },
      field('value', 'record.value', text({ 'aria-required': 'true' }), 'record.value.hint'),
      field('unit', 'record.unit', unit, null),
      field(
        'date',
        'record.collected',
        make('input', { type: 'date', 'aria-required': 'true' }),
        'record.collected.hint',
      ),
      field('time', 'record.time', make('input', { type: 'time' }), 'record.time.hint'),
      field('visitId', 'record.visit', visit, null),
      make(
        'div',
        { class: 'range-fields' },
        field('low', 'record.low', text(), null),
        field('high', 'record.high', text(), null),
      ),
    ),
    verdict,
    make('p', { class: 'actions' }, send, again),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    events.send();
  });

  function mark(entry: Entry): void {
    const problems = new Map(
      entry.step === 'typing'
        ? (entry.refusal?.fields ?? []).map((p) => [draftField(p.field), p.reason])
        : [],
    );
    for (const [name, element] of marks) {
      const reason = problems.get(name);
      element.hidden = reason === undefined;
      controls.get(name)?.setAttribute('aria-invalid', String(reason !== undefined));
      if (reason !== undefined) say(element, reasonSentence(name, reason));
    }
  }

  return {
    show(entry, { visits, timeZone, previous, today }) {
      const focused = form.contains(document.activeElement);
      const draft = entry.step === 'recorded' ? null : entry.draft;
      fillVisits(visit, visits);
      for (const [name, control] of controls) {
        const value = draft?.[name] ?? '';
        if (draft && control.value !== value) control.value = value;
        control.disabled = entry.step !== 'typing';
      }
      controls.get('date')?.setAttribute('max', today);
      const zone = hints.get('date');
      if (zone) say(zone, t('record.collected.hint', { zone: timeZone }));
      const compare = hints.get('value');
      if (compare) say(compare, previous ? t('record.value.previous', { previous }) : t('record.value.hint'));
      mark(entry);

      form.dataset['step'] = entry.step;
      const sentence = verdictOf(entry, timeZone);
      verdict.hidden = sentence === null;
      verdict.dataset['kind'] = entry.step;
      if (sentence) say(verdict, sentence);
      send.hidden = entry.step === 'recorded';
      send.setAttribute('aria-disabled', String(entry.step === 'sending'));
      say(send, t(SEND[entry.step]));
      again.hidden = entry.step !== 'recorded' && entry.step !== 'unknown';
      say(again, t(entry.step === 'unknown' ? 'record.give-up' : 'record.reset'));
      // What held the focus is disabled or gone in these steps.
      if (focused && entry.step === 'sending') send.focus();
      if (focused && entry.step === 'recorded') again.focus();
    },
  };
}

const SEND: Readonly<Record<Entry['step'], TextKey>> = {
  typing: 'record.send',
  sending: 'record.sending',
  unknown: 'record.send-again',
  recorded: 'record.send',
};

/** Kept as they are while the choices are the same, so that an open list does not close under the hand. */
function fillVisits(select: HTMLSelectElement, visits: readonly VisitChoice[]): void {
  const ids = ['', ...visits.map(({ id }) => id)];
  if (ids.join(' ') === Array.from(select.options, ({ value }) => value).join(' ')) return;
  const kept = select.value;
  select.replaceChildren(
    make('option', { value: '' }, t('record.visit.none')),
    ...visits.map(({ id, name, date }) =>
      make('option', { value: id }, (language) => `${name(language)} (${date})`),
    ),
  );
  select.value = ids.includes(kept) ? kept : '';
}

/** What is wrong with a field, by the gateway's reason. */
function reasonSentence(name: keyof Draft, reason: string): Said {
  const key = `record.reason.${reason}`;
  return isTextKey(key) ? t(key) : t('record.reason.other', { field: plain(name), reason });
}

/** What became of the entry, its time in the zone of the site; null while there is nothing to say. */
export function verdictOf(entry: Entry, timeZone: string): Said | null {
  switch (entry.step) {
    case 'recorded': {
      const { value, unit, collected, change } = entry.outcome;
      const at: Said = (language) => siteTime(language, timeZone)(collected);
      return t('record.done', { value, unit: printedUnit(unit), collected: at, change });
    }
    case 'unknown':
      return t('record.unknown');
    case 'sending':
      return null;
    case 'typing': {
      if (!entry.refusal) return null;
      const key = `record.refused.${entry.refusal.why}`;
      return isTextKey(key) ? t(key) : t('record.refused.other', { reason: entry.refusal.why });
    }
  }
}
