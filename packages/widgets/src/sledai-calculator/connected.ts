/** The record behind the form: read from the gateway and kept current, or given by the page. Loaded with the rules. */
import {
  StudyProtocolDocument,
  subjectRecord,
  type Client,
  type GatewayData,
  type InHand,
} from '@trialside/client';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { Data } from '../element/data-state.ts';
import type { Asked, Known } from '../element/subject-data.ts';

/** One protocol for each client: it does not change while a page is open. */
const protocols = new WeakMap<Client, Promise<Protocol | null>>();

function protocolOf(client: Client): Promise<Protocol | null> {
  const known = protocols.get(client);
  if (known) return known;
  const asked = client.read(StudyProtocolDocument, { study: client.study }).then((outcome) => {
    const document = outcome.kind === 'data' ? outcome.data.study?.protocolDocument : null;
    if (!document) protocols.delete(client);
    // The gateway checks a protocol when it is loaded, and sends it with every default filled in.
    return (document ?? null) as Protocol | null;
  });
  protocols.set(client, asked);
  return asked;
}

/** Follows the subject; the answer stops it. */
export function follow(
  { subject, record: given, protocol: its, context }: Asked,
  take: (data: Data<Known>) => void,
): () => void {
  const done = (): void => {};
  if (given) {
    take(its ? asGiven(given, its) : { state: 'error', reason: 'input' });
    return done;
  }
  // The provider is not complete yet.
  if (!context?.client || !subject) return done;
  const { client, cut } = context;
  let isOpen = true;
  let latest: GatewayData<SubjectRecord> = { state: 'loading' };
  let protocol: Protocol | null = null;
  const tell = (): void => {
    if (isOpen) take(withProtocol(latest, protocol));
  };
  const askProtocol = async (): Promise<void> => {
    protocol = await protocolOf(client);
    tell();
  };
  const stop = client.watch(subjectRecord, subject, cut, (data) => {
    latest = data;
    tell();
    if (!protocol && 'held' in data) void askProtocol();
  });
  return () => {
    isOpen = false;
    stop();
  };
}

const asGiven = (record: SubjectRecord, protocol: Protocol): Data<Known> => ({
  state: 'ready',
  held: {
    value: { record, protocol },
    subjectId: record.subject?.id ?? null,
    cut: record.cut,
    synthetic: protocol.synthetic,
    timeZone: record.site.timeZone,
  },
});

function withProtocol(data: GatewayData<SubjectRecord>, protocol: Protocol | null): Data<Known> {
  if (!('held' in data) || !data.held) return data as Data<Known>;
  if (!protocol) return { state: 'loading' };
  const held: InHand<Known> = { ...data.held, value: { record: data.held.value, protocol } };
  return { ...data, held };
}
