/** Every text that adverse-event rules need in a locale, by key. CTCAE terms and body systems stay English. */
import type { Causality, CausalityBySource } from '../record/index.ts';
import type { ReportState } from './expedited.ts';
import type { EventSelectionName } from './incidence.ts';
import type { CausalityWording } from './options.ts';
import type { SeriousnessKey } from './answer-order.ts';
import type { SeriousnessAnswer, SeriousnessOutcome } from './seriousness.ts';
import type { EmergenceOutcome, EmergenceReason } from './treatment-emergence.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** Ids of the default catalogue; a protocol that adds its own brings their names. */
export type DefaultSpecialInterestId =
  | 'crs'
  | 'icans'
  | 'iec-hs'
  | 'infection'
  | 'prolonged-cytopenia'
  | 'hypogammaglobulinaemia'
  | 'second-malignancy';

export interface AdverseEventTexts {
  readonly seriousness: {
    readonly criteria: Texts<`serious-${SeriousnessKey}`>;
    readonly outcomes: Texts<SeriousnessOutcome>;
    readonly reasons: Texts<'grade-5-is-death' | 'outcome-is-fatal' | 'not-recorded'>;
    readonly notes: Texts<'planned-admission-is-not-serious-by-itself'>;
    readonly conflicts: Texts<NonNullable<SeriousnessAnswer['conflict']>>;
  };
  readonly causality: {
    readonly categories: Readonly<Record<CausalityWording, Texts<Causality>>>;
    readonly causes: Texts<keyof CausalityBySource>;
    readonly related: string;
    readonly notRelated: string;
    readonly assumedRelated: string;
    readonly fromReportedWords: string;
  };
  readonly emergence: {
    readonly outcomes: Texts<EmergenceOutcome>;
    readonly criteria: Texts<'starts-or-worsens-from-infusion'>;
    readonly reasons: Texts<EmergenceReason>;
  };
  readonly window: Texts<'inside' | 'outside' | 'open'>;
  readonly specialInterest: Texts<DefaultSpecialInterestId>;
  readonly incidence: {
    readonly selections: Texts<EventSelectionName>;
    readonly columns: Texts<
      | 'term'
      | 'bodySystem'
      | 'subjects'
      | 'events'
      | 'maximumGrade'
      | 'ungraded'
      | 'serious'
      | 'related'
      | 'gradeAtLeast3'
    >;
    readonly anyEvent: string;
    readonly notCoded: string;
    /** With {count}: how many more may count. */
    readonly perhaps: string;
    /** With {count}: the denominator. */
    readonly ofInfused: string;
  };
  readonly expedited: {
    readonly states: Texts<ReportState>;
    readonly aware: string;
    readonly due: string;
    readonly followUpDue: string;
  };
  readonly labs: Texts<'flagged' | 'suggested' | 'differs'>;
}
