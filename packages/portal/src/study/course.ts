/** The cohort as swimlanes on the study page, and below them the course of the subject that was chosen in them. */
import { make, part } from '../page/make.ts';
import type { GetToken } from '../gateway/token.ts';
import type { SubjectRow } from './subjects.ts';

export interface CoursePanel {
  /** The subjects that are loaded: where there is none, there is no cohort to show. */
  readonly offer: (rows: readonly SubjectRow[]) => void;
  readonly hide: () => void;
}

/** One panel to a study: its widgets share one connection. */
export function coursePanel(study: string, getToken: GetToken): CoursePanel {
  const cohort = make('trial-cohort-timeline' as 'div');
  const subject = make('trial-endpoint-timeline' as 'div', { hidden: true });
  const provider = make('trial-provider' as 'div', { gateway: '/graphql', study }, cohort, subject);
  (provider as unknown as { getToken: GetToken }).getToken = getToken;
  let codes: ReadonlyMap<string, string> = new Map();

  cohort.addEventListener('trial-open', (event) => {
    const { recordId } = (event as CustomEvent<{ readonly recordId: string }>).detail;
    subject.setAttribute('subject', codes.get(recordId) ?? '');
    subject.hidden = false;
    subject.scrollIntoView({ block: 'start' });
  });

  return {
    offer(rows) {
      codes = new Map(rows.map(({ id, code }) => [id, code]));
      part('course').hidden = rows.length === 0;
      if (!provider.isConnected) part('course-body').replaceChildren(provider);
    },
    hide() {
      part('course').hidden = true;
      provider.remove();
    },
  };
}
