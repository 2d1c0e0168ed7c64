/**
 * Signing what was shown: a record, a visit or a subject, at the change number at which the signer read it. Voiding a
 * signature is the signer's own act; a change of what was signed supersedes it by itself (see guard-write).
 */
import { wallTimeAt } from '@trialside/rules/calendar';
import { may } from '../../auth/scope.ts';
import { problem } from '../entry/context.ts';
import { missingIn } from '../entry/complete.ts';
import { isDelegated } from '../entry/rights.ts';
import { withState } from '../guard-write.ts';
import { newId } from '../ids.ts';
import type { Language, Meaning, Milestone, Signature, SignedLevel, StoreKind } from '../stored-records.ts';
import { ATTESTATIONS } from '../locales/attestations.ts';
import { ACTIVE_STATES } from '../query-states.ts';
import { metaFrom, recordFrom } from '../rows.ts';
import { maySign, REAUTHENTICATION_SECONDS } from '../signers.ts';
import { contentHash, rowsSigned, signedContent, type RowsOfKind } from '../signed-content.ts';
import { contentQueries, entriesQuery, grouped } from '../signed-queries.ts';
import type { Row } from '../statement.ts';
import type { FieldProblem } from '../field-problem.ts';
import type { Command, Reason } from '../command.ts';
import type { CommandBase } from './record.ts';
import { invalid, refuse, subjectAt, subjectQueries } from './subject-of.ts';

export interface NewSignature extends CommandBase {
  readonly level: SignedLevel;
  /** Null for a record of the study as a whole. */
  readonly subjectId: string | null;
  /** The record, the visit or the subject. */
  readonly signedKind: StoreKind;
  readonly signedId: string;
  readonly milestone: Milestone | null;
  readonly dataCutId: string | null;
  /** Change number at which the signer read it; of a data cut, the number the cut names. */
  readonly knownAt: number;
  readonly meaning: Meaning;
  readonly language: Language;
  /** Version of the sentence that stood above the button. */
  readonly attestationVersion: string;
  /** Keys of what the signer ticked besides; none where nothing had to be. */
  readonly acknowledgements?: readonly string[];
  /** When the signer last proved who they are, RFC 3339 UTC: verified by the caller, never taken from a client. */
  readonly reauthenticatedAt: string;
}

export interface SignatureAnswer {
  readonly signatureId: string;
  readonly contentHash: string;
}

