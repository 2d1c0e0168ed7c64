/** What the widgets tell their host: that what they show has changed. No clinical value is in it. */

export interface BadgeChange {
  /** Number of the last change of the study that the badge shows; null where it shows none. */
  readonly change: number | null;
  /** The badge has lost the gateway and shows what it last knew, if anything. */
  readonly offline: boolean;
}

export function onBadgeChange(provider: HTMLElement, listener: (change: BadgeChange) => void): void {
  provider.addEventListener('trial-changed', (event) => {
    const { detail } = event as Event & {
      readonly detail: { readonly change: number | null; readonly state: string };
    };
    listener({ change: detail.change, offline: detail.state === 'offline' });
  });
}
