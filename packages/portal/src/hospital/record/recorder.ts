/** Keeps one entry per subject, sends it, and draws that of the subject whose chart is open. */
import type { Gateway } from '../../gateway/gateway.ts';
import { recordCount } from '../../gateway/record-count.ts';
import type { Study } from '../../gateway/study.ts';
import type { Subject, Visit } from '../../gateway/subject.ts';
import { printedUnit } from '../chart.ts';
import { part } from '../../page/make.ts';
import { say } from '../../page/say.ts';
import { pair, plain, t, type Said } from '../../page/text.ts';
import {
  collected,
  newKey,
  sending,
  settled,
  typed,
  typing,
  unsaved,
  type Draft,
  type Entry,
} from './entry.ts';
import { recordForm, verdictOf, type VisitChoice } from './record-form.ts';

/** The right to record, by the name the gateway gives it. */
const RECORD_COURSE = 'record-course';

export interface Recorder {
  show(study: Study, subject: Subject): void;
  /** No subject, or none that can be read. */
  hide(): void;
}

export function recorder(gateway: Gateway, recorded: (code: string) => void): Recorder {
  const box = part<HTMLDetailsElement>('record');
  const status = part('record-said');
  const entries = new Map<string, Entry>();
  let open: { readonly study: Study; readonly subject: Subject } | null = null;

  const form = recordForm({
    typed(change) {
      if (!open) return;
      keep(open.subject.code, typed(entryOf(open.subject), change));
    },
    again() {
      if (!open) return;
      keep(open.subject.code, typing(emptyDraft(open.subject)));
      part('record-value').focus();
    },
    send() {
      if (open) void send(open.study, open.subject);
    },
  });

  const entryOf = (subject: Subject): Entry => entries.get(subject.code) ?? typing(emptyDraft(subject));

  function keep(code: string, entry: Entry): void {
    entries.set(code, entry);
    if (open?.subject.code === code) draw();
  }

  function draw(): void {
    if (!open) return;
    const { study, subject } = open;
    form.show(entryOf(subject), {
      visits: visitChoices(study, subject.visits),
      timeZone: subject.site.timeZone,
      previous: previousCount(subject),
      today: subject.on,
    });
  }

  async function send(study: Study, subject: Subject): Promise<void> {
    const before = entryOf(subject);
    const entry = sending(before, newKey);
    keep(subject.code, entry);
    if (entry.step !== 'sending' || before.step === 'sending') {
      showFirstMark();
      return;
    }
    const { draft, sent } = entry;
    const outcome = await recordCount(
      gateway,
      {
        study: study.code,
        subjectId: subject.id,
        visitId: draft.visitId || null,
        value: draft.value.trim(),
        unit: draft.unit,
        low: draft.low.trim() || null,
        high: draft.high.trim() || null,
        collected: collected(draft),
      },
      sent.key,
    );
    keep(subject.code, settled(entry, outcome));
    // Once, through the status line: the sentence in the form is for the eye.
    const sentence = verdictOf(entryOf(subject), subject.site.timeZone);
    if (sentence) say(status, t('record.said', { subject: subject.code, sentence }));
    if (open?.subject.code === subject.code && outcome.kind === 'refused') showFirstMark();
    if (outcome.kind === 'recorded') recorded(subject.code);
  }

  function showFirstMark(): void {
    box.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  addEventListener('beforeunload', (event) => {
    if ([...entries.values()].some(unsaved)) event.preventDefault();
  });

  return {
    show(study, subject) {
      const other = open?.subject.code !== subject.code;
      open = { study, subject };
      box.hidden = !study.viewer.permissions.includes(RECORD_COURSE);
      if (other) {
        say(status, plain(''));
        // What was typed for this subject before is not left folded away.
        box.open = unsaved(entryOf(subject));
      }
      draw();
    },
    hide() {
      open = null;
      box.hidden = true;
      say(status, plain(''));
    },
  };
}

/** Date: today at the site, for most counts are entered the day they come. Range and unit: as last reported. */
function emptyDraft({ on, labResults }: Subject): Draft {
  const last = latestCount(labResults)?.reported;
  return {
    value: '',
    unit: last?.unit === 'K/uL' || last?.unit === '/uL' ? last.unit : '10^9/L',
    date: on,
    time: '',
    visitId: '',
    low: last?.low ?? '',
    high: last?.high ?? '',
  };
}

const latestCount = (results: Subject['labResults']): Subject['labResults'][number] | undefined =>
  results.findLast(({ test }) => test === 'PLAT');

function previousCount({ labResults }: Subject): Said | null {
  const last = latestCount(labResults);
  if (!last?.reported.value) return null;
  const { value, unit } = last.reported;
  return plain(`${value} ${printedUnit(unit)}, ${(last.collected ?? '').slice(0, 10)}`);
}

/** Latest first: a new count mostly belongs to the last visit. */
function visitChoices({ protocolDocument }: Study, visits: readonly Visit[]): VisitChoice[] {
  return visits
    .map(({ id, name, protocolVisit, start }) => {
      const planned = protocolDocument.schedule.find(({ key }) => key === protocolVisit);
      return { id, name: planned ? pair(planned.name) : plain(name), date: start ?? '' };
    })
    .reverse();
}
