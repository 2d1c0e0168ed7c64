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

/** Something that stays as it is. */
const still = (detail: Source['detail']): Source => ({ detail, retry: nothing, close: nothing });

/** A response that somebody else worked out. */
export function givenSource(value: ResponseDetail, take: Take): Source {
  const data = ready(value, null, null, false, null);
  take(data);
  return still(() => data);
}

/** A record and its protocol: the rules are loaded and run here; `error` where one of them cannot be read. */
export function recordSource(record: SubjectRecord, protocol: Protocol, take: Take): Source {
  let open = true;
  let latest: Data<ResponseDetail>;
  const tell = (data: Data<ResponseDetail>): void => {
    if (open) take((latest = data));
  };
  const retry = async (): Promise<void> => {
    tell({ state: 'loading' });
    let reason: 'file-missing' | 'input' = 'file-missing';
    try {
      const { plateletResponse } = await import('./run-rules.ts');
      reason = 'input';
      const { endpoints, synthetic } = protocol;
      tell(
        endpoints.plateletResponse
          ? ready(
              plateletResponse(record, protocol),
              record.subject.id,
              record.cut,
              synthetic,
              record.site.timeZone,
            )
          : { state: 'empty', reason: 'no-value' },
      );
    } catch {
      tell({ state: 'error', reason });
    }
  };
  void retry();
  return {
    given: { record, protocol },
    detail: () => latest,
    retry: () => void retry(),
    close: () => void (open = false),
  };
}

const ready = (
  value: ResponseDetail,
  subjectId: string | null,
  cut: SubjectRecord['cut'] | null,
  synthetic: boolean,
  timeZone: string | null,
): Data<ResponseDetail> => ({ state: 'ready', held: { value, subjectId, cut, synthetic, timeZone } });

/** A subject on the gateway: read, and kept current. */
export function connectedSource({ client, cut }: TrialContext, subject: string, take: Take): Source {
  // The provider is not complete yet.
  if (!client) {
    take({ state: 'loading' });
    return still(() => null);
  }
  return {
    detail: () => ({ client, subject, cut }),
    retry: () => client.retry(),
    close: client.watch(client.questions.responseSummary, subject, cut, take),
  };
}
