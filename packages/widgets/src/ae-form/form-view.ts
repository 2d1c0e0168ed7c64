/** Everything the form draws, from the state of its parts: one answer for each of the nine data states. */
import { html, nothing, type TemplateResult } from 'lit';
import { BUILD } from '@trialside/client';
import type { CtcaeOptions } from '@trialside/rules/ctcae';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import { formatDate } from '../element/format-date.ts';
import { descriptionOf } from '../element/label-of.ts';
import type { Known } from '../element/subject-data.ts';
import type { AeWords } from '../locales/ae-words.ts';
import type { LocaleName } from '../locales/words.ts';
import type { AstctDraft } from './astct.ts';
import type { Draw } from './controls.ts';
import type { Entry } from './entry.ts';
import type { GradeView } from './grade-template.ts';
import type { Judgement } from './judge.ts';
import type { Picker } from './picker.ts';
import type { Questions } from './questions.ts';
import type { Saving } from './saving.ts';
import type { MedicationChoice } from './sections-template.ts';
import type { PickerView } from './term-template.ts';
import type { TermCriteriaText } from './terms.ts';
import type { AeValue } from './value.ts';

export type WithRules = typeof import('./with-rules.ts');

export interface FormFacts {
  readonly host: HTMLElement;
  readonly data: Data<Known>;
  /** Null until the file for it is here. */
  readonly rules: WithRules | null;
  readonly entry: Entry;
  readonly picker: Picker;
  readonly saving: Saving | null;
  readonly questions: Questions | null;
  readonly judgement: Judgement | null;
  readonly criteria: TermCriteriaText | null;
  readonly assessment: AstctDraft | null;
  readonly isLocked: boolean;
  readonly isAcknowledged: boolean;
  readonly canSave: boolean;
  readonly context: TrialContext | null;
  /** What the page calls it; empty where it says nothing. */
  readonly name: string;
  readonly subject: string;
  /** The event the page asks for. */
  readonly wanted: string | null;
  readonly said: string;
  readonly language: LocaleName;
  readonly languageTag: string;
}

export interface FormView {
  readonly label: string;
  readonly description: string;
  readonly language: string;
  readonly said: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly remarks: readonly string[];
  readonly canRetry: boolean;
  /** False while there is nothing to enter yet, or nothing may be. */
  readonly hasBody: boolean;
  readonly draw: Draw;
  readonly picker: PickerView;
  readonly grade: GradeView;
  /** The entry in one line, always in sight. */
  readonly now: { readonly grade: number | null; readonly name: string; readonly facts: string };
  readonly medications: readonly MedicationChoice[];
  /** The changes of grade; drawn by what is loaded with the rules. */
  readonly changes: TemplateResult | typeof nothing;
  readonly follows: TemplateResult | typeof nothing;
  /** Null where there is nowhere to save to. */
  readonly saving: TemplateResult | null;
  readonly footer: readonly string[];
}

const ALL_GRADES = [1, 2, 3, 4, 5] as const;

export function formView(facts: FormFacts, words: AeWords): FormView {
  const { data, entry, judgement, questions, languageTag, rules } = facts;
  const inHand = held(data);
  const known = inHand?.value ?? null;
  const zone = known?.record.site.timeZone;
  const date =
    rules?.siteTime(languageTag, zone) ?? ((text: string): string => formatDate(text, languageTag));
  const dayOf = (text: string | null): string => {
    const day = judgement?.dayOf(text) ?? null;
    return day === null ? '' : `D${day < 0 ? '−' : day > 0 ? '+' : ''}${Math.abs(day)}`;
  };
  const isReading = data.state === 'loading' || data.state === 'empty' || data.state === 'forbidden';
  const draw: Draw = {
    entry,
    words,
    languageTag,
    date,
    isLocked: facts.isLocked,
    wording: known?.protocol.endpoints.adverseEvents?.options.causalityWording ?? 'who-umc',
    anchors: {
      today: known?.record.cut.on ?? '9999-12-31',
      infusion: infusionDay(known),
    },
    dayOf,
    shownUnit: rules?.shownUnit ?? ((reported) => reported ?? ''),
    beside: (field) => {
      const checks = judgement && rules ? rules.checksOf(judgement, field, words) : nothing;
      const asked =
        questions && rules
          ? questions.view(entry.existing, field, facts.isLocked, words, rules.momentIn(languageTag, zone))
          : nothing;
      const under = rules?.UNDER[field]?.(draw) ?? nothing;
      return [checks, asked, under].every((part) => part === nothing)
        ? nothing
        : html`<div class="beside">${checks}${asked}${under}</div>`;
    },
  };
  const isGone =
    facts.wanted !== null &&
    known !== null &&
    !known.record.adverseEvents.some(({ id }) => id === facts.wanted);
  const title =
    facts.wanted === null && facts.canSave
      ? `${words.newTitle} · ${facts.subject}`
      : words.title(facts.subject);
  return {
    label: facts.name || title,
    description: descriptionOf(facts.host),
    language: facts.language,
    said: facts.said,
    title,
    synthetic: inHand?.synthetic ?? false,
    remarks: [...remarksOf(facts, words), ...(isGone ? [words.gone] : [])],
    canRetry: ['stale', 'offline', 'error', 'partial'].includes(data.state) && facts.canSave,
    // What was typed stays in sight, whatever has become of the connection.
    hasBody: !isReading || entry.dirty,
    draw,
    picker: pickerView(facts, known),
    grade: gradeView({ ...facts, known }, draw, words, known && { ...known.protocol.ctcae, testCodes: {} }),
    now: nowView(draw),
    medications: medicationsOf(known, date),
    changes: rules?.gradeChanges(draw) ?? nothing,
    follows:
      judgement && rules && known && entry.draft.term !== '' ? rules.consequences(judgement, draw) : nothing,
    saving: savingOf(facts, known, words),
    footer: [
      ...(inHand?.cut ? [words.knownAt(inHand.cut.knownAt, date(inHand.cut.on))] : []),
      words.build(BUILD),
    ],
  };
}

