/**
 * A small real gateway for tests: HTTP, the committed schema, subjects in memory, a feed of changes, and faults on
 * demand. It holds no rule: what a subject's response is, the test says or the rules do.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import type { PlateletResponse } from '@trialside/rules/response';
import type { SubjectRecord } from '@trialside/rules/record';
import { recordToGraph, responseToGraph } from './to-graph.ts';

export interface TestSubject {
  readonly record: SubjectRecord;
  /** Null: the protocol has no such endpoint. */
  readonly response: PlateletResponse | null;
}

export interface Faults {
  /** Answers every request with this status. */
  status: number | null;
  /** Refuses every token. */
  signedOut: boolean;
  /** Answers FORBIDDEN to every operation. */
  forbidden: boolean;
  /** Answers subscriptions with JSON, as a proxy that knows no streams does. */
  noStreams: boolean;
  /** Takes streams in and holds even their headers back, as a proxy that waits for the end does. */
  heldStreams: boolean;
  /** Accepts streams and never says a word on them. */
  muteStreams: boolean;
  /** Answers so many further requests with 503. */
  failNext: number;
  /** What cannot be read of a subject: its whole response, or only the latest count of it. */
  unreadable: 'response' | 'latest' | null;
  /** Milliseconds each answer about a subject waits. */
  readonly slow: Map<string, number>;
}

export interface Received {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

export interface TestGateway {
  readonly url: string;
  readonly received: Received[];
  readonly faults: Faults;
  readonly streams: number;
  /** Records a new state of a subject as one change and tells every stream. */
  put(subject: TestSubject): number;
  /** Cuts every stream. */
  dropStreams(): void;
  /** Forgets the last changes, as the restore of an older backup does. */
  goBackTo(change: number): void;
  /** Stops listening and cuts every connection, as a crash does. */
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

interface Version extends TestSubject {
  readonly change: number;
}

const SCHEMA = new URL('../../../gateway/schema.graphql', import.meta.url);
const DOCUMENTS = new URL('../../../gateway/trusted/current.json', import.meta.url);

export async function startTestGateway(
  study: string,
  subjects: readonly TestSubject[],
): Promise<TestGateway> {
  const schema: GraphQLSchema = buildSchema(readFileSync(SCHEMA, 'utf8'));
  const trusted = JSON.parse(readFileSync(DOCUMENTS, 'utf8')) as Record<string, string>;
  const history = new Map<string, Version[]>();
  const changes: { change: number; subjectId: string; kinds: string[] }[] = [];
  const streams = new Set<ServerResponse>();
  const received: Received[] = [];
  const faults: Faults = {
    status: null,
    signedOut: false,
    forbidden: false,
    noStreams: false,
    heldStreams: false,
    muteStreams: false,
    failNext: 0,
    unreadable: null,
    slow: new Map(),
  };
  let server: Server;
  let port = 0;
  // Changes with every restore: numbers given out again are not the same changes.
  let era = 'aaaaaaaa';

  function put(subject: TestSubject): number {
    const change = changes.length + 1;
    const { code, id } = subject.record.subject;
    const kinds = history.has(code) ? ['labResult'] : ['subject'];
    history.set(code, [...(history.get(code) ?? []), { ...subject, change }]);
    changes.push({ change, subjectId: id, kinds });
    if (!faults.muteStreams) for (const stream of streams) tell(stream, change);
    return change;
  }

  function tell(stream: ServerResponse, change: number): void {
    const studyChanged = { study, ...changes[change - 1]! };
    const data = JSON.stringify({ data: { studyChanged } });
    stream.write(`event: next\nid: ${positionOf(change)}\ndata: ${data}\n\n`);
  }

  const positionOf = (change: number): string => `${change}-${era}`;

  /** As the gateway does: from the position, or from the end where the log does not hold it. */
  function replay(stream: ServerResponse, lastEventId: string | undefined, asked: number | null): void {
    const after = lastEventId === undefined ? (asked ?? changes.length) : Number.parseInt(lastEventId, 10);
    const isLost =
      after > changes.length || (lastEventId?.includes('-') && lastEventId !== positionOf(after));
    if (isLost) {
      const change = changes.length;
      const studyChanged = { study, change, subjectId: null, kinds: [] };
      const id = `id: ${positionOf(change)}`;
      stream.write(`event: reset\n${id}\ndata: {}\n\n`);
      stream.write(`event: next\n${id}\ndata: ${JSON.stringify({ data: { studyChanged } })}\n\n`);
      return;
    }
    stream.write(`id: ${positionOf(after)}\n\n`);
    for (const { change } of changes.slice(after)) tell(stream, change);
  }

  function root(): object {
    return {
      // Whether anything is recorded is not for this gateway; that the mutation came is in `received`.
      recordLabResult: () => ({ __typename: 'NotAllowed', operation: 'record-course', message: '' }),
      study: ({ code, at }: { code: string; at?: { knownAt?: number } }) => {
        if (code !== study) return null;
        const knownAt = at?.knownAt ?? changes.length;
        const known = (versions: readonly Version[]): Version | undefined =>
          versions.findLast(({ change }) => change <= knownAt);
        const node = (version: Version | undefined): unknown => version && subjectNode(version, faults);
        return {
          id: 'study-1',
          code,
          synthetic: true,
          cut: { knownAt, on: '2026-11-22' },
          subject: ({ code: wanted }: { code: string }) => node(known(history.get(wanted) ?? [])) ?? null,
          subjects: ({ first = 50, after }: { first?: number; after?: string }) => {
            const codes = [...history.keys()].toSorted().filter((one) => known(history.get(one)!));
            const from = after ? codes.indexOf(after) + 1 : 0;
            const page = codes.slice(from, from + first);
            return {
              totalCount: codes.length,
              edges: page.map((cursor) => ({ cursor, node: node(known(history.get(cursor)!)) })),
              pageInfo: { hasNextPage: from + first < codes.length, endCursor: page.at(-1) ?? null },
            };
          },
        };
      },
    };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'content-type, authorization, x-trialside-client, last-event-id',
    );
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const body = JSON.parse(await text(request)) as {
      query?: string;
      documentId?: string;
      variables: Record<string, unknown>;
    };
    const query = body.query ?? trusted[body.documentId!] ?? '';
    const operation = /(?:query|mutation|subscription) (\w+)/.exec(query)?.[1] ?? '';
    received.push({ operation, variables: body.variables, headers: request.headers });
    const answer = (status: number, value: object): void =>
      void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    const refusal = (code: string): object => ({ errors: [{ message: code, extensions: { code } }] });
    if (faults.failNext > 0) {
      faults.failNext -= 1;
      return answer(503, {});
    }
    if (faults.status !== null) return answer(faults.status, {});
    if (faults.signedOut || !request.headers.authorization?.startsWith('Bearer good')) {
      return answer(401, refusal('UNAUTHENTICATED'));
    }
    if (faults.forbidden) return answer(200, { data: null, ...refusal('FORBIDDEN') });
    if (query.includes('subscription ')) {
      if (faults.noStreams) return answer(200, { data: {} });
      if (faults.heldStreams) return;
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.flushHeaders();
      streams.add(response);
      response.on('close', () => streams.delete(response));
      if (faults.muteStreams) return;
      response.write(':\n\n');
      const lastEventId = request.headers['last-event-id'] as string | undefined;
      replay(response, lastEventId, body.variables['after'] as number | null);
      return;
    }
    // What is answered was true when it was asked; a slow answer arrives when it may no longer be.
    const result = await graphql({
      schema,
      source: query,
      variableValues: body.variables,
      rootValue: root(),
    });
    const waits = faults.slow.get(String(body.variables['subject'])) ?? 0;
    if (waits > 0) await new Promise((resolve) => setTimeout(resolve, waits));
    answer(200, result);
  }

