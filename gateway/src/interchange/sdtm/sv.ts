/** SV, subject visits: a row is a visit, planned or not. */
import { BLANK } from '@trialside/rules';
import type { Protocol } from '@trialside/rules';
import { identifiers, studyDayOf } from './common.ts';
import { char, date, defineDomain, num, topic, type Domain } from './domain.ts';
import { sameNumber } from './same-number.ts';

export const SV: Domain<'visit'> = defineDomain({
  name: 'SV',
  label: 'Subject Visits',
  kind: 'visit',
  key: 'VISITNUM',
  didNotHappen: { SVOCCUR: /^N$/ },
  blank: BLANK.visit,
  variables: [
    ...identifiers('SV'),
    num('VISITNUM', 'Visit Number', 'Req', 'number'),
    topic('VISIT', 'Visit Name', 'Perm', 'name'),
    num('VISITDY', 'Planned Study Day of Visit', 'Perm'),
    date('SVSTDTC', 'Start Date/Time of Visit', 'Exp', 'start'),
    date('SVENDTC', 'End Date/Time of Visit', 'Exp', 'end'),
    studyDayOf('SVSTDY', 'Study Day of Start of Visit', 'SVSTDTC'),
    studyDayOf('SVENDY', 'Study Day of End of Visit', 'SVENDTC'),
    char('SVUPDES', 'Description of Unplanned Visit', 'Perm'),
  ],
  complete: (draft, { protocol }) => ({ ...draft, protocolVisit: protocolVisit(draft, protocol) }),
});

/** The planned visit that the source means; null where none is named, or name and number mean different ones. */
function protocolVisit(
  { name, number }: { readonly name: string; readonly number: string | null },
  { schedule }: Protocol,
): string | null {
  const texts = new Set([fold(name), sameNumber(number ?? '')]);
  const meant = schedule.filter(({ aliases }) =>
    aliases.some((alias) => texts.has(fold(alias)) || texts.has(sameNumber(alias))),
  );
  return meant.length === 1 ? meant[0]!.key : null;
}

const fold = (text: string): string => text.trim().toUpperCase();
