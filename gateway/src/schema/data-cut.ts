/** Moments of a study that people look at together: an interim analysis, a committee’s meeting, the final lock. */
import type { DataCut } from '../data/stored-records.ts';
import { recordType, required } from './record-type.ts';

export const DataCutType = recordType<DataCut>('DataCut', 'dataCut', 'A named cut of the study.', {
  name: required('String', 'What it is called.'),
  on: required('Date', 'Calendar date it speaks of.'),
  knownAt: required('Int', 'Number of the last change that counts.'),
});