  async function start(): Promise<void> {
    server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  }

  for (const subject of subjects) put(subject);
  await start();
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    faults,
    get streams() {
      return streams.size;
    },
    put,
    goBackTo(change) {
      era = 'bbbbbbbb';
      changes.length = change;
      for (const [code, versions] of history) {
        history.set(
          code,
          versions.filter((version) => version.change <= change),
        );
      }
    },
    dropStreams() {
      for (const stream of streams) stream.destroy();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    start,
  };
}

function subjectNode({ record, response, change }: Version, faults: Faults): object {
  return {
    ...recordToGraph(record),
    __typename: 'Subject',
    lastChange: change,
    // The other reading stands on the same counts: what it says of them is not for this gateway.
    evaluation: () => ({
      plateletResponse: response && {
        iwg: {
          rule: { id: 'platelet-response-iwg-2009', version: '1.0.0' },
          best: 'unconfirmed',
          baseline: response.baseline,
          counts: responseToGraph(response)['counts'],
        },
      },
    }),
    plateletResponse: () => {
      const fail = (): never => {
        throw new Error('this part could not be read');
      };
      if (faults.unreadable === 'response') fail();
      const answer = response && responseToGraph(response);
      return answer && faults.unreadable === 'latest' ? { ...answer, latest: fail } : answer;
    },
  };
}

async function text(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
