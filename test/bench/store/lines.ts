/** How the bench of the store says a time. */
export const perSecond = (ns: number): string => `${Math.round(1e9 / ns).toLocaleString('en')}/s`;
export const micro = (ns: number): string =>
  ns < 10_000_000 ? `${(ns / 1000).toFixed(0)} µs` : `${(ns / 1e6).toFixed(0)} ms`;
