/** The calendar of the demo study. Fixed, so that the study looks the same whenever it is built. */

/** The day the demo is meant to be looked at, at the site. */
export const DEMO_TODAY = '2026-11-22';

/** The last day on which something happened or was entered. */
export const LAST_DAY = '2026-11-21';

/** From this day the laboratory reports IgG against another range: limits do change during a study. */
export const NEW_IGG_RANGE_FROM = '2026-01-05';
