/** What the calculator shows, as a plain object of finished texts: one function of the entry and what the record says. */
import type { Finding } from '@trialside/rules/record';
import {
  DESCRIPTORS,
  pointsText,
  WINDOW_DAYS,
  type DescriptorKey,
  type SledaiDefinition,
  type SledaiScore,
} from '@trialside/rules/sledai';
import type { SledaiWords } from '../locales/sledai-words.ts';
import { isDescriptor, openDescriptors, type Rejection, type SledaiDraft } from './draft.ts';
import type { JudgementView, SuggestionView } from './judgement-view.ts';

export interface RowView {
  readonly key: DescriptorKey;
  readonly position: number;
  readonly name: string;
  readonly weight: number;
  readonly finding: Finding | null;
  /** At the previous assessment; null without one. */
  readonly before: Finding | null;
  /** Present now, not present before. */
  readonly isNew: boolean;
  readonly suggestion: SuggestionView | null;
  /** The answer contradicts the data: a reason is asked for. */
  readonly differs: boolean;
  readonly rejection: Rejection | null;
}

export interface GroupView {
  readonly name: string;
  readonly points: number;
  readonly rows: readonly RowView[];
}

export interface SledaiView {
  readonly instrument: string;
  readonly window: string;
  readonly groups: readonly GroupView[];
  readonly total: string;
  readonly clinical: string;
  readonly band: string;
  readonly isFinal: boolean;
  /** The open item that would settle the band with the fewest questions; empty where it is certain or none can. */
  readonly settles: string;
  readonly change: string;
  readonly answered: number;
  readonly openCount: number;
  /** Open items that "the rest is absent" would answer. */
  readonly restCount: number;
  /** Names of those that it leaves open. */
  readonly restLeft: readonly string[];
  readonly filledCount: number;
  /** Unanswered items about which the data suggest something. */
  readonly acceptable: readonly { readonly key: DescriptorKey; readonly finding: 'present' | 'absent' }[];
}

export interface ViewFacts {
  readonly draft: SledaiDraft;
  readonly score: SledaiScore;
  readonly definition: SledaiDefinition;
  readonly judgement: JudgementView | null;
}

export function sledaiView(
  { draft, score, definition, judgement }: ViewFacts,
  words: SledaiWords,
): SledaiView {
  const { sledai } = words;
  const rows = DESCRIPTORS.map(({ key, position, weight }): RowView => {
    const finding = draft.answers[key] ?? null;
    const before = judgement?.previous?.findings[key] ?? null;
    const suggestion = judgement?.suggestions[key] ?? null;
    return {
      key,
      position,
      name: sledai.descriptors[key].name,
      weight,
      finding,
      before,
      isNew: finding === 'present' && before === 'absent',
      suggestion,
      differs: contradicts(finding, suggestion),
      rejection: draft.rejections[key] ?? null,
    };
  });
  const systems = [...new Set(DESCRIPTORS.map(({ system }) => system))];
  const open = openDescriptors(draft);
  const isSuggested = (key: DescriptorKey): boolean => judgement?.suggestions[key]?.finding === 'present';
  const [settling] = score.settling;
  const band = (key: string): string => sledai.bands[key] ?? key;
  return {
    instrument: sledai.instruments[definition.instrument],
    window: words.window(WINDOW_DAYS[definition.instrument]),
    groups: systems.map((system) => {
      const own = rows.filter((_, index) => DESCRIPTORS[index]!.system === system);
      const points = own.reduce((sum, { finding, weight }) => sum + (finding === 'present' ? weight : 0), 0);
      return { name: sledai.systems[system], points, rows: own };
    }),
    total: pointsText(score.total),
    clinical: pointsText(score.clinical),
    band:
      score.band !== null
        ? band(score.band)
        : score.bandCandidates.length > 3
          ? words.bandUnknown
          : words.bandOpen(score.bandCandidates.map(band)),
    isFinal: score.final,
    settles: settling
      ? words.settles(
          sledai.descriptors[settling.descriptor].name,
          DESCRIPTORS.find(({ key }) => key === settling.descriptor)!.weight,
        )
      : '',
    change: judgement?.previous ? changeText(score, judgement.previous, words) : '',
    answered: DESCRIPTORS.length - open.length,
    openCount: open.length,
    restCount: open.filter((key) => !isSuggested(key)).length,
    restLeft: open.filter(isSuggested).map((key) => sledai.descriptors[key].name),
    filledCount: draft.filled.filter(isDescriptor).length,
    acceptable: rows.flatMap(({ key, finding, suggestion }) =>
      finding === null && suggestion?.finding ? [{ key, finding: suggestion.finding }] : [],
    ),
  };
}

/** Not assessed contradicts nothing: it is no answer to the question. */
export const contradicts = (finding: Finding | null, suggestion: SuggestionView | null): boolean =>
  (finding === 'present' || finding === 'absent') &&
  suggestion !== null &&
  suggestion.finding !== null &&
  suggestion.finding !== finding;

function changeText(
  { total }: SledaiScore,
  previous: NonNullable<JudgementView['previous']>,
  words: SledaiWords,
): string {
  const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '±0');
  const least = total.minimum - previous.total.maximum;
  const most = total.maximum - previous.total.minimum;
  const text = least === most ? signed(least) : `${signed(least)} … ${signed(most)}`;
  return words.change(text, `${previous.when} (${previous.totalText})`);
}
