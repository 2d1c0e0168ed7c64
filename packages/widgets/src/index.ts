/** The widgets as classes: nothing is registered by importing this. */
export { TrialAeForm } from './ae-form/ae-form.ts';
export type { AeValue } from './ae-form/value.ts';
export { TrialAeList } from './ae-list/ae-list.ts';
export { TrialCohortTimeline } from './cohort-timeline/cohort-timeline.ts';
export { TrialEndpointTimeline } from './endpoint-timeline/endpoint-timeline.ts';
export { TrialProvider } from './provider/provider.ts';
export { TrialResponseBadge } from './response-badge/response-badge.ts';
export { TrialSledaiCalculator } from './sledai-calculator/sledai-calculator.ts';
export type { SledaiValue } from './sledai-calculator/value.ts';
export { define, type WidgetClass } from './element/define.ts';
export { DATA_STATES, type DataState } from './element/data-states.ts';
export * from './events/index.ts';
export type { LocaleName, WordOverrides, Words } from './locales/words.ts';
