/** The swimmer plot in a real browser: lanes in groups, columns, the rate, words for who cannot see, states, many subjects. */
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CohortCourse, CourseLane, DoseStanding } from '@trialside/client';
import { provider, put, soon } from '../../testing/page.ts';
import { cohortAnswer } from '../../testing/cohort-answer.ts';
import { madeUpSubject } from '../../testing/subject.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import { darkPage, saved } from '../../testing/saved.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import '../define.ts';
import type { TrialOpen } from '../events/open.ts';
import type { TrialCohortTimeline } from './cohort-timeline.ts';

const lane = (code: string, more: Partial<CourseLane> = {}): CourseLane => ({
  subjectId: `id-${code}`,
  subjectCode: code,
  doseLevel: 'DL1',
  throughDay: 100,
  ended: null,
  runs: [],
  marks: [],
  undated: [],
  openQueries: 0,
  standing: 'NR',
  responseDays: null,
  responseOngoing: false,
  worstGrade: null,
  events: 0,
  seriousEvents: 0,
  sledaiLatest: null,
  doseLimiting: 'no-dlt',
  ...more,
});

const responder = lane('S-1', {
  runs: [
    { outcome: 'NR', from: 1, to: 20, ongoing: false },
    { outcome: 'CR', from: 21, to: 100, ongoing: true },
  ],
  marks: [{ type: 'dose-limiting', first: 3, last: 6, grade: 4, name: 'Fever' }],
  standing: 'CR',
  responseDays: 79,
  responseOngoing: true,
  worstGrade: 4,
  sledaiLatest: { low: -6, high: -6 },
  doseLimiting: 'dlt',
});
const died = lane('S-2', {
  throughDay: 300,
  sledaiLatest: { low: -6, high: 2 },
  ended: 'death',
  marks: [{ type: 'death', first: 300, last: 300, grade: null, name: 'death' }],
});
const waiting = lane('S-3', {
  doseLevel: null,
  throughDay: null,
  standing: 'not-infused',
  doseLimiting: 'not-infused',
});

const course = (lanes: readonly CourseLane[]): CohortCourse => ({
  cut: { knownAt: 12, on: '2026-11-22' },
  synthetic: true,
  doseLevels: [{ code: 'DL1', name: { en: 'Dose level 1', 'zh-CN': '剂量组 1' } }],
  lanes,
  dose: null,
  rate: {
    responders: 1,
    of: 2,
    estimate: 0.5,
    lower: 0.0126,
    upper: 0.9874,
    level: 0.95,
    infused: 2,
    reached: 1,
    pending: 1,
    indeterminate: 0,
    fromBaselineAtOrAboveCr: 0,
  },
});

async function shown(given: CohortCourse, locale = 'en') {
  const element = put(
    Object.assign(document.createElement('trial-cohort-timeline'), { course: given, locale }),
  ) as TrialCohortTimeline;
  await soon(() => expect(element.shadowRoot!.querySelector('.name')).not.toBeNull());
  return { element, root: element.shadowRoot! };
}
const namesIn = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('.name .code')].map((one) => one.textContent!.trim());

const button = (root: ShadowRoot, text: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find((one) => one.textContent!.trim() === text)!;
const choose = (root: ShadowRoot, label: string, value: string): void => {
  const select = [...root.querySelectorAll('label')]
    .find((one) => one.textContent!.trim().startsWith(label))!
    .querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
};

const many = (count: number): CourseLane[] =>
  Array.from({ length: count }, (_, n) => ({
    ...responder,
    subjectId: `${n}`,
    subjectCode: `S-${String(n).padStart(4, '0')}`,
  }));

test('says the rate with its interval and everybody who is not in it', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  const text = root.querySelector('figcaption')!.textContent!.replace(/\s+/g, ' ');
  expect(text).toContain('Cohort: 3 subjects, 2 infused');
  expect(text).toContain('1 of 2: 50.0 % (95 % interval 1.3 to 98.7 %)');
  expect(text).toContain('1 pending');
  expect(text).not.toContain('baseline');
});

