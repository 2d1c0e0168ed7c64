/** A monitor's mark that a record was compared with its source and agrees (SDV), and taking such a mark back. */
import { may } from '../../auth/scope.ts';
import { problem } from '../entry/context.ts';
import { newId } from '../ids.ts';
import { KINDS } from '../kinds.ts';
import type { SourceVerification, StoreKind } from '../stored-records.ts';
import { UNDER_LOCK } from '../locks.ts';
import { metaFrom, recordFrom } from '../rows.ts';
import type { Command, Reason } from '../command.ts';
import type { CommandBase } from './record.ts';
import { invalid, refuse, subjectAt, subjectQueries } from './subject-of.ts';

export interface NewSourceVerification extends CommandBase {
  readonly subjectId: string;
  readonly aboutKind: StoreKind;
  readonly aboutId: string;
  /** The version that was compared. */
  readonly aboutVersion: number;
  /** One field as the audit trail names it; null: the whole record. */
  readonly aboutField: string | null;
}

export interface SourceVerificationAnswer {
  readonly sourceVerificationId: string;
  readonly version: number;
}

/** Refusals: not-allowed, not-found, version-conflict (it has changed since), validation (marked already), locked. */
export function verifySource(asked: NewSourceVerification): Command<SourceVerificationAnswer> {
  const { subjectId, aboutKind, aboutId, aboutVersion, aboutField } = asked;
  return {
    name: 'verify-source',
    idempotencyKey: asked.idempotencyKey,
    client: asked.client,
    request: [subjectId, aboutKind, aboutId, aboutVersion, aboutField],
    load(context) {
      const { scope, statements, known } = context;
      const now = { study: scope.studyId, known };
      return [
        ...subjectQueries(context, subjectId),
        { statement: statements.ofKind[aboutKind].byId, params: { ...now, id: aboutId } },
        {
          statement: statements.ofKind.sourceVerification.bySubject,
          params: { ...now, subject: subjectId },
        },
      ];
    },
    decide([subjects, sites, abouts = [], marks = []], context) {
      if (!may(context.scope, 'verify-source')) {
        return refuse({ code: 'not-allowed', operation: 'verify-source' });
      }
      const at = subjectAt(subjects, sites, context);
      const [about] = abouts;
      if (!at || !about || metaFrom(about).subjectId !== subjectId) return refuse({ code: 'not-found' });
      // What is said about data has no source to be compared with.
      if (UNDER_LOCK[aboutKind] !== 'data') return invalid(problem(['aboutKind'], 'unknown-code', aboutKind));
      if (aboutField !== null && !Object.hasOwn(KINDS[aboutKind], aboutField.split('.')[0]!)) {
        return invalid(problem(['aboutField'], 'unknown-field'));
      }
      const record = recordFrom(aboutKind, about);
      if (record.version !== aboutVersion) {
        return refuse({ code: 'version-conflict', currentVersion: record.version });
      }
      const isAgain = marks
        .map((row) => recordFrom('sourceVerification', row))
        .some(
          (mark) =>
            mark.aboutId === aboutId && mark.aboutVersion === aboutVersion && mark.aboutField === aboutField,
        );
      if (isAgain) return invalid(problem([], 'nothing-changed'));
      const mark: SourceVerification = {
        id: newId(),
        version: 1,
        supplement: {},
        visitId: aboutKind === 'visit' ? aboutId : ((record as { visitId?: string | null }).visitId ?? null),
        aboutKind,
        aboutId,
        aboutVersion,
        aboutField,
      };
      return {
        ok: true,
        subjectId,
        operations: [{ action: 'create', kind: 'sourceVerification', siteId: at.siteId, record: mark }],
        reason: null,
        answer: { sourceVerificationId: mark.id, version: 1 },
      };
    },
  };
}

export interface WithdrawnSourceVerification extends CommandBase {
  readonly subjectId: string;
  readonly sourceVerificationId: string;
  readonly expectedVersion: number;
  readonly reason: Reason;
}

/** Refusals: not-allowed, not-found, version-conflict, validation (the reason), locked. */
export function withdrawSourceVerification(
  asked: WithdrawnSourceVerification,
): Command<SourceVerificationAnswer> {
  const { subjectId, sourceVerificationId: id, expectedVersion, reason } = asked;
  return {
    name: 'withdraw-source-verification',
    idempotencyKey: asked.idempotencyKey,
    client: asked.client,
    request: [subjectId, id, expectedVersion, reason],
    load: (context) => [
      ...subjectQueries(context, subjectId),
      {
        statement: context.statements.ofKind.sourceVerification.byId,
        params: { study: context.scope.studyId, known: context.known, id },
      },
    ],
    decide([subjects, sites, marks = []], context) {
      if (!may(context.scope, 'verify-source')) {
        return refuse({ code: 'not-allowed', operation: 'verify-source' });
      }
      const [row] = marks;
      if (!row || !subjectAt(subjects, sites, context) || metaFrom(row).subjectId !== subjectId) {
        return refuse({ code: 'not-found' });
      }
      const version = row['version'] as number;
      if (version !== expectedVersion) return refuse({ code: 'version-conflict', currentVersion: version });
      return {
        ok: true,
        subjectId,
        operations: [{ action: 'void', kind: 'sourceVerification', id, version }],
        reason,
        answer: { sourceVerificationId: id, version },
      };
    },
  };
}
