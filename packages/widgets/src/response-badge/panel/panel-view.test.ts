/** Everything the open badge says: values with unit and date, thresholds, what is open and why, and where it is from. */
import * as times from '../../element/site-time.ts';
import { describe, expect, test } from 'vitest';
import { plateletResponse } from '@trialside/rules/response';
import { STATE_EXAMPLES } from '../../../testing/states.ts';
import type { Data } from '../../element/data-state.ts';
import { words as chinese } from '../../locales/zh-CN/face.ts';
import { words as chinesePanel } from '../../locales/zh-CN/panel.ts';
import { words as english } from '../../locales/en/face.ts';
import { words as englishPanel } from '../../locales/en/panel.ts';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from '../response-badge.examples.ts';
import { panelView as view, type PanelFacts, type PanelView } from './panel-view.ts';

/** The view with plain spaces, so that expectations can be typed. */
const panelView = (...args: Parameters<typeof view>): PanelView =>
  JSON.parse(JSON.stringify(view(...args)).replaceAll('\u00A0', ' ')) as PanelView;

function factsOf(name: string): PanelFacts {
  const { record } = RESPONSE_BADGE_EXAMPLES.find((each) => each.name === name)!;
  const value = plateletResponse(record, PROTOCOL);
  const data = {
    state: 'ready',
    held: { value, subjectId: 'id', cut: record.cut, synthetic: true },
  } as const;
  return { data, detail: data, subject: record.subject.code, languageTag: 'en-GB', times };
}

const viewOf = (name: string): PanelView => panelView(factsOf(name), english, englishPanel);
const criterion = (view: PanelView, label: string) => view.criteria.find((each) => each.label === label);

describe('the open badge', () => {
  test('says the response, the count with its day, the change and the baseline', () => {
    expect(viewOf('complete-response')).toMatchObject({
      title: 'Platelet response of BJ01-001',
      subject: 'BJ01-001',
      heading: 'Complete response',
      best: '',
      synthetic: 'Synthetic data',
      latest: { platelets: '132 ×10⁹/L', when: '29 Jun 2026 · D+28', change: '+87 since D+14 (45)' },
      baseline: {
        platelets: '11 ×10⁹/L',
        how: 'Last count before lymphodepletion · 26 May 2026',
        reason: '',
      },
      notes: [],
      remarks: [],
    });
  });

  test('lists every criterion with value, unit, date, threshold and whether it held', () => {
    const view = viewOf('complete-response');
    expect(view.criteria).toHaveLength(6);
    expect(criterion(view, 'Platelets at least doubled from baseline')).toEqual({
      label: 'Platelets at least doubled from baseline',
      held: 'met',
      verdict: 'met',
      observed: '132 ×10⁹/L',
      when: '29 Jun 2026 · D+28',
      limit: '≥ 22 ×10⁹/L',
      reason: '',
    });
    expect(criterion(view, 'No active bleeding')).toMatchObject({
      observed: 'WHO grade 0',
      limit: '< WHO grade 2',
      verdict: 'met',
    });
  });

  test('says between what a response is open, and why', () => {
    const view = viewOf('bleeding-not-recorded');
    expect(view.heading).toBe('PR or NR: not decidable yet');
    expect(criterion(view, 'No active bleeding')).toMatchObject({
      held: 'indeterminate',
      verdict: 'cannot tell',
      observed: '',
      reason: 'Bleeding is not recorded at this count',
    });
    expect(criterion(viewOf('baseline-unknown'), 'Platelets at least doubled from baseline')).toMatchObject({
      verdict: 'cannot tell',
      reason: 'No count qualifies as baseline',
    });
    expect(viewOf('baseline-unknown').baseline?.platelets).toBe('not known');
  });

  test('tells of rescue, of a loss, and of notes that change no criterion', () => {
    expect(viewOf('rescue-since-latest-count').remarks).toEqual([
      'Later counts are not evaluable: they follow a rescue treatment',
    ]);
    const excluded = viewOf('not-evaluable-after-transfusion');
    expect(excluded.remarks).toEqual(['No evaluable platelet count after infusion']);
    expect(excluded.latest).toBeNull();
    expect(excluded.atCount).toBe('D+28');
    expect(criterion(excluded, 'Outside the exclusion window of rescue treatment')).toMatchObject({
      verdict: 'not met',
      observed: '3 days after rescue',
      limit: '≥ 7 days',
      when: '26 Jun 2026 · D+25',
    });
    expect(excluded.counts[0]).toMatchObject({ platelets: '62 ×10⁹/L', note: 'after rescue treatment' });
    const lost = viewOf('response-lost');
    expect(lost.heading).toBe('Response lost');
    expect(lost.best).toBe('Best within the response window: Complete response');
    expect(lost.latest?.change).toBe('−70 since D+60 (88)');
    expect(viewOf('baseline-already-normal').notes).toEqual([
      'The baseline is already at the level of complete response, so the category says nothing about treatment',
    ]);
  });

  test('lists the counts newest first, the missed ones too, and counts the rest', () => {
    const { counts, earlier, atCount } = viewOf('response-lost');
    expect(atCount).toBe('D+90');
    expect(counts[0]).toMatchObject({ day: 'D+90', platelets: '18 ×10⁹/L', face: { code: 'NR' } });
    expect(counts[1]).toMatchObject({ day: 'D+60', platelets: '88 ×10⁹/L', face: { code: 'PR' } });
    expect(counts.some(({ platelets, face }) => platelets === 'no count' && face.code === 'NE')).toBe(true);
    expect(earlier).toMatch(/^\d earlier counts?$/);
  });

  test('names the rule, the cut and the build', () => {
    expect(viewOf('complete-response').footer).toEqual([
      'As known at change 128, asked on 1 Jul 2026',
      'Platelet response, study rule (platelet-response@1.0.0)',
      expect.stringMatching(/^Trialside 0\.1\.0\+/),
    ]);
  });

  test('says all of it in Chinese', () => {
    const facts = { ...factsOf('bleeding-not-recorded'), languageTag: 'zh-CN', times };
    const view = panelView(facts, chinese, chinesePanel);
    expect(view.heading).toBe('PR 或 NR：尚无法判定');
    expect(view.latest?.when).toBe('2026年6月29日 · D+28');
    expect(criterion(view, '无活动性出血')).toMatchObject({
      verdict: '无法判定',
      reason: '该次计数时未记录出血情况',
      limit: '< WHO 2 级',
    });
    // Letters that stay are codes, units and the name of the product, never a word.
    const { footer: _rule, face: _codes, ...said } = view;
    const untranslated = textsOf(said).filter((text) => /[a-z]{3}/.test(text));
    expect(untranslated).toEqual([]);
  });

  test('shows a key it has no name for as it is', () => {
    const facts = factsOf('complete-response');
    const { held } = facts.data as Extract<PanelFacts['data'], { state: 'ready' }>;
    const value = { ...held.value, stateReason: 'a-reason-of-tomorrow' };
    const data = { state: 'ready', held: { ...held, value } } as const;
    expect(panelView({ ...facts, data }, english, englishPanel).remarks).toEqual(['a-reason-of-tomorrow']);
  });

  test('has a name in both languages for everything the examples answer with', () => {
    const named = (key: string, names: Readonly<Record<string, string>>): void => {
      if (!names[key]) throw new Error(`no name for ${key}`);
    };
    for (const panel of [englishPanel, chinesePanel]) {
      for (const { record } of RESPONSE_BADGE_EXAMPLES) {
        const response = plateletResponse(record, PROTOCOL);
        if (response.stateReason) named(response.stateReason, panel.response.stateReasons);
        for (const { verdict } of response.counts) {
          for (const note of verdict.notes) named(note, panel.response.notes);
          for (const { id, reason } of verdict.criteria) {
            named(id, panel.response.criteria);
            if (reason) named(reason, panel.response.reasons);
          }
        }
      }
    }
  });
});

