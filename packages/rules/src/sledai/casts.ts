/** Whether a urinary sediment result says that red-cell or haem-granular casts were seen. */
import { readResult } from '../labs/index.ts';
import { held } from '../verdict/index.ts';
import type { SampleCriterion } from './reasons.ts';
import type { Judged, Sample } from './sample.ts';

const SEEN = ['POSITIVE', 'PRESENT', 'SEEN', 'POS', '阳性', '检出', '可见'];
const NOT_SEEN = ['NEGATIVE', 'ABSENT', 'NONE', 'NOT SEEN', 'NONE SEEN', 'NEG', '阴性', '未检出', '未见'];
const PLUSES = /^[1-4]?\+{1,4}$/;

/** Null where the text says neither. */
function areSeen(value: string): boolean | null {
  if (PLUSES.test(value.trim())) return true;
  const result = readResult(value);
  if (result.kind === 'number') return result.value.digits > 0n;
  if (result.kind === 'bound') return result.comparator.startsWith('>') ? true : null;
  const word = result.kind === 'word' ? result.word.toUpperCase() : '';
  return SEEN.includes(word) ? true : NOT_SEEN.includes(word) ? false : null;
}

export function judgeCasts({ source, date, dayFromInfusion, reported, standard }: Sample): Judged {
  const { value, unit } = reported.value === null && standard ? standard : reported;
  const seen = value === null ? null : areSeen(value);
  const criterion: SampleCriterion = {
    id: 'red-cell-casts-seen',
    held: held(seen),
    observed: value === null ? null : { value, unit, date, dayFromInfusion },
    threshold: null,
    reason: seen !== null ? null : value === null ? 'result-missing' : 'result-not-readable',
    sources: [source],
  };
  return { criterion, span: null, earlier: null };
}