/** Refusals: not-allowed, not-found, validation (not complete, changed since it was read, too long since sign-in …). */
export function sign(wanted: NewSignature): Command<SignatureAnswer> {
  const { level, subjectId, signedKind, signedId, knownAt } = wanted;
  return {
    name: 'sign',
    idempotencyKey: wanted.idempotencyKey,
    client: wanted.client,
    // Signing in again for a repeated request is not another request.
    request: { ...wanted, idempotencyKey: null, client: null, reauthenticatedAt: null },
    load(context) {
      const { scope, statements, known } = context;
      const now = { study: scope.studyId, known };
      const then = { study: scope.studyId, known: knownAt };
      return [
        ...subjectQueries(context, subjectId ?? ''),
        { statement: statements.ofKind.delegation.ofStudy, params: now },
        { statement: statements.ofKind.query.bySubject, params: { ...now, subject: subjectId ?? '' } },
        { statement: statements.ofKind.dataCut.byId, params: { ...now, id: wanted.dataCutId ?? '' } },
        { statement: statements.signaturesOver, params: { ...now, subject: subjectId ?? '' } },
        entriesQuery(statements, now, wanted, subjectId),
        ...contentQueries(statements, then, wanted, subjectId),
        ...contentQueries(statements, now, wanted, subjectId),
      ];
    },
    decide(
      [subjects, sites, delegations = [], queries = [], cuts = [], signatures = [], entries = [], ...content],
      context,
    ) {
      const { scope, at, known } = context;
      const place = subjectId === null ? null : subjectAt(subjects, sites, context);
      if (!may(scope, 'sign') || !maySign(scope, wanted.meaning, level, signedKind, subjectId !== null)) {
        return refuse({ code: 'not-allowed', operation: 'sign' });
      }
      if (subjectId !== null && !place) return refuse({ code: 'not-found' });
      const timeZone = place?.timeZone ?? 'UTC';
      const today = place?.today ?? at.slice(0, 10);
      const duties = delegations.map((row) => recordFrom('delegation', row));
      if (
        scope.role === 'sub-investigator' &&
        !isDelegated(duties, scope, place?.siteId ?? null, 'sign', today)
      ) {
        return refuse({ code: 'not-allowed', operation: 'sign' });
      }

      const seconds = (Date.parse(at) - Date.parse(wanted.reauthenticatedAt)) / 1000;
      if (!(seconds >= 0 && seconds <= REAUTHENTICATION_SECONDS)) {
        return invalid(problem(['reauthenticatedAt'], 'reauthentication-too-old'));
      }
      const attestation = ATTESTATIONS[wanted.language][wanted.meaning];
      if (attestation.version !== wanted.attestationVersion) {
        return invalid(problem(['attestationVersion'], 'attestation-outdated'));
      }
      if (!Number.isSafeInteger(knownAt) || knownAt < 1 || knownAt > known) {
        return invalid(problem(['knownAt'], 'number-out-of-range', `1 – ${known}`));
      }

      const half = content.length / 2;
      const then = rowsSigned(grouped(wanted, content.slice(0, half)), wanted);
      const now = rowsSigned(grouped(wanted, content.slice(half)), wanted);
      const rows = then.flatMap((group) => group.rows);
      if (!rows.some((row) => row['id'] === signedId && metaFrom(row).subjectId === subjectId)) {
        return refuse({ code: 'not-found' });
      }
      const cut = cuts[0] ? recordFrom('dataCut', cuts[0]) : null;
      const problems = [
        ...milestoneProblems(wanted, cut?.knownAt ?? null, now),
        ...(wanted.milestone !== 'data-cut' && versionsOf(then) !== versionsOf(now)
          ? [problem(['knownAt'], 'changed-since-read')]
          : []),
      ];
      if (problems.length > 0) return invalid(...problems);

      const open = [...missingFrom(then), ...openQuestions(queries, wanted, then)];
      if (open.length > 0) return invalid(...open);
      if (signatures.some((row) => isAgain(recordFrom('signature', row), wanted, scope.userId))) {
        return invalid(problem([], 'already-signed'));
      }

      const { records, foreign } = signedContent(
        then,
        entries.filter((entry) => (entry['seq'] as number) <= knownAt),
      );
      // A table that does not say what the log says is nothing to put a name under.
      if (foreign.length > 0) throw new Error(`the store does not agree with its log: ${foreign.join(', ')}`);
      const bare = {
        id: newId(),
        visitId: level === 'visit' ? signedId : level === 'record' ? visitOf(signedKind, rows[0]!) : null,
        level,
        signedKind,
        signedId,
        milestone: wanted.milestone,
        dataCutId: wanted.dataCutId,
        knownAt,
        recordCount: records.length,
        meaning: wanted.meaning,
        language: wanted.language,
        attestationVersion: attestation.version,
        attestationText: attestation.text,
        acknowledgements: wanted.acknowledgements ?? [],
        signerId: scope.userId,
        signerName: scope.userName,
        signerRole: scope.role,
        signedAt: at,
        timeZone,
        signedLocally: wallTimeAt(at, timeZone),
        reauthenticatedAt: wanted.reauthenticatedAt,
      };
      const hash = contentHash({ studyId: scope.studyId, subjectId }, bare, records);
      const record: Signature = { ...bare, version: 1, supplement: {}, state: 'valid', contentHash: hash };
      return {
        ok: true,
        subjectId,
        operations: [{ action: 'create', kind: 'signature', siteId: place?.siteId ?? null, record }],
        reason: null,
        answer: { signatureId: record.id, contentHash: hash },
      };
    },
  };
}

const visitOf = (kind: StoreKind, row: Row): string | null =>
  kind === 'visit' ? (row['id'] as string) : ((row['visit_id'] as string | null | undefined) ?? null);

const versionsOf = (groups: readonly RowsOfKind[]): string =>
  JSON.stringify(groups.map(({ kind, rows }) => [kind, rows.map((row) => [row['id'], row['version']])]));