/** Every text of a view that a reader sees. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'held' || key === 'look' ? [] : textsOf(inner),
  );
}

describe('the open badge in a data state', () => {
  const stateView = (name: string): PanelView => {
    const { data } = STATE_EXAMPLES.find((each) => each.name === name)!;
    const shown: Data<never> = (data ?? { state: 'idle', reason: 'no-subject' }) as Data<never>;
    return panelView(
      { data: shown, detail: shown, subject: 'BJ01-001', languageTag: 'en-GB', times },
      english,
      englishPanel,
    );
  };

  test.each(STATE_EXAMPLES.filter(({ state }) => !['ready', 'loading'].includes(state)))(
    '$name says what is the matter',
    ({ name }) => {
      const [remark] = stateView(name).remarks;
      expect(remark).toMatch(/\w.*\.$/);
    },
  );

  test('offers another try where that may help', () => {
    const offered = STATE_EXAMPLES.filter(({ name }) => stateView(name).canRetry).map(({ name }) => name);
    expect(offered).toEqual(['partial', 'stale', 'offline-with-value', 'offline-without-value', 'error']);
  });

  test('keeps the value and its criteria when the gateway is gone, with the time', () => {
    const view = stateView('offline-with-value');
    expect(view.latest?.platelets).toBe('132 ×10⁹/L');
    expect(view.criteria).toHaveLength(6);
    expect(view.face.text).toBe('132 ×10⁹/L · D+28 · offline, as of 14:32 GMT+8');
    // TIM-03: the whole moment, at the site and in UTC.
    expect(view.remarks).toEqual([
      expect.stringMatching(/was current at \d+ \w+ \d{4} 14:32 Asia\/Shanghai \(06:32 UTC\)\.$/),
    ]);
  });

  test('keeps the value of the face when nothing behind it could be read', () => {
    const { data } = factsOf('complete-response');
    const detail = { state: 'offline', held: null, confirmedAt: null } as const;
    const { latest, criteria, detailNote } = panelView(
      { data, detail, subject: 'BJ01-001', languageTag: 'en-GB', times },
      english,
      englishPanel,
    );
    expect(latest).toEqual({ platelets: '132 ×10⁹/L', when: '29 Jun 2026 · D+28', change: '' });
    expect([criteria, detailNote]).toEqual([[], 'The criteria cannot be shown now.']);
  });

  test('does not show the criteria of an older answer under a newer face', () => {
    const facts = factsOf('complete-response');
    const { held } = facts.data as Extract<PanelFacts['data'], { state: 'ready' }>;
    const newer = { state: 'ready', held: { ...held, cut: { knownAt: 129, on: '2026-07-01' } } } as const;
    const view = panelView({ ...facts, data: newer }, english, englishPanel);
    expect(view.criteria).toEqual([]);
    expect(view.detailNote).toBe('Reading the criteria…');
  });
});
