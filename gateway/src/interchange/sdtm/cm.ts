/**
 * CM, concomitant medications. Each row is a record of its own, also where the source repeats a treatment at every visit:
 * which rows are one treatment is for a rule to say (`therapy`), not for an import.
 */
import { BLANK } from '@trialside/rules';
import type { DosePeriod, Medication } from '@trialside/rules';
import { addDays, partialDate } from '@trialside/rules/calendar';
import { classifyTreatment } from '@trialside/rules/therapy';
import { asOngoing, asStandardName } from './code.ts';
import { identifiers, sequence, studyDayOf, visitNamed } from './common.ts';
import { char, date, defineDomain, num, topic, type Domain } from './domain.ts';

const period: DosePeriod = { from: null, to: null, dose: null, unit: null, frequency: null };

export const CM: Domain<'medication'> = defineDomain({
  name: 'CM',
  label: 'Concomitant/Prior Medications',
  kind: 'medication',
  key: 'CMSEQ',
  // CMOCCUR = N stays: the rules on therapy know it for a treatment that was asked about and not taken.
  didNotHappen: { CMSTAT: /./ },
  blank: { ...BLANK.medication, dosePeriods: [period] },
  variables: [
    ...identifiers('CM'),
    sequence('CMSEQ'),
    char('CMGRPID', 'Group ID', 'Perm'),
    char('CMSPID', 'Sponsor-Defined Identifier', 'Perm'),
    topic('CMTRT', 'Reported Name of Drug, Med, or Therapy', 'Req', 'name'),
    char('CMMODIFY', 'Modified Reported Name', 'Perm'),
    char('CMDECOD', 'Standardized Medication Name', 'Perm', 'genericName', asStandardName),
    char('CMCAT', 'Category for Medication', 'Perm'),
    char('CMSCAT', 'Subcategory for Medication', 'Perm'),
    char('CMPRESP', 'CM Pre-specified', 'Perm'),
    char('CMOCCUR', 'CM Occurrence', 'Perm'),
    char('CMSTAT', 'Completion Status', 'Perm'),
    char('CMREASND', 'Reason Medication Not Collected', 'Perm'),
    char('CMINDC', 'Indication', 'Perm', 'indication'),
    char('CMCLAS', 'Medication Class', 'Perm'),
    char('CMCLASCD', 'Medication Class Code', 'Perm'),
    num('CMDOSE', 'Dose per Administration', 'Perm', 'dosePeriods.0.dose'),
    char('CMDOSTXT', 'Dose Description', 'Perm'),
    char('CMDOSU', 'Dose Units', 'Perm', 'dosePeriods.0.unit'),
    char('CMDOSFRM', 'Dose Form', 'Perm'),
    char('CMDOSFRQ', 'Dosing Frequency per Interval', 'Perm', 'dosePeriods.0.frequency'),
    num('CMDOSTOT', 'Total Daily Dose', 'Perm'),
    char('CMDOSRGM', 'Intended Dose Regimen', 'Perm'),
    char('CMROUTE', 'Route of Administration', 'Perm', 'route'),
    char('CMADJ', 'Reason for Dose Adjustment', 'Perm'),
    char('CMRSDISC', 'Reason the Intervention Was Discontinued', 'Perm', 'stopReason'),
    ...visitNamed('Perm'),
    num('TAETORD', 'Planned Order of Element within Arm', 'Perm'),
    char('EPOCH', 'Epoch', 'Perm'),
    date('CMDTC', 'Date/Time of Collection', 'Perm'),
    date('CMSTDTC', 'Start Date/Time of Medication', 'Perm', 'start'),
    date('CMENDTC', 'End Date/Time of Medication', 'Perm', 'end'),
    studyDayOf('CMSTDY', 'Study Day of Start of Medication', 'CMSTDTC'),
    studyDayOf('CMENDY', 'Study Day of End of Medication', 'CMENDTC'),
    char('CMDUR', 'Duration', 'Perm'),
    char('CMSTRF', 'Start Relative to Reference Period', 'Perm'),
    char('CMENRF', 'End Relative to Reference Period', 'Perm'),
    char('CMSTRTPT', 'Start Relative to Reference Time Point', 'Perm'),
    char('CMSTTPT', 'Start Reference Time Point', 'Perm'),
    char('CMENRTPT', 'End Relative to Reference Time Point', 'Perm', 'ongoing', asOngoing),
    char('CMENTPT', 'End Reference Time Point', 'Perm'),
  ],
  complete: (draft) => ({
    ...draft,
    treatmentClass: classifyTreatment(draft.genericName ?? draft.name),
    dosePeriods: draft.dosePeriods.map((dose) => ({ ...dose, from: draft.start, to: dayAfter(draft) })),
  }),
});

/** No day at all is known: not even the year. */
const UNKNOWN_DATE = '-';

/**
 * The first day without the dose. The end of a medication is its last day; a partial end may be any of several days, so
 * the day after it is given as the interval of what it may be. Without an end it is unknown, unless it goes on.
 */
function dayAfter({ end, ongoing }: Pick<Medication, 'end' | 'ongoing'>): string | null {
  const last = partialDate(end);
  if (!last) return ongoing === 'yes' ? null : UNKNOWN_DATE;
  const [first, final] = [addDays(last.first, 1), addDays(last.last, 1)];
  return first === final ? first : `${first}/${final}`;
}