const isAgain = (signature: Signature, wanted: NewSignature, userId: string): boolean =>
  signature.state === 'valid' &&
  signature.signerId === userId &&
  signature.level === wanted.level &&
  signature.signedId === wanted.signedId &&
  signature.meaning === wanted.meaning &&
  signature.milestone === wanted.milestone &&
  signature.dataCutId === wanted.dataCutId;

/** An endorsement names its milestone, and the milestone fits what is signed. */
function milestoneProblems(
  { milestone, level, meaning, dataCutId, knownAt }: NewSignature,
  cutAt: number | null,
  now: readonly RowsOfKind[],
): FieldProblem[] {
  const mismatch = [problem(['milestone'], 'milestone-mismatch')];
  if ((meaning === 'investigator-endorsement') !== (milestone !== null)) return mismatch;
  if ((milestone === 'data-cut') !== (dataCutId !== null)) return mismatch;
  if (milestone === 'visit') return level === 'visit' ? [] : mismatch;
  if (milestone !== null && level !== 'subject') return mismatch;
  if (milestone === 'data-cut') return cutAt === knownAt ? [] : mismatch;
  return milestone === 'subject-end' && !now.some(hasEnded) ? mismatch : [];
}

/** Death, or a disposition that ends participation (milestones have a category of their own). */
export const hasEnded = ({ kind, rows }: RowsOfKind): boolean =>
  rows.some((row) =>
    kind === 'subject'
      ? row['died'] === 'yes'
      : kind === 'disposition' && /^(disposition event)?$/i.test((row['category'] as string | null) ?? ''),
  );

const missingFrom = (groups: readonly RowsOfKind[]): FieldProblem[] =>
  groups.flatMap(({ kind, rows }) =>
    rows.flatMap((row) => {
      const missing = missingIn(kind, recordFrom(kind, row));
      return missing.length === 0
        ? []
        : [problem([kind, row['id'] as string, ...missing.slice(0, 1)], 'incomplete', missing.join(', '))];
    }),
  );

function openQuestions(
  queries: readonly Row[],
  { milestone }: NewSignature,
  groups: readonly RowsOfKind[],
): FieldProblem[] {
  // What was asked since a cut does not change what the cut was.
  if (milestone === 'data-cut') return [];
  const signed = new Set(groups.flatMap(({ kind, rows }) => rows.map((row) => `${kind}/${row['id']}`)));
  return queries
    .map((row) => recordFrom('query', row))
    .filter(
      ({ state, aboutKind, aboutId }) =>
        ACTIVE_STATES.includes(state) && signed.has(`${aboutKind}/${aboutId}`),
    )
    .map(({ aboutKind, aboutId }) => problem([aboutKind, aboutId], 'query-open'));
}

export interface VoidSignature extends CommandBase {
  readonly signatureId: string;
  readonly subjectId: string | null;
  readonly expectedVersion: number;
  readonly reason: Reason;
}

/** Refusals: not-found, not-allowed (only the signer takes a signature back), version-conflict, validation. */
export function voidSignature(wanted: VoidSignature): Command<SignatureAnswer> {
  const { signatureId, subjectId, expectedVersion, reason } = wanted;
  return {
    name: 'void-signature',
    idempotencyKey: wanted.idempotencyKey,
    client: wanted.client,
    request: [signatureId, subjectId, expectedVersion, reason],
    load: (context) => [
      ...subjectQueries(context, subjectId ?? ''),
      {
        statement: context.statements.ofKind.signature.byId,
        params: { study: context.scope.studyId, known: context.known, id: signatureId },
      },
    ],
    decide([subjects, sites, rows = []], context) {
      const [row] = rows;
      const isReached = subjectId === null || subjectAt(subjects, sites, context) !== null;
      if (!row || !isReached || metaFrom(row).subjectId !== subjectId) return refuse({ code: 'not-found' });
      const signature = recordFrom('signature', row);
      if (signature.signerId !== context.scope.userId) {
        return refuse({ code: 'not-allowed', operation: 'sign' });
      }
      if (signature.version !== expectedVersion) {
        return refuse({ code: 'version-conflict', currentVersion: signature.version });
      }
      if (signature.state === 'voided') return invalid(problem([], 'nothing-changed'));
      return {
        ok: true,
        subjectId,
        operations: [withState(row, 'voided')],
        reason,
        answer: { signatureId, contentHash: signature.contentHash },
      };
    },
  };
}
