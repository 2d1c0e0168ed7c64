/** The views of the endpoints beside the lanes. */
export const VIEW_KEYS = ['rate', 'duration', 'best', 'course', 'states', 'events', 'therapy'] as const;
export type ViewKey = (typeof VIEW_KEYS)[number];
