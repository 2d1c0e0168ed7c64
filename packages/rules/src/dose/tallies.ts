/** The tallies of a cohort, dose by dose, drawn from what each of its subjects counts for. */
import { infusionInterval } from '../adverse-events/classify.ts';
import type { AdverseEventOptions } from '../adverse-events/options.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import { dltEvaluability } from './dlt-evaluability.ts';
import type { DltOptions, DltStatus } from './dlt-evaluability.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';
import type { DoseTally } from './tally.ts';

export interface CohortTallies {
  /** One for each dose level of the protocol, in its order: lowest first. */
  readonly tallies: readonly DoseTally[];
  /** Ids of infused subjects without a dose level of the protocol: they are in no tally. */
  readonly unassigned: readonly string[];
  /** The dose of the subject infused last; null where nobody was, or where the dates leave it open. */
  readonly latestDose: string | null;
}

type CohortProtocol = Pick<Protocol, 'timeAnchor' | 'doseLevels'>;

/** What an infused subject counts for. */
export interface TallyFacts {
  readonly subjectId: string;
  readonly doseLevel: string | null;
  readonly infusion: PartialDate;
  readonly status: DltStatus;
}

/** Null for a subject that was not infused. */
export function tallyFacts(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: DltOptions = DEFAULT_DOSE_FINDING_OPTIONS,
  adverseEventOptions?: AdverseEventOptions,
): TallyFacts | null {
  const infusion = infusionInterval(record, protocol);
  return (
    infusion && {
      subjectId: record.subject.id,
      doseLevel: record.subject.doseLevel,
      infusion,
      status: dltEvaluability(record, protocol, options, adverseEventOptions).verdict.outcome,
    }
  );
}

/** The dose level of the latest infusion; null where two doses may share that day. */
function latestDose(infused: readonly TallyFacts[]): string | null {
  const dated = infused.flatMap(({ infusion, doseLevel }) =>
    doseLevel === null ? [] : [{ infusion, doseLevel }],
  );
  const latest = dated.reduce((day, { infusion }) => (infusion.first > day ? infusion.first : day), '');
  const candidates = new Set(
    dated.filter(({ infusion }) => infusion.last >= latest).map(({ doseLevel }) => doseLevel),
  );
  const [only, ...others] = candidates;
  return others.length === 0 ? (only ?? null) : null;
}

/** Counts every infused subject of the cohort once, at the dose that was assigned. */
export function cohortTallies(
  records: readonly SubjectRecord[],
  protocol: CohortProtocol,
  options: DltOptions = DEFAULT_DOSE_FINDING_OPTIONS,
  adverseEventOptions?: AdverseEventOptions,
): CohortTallies {
  return talliesOf(
    records.flatMap((record) => tallyFacts(record, protocol, options, adverseEventOptions) ?? []),
    protocol,
  );
}

/** The same from what the infused subjects count for. */
export function talliesOf(
  infused: readonly TallyFacts[],
  protocol: Pick<Protocol, 'doseLevels'>,
): CohortTallies {
  const codes = protocol.doseLevels.map(({ code }) => code);
  return {
    tallies: codes.map((doseLevel) => {
      const here = infused.filter((one) => one.doseLevel === doseLevel).map(({ status }) => status);
      const having = (...statuses: string[]): number =>
        here.filter((status) => statuses.includes(status)).length;
      return {
        doseLevel,
        treated: here.length,
        evaluable: having('dlt', 'no-dlt'),
        dlts: having('dlt'),
        pending: having('pending', 'indeterminate'),
      };
    }),
    unassigned: infused
      .filter(({ doseLevel }) => doseLevel === null || !codes.includes(doseLevel))
      .map(({ subjectId }) => subjectId)
      .sort(),
    latestDose: latestDose(infused),
  };
}
