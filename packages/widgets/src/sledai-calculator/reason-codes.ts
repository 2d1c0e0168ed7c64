/** Codes of the study for why a recorded assessment is corrected. */
export const REASON_CODES = ['transcription-error', 'source-corrected', 'late-information', 'other'] as const;

export type ReasonCode = (typeof REASON_CODES)[number];
