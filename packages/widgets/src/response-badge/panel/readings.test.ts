/** The study's reading beside that of Rodeghiero 2009, and the picture of the counts, in the open badge. */
import * as times from '../../element/site-time.ts';
import { describe, expect, test } from 'vitest';
import { iwgResponse, plateletResponse } from '@trialside/rules/response';
import type { SubjectRecord } from '@trialside/rules/record';
import { madeUpSubject, type MadeUpSubject } from '../../../testing/subject.ts';
import { words as chinese } from '../../locales/zh-CN/face.ts';
import { words as chinesePanel } from '../../locales/zh-CN/panel.ts';
import { words as english } from '../../locales/en/face.ts';
import { words as englishPanel } from '../../locales/en/panel.ts';
import { PROTOCOL } from '../response-badge.examples.ts';
import { panelView, type PanelView } from './panel-view.ts';
import { HEIGHT, LEFT, sparkLine, WIDTH, type SparkLine } from './spark-line.ts';

const subject = (made: Omit<MadeUpSubject, 'code'>): SubjectRecord =>
  madeUpSubject({ code: 'BJ01-001', ...made });

function viewOf(record: SubjectRecord, withIwg = true, isChinese = false): PanelView {
  const iwg = withIwg ? iwgResponse(record, PROTOCOL, PROTOCOL.endpoints.plateletResponse!.iwg) : null;
  const value = { ...plateletResponse(record, PROTOCOL), iwg };
  const data = {
    state: 'ready',
    held: { value, subjectId: 'id', cut: record.cut, synthetic: true },
  } as const;
  const facts = { data, detail: data, subject: 'BJ01-001', languageTag: isChinese ? 'zh-CN' : 'en', times };
  return isChinese ? panelView(facts, chinese, chinesePanel) : panelView(facts, english, englishPanel);
}

const flat = ({ readings }: PanelView): unknown =>
  readings?.map(({ name, mark, overall, baseline }) => [
    name,
    mark?.code,
    overall,
    baseline.platelets.replace('\u00A0', ' '),
  ]);

const COUNTS = [
  { day: 14, platelets: '45', bleeding: 0 },
  { day: 28, platelets: '132', bleeding: 0 },
] as const;

describe('two readings', () => {
  test('side by side: one count of 132 is CR by both; the field confirms only the response (domain.md 3.1, 3.5)', () => {
    const view = viewOf(subject({ baseline: '11', counts: COUNTS, askedOnDay: 30 }));
    expect(view.atCount).toBe('D+28');
    expect(flat(view)).toMatchObject([
      ['This study', 'CR', 'Complete response', '11 ×10⁹/L'],
      ['IWG 2009', 'CR', 'Response, confirmed', expect.stringMatching(/×10⁹\/L$|not known/)],
    ]);
  });

  test('bleeding rules out a complete response for the field alone, and PR is called R there', () => {
    const bleeding = [{ day: 28, platelets: '120', bleeding: 2 }] as const;
    const [study, iwg] = viewOf(subject({ baseline: '11', counts: bleeding, askedOnDay: 30 })).readings!;
    expect([study!.mark?.code, iwg!.mark?.code]).toEqual(['CR', 'NR']);
    const partial = [{ day: 28, platelets: '45', bleeding: 0 }] as const;
    const [, other] = viewOf(subject({ baseline: '11', counts: partial, askedOnDay: 30 })).readings!;
    expect(other!.mark).toEqual({ look: 'PR', code: 'R', meaning: 'Response (R)' });
  });

  test('without the other one there is no table, and Chinese names both', () => {
    const record = subject({ baseline: '11', counts: COUNTS, askedOnDay: 30 });
    expect(viewOf(record, false).readings).toBeNull();
    expect(viewOf(record, true, true).readings!.map(({ name }) => name)).toEqual(['本研究', 'IWG 2009']);
  });
});

describe('the picture of the counts', () => {
  const lineOf = (made: Omit<MadeUpSubject, 'code'>): SparkLine | null =>
    sparkLine(plateletResponse(subject(made), PROTOCOL));

  test('runs from infusion to the last count, within its frame, limits and baseline with it', () => {
    const line = lineOf({ baseline: '11', counts: COUNTS, askedOnDay: 30 })!;
    expect([line.from, line.to]).toEqual([0, 28]);
    expect(line.limits.map(({ text }) => text)).toEqual(expect.arrayContaining(['100', '30']));
    const [first, last] = line.points;
    // A higher count stands higher; half of the days is half of the way.
    expect(last!.y).toBeLessThan(first!.y);
    expect(line.baseline).toBeGreaterThan(first!.y);
    expect(first!.x).toBeCloseTo((LEFT + last!.x) / 2, 0);
    for (const { x, y } of line.points) {
      expect([x >= LEFT, x <= WIDTH, y >= 0, y <= HEIGHT]).toEqual([true, true, true, true]);
    }
  });

  test('a missed count breaks the line, a bound and a count after rescue have shapes of their own', () => {
    const line = lineOf({
      baseline: '11',
      counts: [
        { day: 7, platelets: '<10', bleeding: 0 },
        { day: 14, platelets: '40', bleeding: 0 },
        { day: 26, platelets: '60', bleeding: 0 },
      ],
      rescue: [{ day: 25, treatment: 'platelet-transfusion', name: 'Platelet transfusion' }],
      askedOnDay: 30,
    })!;
    expect(line.points.map(({ shape }) => shape)).toEqual(['below', 'solid', 'hollow']);
    for (const points of line.lines) expect(points.split(' ').length).toBeGreaterThan(1);
  });

  test('one count shows no course; its sentence names every count', () => {
    expect(lineOf({ baseline: '11', counts: COUNTS.slice(0, 1), askedOnDay: 15 })).toBeNull();
    const { spark } = viewOf(subject({ baseline: '11', counts: COUNTS, askedOnDay: 30 }));
    expect(spark?.label.replaceAll('\u00A0', ' ')).toMatch(
      /^Course of the platelet count: .*D\+14 45 ×10⁹\/L, .*D\+28 132 ×10⁹\/L/,
    );
  });
});
