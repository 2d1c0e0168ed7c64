/** The study panel: which subject this is, where they stand, and the badge. Says so where the study cannot be asked. */
import { dayOf, standing } from '../gateway/standing.ts';
import { inBoth, printedDose, type Study } from '../gateway/study.ts';
import type { Subject } from '../gateway/subject.ts';
import type { Trouble } from '../gateway/gateway.ts';
import { part } from '../page/make.ts';
import { say } from '../page/say.ts';
import { joined, pair, plain, t, type Said, type TextKey } from '../page/text.ts';

export type TrialState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly code: string }
  | { readonly kind: 'ready'; readonly code: string; readonly study: Study; readonly subject: Subject }
  /** `asOf`: what is shown was loaded then; null where nothing could be. */
  | {
      readonly kind: 'trouble';
      readonly code: string;
      readonly trouble: Trouble | 'unknown';
      readonly asOf: string | null;
    };

const VALUES = ['trial-dose', 'trial-phase', 'trial-infusion'] as const;

export function showTrial(state: TrialState): void {
  const none = state.kind === 'none';
  part('trial-none').hidden = !none;
  part('trial-body').hidden = none;
  part('trial-code').hidden = none;
  part('study').toggleAttribute('data-none', none);
  if (none) {
    part('trial-synthetic').hidden = true;
    part('badge').removeAttribute('subject');
    showFolded(null);
    showEvents(null);
    return;
  }
  part('trial-subject').textContent = state.code;
  // Only on a change: the badge lets go of what it shows when its subject is set.
  if (part('badge').getAttribute('subject') !== state.code) part('badge').setAttribute('subject', state.code);
  showFolded(state.code);
  showEvents(state.code);
  if (state.kind === 'loading') for (const id of VALUES) say(part(id), plain('…'));
  if (state.kind === 'ready') showValues(state.study, state.subject);
  if (state.kind === 'trouble' && state.asOf === null) for (const id of VALUES) say(part(id), plain('–'));
  const trouble = part('trial-trouble');
  trouble.hidden = state.kind !== 'trouble';
  if (state.kind === 'trouble')
    say(part('trial-trouble-text'), troubleSentence(state.trouble, state.code, state.asOf));
}

/** What a widget stands in, and the widget: it asks for the record only once somebody opens it. */
const FOLDED = [
  ['course', 'timeline'],
  ['activity', 'sledai'],
] as const;

function showFolded(code: string | null): void {
  for (const [place, widget] of FOLDED) {
    const details = part<HTMLDetailsElement>(place);
    details.hidden = code === null;
    details.ontoggle = () => showFolded(code);
    const wanted = details.open ? code : null;
    if (part(widget).getAttribute('subject') === wanted) continue;
    if (wanted === null) part(widget).removeAttribute('subject');
    else part(widget).setAttribute('subject', wanted);
  }
}

/** The list leads to the form: what is opened in the one is shown in the other. Both ask only once somebody looks. */
function showEvents(code: string | null): void {
  const details = part<HTMLDetailsElement>('events');
  details.hidden = code === null;
  details.ontoggle = () => showEvents(code);
  const wanted = details.open ? code : null;
  const form = part('event-form');
  for (const widget of [part('event-list'), form]) {
    if (widget.getAttribute('subject') === wanted) continue;
    if (widget === form) widget.removeAttribute('event');
    if (wanted === null) widget.removeAttribute('subject');
    else widget.setAttribute('subject', wanted);
  }
  part('event-list').addEventListener('trial-open', openEvent);
}

function openEvent(event: Event): void {
  const form = part('event-form');
  form.setAttribute('event', (event as CustomEvent<{ readonly recordId: string }>).detail.recordId);
  form.scrollIntoView({ block: 'start' });
  form.focus();
}

function showValues(study: Study, subject: Subject): void {
  part('trial-code').textContent = study.code;
  part('trial-synthetic').hidden = !study.synthetic;
  const level = study.doseLevels.find(({ code }) => code === subject.doseLevel);
  const { phases } = study.protocolDocument;
  const values: Readonly<Record<(typeof VALUES)[number], Said>> = {
    'trial-dose': level
      ? t('bracketed', { text: pair(inBoth(level.name)), more: printedDose(level) })
      : subject.doseLevel
        ? plain(subject.doseLevel)
        : t('trial.dose.none'),
    'trial-phase': standing(subject.dispositions, subject.dayFromInfusion, phases),
    'trial-infusion': subject.infusionDate
      ? joined([plain(subject.infusionDate), dayOf(subject.dispositions, subject.dayFromInfusion)])
      : t('standing.not-infused'),
  };
  for (const id of VALUES) say(part(id), values[id]);
}

const TROUBLES: Readonly<Record<Trouble | 'unknown', TextKey>> = {
  unreachable: 'trial.unreachable',
  aborted: 'trial.unreachable',
  unauthenticated: 'trial.unauthenticated',
  forbidden: 'trial.forbidden',
  failed: 'trial.failed',
  unknown: 'trial.unknown',
};

const troubleSentence = (trouble: Trouble | 'unknown', code: string, asOf: string | null): Said =>
  asOf === null ? t(TROUBLES[trouble], { code }) : t('trial.stale', { time: asOf });