test('says of how many responders the baseline was at the level of complete response already', async () => {
  const given = course([responder, died]);
  const { root } = await shown({ ...given, rate: { ...given.rate!, fromBaselineAtOrAboveCr: 1 } });
  expect(root.querySelector('figcaption')!.textContent).toContain(
    '1 of the responders had a baseline at or above the level of complete response',
  );
});

test('lanes stand in their dose level, longest first, and can be put in another order', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  expect(namesIn(root)).toEqual(['S-2', 'S-1', 'S-3']);
  const groups = [...root.querySelectorAll('.group')].map((one) => one.textContent);
  expect(groups).toEqual(['Dose level 1: 2 subjects', 'No dose level yet: 1 subject']);
  choose(root, 'Order', 'response');
  await soon(() => expect(namesIn(root)).toEqual(['S-1', 'S-2', 'S-3']));
});

test('lanes are grouped by response, or stand in one group, and then have their dose level beside them', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  choose(root, 'Groups', 'response');
  await soon(() => expect(namesIn(root)).toEqual(['S-1', 'S-2', 'S-3']));
  const titles = (): (string | null)[] => [...root.querySelectorAll('.group')].map((one) => one.textContent);
  expect(titles()).toEqual(['CR: 1 subject', 'NR: 1 subject', 'not infused: 1 subject']);
  expect(root.querySelector('.strip')).toBeNull();
  expect([...root.querySelectorAll('.lanes text')].map((one) => one.textContent)).toContain('DL1');
  choose(root, 'Groups', 'none');
  await soon(() => expect(titles()).toEqual(['All subjects: 3 subjects']));
});

describe('the strip of a dose level', () => {
  const dose = (more: Partial<DoseStanding> = {}): DoseStanding => ({
    ofEverySite: true,
    design: '3+3',
    judgedLevel: 'DL1',
    suggestion: { action: 'wait', doseLevel: null },
    possible: [
      { action: 'expand', doseLevel: 'DL1' },
      { action: 'de-escalate', doseLevel: null },
    ],
    excluded: [],
    levels: [
      {
        doseLevel: 'DL1',
        treated: 4,
        evaluable: 3,
        dlts: 1,
        pending: 1,
        decisions: [{ kind: 'expand', decidedOn: '2026-05-04' }],
      },
    ],
    ...more,
  });
  const stripOf = async (given: CohortCourse, locale = 'en'): Promise<string> => {
    const { root } = await shown(given, locale);
    return [...root.querySelectorAll('.strip')].map((one) => one.textContent).join(' ');
  };

  test('counts who counts, says what the design suggests and what the committee decided', async () => {
    expect(await stripOf({ ...course([responder, died]), dose: dose() })).toBe(
      '4 infused, 3 evaluable for DLT, 1 with DLT, 1 pending · 3+3 suggests: wait (still possible: three more subjects at Dose level 1; go down to the next lower dose) · committee on May 4, 2026: expand',
    );
  });

  test('says the same in Chinese', async () => {
    const said = await stripOf({ ...course([responder, died]), dose: dose() }, 'zh-CN');
    expect(said.replaceAll(' ', '')).toContain(
      'DLT可评价3例，DLT1例，待定1例·3+3建议：等待（仍有可能：剂量组1再入组3例；递减至更低一级剂量）',
    );
  });

  test('of a part of the sites it suggests nothing', async () => {
    const said = await stripOf({ ...course([responder]), dose: dose({ ofEverySite: false }) });
    expect(said).toContain('no suggestion: not every site is in your reach');
    expect(said).not.toContain('3+3');
  });

  test('a filter hides lanes and changes no count', async () => {
    const { root } = await shown({ ...course([responder, died]), dose: dose() });
    choose(root, 'Status', 'death');
    await soon(() => expect(root.querySelector('.group')!.textContent).toBe('Dose level 1: 1 of 2 subjects'));
    expect(root.querySelector('.strip')!.textContent).toContain('4 infused, 3 evaluable for DLT, 1 with DLT');
  });

  test('is read by who cannot see the picture', async () => {
    const { root } = await shown(course([responder]));
    for (const one of root.querySelectorAll('.group, .strip'))
      expect(one.closest('[aria-hidden="true"]'), one.textContent!).toBeNull();
  });

  test('alone it counts its lanes', async () => {
    expect(await stripOf(course([responder, died]))).toBe(
      '2 infused, 2 evaluable for DLT, 1 with DLT, 0 pending',
    );
  });
});

