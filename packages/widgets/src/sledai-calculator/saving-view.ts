/** What the foot of the form shows. */
import { fieldSentence, type FieldReason, type RefusalTexts } from '@trialside/rules/refusals';
import type { TrialContext } from '../element/context.ts';
import { momentIn, siteTime } from '../element/site-time.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { spanOf } from '../printing/meanwhile.ts';
import { EXTRA_KEYS, isDescriptor, openDescriptors, type ExtraKey, type SledaiDraft } from './draft.ts';
import type { Known } from '../element/subject-data.ts';
import type { Difference, Entry } from './entry.ts';
import type { RefusedField } from './save.ts';
import type { Saving } from './saving.ts';
import type { JudgementView } from './judgement-view.ts';
import { canSign } from './sign-entry.ts';
import type { SavingView } from './saving-template.ts';

export function savingView(
  saving: Saving,
  entry: Entry,
  known: Known | null,
  context: TrialContext | null,
  words: SledaiWords,
  speech: SavingSpeech,
): SavingView {
  const { languageTag, refusals, judgement } = speech;
  const date = siteTime(languageTag, known?.record.site.timeZone);
  const drugs = judgement?.drugs ?? [];
  const { draft, clean, existing } = entry;
  const { state } = saving;
  const said = (of: SledaiDraft, key: Difference): string => {
    if (key === 'pga') return of.pga || words.open;
    if (key === 'assessed') return of.assessed ? date(of.assessed) : words.open;
    const finding = of.answers[key];
    return finding ? words.finding[finding] : words.open;
  };
  const named = (key: Difference): string =>
    key === 'pga' || key === 'assessed'
      ? words[key]
      : isDescriptor(key)
        ? words.sledai.descriptors[key].name
        : words.extra[key];
  return {
    state,
    dirty: entry.dirty,
    isAmendment: entry.isAmendment,
    reason: saving.reason,
    differences: entry.differences.map((key) => ({
      key,
      name: named(key),
      mine: said(draft, key),
      theirs: said(clean, key),
    })),
    who: entry.differences.length > 0 ? whoOf(saving, entry, known, context, words, speech) : [],
    taken: entry.taken.map((key) => `${named(key)}: ${said(draft, key)}`),
    openExtras: openExtras(draft, known, drugs).map((key) => words.extra[key]),
    version: existing.sledai?.version ?? null,
    canSign: canSign(entry, saving, known, context),
    canPrint: canPrint(entry),
    isUnsettled: entry.sent.length > 0,
    refused: state.kind === 'invalid' ? state.fields.map((field) => refusedText(field, refusals, words)) : [],
    date,
  };
}

/** Who made what was met: the two records of an assessment are told apart by their names. */
function whoOf(
  { meanwhile }: Saving,
  { existing: { sledai, pga }, before }: Entry,
  known: Known | null,
  context: TrialContext | null,
  words: SledaiWords,
  { language, languageTag }: SavingSpeech,
): readonly string[] {
  return meanwhile.about({
    client: context?.client ?? null,
    spans: { ...spanOf(before?.sledai, sledai), ...spanOf(before?.pga, pga) },
    language,
    moment: momentIn(languageTag, known?.record.site.timeZone),
    names: { [sledai?.id ?? '']: 'SLEDAI', [pga?.id ?? '']: words.pga },
    reasons: words.reasonCode,
    fileMissing: words.fileMissing,
  });
}

/** What LLDAS asks for besides and nobody has answered, once all 24 items are. */
const openExtras = (draft: SledaiDraft, known: Known | null, drugs: readonly string[]): readonly ExtraKey[] =>
  openDescriptors(draft).length === 0 && known?.protocol.endpoints.lldas
    ? EXTRA_KEYS.filter((key) => !draft.answers[key] && (key !== 'tolerated' || drugs.length > 0))
    : [];

/** What is recorded is printed, not what is being typed. */
export const canPrint = ({ dirty, existing }: Entry): boolean => !dirty && existing.sledai !== null;

export interface SavingSpeech {
  readonly language: LocaleName;
  readonly languageTag: string;
  readonly judgement: JudgementView | null;
  /** Null while they are on their way. */
  readonly refusals: RefusalTexts | null;
}

/** Fields of the mutation as the form calls them. */
function refusedText(
  { path, reason, what }: RefusedField,
  refusals: RefusalTexts | null,
  words: SledaiWords,
): readonly [string, string] {
  const key = path.at(-1) ?? '';
  const names: Readonly<Record<string, string>> = {
    ...words.extra,
    maintenanceTolerated: words.extra.tolerated,
    value: words.pga,
    pga: words.pga,
    assessed: words.assessed,
    visitId: words.visit,
    reason: words.reason,
    code: words.reason,
    text: words.reasonText,
  };
  const name = isDescriptor(key) ? words.sledai.descriptors[key].name : (names[key] ?? path.join('.'));
  // A reason of a newer gateway has no words here yet; its key says more than silence.
  const hasWords = refusals !== null && reason in refusals.fields;
  return [name, hasWords ? fieldSentence(refusals, reason as FieldReason, what) : reason];
}
