/** What the record says about an entry, as finished texts. Loaded with the rules behind it. */
import { readUnit, unitSymbol, type Unit } from '@trialside/rules/labs';
import {
  pointsText,
  type DescriptorKey,
  type DescriptorSuggestion,
  type PointRange,
} from '@trialside/rules/sledai';
import type { Finding, RecordRef } from '@trialside/rules/record';
import type { Criterion, Held, Observed, Threshold, Verdict } from '@trialside/rules/verdict';
import { siteTime } from '../element/site-time.ts';
import type { JudgementWords } from '../locales/judgement-words.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { Words } from '../locales/words.ts';
import type { Judgement } from './judge.ts';

export interface SuggestionView {
  /** What the data suggest; null where they suggest nothing. */
  readonly finding: 'present' | 'absent' | null;
  /** The result that decides: its name, value, unit, date and limit. */
  readonly evidence: string;
  /** The result behind it. */
  readonly source: RecordRef | null;
  /** Why nothing is suggested. */
  readonly reason: string;
  readonly asksForAttribution: boolean;
}

export interface CriterionView {
  readonly label: string;
  readonly held: Held;
  readonly verdict: string;
  readonly observed: string;
  readonly limit: string;
  readonly reason: string;
}

export interface VerdictView {
  readonly title: string;
  readonly rule: string;
  readonly held: Held;
  readonly verdict: string;
  readonly criteria: readonly CriterionView[];
}

export interface JudgementView {
  readonly suggestions: Readonly<Partial<Record<DescriptorKey, SuggestionView>>>;
  readonly previous: {
    readonly when: string;
    readonly findings: Readonly<Record<DescriptorKey, Finding>>;
    readonly total: PointRange;
    readonly totalText: string;
    readonly pga: string | null;
  } | null;
  readonly verdicts: readonly VerdictView[];
  readonly prednisone: { readonly text: string; readonly notes: readonly string[] } | null;
  readonly drugs: readonly string[];
}

export function judgementView(
  { suggestions, previous, doris, lldas, prednisone, untold, reported }: Judgement,
  words: { readonly face: Pick<Words, 'day'>; readonly form: SledaiWords; readonly more: JudgementWords },
  { languageTag, timeZone }: { readonly languageTag: string; readonly timeZone: string },
): JudgementView {
  const { form, more, face } = words;
  const date = siteTime(languageTag, timeZone);
  const dated = ({ date: on, dayFromInfusion: day }: Pick<Observed, 'date' | 'dayFromInfusion'>): string =>
    [...(on ? [date(on)] : []), ...(day === null ? [] : [face.day(day)])].join(' · ');
  const said = (key: string): string =>
    named(
      { ...form.sledai.reasons, ...more.therapy.reasons, ...more.therapy.notes, ...more.remission.reasons },
      key,
    );

  function suggestionView({
    held,
    deciding,
    reason,
    asksForAttribution,
    earlier,
  }: DescriptorSuggestion): SuggestionView {
    const { observed, threshold } = deciding ?? {};
    const evidence =
      deciding && observed
        ? [
            form.evidence(
              named(form.measured, deciding.id),
              asReported(observed, deciding.sources[0]),
              threshold ? limitText(deciding.id, threshold) : '',
            ),
            dated(observed),
            ...(earlier ? [form.before(`${quantity(earlier)}, ${dated(earlier)}`)] : []),
          ].join(' · ')
        : '';
    return {
      finding: held === 'met' ? 'present' : held === 'not-met' ? 'absent' : null,
      evidence,
      source: deciding?.sources[0] ?? null,
      reason: reason ? said(reason) : '',
      asksForAttribution,
    };
  }

  /** As the laboratory wrote it, where the rule compared it in that unit; else as it was compared, and what was written. */
  function asReported(observed: Observed, source: RecordRef | undefined): string {
    const written = source && reported(source);
    if (!written || written.value === null) return quantity(observed);
    const { value, unit } = written;
    const isSame = unit === observed.unit || (unit !== null && readUnit(unit) === observed.unit);
    if (isSame) return quantity({ value: value.trim(), unit: observed.unit });
    return `${quantity(observed)} (${[value, unit].filter(Boolean).join('\u00A0')})`;
  }

  const limitText = (id: string, threshold: Threshold): string =>
    OWN_LIMITS.includes(id)
      ? (threshold.comparator === '<' ? form.lowerLimit : form.upperLimit)(quantity(threshold))
      : form.scoresIf(limitOf(threshold));

  const verdictView = ({ rule, outcome, criteria }: Verdict<Held>): VerdictView => ({
    title: named(more.remission.rules, rule.id),
    rule: `${rule.id}@${rule.version}`,
    held: outcome,
    verdict: form.held[outcome],
    criteria: criteria.map(criterionView),
  });

  function criterionView({ id, held, observed, threshold, reason }: Criterion): CriterionView {
    return {
      label: named(more.remission.criteria, id),
      held,
      verdict: form.held[held],
      observed: observed ? observedText(id, observed) : '',
      limit: threshold ? form.needs(limitOf(threshold)) : '',
      reason: reason ? said(reason) : '',
    };
  }

  /** Lists of descriptors in words; a quantity with its unit. */
  const observedText = (id: string, observed: Observed): string =>
    LISTS_DESCRIPTORS.includes(id)
      ? observed.value
          .split(' ')
          .map((key) => form.sledai.descriptors[key as DescriptorKey]?.name ?? key)
          .join(', ')
      : quantity(observed);

  const quantity = ({ value, unit }: Pick<Observed, 'value' | 'unit'>): string => {
    if (unit === null || unit === '{score}') return value;
    if (unit === 'mg/d') return form.mgPerDay(value);
    return `${value}\u00A0${unitSymbol(unit as Unit)}`.trim();
  };

  const limitOf = ({ comparator, value, unit }: Threshold): string =>
    `${SIGNS[comparator]}\u00A0${quantity({ value, unit })}`;

  return {
    suggestions: Object.fromEntries(
      Object.values(suggestions).map((one) => [one.descriptor, suggestionView(one)]),
    ),
    previous: previous && {
      when: dated(previous),
      findings: previous.findings,
      total: previous.total,
      totalText: pointsText(previous.total),
      pga: previous.pga,
    },
    verdicts: [lldas, doris].flatMap((verdict) => (verdict ? [verdictView(verdict)] : [])),
    prednisone: prednisone && {
      text: prednisone.mgPerDay === null ? form.notKnown : form.mgPerDay(prednisone.mgPerDay),
      notes: [...prednisone.dose.reasons, ...prednisone.dose.notes].map(said),
    },
    drugs: [...new Set(untold)],
  };
}

/** Results that are held against the limit of their own laboratory. */
const OWN_LIMITS: readonly string[] = [
  'c3-below-limit',
  'c4-below-limit',
  'ch50-below-limit',
  'anti-dsdna-above-limit',
];

const LISTS_DESCRIPTORS: readonly string[] = ['lldas-no-major-organ-activity', 'lldas-no-new-activity'];

const SIGNS: Readonly<Record<Threshold['comparator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
};

/** A key in words; an unknown one as it is, because silence would hide it. */
const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;