test('what has no date stands behind the lane and in its sentence; a filter finds it, and who has open queries', async () => {
  const undated = lane('S-4', { undated: [{ type: 'serious', grade: 3, name: 'Sepsis' }], openQueries: 2 });
  const { root } = await shown(course([responder, undated]));
  expect(root.querySelector('.lanes .undated')!.textContent).toBe('?');
  const said = (): string => root.querySelector('.name')!.getAttribute('aria-label')!;
  choose(root, 'Status', 'serious');
  await soon(() => expect(namesIn(root)).toEqual(['S-4']));
  expect(said()).toContain('serious adverse event: Sepsis grade 3, date unknown');
  expect(said()).toContain('2 open queries');
  choose(root, 'Status', 'open-queries');
  await soon(() =>
    expect(root.querySelector('footer')!.textContent).toContain('Status: with open queries (1 of 2'),
  );
  expect(namesIn(root)).toEqual(['S-4']);
});

test('what the pointer is on is said below the lanes, and nothing moves for it', async () => {
  const { root } = await shown(course([responder, died]));
  const lanes = root.querySelector('.lanes')!;
  const line = root.querySelector<HTMLElement>('.keys')!;
  const before = line.getBoundingClientRect();
  const sign = root.querySelector('.lanes .dose-limiting')!.getBoundingClientRect();
  lanes.dispatchEvent(
    new PointerEvent('pointermove', { clientX: sign.left + sign.width / 2, clientY: sign.top + 2 }),
  );
  await soon(() => expect(line.textContent).toContain('dose-limiting toxicity: Fever grade 4, D+3 to D+6'));
  expect(line.textContent).toMatch(/^S-1, D\+\d+: No response/);
  expect(line.getBoundingClientRect().height).toBe(before.height);
  lanes.dispatchEvent(new PointerEvent('pointerleave'));
  await soon(() => expect(line.textContent).toContain('arrows'));
});

test('every sign that a lane may have is in the legend', async () => {
  const { root } = await shown(course([responder, died]));
  const looks = new Set([...root.querySelectorAll('.legend path')].map((one) => one.getAttribute('class')));
  for (const one of root.querySelectorAll('.lanes g > path'))
    if (!['tick', 'rule'].includes(one.getAttribute('class')!))
      expect(looks).toContain(one.getAttribute('class'));
});

test('the table has a page at a time, and on paper every row', async () => {
  const { root } = await shown(course(many(60)));
  button(root, 'Show as a table').click();
  const rows = (): number => root.querySelectorAll('tbody tr').length;
  await soon(() => expect(rows()).toBe(25));
  button(root, 'Next').click();
  await soon(() => expect(root.querySelector('.pages')!.textContent).toContain('26–50 of 60'));
  button(root, 'Next').click();
  await soon(() => expect(rows()).toBe(10));
  expect(root.querySelector('.pages')!.textContent).toContain('51–60 of 60');
  expect(button(root, 'Next').disabled).toBe(true);
  dispatchEvent(new Event('beforeprint'));
  expect(rows()).toBe(60);
  dispatchEvent(new Event('afterprint'));
  expect(rows()).toBe(10);
});

test('what goes on has an arrow, a death its sign, and half a date all its days', async () => {
  const { root } = await shown(course([responder, died]));
  for (const look of ['goes-on', 'death', 'perhaps', 'run-CR', 'dose-limiting']) {
    expect(root.querySelector(`.scroll .${look}`)?.getAttribute('d'), look).toBeTruthy();
  }
});