/** Day of the first dose of what the protocol counts from; the rules judge partial ones, a short form needs a whole day. */
function infusionDay(known: Known | null): string | null {
  if (!known) return null;
  const { record, protocol } = known;
  const starts = record.exposures.flatMap(({ category, start }) =>
    category === protocol.timeAnchor && start && start.length >= 10 ? [start.slice(0, 10)] : [],
  );
  return starts.toSorted()[0] ?? null;
}

/** The name of a version that is not settled; empty for the other one. */
const provisional = (ctcae: AeValue['ctcae'], words: AeWords): string =>
  ctcae?.version === '6.0' ? words.ctcae('6.0') : '';

function nowView({ entry, words, date: written, dayOf }: Draw): FormView['now'] {
  const { term, ctcae, grade, start, end, ongoing, serious } = entry.draft;
  const date = (text: string | null): string =>
    text ? [written(text), dayOf(text)].filter(Boolean).join(' ') : '';
  const to = end ? date(end) : ongoing === 'yes' ? words.goesOn : '';
  const when = start || end ? words.until(date(start) || '?', to || '?') : '';
  return {
    grade,
    name: ctcae?.term ?? term,
    facts: [when, serious === 'yes' ? words.serious : '', provisional(ctcae, words)]
      .filter(Boolean)
      .join(' · '),
  };
}

function pickerView({ picker, rules }: FormFacts, known: Known | null): PickerView {
  const recent = [...new Set((known?.record.adverseEvents ?? []).flatMap(({ ctcae }) => ctcae?.code ?? []))];
  return {
    isOpen: picker.isOpen,
    query: picker.query,
    active: picker.active,
    isLoading: picker.isLoading,
    groups: picker.groups({
      findings: known && rules ? rules.findingsOf(known) : [],
      recent: recent.slice(-6),
      favourites: known && rules ? rules.favouritesOf(known) : [],
    }),
  };
}

function gradeView(
  facts: FormFacts & { readonly known: Known | null },
  draw: Draw,
  words: AeWords,
  options: CtcaeOptions | null,
): GradeView {
  const { criteria, rules, judgement, entry, assessment } = facts;
  const kind = judgement && rules ? rules.kindOf(judgement.event) : null;
  // The criteria of CTCAE are another scale than the one this event is graded on.
  const view = criteria && kind === null ? (rules?.criteriaView(criteria, draw, options) ?? null) : null;
  const grades = criteria && kind === null ? criteria.term.grades : ALL_GRADES;
  const own = entry.draft.grade;
  return {
    // A grade that was recorded is never hidden, whatever grades the term has.
    grades:
      own === null || grades.some((grade) => grade === own)
        ? grades
        : [...grades, own].toSorted((a, b) => a - b),
    criteria: view,
    evidence: rules
      ? html`${rules.versionsView(facts, draw)}${judgement?.finding ? rules.evidence(draw, judgement.finding, words) : nothing}`
      : nothing,
    guided:
      kind && rules ? rules.astctView(kind, assessment ?? rules.NO_ASSESSMENT, draw, facts.known) : nothing,
  };
}

const medicationsOf = (known: Known | null, date: (text: string) => string): readonly MedicationChoice[] =>
  (known?.record.medications ?? []).map(({ id, name, genericName, start, end }) => ({
    id,
    name: genericName && genericName.toLowerCase() !== name.toLowerCase() ? `${name} (${genericName})` : name,
    when: [start && date(start), end && date(end)].filter(Boolean).join(' – '),
  }));

function savingOf(facts: FormFacts, known: Known | null, words: AeWords): TemplateResult | null {
  const { rules, saving, entry, judgement, context } = facts;
  if (!facts.canSave || !rules || !saving) return null;
  // Whoever reads prints.
  if (facts.isLocked) return entry.existing ? rules.printing(words) : null;
  const isRead = known !== null && known.record.cut.knownAt >= saving.lastChange;
  const softChecks = (judgement?.checks ?? [])
    .filter(({ level }) => level === 'soft')
    .map(({ id, detail }) => words.checks[id] + (detail && ` (${detail})`));
  return rules.savingTemplate(
    {
      entry,
      saving,
      softChecks,
      who: rules.whoOf(saving, facts, known, words),
      canSign:
        !entry.dirty && entry.existing !== null && isRead && !!context?.client && !!context.reauthenticate,
      asksAcknowledgement: entry.draft.ctcae !== null && (facts.criteria?.official ?? null) === null,
      isAcknowledged: facts.isAcknowledged,
    },
    words,
  );
}

function remarksOf({ data, canSave, rules, languageTag }: FormFacts, words: AeWords): readonly string[] {
  if (data.state === 'idle') return data.reason === 'no-provider' ? [words.notConnected] : [];
  if (data.state === 'error' && data.reason === 'file-missing') return [words.fileMissing];
  if (rules) return rules.remarks(data, canSave, languageTag, words);
  return canSave ? [words.state.loading] : [];
}
