/**
 * One subject on the study page: its timeline, its adverse events and its disease activity, all of the one that was chosen
 * once, in the list or from a lane of the cohort. For reading: a monitor compares with the source.
 */
import type { GetToken } from '../gateway/token.ts';
import { make, part } from '../page/make.ts';
import { say } from '../page/say.ts';
import { t } from '../page/text.ts';
import type { SubjectRow } from './subjects.ts';

export interface OneSubject {
  /** Offers the subjects that are loaded; keeps the one that is chosen. */
  readonly offer: (rows: readonly SubjectRow[]) => void;
  /** Shows a subject by its node id, and brings it into view; `back` leads to where it was chosen. False where it is not loaded. */
  readonly open: (id: string, back: () => void) => boolean;
  readonly hide: () => void;
}

/** One panel to a study: its widgets share one connection. */
export function oneSubject(study: string, getToken: GetToken): OneSubject {
  const timeline = make('trial-endpoint-timeline' as 'div');
  const list = make('trial-ae-list' as 'div');
  const event = make('trial-ae-form' as 'div', { readonly: true, hidden: true });
  const activity = make('trial-sledai-calculator' as 'div', { readonly: true });
  const heading = (id: string, text: Parameters<typeof t>[0]): HTMLElement =>
    make('header', { class: 'section-head' }, make('h3', { id }, t(text)));
  // The widget writes whose course it is; to a screen reader that comes here the region says it.
  const course = make('div', { role: 'region', tabindex: '-1' }, timeline);
  const leave = part('one-back');
  const body = make(
    'div',
    { hidden: true },
    course,
    heading('events-heading', 'events.heading'),
    list,
    event,
    heading('activity-heading', 'study.activity'),
    activity,
  );
  const provider = make('trial-provider' as 'div', { gateway: '/graphql', study }, body);
  (provider as unknown as { getToken: GetToken }).getToken = getToken;
  const select = part<HTMLSelectElement>('subject-select');
  let rows: readonly SubjectRow[] = [];
  let shown = '';
  let wayBack: (() => void) | null = null;

  function choose(): void {
    if (select.value === shown) return;
    shown = select.value;
    // Who chose in the list did not come from a lane.
    came(null);
    say(course, t('study.one.course', { code: shown }), 'aria-label');
    body.hidden = shown === '';
    event.hidden = true;
    event.removeAttribute('event');
    // Nothing asks for a record before somebody wants to see it.
    for (const widget of [timeline, list, event, activity]) {
      if (shown === '') widget.removeAttribute('subject');
      else widget.setAttribute('subject', shown);
    }
  }

  function came(back: (() => void) | null): void {
    wayBack = back;
    leave.hidden = back === null;
  }

  leave.onclick = () => wayBack?.();
  const places: readonly HTMLElement[] = [course, leave];
  for (const place of places)
    place.onkeydown = (event) => {
      // What closes something in the timeline itself does not leave it.
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !wayBack) return;
      event.preventDefault();
      wayBack();
    };
  list.addEventListener('trial-open', (opened) => {
    event.setAttribute('event', (opened as CustomEvent<{ readonly recordId: string }>).detail.recordId);
    event.hidden = false;
    event.scrollIntoView({ block: 'start' });
  });
  select.onchange = choose;

  return {
    offer(given) {
      rows = given;
      part('one-subject').hidden = rows.length === 0;
      const offered = new Set(Array.from(select.options, ({ value }) => value));
      const codes = rows.map(({ code }) => code);
      if (offered.size !== codes.length + 1 || codes.some((code) => !offered.has(code))) {
        const kept = codes.includes(select.value) ? select.value : '';
        select.replaceChildren(
          make('option', { value: '' }, t('study.one.none')),
          ...codes.map((code) => make('option', { value: code }, code)),
        );
        select.value = kept;
      }
      if (!provider.isConnected) part('one-body').replaceChildren(provider);
      choose();
    },
    open(id, back) {
      const row = rows.find((one) => one.id === id);
      if (!row) return false;
      select.value = row.code;
      choose();
      came(back);
      part('one-subject').scrollIntoView({ block: 'start' });
      // Who came by keyboard goes on from where the eye is, and hears whose course it is.
      course.focus({ preventScroll: true });
      return true;
    },
    hide() {
      part('one-subject').hidden = true;
      came(null);
      provider.remove();
      select.replaceChildren();
    },
  };
}