test('each lane is said in a sentence, in the table the same', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  const [, second] = root.querySelectorAll('.name');
  const sentence = second!.getAttribute('aria-label')!;
  expect(sentence).toContain('S-1: No response D+1 to D+20; Complete response from D+21, ongoing');
  expect(sentence).toContain('dose-limiting toxicity: Fever grade 4, D+3 to D+6');
  button(root, 'Show as a table').click();
  await soon(() => expect(root.querySelector('table')).not.toBeNull());
  expect(sentence).toContain([...root.querySelectorAll('tbody tr')].at(1)!.lastElementChild!.textContent);
});

test('a name opens its subject by keyboard', async () => {
  const { element, root } = await shown(course([responder]));
  const opened: string[] = [];
  element.addEventListener('trial-open', (event) => opened.push((event as TrialOpen).detail.recordId));
  root.querySelector<SVGElement>('.name')!.focus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['id-S-1']);
});

test('of two thousand subjects only those in sight are in the document', async () => {
  const many = Array.from({ length: 2000 }, (_, n) => ({
    ...responder,
    // Each run long enough for its letters.
    runs: ['NR', 'PR', 'CR', 'NE', 'indeterminate', 'CR'].map((outcome, k) => ({
      outcome,
      from: 1 + k * 16,
      to: 16 + k * 16,
      ongoing: k === 5,
    })),
    subjectId: `${n}`,
    subjectCode: `S-${n}`,
  }));
  const { element, root } = await shown(course(many));
  element.style.width = '1200px';
  await soon(() => expect(root.querySelector('.lanes')!.getAttribute('width')).toBe('1174'));
  expect(root.querySelector('.lanes .on-PR')!.textContent).toMatch(/^(PR){30,}$/);
  expect(root.querySelectorAll('*').length).toBeLessThanOrEqual(400);
  const scroll = root.querySelector('.scroll')!;
  scroll.scrollTop = 20_000;
  await soon(() => expect(namesIn(root).length).toBeGreaterThan(20));
  await soon(() => expect(root.querySelector('.ruler text')!.textContent).toBe('Subject · DL1'));
  expect(root.querySelectorAll('*').length).toBeLessThanOrEqual(400);
});

test('a filter leaves the lanes it names, says so in the footer, and is cleared again', async () => {
  const { root } = await shown(course([responder, died, waiting]));
  choose(root, 'Status', 'death');
  await soon(() => expect(namesIn(root)).toEqual(['S-2']));
  expect(root.querySelector('footer')!.textContent).toContain('Filter: Status: died (1 of 3 subjects)');
  choose(root, 'Best response', 'CR');
  await soon(() => expect(root.textContent).toContain('No subject matches the filter.'));
  button(root, 'Clear the filter').click();
  await soon(() => expect(namesIn(root)).toHaveLength(3));
  expect(root.querySelector('footer')!.textContent).not.toContain('Filter');
});

test('one lane is a stop of the Tab key; arrows and End go to lanes that were not in the document', async () => {
  const { element, root } = await shown(course(many(300)));
  expect(root.querySelectorAll('.name[tabindex="0"]')).toHaveLength(1);
  const focused = (): string | undefined => (root.activeElement as SVGElement | null)?.dataset['subject'];
  root.querySelector<SVGElement>('.name')!.focus();
  await userEvent.keyboard('{ArrowDown}');
  await soon(() => expect(focused()).toBe('1'));
  await userEvent.keyboard('{End}');
  await soon(() => expect(focused()).toBe('299'));
  const { top, bottom } = root.activeElement!.getBoundingClientRect();
  const window = root.querySelector('.scroll')!.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(window.top);
  expect(bottom).toBeLessThanOrEqual(window.bottom + 1);
  const opened: string[] = [];
  element.addEventListener('trial-open', (event) => opened.push((event as TrialOpen).detail.recordId));
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['299']);
  // The way back leads to the same lane, also where it has left the document since.
  root.querySelector('.scroll')!.scrollTop = 0;
  (root.activeElement as SVGElement).blur();
  await soon(() => expect(root.querySelector('[data-subject="299"]')).toBeNull());
  element.focus();
  await soon(() => expect(focused()).toBe('299'));
});

