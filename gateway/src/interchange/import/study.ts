/** The study as a whole: its protocol and its sites, in place before the first subject. */
import type { Protocol } from '@trialside/rules';
import type { Draft } from '../../data/commands/put-records.ts';
import { derivedId } from '../../data/ids.ts';
import { fieldsOf, metaFrom, recordFrom } from '../../data/rows.ts';
import type { Row } from '../../data/statement.ts';
import type { Command, Operation } from '../../data/command.ts';
import { SOURCE_CHANGED } from './put.ts';

export interface StudySetUp {
  readonly idempotencyKey: string;
  readonly studyCode: string;
  /** Null: the store's own stays. */
  readonly protocol: Protocol | null;
  readonly siteCodes: readonly string[];
  /** Time zone of sites that are new, and of all named sites where `isZoneGiven`. */
  readonly timeZone: string;
  readonly isZoneGiven: boolean;
}

export interface StudySetUpOutcome {
  readonly protocol: 'created' | 'amended' | 'unchanged';
  readonly sitesCreated: number;
  readonly sitesAmended: number;
}

/** A site is known by its code, whoever wrote it first; its name and, unless one is given, its zone stay. */
export function setUpStudy(setUp: StudySetUp): Command<StudySetUpOutcome> {
  return {
    name: 'import-study',
    idempotencyKey: setUp.idempotencyKey,
    request: setUp,
    client: null,
    load: ({ scope, statements, known }) =>
      (['protocol', 'site'] as const).map((kind) => ({
        statement: statements.ofKind[kind].ofStudy,
        params: { study: scope.studyId, known },
      })),
    decide([protocols = [], sites = []]) {
      const protocol = setUp.protocol ? protocolOperation(setUp.protocol, protocols[0]) : null;
      const atSites = setUp.siteCodes.flatMap((code) => {
        const row = sites.find((site) => site['code'] === code);
        return siteOperation(setUp, code, row) ?? [];
      });
      const operations = [...(protocol ? [protocol] : []), ...atSites];
      const isAmended = operations.some(({ action }) => action === 'amend');
      const sitesAmended = atSites.filter(({ action }) => action === 'amend').length;
      return {
        ok: true,
        subjectId: null,
        operations,
        reason: isAmended ? SOURCE_CHANGED : null,
        answer: {
          protocol: protocol ? (protocol.action === 'amend' ? 'amended' : 'created') : 'unchanged',
          sitesCreated: atSites.length - sitesAmended,
          sitesAmended,
        },
      };
    },
  };
}

export const siteIdOf = (studyCode: string, siteCode: string): string =>
  derivedId(studyCode, 'site', siteCode);

function protocolOperation(document: Protocol, row: Row | undefined): Operation | null {
  const draft = { kind: 'protocol', record: { id: 'protocol', supplement: {}, document } } as const;
  return operation(row ? { ...draft, record: { ...draft.record, id: row['id'] as string } } : draft, row);
}

function siteOperation(setUp: StudySetUp, code: string, row: Row | undefined): Operation | null {
  const site = row ? recordFrom('site', row) : null;
  if (site && !setUp.isZoneGiven) return null;
  const { timeZone } = setUp;
  const record = site
    ? { ...site, timeZone }
    : { id: siteIdOf(setUp.studyCode, code), supplement: {}, code, name: code, timeZone };
  return operation({ kind: 'site', record }, row);
}

function operation(draft: Draft, row: Row | undefined): Operation | null {
  const { kind, record } = draft;
  const current = row ? recordFrom(kind, row) : null;
  if (current) {
    const now = new Map(fieldsOf(kind, current));
    if (fieldsOf(kind, record).every(([path, value]) => now.get(path) === value)) return null;
  }
  const siteId = kind === 'site' ? record.id : row ? metaFrom(row).siteId : null;
  const version = (current?.version ?? 0) + 1;
  return { action: current ? 'amend' : 'create', kind, siteId, record: { ...record, version } } as Operation;
}
