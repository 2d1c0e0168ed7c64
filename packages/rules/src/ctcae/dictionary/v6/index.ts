/**
 * CTCAE 6.0 by class, as what it changed against 5.0. Everywhere it sets beside an adult's limited activities the same of a
 * child: that is done for all terms at once. Source: NCI, CTCAE 6.0 (2025), as read in one copy; provisional.
 */
import { TERM_INDEX_V6 } from '../term-index-v6.ts';
import type { ClassKey } from '../class-keys.ts';
import { readChanges } from '../notation.ts';
import type { GradeLines } from '../notation.ts';
import { readLines, termsOf } from '../read-class.ts';
import { GRADES } from '../types.ts';
import type { Alternative, DictionaryTerm, Facet } from '../types.ts';
import { CHANGES as BLOOD } from './blood-to-general.ts';
import { CHANGES as HEPATOBILIARY } from './hepatobiliary-to-musculoskeletal.ts';
import { CHANGES as NEOPLASMS } from './neoplasms-to-vascular.ts';

export { TERM_INDEX_V6 } from '../term-index-v6.ts';

const CHANGES: Readonly<Partial<Record<ClassKey, string>>> = { ...BLOOD, ...HEPATOBILIARY, ...NEOPLASMS };

/** `blocks`: the table of the class in version 5.0. */
export function readClassInSix(key: ClassKey, blocks: readonly string[]): readonly DictionaryTerm[] {
  const entries = TERM_INDEX_V6.filter((entry) => entry.class === key);
  const names = new Set(entries.map(({ term }) => term));
  const before = readLines(blocks);
  const changes = readChanges(CHANGES[key] ?? '', before);
  const lines = [...before, ...changes].filter(([name]) => names.has(name) || changes.has(name));
  return termsOf('6.0', key, entries, new Map(lines.map(([name, grades]) => [name, withChildren(grades)])));
}

const ADULT = new Set(['adult', 'pediatric']);

/** Version 6.0 no longer says "age-appropriate": beside an adult's activities it names those of a child. */
function withChildren(lines: GradeLines): GradeLines {
  const changed = GRADES.map((grade) => [grade, lines[grade].flatMap(ofAdultAndChild)] as const);
  return Object.fromEntries(changed) as unknown as GradeLines;
}

function ofAdultAndChild(alternative: Alternative): readonly Alternative[] {
  const ofAdult = alternative.map((facet) => (facet.id === 'adl.instrumental.forAge' ? INSTRUMENTAL : facet));
  const limited = ofAdult.find(({ id }) => id in OF_CHILD);
  if (!limited || ofAdult.some(({ id }) => ADULT.has(id))) return [ofAdult];
  const ofChild = OF_CHILD[limited.id];
  return ofChild ? [ofAdult, ofAdult.map((facet) => (facet === limited ? ofChild : facet))] : [ofAdult];
}

const finding = (id: string): Facet => ({ kind: 'finding', id, limiting: false });

const INSTRUMENTAL = finding('adl.instrumental');
const OF_CHILD: Readonly<Record<string, Facet>> = {
  'adl.instrumental': finding('childActivity.moderate'),
  'adl.selfCare': finding('childActivity.severe'),
};