test('two thousand lanes as an overview: strips that count subjects, in few elements', async () => {
  const { root } = await shown(course(many(2000)));
  button(root, 'Overview').click();
  await soon(() => expect(root.querySelector('.overview .dense-CR')).not.toBeNull());
  expect(root.querySelector('.name')).toBeNull();
  expect(root.textContent).toContain('Each strip counts the subjects of its group on every day');
  // Early on nobody has responded yet.
  expect(root.querySelector('.overview .on-NR')!.textContent).toBe('NR');
  expect(root.querySelector('.overview .on-CR')).toBeNull();
  expect(root.querySelectorAll('*').length).toBeLessThanOrEqual(400);
});

test('without room beside it a lane is a card: what the columns say stands beside the name, the lane below', async () => {
  const { element, root } = await shown(course([responder, died]));
  element.style.width = '360px';
  await soon(() => expect(root.querySelector('.card')).not.toBeNull());
  const cards = [...root.querySelectorAll('.card')].map((one) => one.textContent);
  expect(cards).toEqual(['NR · SLEDAI −6 – +2', 'CR · ≥79 d · G4 · SLEDAI −6']);
  expect(root.querySelector('.scroll')!.scrollWidth).toBeLessThanOrEqual(361);
});

test('on a dark page the lanes are saved on white paper, with what is not in sight, title and data cut', async () => {
  darkPage();
  const { root } = await shown(course([...many(120), died]));
  const svg = await (await saved(root, 'Save SVG')).text();
  // Whole pictures in a message would be no message.
  const has = (part: string): boolean => svg.includes(part);
  expect(has('<rect width="100%" height="100%" fill="rgb(255, 255, 255)"/>')).toBe(true);
  expect([has('rgb(240, 240, 240)'), has('NaN')]).toEqual([false, false]);
  expect(has('stroke="rgb(158, 27, 27)"'), 'the sign of the death').toBe(true);
  for (const text of ['>S-2<', 'As known at change 12', 'Trialside '])
    expect([text, has(text)]).toEqual([text, true]);
});

test('a protocol that finds no dose says nothing of dose-limiting toxicity', async () => {
  const { root } = await shown(course([lane('S-1', { doseLimiting: null })]));
  expect(root.querySelector('.group')!.textContent).toBe('Dose level 1: 1 subject');
  expect(root.querySelector('.strip')).toBeNull();
});

test('on paper every lane is drawn', async () => {
  const { root } = await shown(course(many(120)));
  expect(namesIn(root).length).toBeLessThan(60);
  dispatchEvent(new Event('beforeprint'));
  expect(namesIn(root)).toHaveLength(120);
  dispatchEvent(new Event('afterprint'));
  expect(namesIn(root).length).toBeLessThan(60);
});

