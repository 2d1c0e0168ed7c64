/** When a report to the authorities is due, from the sponsor's case and the investigator's event (domain.md 4.2). */
import { describe, expect, test } from 'vitest';
import type { AdverseEvent, SafetyCase } from '../record/index.ts';
import { BLANK } from '../record/index.ts';
import { caseClocks } from './case-clocks.ts';
import { event } from './record.fixture.ts';

const base = event();
const NOT_RELATED = {
  studyProduct: 'unrelated',
  lymphodepletion: 'unrelated',
  procedure: 'unrelated',
  disease: 'probable',
  concomitant: 'unrelated',
} as const;
const admitted = event({
  id: 'e1',
  serious: 'yes',
  seriousness: { ...base.seriousness, hospitalisation: 'yes' },
  causality: { ...NOT_RELATED, studyProduct: 'possible' },
});
const kept: SafetyCase = {
  ...BLANK.safetyCase,
  id: 'c1',
  version: 1,
  adverseEventId: 'e1',
  awareOn: '2025-03-14',
  expected: 'no',
  causality: NOT_RELATED,
  reports: [],
};
const clocks = (
  on: string,
  over: Partial<SafetyCase> = {},
  adverseEvents: readonly AdverseEvent[] = [admitted],
) => caseClocks({ cut: { knownAt: 1, on }, adverseEvents, safetyCases: [{ ...kept, ...over }] });

describe('the clock of a case', () => {
  test('runs from awareness: 15 days for a serious, suspected, unexpected one', () => {
    expect(clocks('2025-03-20')).toMatchObject([
      {
        source: { kind: 'safetyCase', id: 'c1' },
        event: { kind: 'adverseEvent', id: 'e1' },
        clock: { reportable: 'met', allowedDays: 15, dueOn: '2025-03-29', daysLeft: 9, state: 'due' },
      },
    ]);
  });

  test('has not begun before the sponsor knew', () => {
    expect(clocks('2025-03-13')).toEqual([]);
  });

  // ICH E2A III.A.1: suspected by the reporter or by the sponsor.
  test('one of the two judgements is enough to suspect', () => {
    const unrelated = { ...admitted, causality: NOT_RELATED };
    const reportable = (over: Partial<SafetyCase>) =>
      clocks('2025-03-20', over, [unrelated])[0]?.clock?.reportable;
    expect(reportable({})).toBe('not-met');
    expect(reportable({ causality: { ...NOT_RELATED, lymphodepletion: 'possible' } })).toBe('met');
    // The sponsor has not judged yet: open, and the clock is shown.
    expect(reportable({ causality: BLANK.safetyCase.causality })).toBe('indeterminate');
  });

  test('stops with the first initial report; what is sent after the cut is not sent yet', () => {
    const reports = [
      { kind: 'initial', sentOn: '2025-03-28' },
      { kind: 'follow-up', sentOn: '2025-04-02' },
    ] as const;
    const at = (on: string) => {
      const [found] = clocks(on, { reports });
      return [found?.clock?.state, found?.followUpSentOn];
    };
    expect(at('2025-03-27')).toEqual(['due', null]);
    expect(at('2025-03-28')).toEqual(['sent', null]);
    expect(at('2025-04-02')).toEqual(['sent', '2025-04-02']);
  });

  test('of an event that is not on record says nothing', () => {
    expect(clocks('2025-03-20', {}, [])).toMatchObject([{ event: null, clock: null }]);
  });
});
