/** A timeline on the page for tests: a made-up course with every kind of end, and how to wait for and use the picture. */
import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Course } from '@trialside/client';
import { addDays } from '@trialside/rules/calendar';
import { BLANK } from '@trialside/rules/record';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialEndpointTimeline } from '../src/endpoint-timeline/endpoint-timeline.ts';
import { PROTOCOL } from '../src/response-badge/response-badge.examples.ts';
import { provider, put } from './page.ts';
import { scriptedClient, type ScriptedClient } from './scripted-client.ts';
import { INFUSION_DATE, madeUpSubject } from './subject.ts';

export const onDay = (day: number): string => addDays(INFUSION_DATE, day);

export interface MadeUpEvent {
  readonly term: string;
  readonly start: string | null;
  readonly end?: string | null;
  readonly ongoing?: 'yes' | 'no';
  readonly serious?: 'yes' | 'no';
  readonly grade?: 1 | 2 | 3 | 4 | 5;
}

/** Two counts, a fever that goes on, an event that nobody ended, one of which only the month is known. */
export const EVENTS: readonly MadeUpEvent[] = [
  { term: 'Fever', start: onDay(3), ongoing: 'yes', serious: 'yes' },
  { term: 'Headache', start: onDay(5) },
  { term: 'Nausea', start: '2026-06', end: onDay(40) },
];

export function courseRecord(events: readonly MadeUpEvent[] = EVENTS, askedOnDay = 60): SubjectRecord {
  const made = madeUpSubject({
    code: 'BJ01-001',
    baseline: '11',
    counts: [
      { day: 14, platelets: '45', bleeding: 0 },
      { day: 28, platelets: '132', bleeding: 0 },
    ],
    askedOnDay,
  });
  const adverseEvents = events.map((event) => ({
    ...BLANK.adverseEvent,
    grade: 3 as const,
    ...event,
    id: event.term.toLowerCase(),
    version: 1,
    supplement: {},
  }));
  return { ...made, adverseEvents } as unknown as SubjectRecord;
}

function contentWidth(element: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/** Drawn as wide as there is room, and ready for keys and pointer. */
export const drawn = (element: TrialEndpointTimeline): Promise<ShadowRoot> =>
  vi.waitFor(
    () => {
      const root = element.shadowRoot!;
      const picture = root.querySelector<SVGSVGElement>('.picture');
      if (
        !picture?.querySelector('path.axis') ||
        // Before it was measured it is drawn as narrow as can be.
        picture.width.baseVal.value < Math.floor(contentWidth(element)) ||
        !root.querySelector('.tools') ||
        !root.querySelector('.news') ||
        !root.querySelector('.readout > *')
      )
        throw new Error(root.textContent ?? '');
      return root;
    },
    { timeout: 30_000 },
  );

export async function shown(
  given: Partial<TrialEndpointTimeline> = {},
  width?: number,
): Promise<{ readonly element: TrialEndpointTimeline; readonly root: ShadowRoot }> {
  const element = Object.assign(document.createElement('trial-endpoint-timeline'), {
    record: courseRecord(),
    protocol: PROTOCOL,
    ...given,
  });
  if (width) element.style.width = `${width}px`;
  put(element);
  return { element, root: await drawn(element) };
}

/** In a provider whose client says what the test says. */
export function connected(): { readonly client: ScriptedClient; readonly element: TrialEndpointTimeline } {
  const client = scriptedClient();
  const outer = provider({ client });
  const element = document.createElement('trial-endpoint-timeline');
  element.subject = 'BJ01-001';
  outer.append(element);
  put(outer);
  return { client, element };
}

export const ready = (value: Course, knownAt = 7) =>
  ({
    state: 'ready',
    held: { value, subjectId: value.subjectId, cut: { knownAt, on: onDay(60) }, synthetic: true },
  }) as never;

export const plotOf = (root: ShadowRoot): HTMLElement => root.querySelector<HTMLElement>('.plot')!;

/** Keys on the picture, as somebody would press them. */
export async function press(root: ShadowRoot, ...keys: string[]): Promise<void> {
  if (root.activeElement !== plotOf(root)) plotOf(root).focus();
  for (const key of keys) await userEvent.keyboard(key);
}

/** What a screen reader hears of the cursor. */
export const said = (root: ShadowRoot): string =>
  root.querySelector('#here')?.getAttribute('aria-label') ?? '';

export const seen = (root: ShadowRoot, selector: string): string =>
  root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Looks again until it holds: a busy machine draws late. */
export const until = (holds: () => void): Promise<void> => vi.waitFor(holds, { timeout: 30_000 });
