/**
 * How the story of one subject is written down: what an experienced colleague would note, in days from infusion.
 * The generator turns it into records; nothing here is a rule.
 */
import type {
  Causality,
  CausalityBySource,
  Exposure,
  MedicationRole,
  Seriousness,
  ToxicityAssessment,
  TreatmentClass,
} from '@trialside/rules';
import type { DescriptorKey } from '@trialside/rules/sledai';
import type { CtcaeTermName } from './generator/ctcae-terms.ts';
import type { Curve } from './generator/curve.ts';
import type { LabTestCode } from './generator/lab-tests.ts';
import type { AmendmentCode } from './types.ts';

/** Key of a visit: of the protocol's schedule, or "u404" for an unscheduled one on day 404. */
export type VisitKey = string;

/** First and last day of something, both inclusive. */
export type Span = readonly [number, number];

export type Grade = 0 | 1 | 2 | 3 | 4 | 5;

/** Who or what is held responsible; the others are "unrelated". */
export type Cause =
  | 'product'
  | 'lymphodepletion'
  | 'product-and-lymphodepletion'
  | 'procedure'
  | 'disease'
  | 'concomitant';

export type OpenQuestion = DescriptorKey | 'haemolyticAnaemia' | 'gastrointestinalActivity';

export interface EventCourse {
  readonly term: CtcaeTermName;
  /** As reported, where it says more than the term. */
  readonly reported?: string;
  readonly from: number;
  /** Wall time of onset, where known. */
  readonly at?: string;
  /** Last day; null while it goes on. */
  readonly to: number | null;
  /** Course of the grade, oldest first; the first one begins with the event. */
  readonly grades: readonly (readonly [number, Grade])[];
  readonly cause: Cause | Partial<CausalityBySource>;
  /** How sure: of the cause named. Default probable. */
  readonly likely?: Causality;
  /** Criteria of seriousness, each with the day on which it was met. */
  readonly serious?: Partial<Record<keyof Seriousness, number>>;
  readonly outcome?: string;
  /** Day on which the committee declared it dose-limiting. */
  readonly doseLimitingDecided?: number;
  /** The start as the subject remembers it. */
  readonly startKnownTo?: 'month' | 'year';
}

export interface MedicationCourse {
  readonly name: string;
  readonly generic: string;
  readonly class: TreatmentClass | null;
  readonly role: MedicationRole;
  readonly indication: string;
  readonly route: string;
  readonly unit: string;
  readonly frequency: string;
  /** [day from which, dose]; null ends it. A text in place of the first day is a start long ago: "2021-05". */
  readonly doses: readonly (readonly [number | string, string | null])[];
  /** Null where nobody asked. */
  readonly tolerated?: 'yes' | 'no' | null;
}

export interface ToxicityCourse {
  readonly kind: ToxicityAssessment['kind'];
  readonly on: number;
  readonly at: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly grade: Grade | null;
}

export interface ExposureCourse {
  readonly treatment: string;
  readonly category: Exposure['category'];
  readonly visit: VisitKey;
  readonly on: number;
  readonly from: string;
  readonly until: string;
  readonly dose: string | null;
  readonly unit: string | null;
}

/** Something first entered wrongly and corrected later. */
export interface CorrectionCourse {
  /** Natural key of the record: "lab/day-28/PLAT", "event/epistaxis/40". */
  readonly record: string;
  /** What version 1 said instead. */
  readonly first: Readonly<Record<string, unknown>>;
  /** Day on which it was put right. */
  readonly on: number;
  readonly code: AmendmentCode;
  readonly text: string;
}

/** A vital sign taken beside the planned ones, mostly in a fever. */
export interface ReadingCourse {
  readonly on: number;
  readonly at: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Course {
  readonly code: string;
  readonly story: string;
  readonly sex: 'F' | 'M';
  /** Years at consent. */
  readonly age: number;
  readonly heightCm: number;
  readonly weightKg: Curve;
  readonly employed: boolean;
  readonly doseLevel: string;
  /** Day 0: of the infusion, or planned for it. */
  readonly dayZero: string;
  readonly infused: boolean;
  readonly consentDay: number;
  /** Day on which the dose level was assigned. */
  readonly assignedDay: number;
  /** The last day in the study; absent while the subject takes part. */
  readonly exit?: { readonly on: number; readonly event: string; readonly standard: string };

  readonly visits: {
    /** Days that matter to the story; the others fall on some working day of their window. */
    readonly on?: Readonly<Record<VisitKey, number>>;
    readonly missed?: readonly VisitKey[];
    readonly unscheduled?: readonly number[];
  };

  /** ×10⁹/L by visit, exactly; a visit left out has no count. */
  readonly platelets: Readonly<Record<VisitKey, string>>;
  /** Visits whose blood count came from another hospital, which reports per microlitre. */
  readonly outsideCounts?: readonly VisitKey[];
  /** WHO grade by visit where it is not 0. */
  readonly bleeding?: Readonly<Record<VisitKey, 1 | 2 | 3 | 4>>;
  /** Visits at which the investigator called the bleeding active although the grade alone would not say so. */
  readonly activeBleeding?: readonly VisitKey[];
  readonly bleedingNotRecorded?: readonly VisitKey[];

  /** Further courses by test code, in the unit of the laboratory. Tests without one stay near a usual value. */
  readonly labs: Partial<Record<LabTestCode, Curve>>;
  /** Direct antiglobulin test, where it was positive. */
  readonly coombsPositive?: readonly Span[];

  /** Lupus findings by descriptor; those a laboratory value decides follow the laboratory. */
  readonly activity: Partial<Record<DescriptorKey, readonly Span[]>>;
  /** Questions left open at a visit. */
  readonly notAssessed?: Readonly<Record<VisitKey, readonly OpenQuestion[]>>;
  readonly haemolysis?: readonly Span[];
  readonly gutActivity?: readonly Span[];
  /** PGA, 0 to 3. */
  readonly pga: Curve;

  /** How well the subject feels, 0 to 100: what the questionnaires follow. */
  readonly wellbeing: Curve;
  readonly questionnairesMissed?: readonly VisitKey[];

  /** Degrees Celsius over a span of days. */
  readonly fever?: readonly (readonly [number, number, number])[];
  readonly readings?: readonly ReadingCourse[];

  readonly exposures: readonly ExposureCourse[];
  readonly medications: readonly MedicationCourse[];
  /** Beside those that the laboratory decides. */
  readonly events: readonly EventCourse[];
  /** What is said of an event that the laboratory decides, by test. */
  readonly laboratoryEvents?: Partial<
    Record<LabTestCode, Pick<EventCourse, 'reported' | 'serious' | 'likely' | 'cause'>>
  >;
  readonly toxicity?: readonly ToxicityCourse[];
  readonly corrections?: readonly CorrectionCourse[];
}
