/** What the closed badge reads, for every example and every data state, in both languages. */
import { describe, expect, test } from 'vitest';
import { plateletResponse } from '@trialside/rules/response';
import { response } from '@trialside/rules/locales/en/response';
import { response as zhResponse } from '@trialside/rules/locales/zh-CN/response';
import type { ResponseSummary } from '@trialside/client';
import { STATE_EXAMPLES } from '../../testing/states.ts';
import { DATA_STATES } from '../element/data-states.ts';
import { clock } from '../element/clock.ts';
import type { Data } from '../element/data-state.ts';
import { words as chinese } from '../locales/zh-CN/face.ts';
import { words as english } from '../locales/en/face.ts';
import { faceOf, joined, type Face } from './face.ts';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from './response-badge.examples.ts';

const read = ({ code, text }: Face): string => joined(' ', code, text).replaceAll('\u00A0', ' ');
const inHand = (value: ResponseSummary): Data<ResponseSummary> => ({
  state: 'ready',
  held: { value, subjectId: null, cut: null, synthetic: false },
});

describe('the face of an example', () => {
  test.each(RESPONSE_BADGE_EXAMPLES)(
    '$name: $expect.face (domain.md $section)',
    ({ record, expect: wanted }) => {
      const response = plateletResponse(record, PROTOCOL);
      expect(response.state).toBe(wanted.state);
      expect(response.stateReason).toBe(wanted.stateReason ?? null);
      expect(response.latest?.verdict.candidates ?? []).toEqual(wanted.candidates ?? []);
      const criteria = Object.fromEntries(
        response.latest?.verdict.criteria.map(({ id, held }) => [id, held]) ?? [],
      );
      expect(criteria).toMatchObject(wanted.criteria ?? {});
      if (wanted.notes) expect(response.latest?.verdict.notes).toEqual(wanted.notes);
      expect(read(faceOf(inHand(response), english, clock('en')))).toBe(wanted.face);
    },
  );

  test('keeps numbers and letters and changes only words in Chinese', () => {
    const faces = Object.fromEntries(
      RESPONSE_BADGE_EXAMPLES.map(({ name, record }) => [
        name,
        read(faceOf(inHand(plateletResponse(record, PROTOCOL)), chinese, clock('zh-CN'))),
      ]),
    );
    expect(faces).toMatchObject({
      'complete-response': 'CR 132 ×10⁹/L · D+28',
      'bleeding-not-recorded': '? PR 或 NR · 45 ×10⁹/L · D+28',
      'pending-before-infusion': '– 未回输',
      'response-lost': 'NR 缓解丧失 · 18 ×10⁹/L · D+90',
      'not-evaluable-after-transfusion': 'NE 无可评价的计数',
    });
  });

  test('never shows a count as absent that was reported as a bound', () => {
    const response = plateletResponse(RESPONSE_BADGE_EXAMPLES.at(-1)!.record, PROTOCOL);
    const { text } = faceOf(inHand(response), english, clock('en'));
    expect(text).toMatch(/^<10\s×10⁹\/L · D\+28$/);
  });
});

describe('the face of a data state', () => {
  test.each(STATE_EXAMPLES)('$name: $face', ({ data, face }) => {
    const atSite = clock('en', 'Asia/Shanghai');
    const wanted = face.replace('{time}', '14:32 GMT+8');
    expect(read(faceOf(data ?? { state: 'idle', reason: 'no-subject' }, english, atSite))).toBe(wanted);
  });

  test('there is an example of every state', () => {
    expect(new Set(STATE_EXAMPLES.map(({ state }) => state))).toEqual(new Set(DATA_STATES));
  });
});

test.each([
  [english, response],
  [chinese, zhResponse],
])('states are called what the rules call them', (words, texts) => {
  expect(words.meaning).toEqual(texts.states);
});

describe('the clock', () => {
  test('TIM-03: says its distance to UTC, and adds the date where the moment is not today', () => {
    const lastYear = Date.UTC(2025, 4, 1, 1, 5);
    expect(clock('en-GB', 'Asia/Shanghai')(lastYear)).toMatch(/^1 May 2025\D+09:05 GMT\+8$/);
    expect(clock('en-GB', 'America/New_York')(lastYear)).toMatch(/^30 Apr 2025\D+21:05 GMT-4$/);
    const chinese = clock('zh-CN', 'Asia/Shanghai')(lastYear);
    expect(chinese).toMatch(/2025年5月1日/);
    expect(chinese).toMatch(/09:05/);
    expect(chinese).toMatch(/GMT\+8/);
  });
});
