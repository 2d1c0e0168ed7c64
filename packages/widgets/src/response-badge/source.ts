/** Where a response badge has its data from: properties of the page, the rules run here, or the provider's client. */
import type { Client, CutChoice, ResponseDetail, ResponseSummary } from '@trialside/client';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from '../element/context.ts';
import type { Data } from '../element/data-state.ts';

export type Take = (data: Data<ResponseSummary>) => void;

export interface Source {
  /** Everything behind the face where it came with it, else the question that fetches it. */
  readonly detail: () => Data<ResponseDetail> | Question | null;
  /** What the page gave, where the rules run in it. */
  readonly given?: { readonly record: SubjectRecord; readonly protocol: Protocol };
  /** Tries again what failed. */
  readonly retry: () => void;
  readonly close: () => void;
}

/** Whom to ask about which subject, as known when. */
export interface Question {
  readonly client: Client;
  readonly subject: string;
  readonly cut: CutChoice | null;
}

const nothing = (): void => {};

/** A response that somebody else worked out. */
export function givenSource(value: ResponseDetail, take: Take): Source {
  const data: Data<ResponseDetail> = {
    state: 'ready',
    held: { value, subjectId: null, cut: null, synthetic: false },
  };
  take(data);
  return { detail: () => data, retry: nothing, close: nothing };
}

/** A record and its protocol: the rules are loaded and run here. */
export function recordSource(record: SubjectRecord, protocol: Protocol, take: Take): Source {
  let open = true;
  let latest: Data<ResponseDetail>;
  const tell = (data: Data<ResponseDetail>): void => {
    if (open) take((latest = data));
  };
  const retry = async (): Promise<void> => {
    tell({ state: 'loading' });
    const rules = await import('./run-rules.ts').catch(() => null);
    tell(rules ? respond(rules, record, protocol) : { state: 'error', reason: 'file-missing' });
  };
  void retry();
  return {
    given: { record, protocol },
    detail: () => latest,
    retry: () => void retry(),
    close: () => void (open = false),
  };
}

/** `empty` where the protocol has no such endpoint, `error` where the input cannot be read. */
function respond(
  { plateletResponse }: typeof import('./run-rules.ts'),
  record: SubjectRecord,
  protocol: Protocol,
): Data<ResponseDetail> {
  try {
    if (!protocol.endpoints.plateletResponse) return { state: 'empty', reason: 'no-value' };
    const value = plateletResponse(record, protocol);
    const { synthetic } = protocol;
    return { state: 'ready', held: { value, subjectId: record.subject.id, cut: record.cut, synthetic } };
  } catch {
    return { state: 'error', reason: 'input' };
  }
}

/** A subject on the gateway: read, and kept current. */
export function connectedSource({ client, cut }: TrialContext, subject: string, take: Take): Source {
  // The provider is not complete yet.
  if (!client) {
    take({ state: 'loading' });
    return { detail: () => null, retry: nothing, close: nothing };
  }
  return {
    detail: () => ({ client, subject, cut }),
    retry: () => client.retry(),
    close: client.watch(client.questions.responseSummary, subject, cut, take),
  };
}
