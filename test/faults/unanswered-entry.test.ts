/**
 * A SLEDAI form and a real gateway with a bad line between them: answers that are lost after the commit, requests that
 * arrive late, two forms at once. Whatever happens, one visit has one assessment and nobody's entry is lost. (I-14, T-10)
 */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createClient, subjectRecord, type Client, type GatewayData } from '@trialside/client';
import type { SubjectRecord } from '@trialside/rules/record';
import { SLEDAI_DEFINITIONS, type DescriptorKey } from '@trialside/rules/sledai';
import { answered, EMPTY_DRAFT } from '@trialside/widgets/sledai-calculator/draft.ts';
import { Entry } from '@trialside/widgets/sledai-calculator/entry.ts';
import { meet } from '@trialside/widgets/sledai-calculator/meet.ts';
import type { SaveOutcome } from '@trialside/widgets/sledai-calculator/save.ts';
import { Saving } from '@trialside/widgets/sledai-calculator/saving.ts';
import { testGateway, trialside, type TestGateway } from '../support/gateway.ts';

const STUDY = 'TS-SLE-ITP-01';
const SUBJECT = 'BJ01-009';
const WAIT = { timeout: 30_000 };

let gateway: TestGateway;
let token: string;
let day = 0;
let date: string;

beforeAll(async () => {
  gateway = await testGateway();
  await trialside(['seed'], { DATABASE_URL: gateway.databaseFile });
  await gateway.start();
  const response = await fetch(`${gateway.url}/demo/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: 'investigator' }),
  });
  ({ token } = (await response.json()) as { token: string });
}, 180_000);
afterAll(() => gateway?.dispose());
/** Each test on a day of its own, long past and without a visit. */
beforeEach(() => {
  day += 1;
  date = `2026-06-${String(day).padStart(2, '0')}`;
});

type Line = (send: () => Promise<Response>) => Promise<Response>;

interface Form {
  readonly entry: Entry;
  readonly saving: Saving;
  readonly client: Client;
  /** What the line does to a write. */
  line: Line;
  /** Nothing of the study reaches the form: its reading is late. */
  isDeaf: boolean;
  answer(key: DescriptorKey, finding?: 'present' | 'absent'): void;
  save(): Promise<SaveOutcome['kind'] | undefined>;
}

const clear: Line = (send) => send();
/** The gateway commits; nobody hears of it. */
const cut: Line = async (send) => {
  await send();
  throw new TypeError('connection reset');
};

const forms: Form[] = [];
function form(): Form {
  const made = { line: clear, isDeaf: false } as { -readonly [K in keyof Form]: Form[K] };
  const client = createClient({
    gateway: `${gateway.url}/graphql`,
    study: STUDY,
    getToken: () => token,
    timings: { timeoutMs: 20_000, retry: { firstMs: 1, longestMs: 2 } },
    fetch: (url, init) =>
      typeof init?.body === 'string' && init.body.includes('"input"')
        ? made.line(() => fetch(url, init))
        : fetch(url, init),
  });
  const entry = new Entry(() => {});
  const saving = new Saving(() => {});
  let record: SubjectRecord | null = null;
  entry.begin({ ...EMPTY_DRAFT, assessed: date });
  client.watch(subjectRecord, SUBJECT, null, (data: GatewayData<SubjectRecord>) => {
    if (!('held' in data) || !data.held || (made.isDeaf && record)) return;
    record = data.held.value;
    meet(entry, record, saving);
  });
  made.entry = entry;
  made.saving = saving;
  made.client = client;
  made.answer = (key, finding = 'present') => {
    entry.edit(answered(entry.draft, key, finding));
    saving.touched();
  };
  made.save = async () => {
    await vi.waitUntil(() => record, WAIT);
    const outcome = await saving.send(entry, {
      client,
      subjectId: record!.subject.id,
      definition: SLEDAI_DEFINITIONS['selena-sledai'],
      judgement: null,
      shown: {},
    });
    if (outcome?.kind === 'conflict' || entry.sent.length > 0) client.refresh();
    return outcome?.kind;
  };
  forms.push(made);
  return made;
}
afterAll(() => forms.forEach(({ client }) => client.close()));

interface Stands {
  readonly sledai: readonly { version: number; present: readonly string[] }[];
  readonly pga: readonly string[];
}

async function stands(): Promise<Stands> {
  const { study } = await gateway.ask<{
    study: {
      subject: {
        sledaiAssessments: readonly { assessed: string; version: number; items: Record<string, string> }[];
        pgaAssessments: readonly { assessed: string; value: string }[];
      };
    };
  }>(
    `{ study(code: "${STUDY}") { subject(code: "${SUBJECT}") {
      sledaiAssessments { assessed version items } pgaAssessments { assessed value } } } }`,
  );
  const here = <T extends { assessed: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ assessed }) => assessed === date);
  return {
    sledai: here(study.subject.sledaiAssessments).map(({ version, items }) => ({
      version,
      present: Object.keys(items).filter((key) => items[key] === 'present'),
    })),
    pga: here(study.subject.pgaAssessments).map(({ value }) => value),
  };
}

test('an answer lost after the commit: the form finds its own entry recorded, and is clean', async () => {
  const one = form();
  const { entry, saving } = one;
  one.answer('arthritis');
  entry.edit({ ...entry.draft, pga: '1.0' });
  one.line = cut;
  expect(await one.save()).toBe('trouble');
  one.line = clear;
  await vi.waitUntil(() => saving.state.kind === 'arrived', WAIT);
  expect([entry.dirty, entry.sent, entry.isAmendment]).toEqual([false, [], true]);
  expect(await stands()).toEqual({ sledai: [{ version: 1, present: ['arthritis'] }], pga: ['1.0'] });
});

test('edited meanwhile, it goes on as a correction of what arrived: nothing is recorded twice', async () => {
  const one = form();
  one.answer('arthritis');
  one.line = cut;
  expect(await one.save()).toBe('trouble');
  one.answer('rash');
  one.answer('arthritis', 'absent');
  one.line = clear;
  await vi.waitUntil(() => one.saving.state.kind === 'arrived', WAIT);
  expect([one.entry.dirty, one.entry.isAmendment, one.entry.differences]).toEqual([true, true, []]);
  one.saving.reason = { code: 'transcription-error', text: 'was the rash' };
  expect(await one.save()).toBe('saved');
  expect(await stands()).toEqual({ sledai: [{ version: 2, present: ['rash'] }], pga: [] });
});

test('edited and saved before anything was read again, it meets its own entry instead of a second one', async () => {
  const one = form();
  one.answer('arthritis');
  one.line = cut;
  one.isDeaf = true;
  expect(await one.save()).toBe('trouble');
  one.answer('rash');
  one.line = clear;
  expect(await one.save()).toBe('conflict');
  one.isDeaf = false;
  one.client.refresh();
  await vi.waitUntil(() => one.saving.state.kind === 'arrived', WAIT);
  expect([one.entry.sent, one.entry.differences, one.entry.draft.answers.rash]).toEqual([[], [], 'present']);
  expect((await stands()).sledai).toEqual([{ version: 1, present: ['arthritis'] }]);
});

test('read again while the edited entry is on its way, it still knows the first as its own', async () => {
  const one = form();
  one.answer('arthritis');
  one.line = cut;
  one.isDeaf = true;
  expect(await one.save()).toBe('trouble');
  one.answer('rash');
  one.line = async (send) => {
    one.isDeaf = false;
    one.client.refresh();
    await vi.waitUntil(() => one.entry.existing.sledai !== null, WAIT);
    return send();
  };
  expect(await one.save()).toBe('conflict');
  expect(one.saving.state).toEqual({ kind: 'arrived', isEdited: true });
  expect([one.entry.sent, one.entry.differences, one.entry.draft.answers.rash]).toEqual([[], [], 'present']);
  expect((await stands()).sledai).toEqual([{ version: 1, present: ['arthritis'] }]);
});

test('a request that arrives after the corrected one was recorded is refused', async () => {
  const one = form();
  const late: (() => Promise<Response>)[] = [];
  one.line = (send) => {
    late.push(send);
    return Promise.reject(new TypeError('held by a proxy'));
  };
  one.answer('arthritis');
  expect(await one.save()).toBe('trouble');
  one.line = clear;
  one.answer('rash');
  expect(await one.save()).toBe('saved');
  const answers = await Promise.all(late.map(async (send) => (await send()).text()));
  expect(new Set(answers.map((text) => /"__typename":"(\w+)"/.exec(text)?.[1]))).toEqual(
    new Set(['VersionConflict']),
  );
  expect(await stands()).toEqual({ sledai: [{ version: 1, present: ['arthritis', 'rash'] }], pga: [] });
});

test('two forms at once: one is recorded, the other meets it', async () => {
  const [one, other] = [form(), form()];
  one.answer('arthritis');
  other.answer('rash');
  const outcomes = await Promise.all([one.save(), other.save()]);
  expect(outcomes.toSorted()).toEqual(['conflict', 'saved']);
  const loser = outcomes[0] === 'conflict' ? one : other;
  await vi.waitUntil(() => loser.entry.existing.sledai !== null, WAIT);
  expect(loser.entry.dirty).toBe(true);
  expect((await stands()).sledai).toHaveLength(1);
});

test('saved again unchanged, the same request is answered as it was the first time', async () => {
  const one = form();
  one.answer('arthritis');
  one.line = cut;
  one.isDeaf = true;
  expect(await one.save()).toBe('trouble');
  one.line = clear;
  expect(await one.save()).toBe('saved');
  expect((await stands()).sledai).toEqual([{ version: 1, present: ['arthritis'] }]);
});

test('found recorded and unchanged since, there is nothing to send', async () => {
  const one = form();
  one.answer('arthritis');
  one.line = cut;
  expect(await one.save()).toBe('trouble');
  await vi.waitUntil(() => one.saving.state.kind === 'arrived', WAIT);
  one.line = () => Promise.reject(new Error('nothing is to be sent'));
  expect(await one.save()).toBeUndefined();
  expect(one.entry.dirty).toBe(false);
});

test('edited between the answer and its reading, it goes on from its own entry without a conflict', async () => {
  const one = form();
  one.answer('arthritis');
  one.isDeaf = true;
  expect(await one.save()).toBe('saved');
  one.answer('arthritis', 'absent');
  one.isDeaf = false;
  one.client.refresh();
  await vi.waitUntil(() => one.entry.isAmendment, WAIT);
  expect([one.entry.differences, one.entry.draft.answers.arthritis]).toEqual([[], 'absent']);
  one.saving.reason = { code: 'transcription-error', text: 'pressed the wrong key' };
  expect(await one.save()).toBe('saved');
  expect((await stands()).sledai).toEqual([{ version: 2, present: [] }]);
});

test('what is typed while an entry is on its way is kept, and is not taken for recorded', async () => {
  const one = form();
  one.answer('arthritis');
  let typed = false;
  one.line = (send) => {
    if (!typed) one.answer('rash');
    typed = true;
    return send();
  };
  expect(await one.save()).toBe('saved');
  expect(one.entry.dirty).toBe(true);
  expect(one.entry.draft.answers.rash).toBe('present');
  expect((await stands()).sledai).toEqual([{ version: 1, present: ['arthritis'] }]);
});

test('an answer that comes when the form holds another subject changes nothing there (T-12)', async () => {
  const one = form();
  one.answer('arthritis');
  one.line = async (send) => {
    const answer = await send();
    one.entry.begin({ ...EMPTY_DRAFT, assessed: date });
    one.saving.leave();
    one.answer('fever');
    return answer;
  };
  await one.save();
  expect([one.saving.state.kind, one.entry.dirty, one.entry.draft.answers.fever]).toEqual([
    'idle',
    true,
    'present',
  ]);
});
