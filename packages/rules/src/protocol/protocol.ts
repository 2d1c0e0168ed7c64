/**
 * A study protocol as data: what was planned, and the choices its text leaves open. Another study is another file.
 * `protocol/parse` checks a file against this shape; rules take the checked object and never ask where it came from.
 */
import type { CtcaeOptions } from '../ctcae/options.ts';
import type { CtcaeVersion } from '../ctcae/types.ts';
import type { Exposure } from '../record/index.ts';
import type { ProtocolEndpoints } from './endpoints.ts';
import type { PlannedAssessment } from './planned-assessment.ts';

export interface LocalizedText {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** A stretch of the study. Days are from infusion; null means open on that side. */
export interface Phase {
  readonly key: string;
  readonly name: LocalizedText;
  readonly fromDay: number | null;
  readonly toDay: number | null;
  /** The procedure that begins it before the day of infusion is known; null where only the days say so. */
  readonly beginsWith: Exposure['category'] | null;
}

/** A planned visit: its target and first and last allowed day, all from infusion, inclusive. */
export interface ScheduledVisit {
  readonly key: string;
  readonly name: LocalizedText;
  readonly targetDay: number;
  readonly windowFrom: number;
  readonly windowTo: number;
  /** What is done at it. Only what is planned can be missed. */
  readonly planned: readonly PlannedAssessment[];
  /** Names and numbers of the source that mean this visit (VISIT, VISITNUM), for imports. */
  readonly aliases: readonly string[];
}

export interface DoseLevel {
  readonly code: string;
  readonly name: LocalizedText;
  readonly dose: string;
  readonly unit: string;
}

/** A value that nobody has yet compared with its source: the rules use it, and the rule book says so. */
export interface ToConfirm {
  /** Where in the protocol, such as "endpoints.lldas.options.doseCeilings.6". */
  readonly path: string;
  readonly note: LocalizedText;
}

/** Grading by CTCAE. The test codes of the source are those of `analytes`. */
export interface ProtocolCtcae extends Omit<CtcaeOptions, 'testCodes'> {
  /** Versions that an investigator may grade an event by instead of `version`; mostly none. */
  readonly otherVersions: readonly CtcaeVersion[];
}

export interface Protocol {
  readonly id: string;
  readonly version: string;
  /** STUDYID of the datasets. */
  readonly studyCode: string;
  readonly title: LocalizedText;
  readonly registryId: string | null;
  /** Synthetic data, marked as such wherever it is shown. */
  readonly synthetic: boolean;
  readonly plannedSubjects: number;
  /** IANA name of the time zone of sites that say nothing of their own. */
  readonly timeZone: string;
  /** The exposure whose first start is day 0 of the subject. */
  readonly timeAnchor: Exposure['category'];
  /** Treatment names of the source (EXTRT, any case) by category; names not listed are "other". */
  readonly treatments: Readonly<Record<Exposure['category'], readonly string[]>>;
  readonly doseLevels: readonly DoseLevel[];
  readonly phases: readonly Phase[];
  readonly monthLength: 'nominal-30' | 'calendar';
  readonly schedule: readonly ScheduledVisit[];
  /** Laboratory test codes of the source (LBTESTCD) for each analyte a rule asks for. */
  readonly analytes: Readonly<Record<string, readonly string[]>>;
  readonly ctcae: ProtocolCtcae;
  readonly endpoints: ProtocolEndpoints;
  /**
   * Version of each rule, by its id, that the protocol was written for. A rule that meanwhile means something else is
   * refused when the protocol is read, and never applied silently.
   */
  readonly ruleVersions: Readonly<Record<string, string>>;
  /** What the site or the sponsor must confirm before the study relies on it. */
  readonly toConfirm: readonly ToConfirm[];
}

/** The CTCAE options of a protocol, with its own test codes. */
export const ctcaeOptionsOf = ({
  ctcae: { otherVersions: _others, ...options },
  analytes,
}: Pick<Protocol, 'ctcae' | 'analytes'>): CtcaeOptions => ({
  ...options,
  testCodes: analytes,
});
