/** CRS, ICANS and IEC-HS as the ASTCT grades them, with the CTCAE scale of CRS beside, never mixed. */
export * from './assessment.ts';
export * from './crs.ts';
export * from './crs-ctcae.ts';
export * from './crs-inputs.ts';
export * from './day-readings.ts';
export * from './episode.ts';
export * from './grade.ts';
export * from './icans.ts';
export * from './icans-inputs.ts';
export * from './iec-hs.ts';
export * from './iec-hs-inputs.ts';
export * from './input-spec.ts';
export * from './texts.ts';
