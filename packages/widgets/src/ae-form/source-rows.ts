/** Every field of an event as the lines of its source document, under the headings of the form. Pure. */
import { draftOfEvent, type AdverseEventField } from '@trialside/client';
import { CAUSES } from '@trialside/rules/adverse-events';
import { facetsOf, facetText } from '@trialside/rules/ctcae/dictionary';
import type { AdverseEvent, LabResult, VitalSign } from '@trialside/rules/record';
import type { Known } from '../element/subject-data.ts';
import { named } from '../element/named.ts';
import type { AeWords } from '../locales/ae-words.ts';
import { shownUnit } from './judged-template.ts';
import { spoken } from './spoken.ts';
import type { TermCriteriaText } from './terms.ts';

/** What a document is written from. */
export interface DocumentFacts {
  readonly event: AdverseEvent;
  readonly known: Known;
  readonly words: AeWords;
  /** A date or time of the record in words. */
  readonly date: (text: string) => string;
  /** Null where its term has none, or they could not be loaded. */
  readonly criteria: TermCriteriaText | null;
}

export const SECTIONS: readonly {
  readonly name: (words: AeWords) => string;
  readonly fields: readonly AdverseEventField[];
}[] = [
  { name: ({ term }) => term, fields: ['term', 'ctcae', 'bodySystem'] },
  {
    name: ({ grade }) => grade,
    fields: ['grade', 'gradeScale', 'gradeBeside', 'severity', 'gradedFrom', 'facets', 'facetAnswers'],
  },
  {
    name: ({ course }) => course,
    fields: ['start', 'end', 'ongoing', 'gradePeriods', 'outcome', 'followUps'],
  },
  {
    name: ({ treatment }) => treatment,
    fields: ['actionBySource', 'actionTaken', 'treatmentGiven', 'medicationIds'],
  },
  { name: ({ causality }) => causality, fields: ['causality', 'reportedCausality'] },
  {
    name: ({ seriousness }) => seriousness,
    fields: ['serious', 'seriousness', 'hospitalStay', 'awareOn'],
  },
  {
    name: ({ judgements }) => judgements,
    fields: ['specialInterest', 'doseLimiting', 'causedDiscontinuation', 'comment'],
  },
  { name: ({ fields }) => fields.shownAtEntry, fields: ['shownAtEntry'] },
];

/** The lines of a field; one that says it is open where nothing is recorded. */
export function linesOf(field: AdverseEventField, facts: DocumentFacts): readonly string[] {
  const { event, words, date } = facts;
  const lines = LINES[field]?.(facts);
  if (lines) return lines.length > 0 ? lines : [words.open];
  const said = spoken(draftOfEvent(event), field, words);
  const isDated = typeof event[field] === 'string' && DATED.includes(field);
  return [isDated ? date(event[field] as string) : said];
}

const DATED: readonly AdverseEventField[] = ['start', 'end', 'awareOn'];

const LINES: { readonly [F in AdverseEventField]?: (facts: DocumentFacts) => readonly string[] } = {
  gradedFrom: ({ event, known: { record }, words, date }) =>
    event.gradedFrom.map(({ kind, id, version }) => {
      const results: readonly (LabResult | VitalSign)[] = [...record.labResults, ...record.vitalSigns];
      const found = results.find((one) => one.id === id);
      if (!found) return `${kind} ${id}`;
      const { value, unit, low, high } = found.reported;
      const limits = [low, high].map((limit) => limit ?? '–').join(' … ');
      return [
        `${found.testName ?? found.test}: ${[value ?? words.open, shownUnit(unit)].join(' ')} (${limits})`,
        found.collected ? date(found.collected) : words.open,
        ...(found.version === version ? [] : [words.correctedSince(version, found.version)]),
      ].join(' · ');
    }),
  facets: ({ event, criteria }) => {
    const known = new Map((criteria ? facetsOf(criteria.term) : []).map((facet) => [facet.id, facet]));
    return event.facets.map((id) => {
      const facet = known.get(id as never);
      return facet && criteria ? facetText(facet, criteria.words) : id;
    });
  },
  facetAnswers: ({ event, criteria, words }) => {
    const answers = event.facetAnswers ?? {};
    return Object.entries(answers).map(([key, answer]) => answerLine(key, answer, criteria, words));
  },
  gradePeriods: ({ event, words, date }) =>
    event.gradePeriods.map(
      ({ from, grade }) =>
        `${from ? date(from) : words.open} → ${grade === 0 ? words.gradeGone : words.gradeLong(grade)}`,
    ),
  followUps: ({ event, date }) =>
    (event.followUps ?? []).map(
      ({ receivedOn, reportedBy, text }) =>
        `${[receivedOn && date(receivedOn), reportedBy].filter(Boolean).join(', ')}: ${text}`,
    ),
  medicationIds: ({ event, known: { record }, words, date }) =>
    event.medicationIds.map((id) => {
      const found = record.medications.find((one) => one.id === id);
      if (!found) return id;
      const when = [found.start, found.end].flatMap((at) => (at ? [date(at)] : []));
      return [found.name, ...(when.length > 0 ? [when.join(' – ')] : [words.open])].join(' · ');
    }),
  causality: ({ event, known: { protocol }, words }) => {
    const wording = protocol.endpoints.adverseEvents?.options.causalityWording ?? 'who-umc';
    return CAUSES.map((cause) => {
      const answer = event.causality[cause];
      return `${words.causes[cause]}: ${answer === null ? words.open : named(words.causalities[wording], answer)}`;
    });
  },
  seriousness: ({ event, words }) =>
    Object.entries(event.seriousness).map(
      ([key, answer]) =>
        `${named(words.criteria, `serious-${key}`)}: ${answer === null ? words.open : named(yesNo(words), answer)}`,
    ),
  hospitalStay: ({ event: { hospitalStay }, words, date }) =>
    hospitalStay
      ? (['admitted', 'discharged'] as const).map((key) => {
          const at = hospitalStay[key];
          return `${words[key]}: ${at ? date(at) : words.open}`;
        })
      : [],
  shownAtEntry: ({ event }) =>
    Object.entries(event.shownAtEntry ?? {}).map(([name, value]) => `${name}: ${value}`),
};

/** One answer beside the findings: "platelets 45 ×10⁹/L", "LLN (platelets): 125", a question with yes or no. */
function answerLine(key: string, answer: string, criteria: TermCriteriaText | null, words: AeWords): string {
  const [quantity = '', part] = key.split(':');
  const texts = criteria?.words ?? {};
  if (quantity === 'fact' && part) return `${named(words.gradeFacts, part)}: ${named(yesNo(words), answer)}`;
  const template = Object.hasOwn(texts, quantity) ? texts[quantity]! : `${quantity} {}`;
  if (part === undefined) return template.replace('{}', () => answer);
  const name = template.replace('{}', '').trim();
  if (part === 'unit') return `${words.unitOf(name)}: ${shownUnit(answer)}`;
  if (part === 'confirmed') return `${name}: ${words.numberIsRight} ${named(yesNo(words), answer)}`;
  return `${name}, ${named(words.limitNames, part)}: ${answer}`;
}

const yesNo = ({ yes, no }: AeWords): Readonly<Record<string, string>> => ({ yes, no });