describe('connected', () => {
  const connected = (answer: unknown) => {
    const client = scriptedClient();
    client.answer(answer);
    const outer = provider({ client });
    const inner = document.createElement('trial-cohort-timeline');
    outer.append(inner);
    put(outer);
    return inner as TrialCohortTimeline;
  };

  test('a gateway that cannot be reached, and a role without subjects, are said', async () => {
    const offline = connected(null);
    await soon(() => expect(offline.shadowRoot!.textContent).toContain('cannot be reached'));
    expect(offline.state).toBe('offline');
    const role = connected({ study: { lanes: null } });
    await soon(() => expect(role.state).toBe('forbidden'));
  });

  test('speaks Chinese', async () => {
    const { root } = await shown(course([responder]), 'zh-CN');
    expect(root.querySelector('figcaption')!.textContent).toContain('总缓解 1/2');
  });

  const ANSWER = cohortAnswer(
    (['1', '2', '3'] as const).map((n) => {
      const code = `BJ01-00${n}`;
      const record = madeUpSubject({
        code,
        baseline: '11',
        counts: [{ day: 28, platelets: n === '1' ? '120' : '20', bleeding: 0 }],
        askedOnDay: 100,
      });
      return { ...record, subject: { ...record.subject, id: code, code, doseLevel: 'DL1' } };
    }),
    PROTOCOL,
  );
  const ready = async (inner: TrialCohortTimeline): Promise<ShadowRoot> => {
    await soon(() => expect(inner.shadowRoot!.querySelector('.name')).not.toBeNull());
    return inner.shadowRoot!;
  };

  test('each view is read when it is chosen, and its subjects open like lanes', async () => {
    const inner = connected(ANSWER);
    const root = await ready(inner);
    const opened: string[] = [];
    inner.addEventListener('trial-open', (event) => opened.push((event as TrialOpen).detail.recordId));
    for (const [view, says] of [
      ['rate', 'Overall response rate: main analysis'],
      ['duration', 'Duration of response: All subjects'],
      ['best', 'Platelets: best change from baseline'],
      ['course', 'Platelets, ×10⁹/L'],
      ['states', 'DORIS remission over time'],
      ['events', 'Adverse events: primary window, All subjects'],
      ['therapy', 'Combination therapy against its baseline'],
    ] as const) {
      choose(root, 'View', view);
      await soon(() => expect(root.querySelector('h3')?.textContent ?? '', view).toContain(says));
      expect(root.querySelector('.view tbody tr'), view).not.toBeNull();
      expect(root.querySelector('.view .notes')!.textContent, view).toContain('As known at change');
    }
    choose(root, 'View', 'best');
    await soon(() => expect(root.querySelector('.view button.opens')).not.toBeNull());
    root.querySelector<HTMLButtonElement>('.view button.opens')!.click();
    expect(opened).toEqual(['BJ01-001']);
    choose(root, 'View', 'lanes');
    await soon(() => expect(namesIn(root)).toHaveLength(3));
  }, 90_000);

  test('what changes is drawn where it stood, and what would move waits for the reader', async () => {
    const client = scriptedClient();
    client.answer(ANSWER);
    const outer = provider({ client });
    const inner = document.createElement('trial-cohort-timeline');
    outer.append(inner);
    put(outer);
    const root = await ready(inner);
    const before = namesIn(root);
    const { study } = ANSWER;
    const [first, ...others] = study.lanes!;
    client.answer({
      study: {
        ...study,
        cut: { ...study.cut, knownAt: 9 },
        lanes: [
          { ...others[1]!, subjectId: 'new', subjectCode: 'BJ01-000' },
          { ...first!, seriousEvents: 1, worstGrade: 4 },
          ...others,
        ],
      },
    });
    client.change();
    await soon(() => expect(root.querySelector('footer')!.textContent).toContain('change 9'));
    expect(namesIn(root)).toEqual(before);
    expect(root.querySelectorAll('.changed')).toHaveLength(1);
    expect(root.querySelector('.name')!.getAttribute('aria-label')).toContain('BJ01-001: changed');
    button(root, 'Put in order').click();
    await soon(() => expect(namesIn(root)).toEqual(['BJ01-000', ...before]));
    expect(root.textContent).not.toContain('Lanes stay where they are');
  });

  test('what was read stays while the gateway cannot be reached, and says that it is old', async () => {
    const client = scriptedClient();
    client.answer(ANSWER);
    const outer = provider({ client });
    const inner = document.createElement('trial-cohort-timeline');
    outer.append(inner);
    put(outer);
    const root = await ready(inner);
    client.answer(null);
    client.change();
    await soon(() => expect(inner.state).toBe('offline'));
    expect(root.textContent).toContain('This is an earlier state');
    expect(namesIn(root)).toHaveLength(3);
  });
});
