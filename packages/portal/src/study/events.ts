/** The adverse events of one subject on the study page: the list, and the one opened from it, for reading and asking. */
import { make, part } from '../page/make.ts';
import type { GetToken } from '../gateway/token.ts';

export interface EventsPanel {
  /** Offers the subjects that are loaded; keeps the one that is chosen. */
  readonly offer: (codes: readonly string[]) => void;
  readonly hide: () => void;
}

/** One panel to a study: its widgets share one connection. */
export function eventsPanel(study: string, getToken: GetToken): EventsPanel {
  const list = make('trial-ae-list' as 'div');
  const form = make('trial-ae-form' as 'div', { readonly: true, hidden: true });
  const provider = make('trial-provider' as 'div', { gateway: '/graphql', study }, list, form);
  (provider as unknown as { getToken: GetToken }).getToken = getToken;
  const select = part<HTMLSelectElement>('events-subject');
  let offered = '';

  function choose(): void {
    form.hidden = true;
    form.removeAttribute('event');
    for (const widget of [list, form]) {
      if (select.value === '') widget.removeAttribute('subject');
      else widget.setAttribute('subject', select.value);
    }
  }

  list.addEventListener('trial-open', (event) => {
    form.setAttribute('event', (event as CustomEvent<{ readonly recordId: string }>).detail.recordId);
    form.hidden = false;
    form.scrollIntoView({ block: 'start' });
  });
  select.onchange = choose;

  return {
    offer(codes) {
      part('events').hidden = codes.length === 0;
      if (codes.join('\n') === offered) return;
      offered = codes.join('\n');
      const chosen = codes.includes(select.value) ? select.value : (codes[0] ?? '');
      select.replaceChildren(...codes.map((code) => make('option', { value: code }, code)));
      select.value = chosen;
      if (!provider.isConnected) part('events-body').replaceChildren(provider);
      choose();
    },
    hide() {
      part('events').hidden = true;
      provider.remove();
    },
  };
}
