/** Every text that questionnaires need in a locale, by key: names of scales and of scoring, never the wording of an item. */
import type { GuideLine } from './guide-lines.ts';
import type { ItpPaqProblemReason, ItpPaqScale } from './itp-paq-table.ts';
import type { ProNote } from './scored.ts';
import type { Sf36Method, Sf36Scale } from './sf36-scales.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

export interface ProTexts {
  readonly sf36Scales: Texts<Sf36Scale>;
  readonly summaries: Texts<'PCS' | 'MCS'>;
  /** With {scale}. */
  readonly normBased: string;
  readonly healthTransition: string;
  readonly methods: Texts<Sf36Method>;
  readonly norms: Texts<'us-1990-v1' | 'us-1998-v1' | 'us-1998-v2'>;
  readonly missing: Texts<'half' | 'any'>;
  readonly itpPaqScales: Texts<ItpPaqScale>;
  readonly reasons: Texts<
    | 'too-few-answers'
    | 'not-applicable'
    | 'scale-missing'
    | 'rand-scoring-has-no-summary'
    | 'norms-of-another-version'
  >;
  readonly notes: Texts<ProNote>;
  readonly tableProblems: Texts<ItpPaqProblemReason>;
  readonly guideLines: {
    readonly name: string;
    readonly sources: Texts<GuideLine['source']>;
  };
  /** Two versions of one instrument in a study. */
  readonly separateSeries: string;
  readonly higherIsBetter: string;
}
