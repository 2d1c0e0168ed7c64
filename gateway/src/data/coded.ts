/**
 * What roles beyond the sites see of a subject: its code, never what a person could be found by. The store has no field for
 * names or birth dates; a source file may still bring some among the variables kept beside a record.
 */
import { isCoded, type Scope } from '../auth/scope.ts';

/**
 * Variables of a source file that can point to a person: the site's own number of the subject, the investigator, birth
 * dates, initials, contact, numbers of the hospital, and free comments. No rule reads any of them.
 */
const POINTS_TO_A_PERSON =
  /^(SUBJID|INVID|INVNAM|BRTH\w*|COVAL\d*|[A-Z]{2}COM\w*|.*(COMMENT|INITIAL|NAME_|PHONE|TELEPHONE|ADDRESS|EMAIL|MRN|NATID|HOSPITALNO|BEDNO).*)$/i;

interface Supplemented {
  readonly supplement: Readonly<Record<string, string>>;
}

/** The record as the scope may see it: itself, unless something has to be left out. */
export function codedFor<R extends Supplemented>(scope: Pick<Scope, 'role' | 'seesCoded'>, record: R): R {
  if (!isCoded(scope)) return record;
  const names = Object.keys(record.supplement);
  if (!names.some((name) => POINTS_TO_A_PERSON.test(name))) return record;
  return { ...record, supplement: codedSupplement(record.supplement) };
}

function codedSupplement(supplement: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(supplement).filter(([name]) => !POINTS_TO_A_PERSON.test(name)));
}

/** The same for a value of the audit trail, where a supplement is a JSON text. */
export function codedValue<V extends string | number | null>(
  scope: Pick<Scope, 'role' | 'seesCoded'>,
  field: string,
  value: V,
): V | string {
  if (field !== 'supplement' || typeof value !== 'string' || !isCoded(scope)) return value;
  return JSON.stringify(codedSupplement(JSON.parse(value) as Record<string, string>));
}
