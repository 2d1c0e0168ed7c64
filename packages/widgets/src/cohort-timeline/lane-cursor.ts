/** The one lane that Tab stops at: the keyboard moves it, also to lanes that are not in the document yet. */
import { movedTo, scrolledTo } from './keys.ts';
import { visibleLanes, type Group, type Layout } from './lanes.ts';
import { RULER } from './lanes-template.ts';

/** Pixels drawn above and below what is in sight, and what the tallest window shows. */
export const MARGIN = 96;
export const WINDOW = 736;

export interface CursorHost {
  readonly root: () => ShadowRoot;
  readonly layout: () => Layout;
  /** Draws with the lanes scrolled so far; resolves once it is drawn. */
  readonly draw: (scrolled: number) => Promise<unknown>;
  readonly open: (subjectId: string) => void;
}

export interface LaneCursor {
  /** Id of the subject whose lane is reached with Tab: the last one that was, or the first in sight. */
  readonly among: (groups: readonly Group[], scrolled: number) => string | null;
  readonly focused: (event: FocusEvent) => void;
  readonly pressed: (event: KeyboardEvent, groups: readonly Group[]) => Promise<void>;
  /** Brings focus to the lane of a subject, wherever it is scrolled to; to all lanes where it is not among them. */
  readonly reach: (
    subjectId: string | null,
    groups: readonly Group[],
    options?: FocusOptions,
  ) => Promise<void>;
}

const subjectOf = ({ target }: Event): string | undefined =>
  (target as Element).closest<SVGElement>('.name')?.dataset['subject'];

export function createLaneCursor({ root, layout, draw, open }: CursorHost): LaneCursor {
  let cursor: string | null = null;

  const reach: LaneCursor['reach'] = async (subjectId, groups, options) => {
    const scroll = root().querySelector<HTMLElement>('.scroll');
    const meant = groups.flatMap(({ lanes }) => lanes).find(({ lane }) => lane.subjectId === subjectId);
    if (!scroll || !meant) return scroll?.focus(options);
    scroll.scrollTop = scrolledTo(scroll.scrollTop, scroll.clientHeight - RULER, meant.top, layout().lane);
    cursor = subjectId;
    await draw(scroll.scrollTop);
    root()
      .querySelector<SVGElement>(`[data-subject="${CSS.escape(cursor!)}"]`)
      ?.focus(options);
  };

  return {
    reach,
    among(groups, scrolled) {
      // Only those that are drawn can be reached: the others are not gone through at every step of a scroll.
      const drawn = visibleLanes(groups, scrolled - MARGIN, scrolled + WINDOW);
      const isDrawn = drawn.some(({ lane }) => lane.subjectId === cursor);
      return isDrawn ? cursor : (drawn.find(({ top }) => top >= scrolled)?.lane.subjectId ?? null);
    },
    focused(event) {
      const subject = subjectOf(event);
      if (!subject || subject === cursor) return;
      cursor = subject;
      void draw(root().querySelector('.scroll')!.scrollTop);
    },
    async pressed(event, groups) {
      const lanes = groups.flatMap((group) => group.lanes);
      const on = subjectOf(event);
      const at = lanes.findIndex(({ lane }) => lane.subjectId === on);
      // A key with a modifier is the page's or the screen reader's.
      if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        return open(lanes[at]!.lane.subjectId);
      }
      const next = movedTo(event.key, at, lanes.length);
      if (next === null) return;
      event.preventDefault();
      await reach(lanes[next]!.lane.subjectId, groups, { preventScroll: true });
    },
  };
}
