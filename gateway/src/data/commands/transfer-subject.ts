/**
 * A subject moves to another site, with everything that is recorded about it. Each record gets a version that says the same at
 * the new site: what is known now belongs to the new site, what was known before stays with the old one, on both databases
 * and through every door. Signatures end with it: the investigator who answers for the subject is another.
 */
import { RECORD_LISTS, type CourseKind } from '@trialside/rules';
import { may, reaches } from '../../auth/scope.ts';
import { problem } from '../entry/context.ts';
import type { Signature, StoreKind } from '../stored-records.ts';
import { metaFrom, recordFrom } from '../rows.ts';
import type { Row } from '../statement.ts';
import type { Command, Operation, Reason } from '../command.ts';
import type { CommandBase } from './record.ts';
import { invalid, refuse, subjectAt, subjectQueries } from './subject-of.ts';

export interface SubjectTransfer extends CommandBase {
  readonly subjectId: string;
  readonly toSiteId: string;
  /** Of the subject. */
  readonly expectedVersion: number;
  readonly reason: Reason;
}

export interface TransferAnswer {
  readonly subjectId: string;
  readonly version: number;
  /** How many records moved with it. */
  readonly moved: number;
}

/** What goes with a subject, besides itself. */
const ALONG: readonly StoreKind[] = [
  ...(Object.keys(RECORD_LISTS) as CourseKind[]),
  'query',
  'sourceVerification',
  'signature',
];

/** Refusals: not-allowed, not-found, version-conflict, locked (unlock first), validation (no such site, there already). */
export function transferSubject(asked: SubjectTransfer): Command<TransferAnswer> {
  const { subjectId, toSiteId, expectedVersion, reason } = asked;
  return {
    name: 'transfer-subject',
    idempotencyKey: asked.idempotencyKey,
    client: asked.client,
    request: [subjectId, toSiteId, expectedVersion, reason],
    load(context) {
      const { scope, statements, known } = context;
      const params = { study: scope.studyId, known, subject: subjectId };
      return [
        ...subjectQueries(context, subjectId),
        { statement: statements.locksOver, params },
        ...ALONG.map((kind) => ({ statement: statements.ofKind[kind].bySubject, params })),
      ];
    },
    decide([subjects = [], sites = [], locks = [], ...along], context) {
      const { scope } = context;
      if (!may(scope, 'transfer-subject')) {
        return refuse({ code: 'not-allowed', operation: 'transfer-subject' });
      }
      const at = subjectAt(subjects, sites, context);
      if (!at) return refuse({ code: 'not-found' });
      const { subject, siteId } = at;
      if (subject.version !== expectedVersion) {
        return refuse({ code: 'version-conflict', currentVersion: subject.version });
      }
      if (!sites.some((site) => site['id'] === toSiteId) || !reaches(scope, toSiteId)) {
        return invalid(problem(['toSiteId'], 'site-unknown'));
      }
      if (siteId === toSiteId) return invalid(problem(['toSiteId'], 'nothing-changed'));
      // A lock would stay behind, where nobody at the new site runs into it.
      const lock = locks.find((row) => metaFrom(row).subjectId === subjectId);
      if (lock) return refuse({ code: 'locked', lock: recordFrom('lock', lock) });
      const moved = ALONG.flatMap((kind, n) => (along[n] ?? []).map((row) => movedTo(toSiteId, kind, row)));
      const version = subject.version + 1;
      return {
        ok: true,
        subjectId,
        operations: [
          {
            action: 'amend',
            kind: 'subject',
            siteId: toSiteId,
            record: { ...subject, siteId: toSiteId, version },
          },
          ...moved,
        ],
        reason,
        answer: { subjectId, version, moved: moved.length },
      };
    },
  };
}

function movedTo(siteId: string, kind: StoreKind, row: Row): Operation {
  const record = recordFrom(kind, row);
  const version = record.version + 1;
  const { state } = record as Partial<Signature>;
  const ended = kind === 'signature' && state === 'valid' ? { state: 'superseded' } : {};
  return { action: 'amend', kind, siteId, record: { ...record, ...ended, version } } as Operation;
}
