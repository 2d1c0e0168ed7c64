/** Adverse events between a form and the graph: nothing is lost on the way, nothing is sent twice, nothing overwritten. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Client } from '../client.ts';
import {
  changedFields,
  differingFields,
  draftOfEvent,
  EMPTY_ADVERSE_EVENT,
  eventOfDraft,
  mergeDrafts,
  recordFields,
  saveAdverseEvent,
  type AdverseEventDraft,
  type EventEntry,
} from './index.ts';

const NEUTROPENIA: AdverseEventDraft = {
  ...EMPTY_ADVERSE_EVENT,
  term: ' Neutropenia ',
  ctcae: { version: '5.0', code: '10029366', term: 'Neutrophil count decreased' },
  grade: 2,
  gradeScale: 'ctcae',
  gradedFrom: [{ kind: 'labResult', id: 'L1', version: 3 }],
  start: '2026-06-10',
  ongoing: 'yes',
  serious: 'no',
  causality: { ...EMPTY_ADVERSE_EVENT.causality, lymphodepletion: 'probable' },
};

test('a new event is sent whole, in the spelling of the graph', () => {
  expect(recordFields(NEUTROPENIA)).toMatchObject({
    term: 'Neutropenia',
    gradeScale: 'CTCAE',
    gradedFrom: [{ id: 'L1', version: 3 }],
    ongoing: 'YES',
    serious: 'NO',
    causality: { lymphodepletion: 'PROBABLE', disease: null },
    end: null,
  });
  expect(Object.keys(recordFields(NEUTROPENIA)).toSorted()).toEqual(
    Object.keys(EMPTY_ADVERSE_EVENT).toSorted(),
  );
});

test('a correction says what differs and nothing else; what was taken back is null', () => {
  const now = { ...NEUTROPENIA, grade: 3 as const, start: null };
  expect(changedFields(NEUTROPENIA, now)).toEqual({ grade: 3, start: null });
});

test('a record and its draft are the same, with columns of a source kept', () => {
  const event = { ...NEUTROPENIA, id: 'e', version: 4, supplement: { AESPID: '7' } };
  expect(eventOfDraft(draftOfEvent(event), event)).toEqual(event);
});

describe('somebody else has changed the event meanwhile', () => {
  const value = fc.constantFrom(null, 1, 2, 3);
  const draft = fc.record({
    grade: value,
    start: fc.constantFrom(null, '2026', '2026-06'),
    outcome: fc.constantFrom(null, 'FATAL'),
  });
  const made = (over: object): AdverseEventDraft => ({ ...NEUTROPENIA, ...over }) as AdverseEventDraft;

  test('no change of either side is lost: it stands, or it is a conflict that a person settles', () => {
    fc.assert(
      fc.property(draft, draft, draft, (a, b, c) => {
        const [base, mine, theirs] = [made(a), made(b), made(c)];
        const { draft: merged, conflicts } = mergeDrafts(mine, base, theirs);
        for (const field of differingFields(base, mine)) expect(merged[field]).toEqual(mine[field]);
        for (const field of differingFields(base, theirs)) {
          if (!conflicts.includes(field)) expect(merged[field]).toEqual(theirs[field]);
        }
      }),
    );
  });
});

test('a conflict that nobody has settled stays one when something else is recorded after it', () => {
  const made = (over: object): AdverseEventDraft => ({ ...NEUTROPENIA, ...over }) as AdverseEventDraft;
  const [first, second, third] = [
    made({ grade: 1 }),
    made({ grade: 2 }),
    made({ grade: 2, outcome: 'FATAL' }),
  ];
  const mine = made({ grade: 3 });
  const met = mergeDrafts(mine, first, second);
  expect(met.conflicts).toEqual(['grade']);
  expect(mergeDrafts(met.draft, second, third, met.conflicts)).toEqual({
    draft: { ...third, grade: 3 },
    conflicts: ['grade'],
  });
  // What they put to the same value meanwhile is none any more.
  expect(mergeDrafts(met.draft, second, made({ grade: 3 }), met.conflicts).conflicts).toEqual([]);
});

describe('saving', () => {
  interface Sent {
    readonly key: string;
    readonly input: Readonly<Record<string, unknown>>;
  }

  /** A gateway that records, but for the requests whose number is named: those end without an answer. */
  function recorder(failing: readonly number[] = []) {
    const sent: Sent[] = [];
    const write = (_document: unknown, { input }: { input: { idempotencyKey: string } }) => {
      sent.push({ key: input.idempotencyKey, input: input as never });
      return Promise.resolve(
        failing.includes(sent.length)
          ? { kind: 'network', cause: 'timeout' }
          : {
              kind: 'data',
              errors: [],
              data: { saved: { change: sent.length, record: { id: 'new', version: 1 } } },
            },
      );
    };
    const client = { study: 'S', write } as unknown as Client;
    return { sent, target: { client, subjectId: 'subject', shown: {} } };
  }

  const crs: EventEntry = {
    draft: NEUTROPENIA,
    clean: EMPTY_ADVERSE_EVENT,
    existing: null,
    assessments: [{ kind: 'CRS', assessed: '2026-06-03', inputs: { fever: 'yes' }, grade: 1 }],
  };
  const reason = { code: '', text: '' };

  test('an assessment names the event that was recorded just before it', async () => {
    const { sent, target } = recorder();
    const outcome = await saveAdverseEvent(crs, reason, 'key', target);
    expect(outcome).toMatchObject({ kind: 'saved', change: 2 });
    expect(sent[1]?.input).toMatchObject({ kind: 'CRS', adverseEventId: 'new', grade: 1 });
  });

  test('what the person keeps as it is becomes a question about the recorded version; asked already is as good', async () => {
    const { sent, target } = recorder();
    const kept = [{ id: 'outcome-missing', field: 'outcome', detail: '' }];
    const event = { ...crs, assessments: [] };
    expect(await saveAdverseEvent(event, reason, 'key', { ...target, kept })).toMatchObject({
      kind: 'saved',
      change: 2,
    });
    expect(sent[1]).toMatchObject({
      key: 'key-query-outcome-missing',
      input: { recordId: 'new', recordVersion: 1, field: 'outcome', checkName: 'outcome-missing' },
    });
    const asked = { fields: [{ path: ['checkName'], reason: 'already-asked', message: '' }] };
    const write = target.client.write.bind(target.client);
    const client = {
      ...target.client,
      write: (document: never, variables: { input: { checkName?: string; idempotencyKey: string } }) =>
        variables.input.checkName === undefined
          ? write(document, variables as never)
          : Promise.resolve({ kind: 'data', errors: [], data: { saved: asked } }),
    } as unknown as Client;
    expect(await saveAdverseEvent(event, reason, 'again', { ...target, client, kept })).toMatchObject({
      kind: 'saved',
    });
  });

  test('a part that failed is told of, and the same key is used when the entry is sent again', async () => {
    const { sent, target } = recorder([2]);
    expect(await saveAdverseEvent(crs, reason, 'key', target)).toMatchObject({
      kind: 'trouble',
      trouble: 'uncertain',
      recorded: [{ kind: 'adverseEvent', recordId: 'new' }],
    });
    await saveAdverseEvent(crs, reason, 'key', target);
    expect(sent.map(({ key }) => key)).toEqual([
      'key-event',
      'key-assessment-0',
      'key-event',
      'key-assessment-0',
    ]);
  });

  test('an event that did not change is not recorded again for a new assessment', async () => {
    const { sent, target } = recorder();
    const existing = { id: 'e', version: 2 };
    await saveAdverseEvent({ ...crs, clean: NEUTROPENIA, existing }, reason, 'key', target);
    expect(sent.map(({ input }) => input['adverseEventId'])).toEqual(['e']);
  });
});
