/** Puts the panel beside its badge: below where there is room, else above, and never beyond the edge of the window. */

const GAP = 6;
const EDGE = 8;

export function place(panel: HTMLElement, anchor: HTMLElement): void {
  const badge = anchor.getBoundingClientRect();
  const width = panel.offsetWidth;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - badge.bottom - GAP - EDGE;
  const above = badge.top - GAP - EDGE;
  const height = Math.min(panel.scrollHeight + 2, clientHeight - 2 * EDGE);
  const isBelow = below >= height || below >= above;
  const room = Math.max(isBelow ? below : above, Math.min(height, 160));
  const taken = Math.min(height, room);
  const top = isBelow ? badge.bottom + GAP : badge.top - GAP - taken;
  const rightmost = clientWidth - width - EDGE;
  // Properties of the object model are not style attributes, so a strict content policy lets them be.
  panel.style.setProperty('left', `${Math.max(EDGE, Math.min(badge.left, rightmost))}px`);
  panel.style.setProperty('top', `${Math.max(EDGE, Math.min(top, clientHeight - taken - EDGE))}px`);
  panel.style.setProperty('max-height', `${room}px`);
}
