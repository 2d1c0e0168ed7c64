/** Disease activity of one subject at a time, to read: what a monitor compares with the source. */
import { make } from '../page/make.ts';
import { t } from '../page/text.ts';
import type { SubjectRow } from './subjects.ts';

export interface ActivityPart {
  readonly element: HTMLElement;
  /** Offers the subjects that the table holds; one that is chosen stays. */
  show(rows: readonly SubjectRow[]): void;
}

export function activityPart(): ActivityPart {
  const none = make('option', { value: '' }, t('study.activity.none'));
  const choice = make('select', { id: 'activity-subject' }, none);
  const form = document.createElement('trial-sledai-calculator');
  form.setAttribute('readonly', '');
  form.hidden = true;
  const element = make(
    'section',
    { class: 'activity', 'aria-labelledby': 'activity-heading' },
    make(
      'header',
      { class: 'section-head' },
      make('h2', { id: 'activity-heading' }, t('study.activity')),
      make('label', {}, make('span', {}, t('study.activity.choose')), ' ', choice),
    ),
    form,
  );
  choice.addEventListener('change', () => {
    form.hidden = choice.value === '';
    // The form asks for a record only once somebody wants to see it.
    if (choice.value === '') form.removeAttribute('subject');
    else form.setAttribute('subject', choice.value);
  });
  return {
    element,
    show(rows) {
      const offered = new Set(Array.from(choice.options, ({ value }) => value));
      for (const { code } of rows) {
        if (!offered.has(code)) choice.append(make('option', { value: code }, code));
      }
    },
  };
}
