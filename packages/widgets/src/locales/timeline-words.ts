/** Every word of the timeline, by key; what the rules name they name in their own texts. A language that lacks one does not compile. */
import type { AdverseEventTexts } from '@trialside/rules/adverse-events';
import type { Flag, LaneKey, OmissionReason } from '@trialside/rules/timeline';
import type { CalendarTexts } from '@trialside/rules/calendar';
import type { LabTexts } from '@trialside/rules/labs';
import type { ProTexts } from '@trialside/rules/pro';
import type { RemissionTexts } from '@trialside/rules/remission';
import type { ResponseTexts } from '@trialside/rules/response';
import type { SledaiTexts } from '@trialside/rules/sledai';
import type { TherapyTexts } from '@trialside/rules/therapy';
import type { MarkKey } from '../endpoint-timeline/legend/glyphs.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

export interface TimelineWords {
  readonly calendar: CalendarTexts;
  readonly analytes: LabTexts['analytes'];
  readonly pro: ProTexts;
  readonly remission: RemissionTexts;
  readonly response: ResponseTexts;
  readonly therapy: TherapyTexts;
  readonly seriousness: AdverseEventTexts['seriousness'];
  readonly flare: SledaiTexts['flareCriteria'];
  readonly lanes: Texts<LaneKey>;
  readonly flags: Texts<Flag>;
  readonly omissions: Texts<OmissionReason>;
  readonly exposures: Texts<'study-product' | 'lymphodepletion' | 'leukapheresis' | 'bridging' | 'other'>;
  /** Terms of CDISC's codelists of dispositions (NCOMPLT, PROTMLST); any other is shown as it was recorded. */
  readonly ends: Texts<
    | 'DEATH'
    | 'COMPLETED'
    | 'WITHDRAWAL BY SUBJECT'
    | 'LOST TO FOLLOW-UP'
    | 'ADVERSE EVENT'
    | 'LACK OF EFFICACY'
    | 'PHYSICIAN DECISION'
    | 'PROTOCOL DEVIATION'
    | 'PROGRESSIVE DISEASE'
    | 'STUDY TERMINATED BY SPONSOR'
    | 'SCREEN FAILURE'
    | 'INFORMED CONSENT OBTAINED'
    | 'ENROLLED'
    | 'RANDOMIZED'
  >;
  /** "D+28", "D0", "D−3"; "M6". */
  readonly day: (dayFromInfusion: number) => string;
  readonly month: (months: number) => string;
  readonly title: (subject: string) => string;
  readonly synthetic: string;
  readonly table: { readonly caption: (shown: number, all: number) => string } & Texts<
    'lane' | 'what' | 'from' | 'to' | 'marks' | 'show' | 'hide' | 'pages' | 'previous' | 'next'
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
    | 'saveAs'
    | 'retry'
    | 'unpin'
    | 'shortcuts'
  >;
  readonly help: string;
  /** Signs that no other text names. */
  readonly signs: Texts<
    | 'phase'
    | 'exposure'
    | 'steroid'
    | 'steroid-toxicity'
    | 'medication'
    | 'rescue-window'
    | 'count'
    | 'count-excluded'
    | 'sledai'
    | 'pga'
    | 'bleeding'
    | 'bleeding-active'
    | 'marker'
    | 'marker-outside'
    | 'score'
    | 'reduction'
    | 'unplanned-visit'
    | 'end'
    | 'grade-open'
  >;
  readonly legend: {
    readonly marks: Texts<MarkKey>;
    readonly left: (name: string, count: number) => string;
    readonly filtered: (shown: number, all: number, left: readonly string[]) => string;
  } & Texts<'title' | 'help' | 'all'>;
  /** The ruler where days are counted from something else than the infusion: "+14 d", never "D+14". */
  readonly axis: {
    readonly day: (days: number) => string;
    readonly month: (months: number) => string;
    readonly dated: (what: string, date: string) => string;
    readonly from: (zero: string, name: string) => string;
    readonly said: (name: string) => string;
    readonly away: (days: string, name: string) => string;
  } & Texts<'label' | 'infusion' | 'dates' | 'here' | 'notOneDay'>;
  readonly since: {
    readonly column: (since: string) => string;
    readonly change: (change: string) => string;
    readonly sum: (since: string, added: number, changed: number, removed: number) => string;
    readonly none: (since: string) => string;
    readonly was: (before: string) => string;
    readonly added: (now: string) => string;
    readonly changed: (now: string, before: string) => string;
    readonly removed: (before: string) => string;
    readonly unreadable: (text: string) => string;
  } & Texts<'label' | 'isNew' | 'loading' | 'failed'>;
  readonly sound: {
    readonly paused: (what: string) => string;
    readonly times: (factor: string) => string;
  } & Texts<
    | 'title'
    | 'help'
    | 'play'
    | 'pause'
    | 'stop'
    | 'finding'
    | 'speed'
    | 'playing'
    | 'ended'
    | 'last'
    | 'failed'
    | 'nothing'
    | 'unplaced'
  >;
  readonly news: { readonly waiting: (count: number) => string; readonly show: string };
  readonly visit: {
    readonly window: (opens: string, closes: string) => string;
    readonly held: (days: string) => string;
    readonly before: (days: number) => string;
    readonly after: (days: number) => string;
    readonly missed: (asked: string, days: number) => string;
    readonly open: (days: number) => string;
  };
  /** What stands in one lane: how many entries, and the latest. */
  readonly lane: (count: number, latest: string) => string;
  readonly chosen: (days: string) => string;
  readonly thinned: (drawn: number, all: number) => string;
  readonly unreadableColours: (names: readonly string[]) => string;
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
    readonly yes: string;
    readonly no: string;
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
    readonly ended: (what: string, days: string) => string;
    /** `until` is the last day of a response that ended with the participation; null where it goes on. */
    readonly state: (meaning: string, since: string, until: string | null) => string;
    readonly best: (meaning: string, from: string) => string;
    readonly worst: (grade: string, term: string, days: string) => string;
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
