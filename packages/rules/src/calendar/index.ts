/** Calendar dates, partial dates, study days and what day it is at a site. */
export * from './calendar-date.ts';
export * from './partial-date.ts';
export * from './date-entry.ts';
export * from './study-day.ts';
export * from './site-time.ts';
export * from './clinical-time.ts';
export * from './infusion.ts';
export * from './participation.ts';
export * from './visit-date.ts';
export * from './schedule.ts';
export * from './visit-timing.ts';
export * from './phase.ts';
export * from './texts.ts';
