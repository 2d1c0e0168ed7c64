/** Asking about a record, and taking a question through its life. */
import { SOFT_FINDINGS } from '@trialside/rules/adverse-events';
import { may } from '../../auth/scope.ts';
import { questionWords } from '../check-questions.ts';
import { problem } from '../entry/context.ts';
import { newId } from '../ids.ts';
import { KINDS } from '../kinds.ts';
import type { Query, QueryState, StoreKind } from '../stored-records.ts';
import { FIRST_STATE, QUERY_STEPS, SOURCE_OF } from '../query-states.ts';
import { metaFrom, recordFrom } from '../rows.ts';
import type { Command } from '../command.ts';
import type { CommandBase } from './record.ts';
import { invalid, refuse, subjectAt, subjectQueries } from './subject-of.ts';

export interface NewQuery extends CommandBase {
  readonly subjectId: string;
  readonly aboutKind: StoreKind;
  readonly aboutId: string;
  /** The version whoever asks has before them. */
  readonly aboutVersion: number;
  readonly aboutField: string | null;
  readonly question: string;
  /** Name of the check, where no person asks. */
  readonly checkName?: string | null;
  /** Not to be answered before data management has looked at it. */
  readonly isCandidate?: boolean;
}

export interface QueryAnswer {
  readonly queryId: string;
  readonly version: number;
  readonly state: QueryState;
}

const isCheck = (name: string): boolean => SOFT_FINDINGS.some((one) => one === name);

/** A check asks once: again only after its question was cancelled, or settled because the data were put right. */
const isAsked = (query: Query, { aboutId, checkName = null }: NewQuery): boolean =>
  query.aboutId === aboutId &&
  query.checkName === checkName &&
  query.state !== 'Cancelled' &&
  query.state !== 'Resolved';

/** Refusals: not-allowed, not-found (subject or record), version-conflict, validation, locked. */
export function raiseQuery(asked: NewQuery): Command<QueryAnswer> {
  const { subjectId, aboutKind, aboutId, aboutVersion, aboutField, checkName = null } = asked;
  return {
    name: 'raise-query',
    idempotencyKey: asked.idempotencyKey,
    client: asked.client,
    request: { ...asked, idempotencyKey: null, client: null },
    load: (context) => [
      ...subjectQueries(context, subjectId),
      {
        statement: context.statements.ofKind[aboutKind].byId,
        params: { study: context.scope.studyId, known: context.known, id: aboutId },
      },
      {
        statement: context.statements.ofKind.query.bySubject,
        params: { study: context.scope.studyId, known: context.known, subject: subjectId },
      },
    ],
    decide([subjects, sites, abouts = [], asks = []], context) {
      const { scope } = context;
      const source = checkName === null ? SOURCE_OF[scope.role] : 'System';
      // A check asks on behalf of whoever entered what it found.
      const mayAsk = may(scope, 'raise-query') || (checkName !== null && may(scope, 'record-course'));
      if (!mayAsk || !source) {
        return refuse({ code: 'not-allowed', operation: 'raise-query' });
      }
      const at = subjectAt(subjects, sites, context);
      const [about] = abouts;
      if (!at || !about || metaFrom(about).subjectId !== subjectId) return refuse({ code: 'not-found' });
      const record = recordFrom(aboutKind, about);
      if (record.version !== aboutVersion) {
        return refuse({ code: 'version-conflict', currentVersion: record.version });
      }
      const problems = [
        ...(asked.question.trim() === '' ? [problem(['question'], 'required')] : []),
        ...(aboutField !== null && !Object.hasOwn(KINDS[aboutKind], aboutField.split('.')[0]!)
          ? [problem(['aboutField'], 'unknown-field')]
          : []),
        ...(checkName !== null && !isCheck(checkName)
          ? [problem(['checkName'], 'unknown-code', checkName)]
          : []),
        ...(checkName !== null && asks.some((row) => isAsked(recordFrom('query', row), asked))
          ? [problem(['checkName'], 'already-asked')]
          : []),
      ];
      if (problems.length > 0) return invalid(...problems);
      const query: Query = {
        id: newId(),
        version: 1,
        supplement: {},
        visitId: aboutKind === 'visit' ? aboutId : ((record as { visitId?: string | null }).visitId ?? null),
        aboutKind,
        aboutId,
        aboutVersion,
        aboutField,
        state: asked.isCandidate ? 'Candidate' : FIRST_STATE(scope),
        source,
        type: checkName === null ? 'Manual' : 'System',
        checkName,
        raisedBy: scope.userId,
        question: questionWords(checkName, asked.question),
        message: null,
      };
      return {
        ok: true,
        subjectId,
        operations: [{ action: 'create', kind: 'query', siteId: at.siteId, record: query }],
        reason: null,
        answer: { queryId: query.id, version: 1, state: query.state },
      };
    },
  };
}

export interface QueryMove extends CommandBase {
  readonly subjectId: string;
  readonly queryId: string;
  readonly expectedVersion: number;
  readonly to: QueryState;
  readonly message: string | null;
}

/** Refusals: not-found, version-conflict, validation (no such step, words missing), not-allowed, locked. */
export function moveQuery(move: QueryMove): Command<QueryAnswer> {
  const { subjectId, queryId, expectedVersion, to, message } = move;
  return {
    name: 'move-query',
    idempotencyKey: move.idempotencyKey,
    client: move.client,
    request: [subjectId, queryId, expectedVersion, to, message],
    load: (context) => [
      ...subjectQueries(context, subjectId),
      {
        statement: context.statements.ofKind.query.byId,
        params: { study: context.scope.studyId, known: context.known, id: queryId },
      },
    ],
    decide([subjects, sites, rows = []], context) {
      const { scope } = context;
      const at = subjectAt(subjects, sites, context);
      const [row] = rows;
      if (!at || !row || metaFrom(row).subjectId !== subjectId) return refuse({ code: 'not-found' });
      const query = recordFrom('query', row);
      if (query.version !== expectedVersion) {
        return refuse({ code: 'version-conflict', currentVersion: query.version });
      }
      const step = QUERY_STEPS.find((one) => one.from === query.state && one.to === to);
      if (!step) return invalid(problem(['to'], 'no-such-step', query.state));
      if (!step.allows(scope, query)) {
        const operation = to === 'Answered' ? 'answer-query' : 'close-query';
        return refuse({ code: 'not-allowed', operation });
      }
      if (step.needsMessage && !message?.trim()) return invalid(problem(['message'], 'required'));
      const record = { ...query, version: query.version + 1, state: to, message };
      return {
        ok: true,
        subjectId,
        operations: [{ action: 'amend', kind: 'query', siteId: at.siteId, record }],
        // Nothing was wrong: the conversation went on, and its words are in the record.
        reason: { code: 'follow-up', text: null },
        answer: { queryId, version: record.version, state: to },
      };
    },
  };
}
