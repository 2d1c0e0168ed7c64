/** The entry as a page or a form gets it: answers with their score, nothing guessed. */
import type { Finding } from '@trialside/rules/record';
import {
  DESCRIPTORS,
  scoreSledai,
  type DescriptorKey,
  type PointRange,
  type SledaiBand,
  type SledaiDefinition,
  type SledaiFindings,
  type SledaiScore,
} from '@trialside/rules/sledai';
import { EMPTY_DRAFT, REJECTIONS, type AnswerKey, type Rejection, type SledaiDraft } from './draft.ts';

export interface SledaiValue {
  readonly instrument: SledaiDefinition['instrument'];
  readonly proteinuriaRule: SledaiDefinition['proteinuriaRule'];
  /** By descriptor key; what nobody answered is missing. */
  readonly items: Readonly<Partial<Record<DescriptorKey, Finding>>>;
  /** Why an answer differs from what the data suggest, by descriptor key. */
  readonly rejections: Readonly<Partial<Record<DescriptorKey, Rejection>>>;
  readonly haemolyticAnaemia: Finding;
  readonly gastrointestinalActivity: Finding;
  /** Whether maintenance therapy is well tolerated; null where it was not answered. */
  readonly tolerated: Finding | null;
  /** Canonical decimal text on the 0 to 3 scale; null without one. */
  readonly pgaScore0to3: string | null;
  readonly assessed: string | null;
  readonly visitId: string | null;
  /** Points: one number where final, an interval while items are open. */
  readonly total: PointRange;
  readonly clinical: PointRange;
  /** Key of the band; null while several are possible. */
  readonly band: string | null;
  readonly final: boolean;
}

/** All 24 findings of a draft: what is open is not assessed. */
export const findingsOf = ({ answers }: SledaiDraft): SledaiFindings =>
  Object.fromEntries(DESCRIPTORS.map(({ key }) => [key, answers[key] ?? 'not-assessed'])) as SledaiFindings;

export function valueOf(
  draft: SledaiDraft,
  definition: SledaiDefinition,
  bands: readonly SledaiBand[] | undefined,
  score: SledaiScore = scoreSledai(findingsOf(draft), bands),
): SledaiValue {
  const { answers } = draft;
  return {
    ...definition,
    items: Object.fromEntries(
      DESCRIPTORS.flatMap(({ key }) => (answers[key] ? [[key, answers[key]] as const] : [])),
    ),
    rejections: draft.rejections,
    haemolyticAnaemia: answers.haemolyticAnaemia ?? 'not-assessed',
    gastrointestinalActivity: answers.gastrointestinalActivity ?? 'not-assessed',
    tolerated: answers.tolerated ?? null,
    pgaScore0to3: draft.pga || null,
    assessed: draft.assessed || null,
    visitId: draft.visitId,
    total: score.total,
    clinical: score.clinical,
    band: score.band,
    final: score.final,
  };
}

const FINDINGS: readonly string[] = ['present', 'absent', 'not-assessed'] satisfies Finding[];

/**
 * The draft behind a value of a page: what it does not say stays open. Throws a TypeError for a key or a finding that no
 * rule knows, so that a misspelt answer is not lost.
 */
export function draftOf(value: Partial<SledaiValue>): SledaiDraft {
  const known = new Set<string>(DESCRIPTORS.map(({ key }) => key));
  const answers: Partial<Record<AnswerKey, Finding>> = {};
  for (const [key, finding] of Object.entries(value.items ?? {})) {
    if (!known.has(key)) throw new TypeError(`no SLEDAI descriptor is called "${key}"`);
    if (!FINDINGS.includes(finding)) throw new TypeError(`${key}: "${String(finding)}" is no finding`);
    answers[key as DescriptorKey] = finding;
  }
  for (const key of ['haemolyticAnaemia', 'gastrointestinalActivity', 'tolerated'] as const) {
    const finding = value[key];
    if (finding && FINDINGS.includes(finding) && finding !== 'not-assessed') answers[key] = finding;
  }
  const rejections = Object.entries(value.rejections ?? {}).filter(
    ([key, why]) => known.has(key) && REJECTIONS.includes(why),
  );
  return {
    ...EMPTY_DRAFT,
    answers,
    rejections: Object.fromEntries(rejections),
    pga: value.pgaScore0to3 ?? '',
    assessed: value.assessed ?? '',
    visitId: value.visitId ?? null,
  };
}
