import { describe, expect, test } from 'vitest';
import { iwgResponse } from './iwg-response.ts';
import type { IwgResponse } from './iwg-response.ts';
import { at, course, decided, medication, on, protocolWith, subject } from './response.fixture.ts';
import type { Course } from './response.fixture.ts';
import type { IwgOptions } from './options.ts';
import { DEFAULT_IWG_OPTIONS } from './options.ts';

/** The last count before infusion is 15, so R asks for 30. */
const iwg = (entries: Course, options: Partial<IwgOptions> = {}): IwgResponse =>
  iwgResponse(subject(course([-6, '18'], [-1, '15'], ...entries)), protocolWith(), {
    ...DEFAULT_IWG_OPTIONS,
    ...options,
  });

describe('IWG 2009 (domain.md 3.2)', () => {
  test('the baseline is the count when treatment starts', () => {
    const { baseline, rule } = iwg([[28, '30']]);
    expect(baseline).toMatchObject({ platelets: '15', mode: 'last-before-infusion' });
    expect(rule.id).toBe('platelet-response-iwg-2009');
    expect(iwg([[28, '30']], { baselineMode: 'last-before-lymphodepletion' }).baseline.platelets).toBe('18');
  });

  test('without a count it is pending while a response could still begin, then NE', () => {
    const best = (cutOn: string, exposures = subject().exposures): string =>
      iwgResponse(subject({ cutOn, exposures }), protocolWith()).best;
    expect(best(on(194))).toBe('pending');
    expect(best(on(195))).toBe('NE');
    expect(best(on(400), [])).toBe('pending');
  });

  test('bleeding rules out CR too', () => {
    expect(decided(at(iwg([[28, '120', 2]]), 28))).toBe('NR');
    expect(decided(at(iwg([[28, '120', 'not-recorded']]), 28))).toBe('CR or NR');
  });

  test.each([
    [
      'confirmed 7 days later',
      [
        [14, '45'],
        [21, '40'],
      ],
      'R',
      14,
    ],
    [
      '6 days are not enough',
      [
        [14, '45'],
        [20, '40'],
      ],
      'unconfirmed',
      null,
    ],
    [
      'any two visits far enough apart',
      [
        [14, '45'],
        [17, '50'],
        [30, '40'],
      ],
      'R',
      14,
    ],
    [
      'a count between that fails breaks the pair',
      [
        [14, '45'],
        [17, '20'],
        [30, '40'],
      ],
      'unconfirmed',
      null,
    ],
    [
      'a later pair confirms',
      [
        [14, '45'],
        [17, '20'],
        [30, '40'],
        [37, '50'],
      ],
      'R',
      30,
    ],
    [
      'two CR counts make a CR',
      [
        [14, '120'],
        [21, '100'],
      ],
      'CR',
      14,
    ],
    [
      'a CR count supports R',
      [
        [14, '45'],
        [21, '120'],
      ],
      'R',
      14,
    ],
    [
      'and R does not support CR',
      [
        [14, '120'],
        [21, '99'],
      ],
      'R',
      14,
    ],
    [
      'two NR counts a day apart',
      [
        [14, '20'],
        [15, '20'],
      ],
      'NR',
      null,
    ],
    ['one NR count alone', [[14, '20']], 'unconfirmed', null],
    [
      'two of the same day',
      [
        [14, '20'],
        [14, '22'],
      ],
      'unconfirmed',
      null,
    ],
    ['no count', [], 'NE', null],
  ] as const)('%s', (_, entries, best, firstDay) => {
    const answer = iwg(entries);
    expect(answer.best).toBe(best);
    expect(answer.response.first?.dayFromInfusion ?? null).toBe(firstDay);
  });

  test('the earlier count of the pair dates the response, the later confirms it', () => {
    const { completeResponse } = iwg([
      [14, '120'],
      [21, '100'],
    ]);
    expect(completeResponse).toMatchObject({ held: 'met', possiblyFrom: null });
    expect(completeResponse.first?.dayFromInfusion).toBe(14);
    expect(completeResponse.confirmedBy?.dayFromInfusion).toBe(21);
  });

  test('open counts leave a confirmation open, never decide it', () => {
    expect(
      iwg([
        [14, '45'],
        [21, '45', 'not-recorded'],
      ]).best,
    ).toBe('indeterminate');
    expect(
      iwg([
        [14, '45', 'not-recorded'],
        [21, '45'],
        [28, '45'],
      ]),
    ).toMatchObject({
      best: 'R',
      response: { held: 'met', possiblyFrom: 14 },
    });
    // Whatever the bleeding on day 17 was, day 21 is the earliest certain one.
    const between = iwg([
      [14, '45'],
      [17, '45', 'not-recorded'],
      [21, '45'],
      [30, '50'],
    ]);
    expect(between.response).toMatchObject({ held: 'met', possiblyFrom: 14 });
    expect(between.response.first?.dayFromInfusion).toBe(21);
  });

  test('a count after rescue neither confirms nor breaks', () => {
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(16) })];
    const counts = course([-6, '18'], [-1, '15'], [14, '45'], [17, '20'], [21, '120'], [30, '40']);
    const answer = iwgResponse(subject({ ...counts, medications }), protocolWith());
    expect(answer.best).toBe('R');
    expect(answer.response.confirmedBy?.dayFromInfusion).toBe(30);
  });

  test('a response too late to be due to the treatment is none', () => {
    const late: Course = [
      [10, '20'],
      [20, '20'],
      [195, '45'],
      [210, '45'],
    ];
    expect(iwg(late).best).toBe('NR');
    expect(iwg(late, { latestResponseDay: 365 }).best).toBe('R');
  });

  test('duration runs from the first count of the pair to a confirmed loss', () => {
    expect(
      iwg([
        [14, '45'],
        [21, '45'],
        [60, '20'],
        [61, '20'],
        [90, '50'],
      ]).duration,
    ).toEqual({
      from: 14,
      to: 60,
      days: 46,
      end: 'loss',
      possiblyEndedOn: null,
    });
    // one low count that recovers is no loss
    expect(
      iwg([
        [14, '45'],
        [21, '45'],
        [60, '20'],
        [90, '50'],
      ]).duration,
    ).toMatchObject({ to: 90, end: 'censored', possiblyEndedOn: null });
    // one low count at the end is a loss that nothing has confirmed yet
    expect(
      iwg([
        [14, '45'],
        [21, '45'],
        [60, '20'],
      ]).duration,
    ).toMatchObject({ to: 60, end: 'censored', possiblyEndedOn: 60 });
  });

  test('a count that is a response or not evaluable is no loss', () => {
    const medications = [medication({ role: 'rescue', start: on(59) })]; // of no kind with a window
    const counts = course([-1, '15'], [14, '45'], [21, '45'], [60, '120'], [61, '120'], [90, '50']);
    const { duration } = iwgResponse(subject({ ...counts, medications }), protocolWith());
    expect(duration).toMatchObject({ to: 90, end: 'censored', possiblyEndedOn: null });
  });

  test('loss of CR is apart: below 100 or bleeding', () => {
    const answer = iwg([
      [14, '120'],
      [21, '120'],
      [60, '80'],
      [61, '80'],
      [90, '85'],
    ]);
    expect(answer.durationOfCompleteResponse).toMatchObject({ from: 14, to: 60, end: 'loss' });
    expect(answer.duration).toMatchObject({ from: 14, to: 90, end: 'censored' });
    const bled = iwg([
      [14, '120'],
      [21, '120'],
      [60, '120', 3],
      [61, '120', 3],
    ]);
    expect(bled.durationOfCompleteResponse).toMatchObject({ to: 60, end: 'loss' });
    expect(bled.duration).toMatchObject({ to: 60, end: 'loss' });
  });
});
