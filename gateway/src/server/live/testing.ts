/** Reads an event stream of a gateway as a client would, for tests. */

export interface OpenStream {
  /** The numbers heard of, in the order in which they came. */
  readonly changes: readonly number[];
  readonly lastEventId: string | null;
  /** How often the client was told to read everything anew. */
  readonly resets: number;
  readonly text: string;
  /** Reads until it holds; rejects where the stream ends first. */
  until(holds: (changes: readonly number[]) => boolean): Promise<readonly number[]>;
  untilId(): Promise<void>;
  /** Reads to the end, however it comes. */
  ended(): Promise<void>;
  stop(): void;
}

export interface StreamOptions {
  readonly url: string;
  readonly study: string;
  readonly token: () => Promise<string>;
  readonly lastEventId?: string | null;
  readonly after?: number;
}

const QUERY =
  'subscription StudyChanged($after: Int, $study: String!) { studyChanged(study: $study, after: $after) { change kinds subjectId } }';

/** Rejects where the gateway cannot be reached or does not answer with a stream. */
export async function openStream(options: StreamOptions): Promise<OpenStream> {
  const { url, study, token, lastEventId: from = null, after = null } = options;
  const stop = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'text/event-stream',
      Authorization: `Bearer ${await token()}`,
      ...(from === null ? {} : { 'Last-Event-ID': from }),
    },
    body: JSON.stringify({ query: QUERY, variables: { study, after } }),
    signal: stop.signal,
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    throw new Error(`no stream, but ${response.status}: ${await response.text()}`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const changes: number[] = [];
  let text = '';
  let rest = '';
  let lastEventId: string | null = from;
  let resets = 0;

  function take(block: string): void {
    const field = (name: string): string | undefined =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    lastEventId = field('id') ?? lastEventId;
    if (field('event') === 'reset') resets += 1;
    if (field('event') !== 'next') return;
    const { data } = JSON.parse(field('data')!) as { data: { studyChanged: { change: number } } | null };
    if (data) changes.push(data.studyChanged.change);
  }

  /** False at the end. */
  async function readOn(): Promise<boolean> {
    const { value, done } = await reader.read();
    if (done) return false;
    text += value;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) take(block);
    return true;
  }

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) if (!(await readOn())) throw new Error(`the stream ended after: ${text}`);
  }

  return {
    changes,
    get lastEventId() {
      return lastEventId;
    },
    get resets() {
      return resets;
    },
    get text() {
      return text;
    },
    async until(holds) {
      await until(() => holds(changes));
      return changes;
    },
    untilId: () => until(() => lastEventId !== null && lastEventId !== from),
    async ended() {
      while (await readOn().catch(() => false));
    },
    stop: () => stop.abort(),
  };
}
