/** The cohort on the study page: its lanes and the endpoints of the study. */
import type { GetToken } from '../gateway/token.ts';
import { make, part } from '../page/make.ts';

export interface CoursePanel {
  /** Where there is no subject, there is no cohort to show. */
  readonly offer: (subjects: number) => void;
  readonly hide: () => void;
}

/** `open` is told the node id of a subject that somebody chose in the cohort, and the way back to its lane. */
export function coursePanel(
  study: string,
  getToken: GetToken,
  open: (id: string, back: () => void) => void,
): CoursePanel {
  const cohort = make('trial-cohort-timeline' as 'div');
  const provider = make('trial-provider' as 'div', { gateway: '/graphql', study }, cohort);
  (provider as unknown as { getToken: GetToken }).getToken = getToken;

  cohort.addEventListener('trial-open', (event) =>
    open((event as CustomEvent<{ readonly recordId: string }>).detail.recordId, () => cohort.focus()),
  );

  return {
    offer(subjects) {
      part('course').hidden = subjects === 0;
      if (!provider.isConnected) part('course-body').replaceChildren(provider);
    },
    hide() {
      part('course').hidden = true;
      provider.remove();
    },
  };
}
