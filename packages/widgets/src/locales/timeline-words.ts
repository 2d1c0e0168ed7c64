/** Every word of the timeline, by key; what the rules name they name in their own texts. A language that lacks one does not compile. */
import type { Flag, LaneKey, OmissionReason } from '@trialside/rules/timeline';
import type { CalendarTexts } from '@trialside/rules/calendar';
import type { LabTexts } from '@trialside/rules/labs';
import type { ProTexts } from '@trialside/rules/pro';
import type { RemissionTexts } from '@trialside/rules/remission';
import type { ResponseTexts } from '@trialside/rules/response';
import type { TherapyTexts } from '@trialside/rules/therapy';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

export interface TimelineWords {
  readonly calendar: CalendarTexts;
  readonly analytes: LabTexts['analytes'];
  readonly pro: ProTexts;
  readonly remission: RemissionTexts;
  readonly response: ResponseTexts;
  readonly therapy: TherapyTexts;
  readonly lanes: Texts<LaneKey>;
  readonly flags: Texts<Flag>;
  readonly omissions: Texts<OmissionReason>;
  readonly exposures: Texts<'study-product' | 'lymphodepletion' | 'leukapheresis' | 'bridging' | 'other'>;
  readonly ends: Texts<'death'>;
  /** "D+28", "D0", "D−3"; "M6". */
  readonly day: (dayFromInfusion: number) => string;
  readonly month: (months: number) => string;
  readonly title: (subject: string) => string;
  readonly synthetic: string;
  readonly table: { readonly caption: (shown: number, all: number) => string } & Texts<
    'lane' | 'what' | 'from' | 'to' | 'marks' | 'show' | 'hide'
  >;
  readonly controls: Texts<
    | 'toolbar'
    | 'zoomIn'
    | 'zoomOut'
    | 'whole'
    | 'split'
    | 'linear'
    | 'logarithmic'
    | 'linearValues'
    | 'lanes'
    | 'saveCsv'
    | 'saveSvg'
    | 'retry'
    | 'unpin'
  >;
  readonly help: string;
  readonly roleDescription: string;
  readonly say: {
    readonly ongoing: string;
    readonly unknownEnd: string;
    readonly noDate: string;
    readonly between: (first: string, last: string) => string;
    readonly span: (from: string, to: string) => string;
    readonly grade: (grade: string) => string;
    readonly notGraded: string;
    readonly notKnown: string;
    readonly platelets: (value: string) => string;
    readonly reported: (value: string) => string;
    readonly prednisone: (value: string) => string;
    readonly doseOf: (name: string, dose: string) => string;
    readonly rescueWindow: (name: string) => string;
    readonly oneOf: (names: readonly string[]) => string;
    readonly sledai: (points: string) => string;
    readonly pga: (points: string) => string;
    readonly whoGrade: (grade: string) => string;
    readonly activeBleeding: string;
    readonly noActiveBleeding: string;
    readonly fails: (criteria: readonly string[]) => string;
    readonly limits: (low: string | null, high: string | null) => string;
    readonly held: (name: string) => string;
  };
  readonly summary: {
    readonly infused: (date: string) => string;
    readonly notInfused: string;
    readonly platelets: (from: string, to: string, day: string) => string;
    readonly state: (meaning: string, since: string) => string;
    readonly events: (count: number, worst: string | null, serious: number) => string;
    readonly noEvents: string;
    readonly toxicity: (name: string, worst: string, days: string) => string;
    readonly noToxicity: (names: readonly string[]) => string;
    readonly visits: (late: number, missed: number, all: number) => string;
    readonly target: (name: string, day: string) => string;
    readonly targetNever: (name: string) => string;
    readonly sentence: (parts: readonly string[]) => string;
  };
  readonly footer: {
    readonly cut: (change: number, date: string) => string;
    readonly omitted: (count: number) => string;
  };
  readonly state: Texts<
    'idle' | 'notConnected' | 'loading' | 'noSubject' | 'noValue' | 'role' | 'signedOut' | 'offline' | 'error'
  >;
}
