/** A domain of SDTM as the kind of record its rows become, with its one column map. */
import type { RecordKind, RecordOf } from '@trialside/rules';
import { derivedId } from '../../data/ids.ts';
import { asText, asYesNo, type Code } from './code.ts';
import type { RowContext } from './context.ts';
import { sameNumber } from './same-number.ts';
import type { Core, FieldPath, Variable, VariableType } from './variable.ts';

export type DomainName = 'DM' | 'SV' | 'LB' | 'VS' | 'AE' | 'CM' | 'EX' | 'DS' | 'QS';

/** A record as a row gives it: its version is the store's business. */
export type RecordDraft<K extends RecordKind> = Omit<RecordOf<K>, 'version'>;

export interface Domain<K extends RecordKind = RecordKind> {
  readonly name: DomainName;
  readonly label: string;
  readonly kind: K;
  /** The variable that tells apart the rows of one subject; null where a subject has one row. */
  readonly key: string | null;
  readonly variables: readonly Variable<FieldPath<K>>[];
  /** Variables by which a row says that the thing it names did not take place, each with what it then holds. */
  readonly didNotHappen: Readonly<Record<string, RegExp>>;
  /** A record that says nothing yet. */
  readonly blank: Omit<RecordDraft<K>, 'id' | 'supplement'>;
  /** What follows from several cells, or from the protocol. */
  readonly complete: (draft: RecordDraft<K>, context: RowContext) => RecordDraft<K>;
}

interface DomainSpec<K extends RecordKind> extends Omit<
  Domain<K>,
  'complete' | 'didNotHappen' | 'variables'
> {
  readonly variables: readonly Variable<FieldPath<K>>[];
  readonly complete?: Domain<K>['complete'];
  readonly didNotHappen?: Domain<K>['didNotHappen'];
}

export function defineDomain<K extends RecordKind>(spec: DomainSpec<K>): Domain<K> {
  const filled = new Set(['USUBJID', spec.key]);
  return {
    complete: (draft) => draft,
    didNotHappen: {},
    ...spec,
    variables: spec.variables.map((variable) =>
      filled.has(variable.name) ? { ...variable, filled: true } : variable,
    ),
  };
}

const supplement = { in: 'supplement' } as const;

const make = <P extends string>(
  type: VariableType,
  code: Code,
  name: string,
  label: string,
  core: Core,
  path: P | undefined,
): Variable<P> => ({
  name,
  label,
  core,
  type,
  filled: false,
  kept: path === undefined ? supplement : { in: 'field', path, code },
});

/** A variable without a path has no field: the supplement keeps it. */
export const char = <P extends string = never>(
  name: string,
  label: string,
  core: Core,
  path?: P,
  code: Code = asText,
): Variable<P> => make('text', code, name, label, core, path);

export const num = <P extends string = never>(
  name: string,
  label: string,
  core: Core,
  path?: P,
): Variable<P> => make('number', asText, name, label, core, path);

export const date = <P extends string = never>(
  name: string,
  label: string,
  core: Core,
  path?: P,
): Variable<P> => make('date', asText, name, label, core, path);

export const flag = <P extends string = never>(
  name: string,
  label: string,
  core: Core,
  path: P,
): Variable<P> => make('text', asYesNo, name, label, core, path);

/** What the row is about: it cannot be empty. */
export const topic = <P extends string>(name: string, label: string, core: Core, path: P): Variable<P> => ({
  ...make('text', asText, name, label, core, path),
  filled: true,
});

/** What tells a row of a subject apart inside its domain. */
export const keyOf = (domain: Pick<Domain, 'key'>, cell: string | undefined): string =>
  domain.key === null ? '' : sameNumber(cell ?? '');

/** Id of the record a row becomes. The same row has the same id in every import. */
export const recordId = (studyCode: string, domain: DomainName, subjectCode: string, key: string): string =>
  derivedId(studyCode, domain, subjectCode, key);
