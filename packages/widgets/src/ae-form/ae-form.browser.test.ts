/** The form of adverse events as a control of somebody's form, by keyboard and pointer. */
import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import type { FormControl } from '../element/form-control.ts';
import { aeDay, madeUpAeSubject, NEUTROPHILS, type MadeUpAeSubject } from '../../testing/ae-subject.ts';
import { drawn, formBattery } from '../../testing/form-battery.ts';
import { provider, put } from '../../testing/page.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import type { TrialAeForm } from './ae-form.ts';

const inner = <E extends HTMLElement>(control: FormControl, selector: string): E =>
  control.shadowRoot!.querySelector<E>(selector)!;

const shown = (control: FormControl, selector: string) =>
  expect.poll(() => inner(control, selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? null, {
    timeout: 12_000,
  });

async function type(control: FormControl, name: string, text: string): Promise<void> {
  const field = inner<HTMLInputElement>(control, `[name="${name}"]`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await control.updateComplete;
}

async function press(control: FormControl, selector: string): Promise<void> {
  inner(control, selector).click();
  await control.updateComplete;
}

/** Chooses a term by its words, as typed and confirmed with Enter. */
async function choose(control: TrialAeForm, words: string, expected = words): Promise<void> {
  // While the record is being read there is nothing to type into.
  await expect.poll(() => inner(control, '#find'), { timeout: 12_000 }).not.toBeNull();
  inner(control, '#find').focus();
  await userEvent.keyboard(words);
  await shown(control, '[role=option] .name').toBe(expected);
  await userEvent.keyboard('{Enter}');
  await control.updateComplete;
}

async function form(made: MadeUpAeSubject | null = null): Promise<TrialAeForm> {
  const element = document.createElement('trial-ae-form');
  element.locale = 'en';
  if (made) Object.assign(element, { record: madeUpAeSubject(made), protocol: PROTOCOL });
  put(element);
  await drawn(element);
  if (made) await expect.poll(() => element.state, { timeout: 12_000 }).toBe('ready');
  return element;
}

/** Counts key presses from now on. */
function presses(): () => number {
  let count = 0;
  addEventListener('keydown', () => (count += 1), { capture: true });
  return () => count;
}

describe('in a form', () => {
  formBattery({
    tag: 'trial-ae-form',
    enter: (control) => press(control, 'input[name=grade][value="2"]'),
    async complete(control) {
      await choose(control as TrialAeForm, 'anemia', 'Anemia');
      await press(control, 'input[name=grade][value="2"]');
      await type(control, 'start', '2026-06-03');
    },
    spoil: (control) => type(control, 'start', '03/04/2026'),
  });
});

describe('the term', () => {
  test.each([
    ['plt', 'Platelet count decreased'],
    ['ANC', 'Neutrophil count decreased'],
    ['CRS', 'Cytokine release syndrome'],
    ['nuetropenia', 'Neutrophil count decreased'],
  ])('%s finds %s', async (words, expected) => {
    const control = await form();
    await choose(control, words, expected);
    expect(control.value.ctcae?.term).toBe(expected);
  });

  test('only grades that exist can be chosen', async () => {
    const control = await form();
    await choose(control, 'platelet count decreased', 'Platelet count decreased');
    await expect.poll(() => control.shadowRoot!.querySelectorAll('input[name=grade]').length).toBe(4);
  });

  test('what is no term of CTCAE stays in the words it was reported in', async () => {
    const control = await form();
    inner(control, '#find').focus();
    await userEvent.keyboard('Zappy feeling');
    await shown(control, '[role=option]:last-of-type .name').toContain('Zappy feeling');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(control.value).toMatchObject({ term: 'Zappy feeling', ctcae: null });
  });

  test('by pointer: a class, then a term of it', async () => {
    const control = await form();
    control.focus();
    await expect
      .poll(() => control.shadowRoot!.querySelectorAll('[role=option]').length, { timeout: 12_000 })
      .toBeGreaterThan(20);
    const option = (name: string) =>
      [...control.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')].find((one) =>
        one.textContent.includes(name),
      )!;
    await userEvent.click(option('Immune system'));
    await expect.poll(() => option('Serum sickness')).toBeDefined();
    await userEvent.click(option('Serum sickness'));
    expect(control.value.ctcae?.term).toBe('Serum sickness');
  });

  test('another term takes nothing of the grade of the first with it', async () => {
    const control = await form();
    await choose(control, 'anemia', 'Anemia');
    await press(control, 'input[name=grade][value="3"]');
    await choose(control, 'CRS', 'Cytokine release syndrome');
    expect(control.value).toMatchObject({ grade: null, facets: [] });
  });
});

describe('dates', () => {
  test('03/04/2026 is asked about and never guessed', async () => {
    const control = await form();
    await type(control, 'start', '03/04/2026');
    expect(control.value.start).toBeNull();
    const choices = [...control.shadowRoot!.querySelectorAll<HTMLElement>('[data-act=date]')];
    expect(choices.map(({ dataset }) => dataset['value'])).toEqual(['2026-04-03', '2026-03-04']);
    await press(control, '[data-act=date][data-value="2026-03-04"]');
    expect(control.value.start).toBe('2026-03-04');
  });

  test('a partial date stays partial, and days count from the infusion (TIM-02)', async () => {
    const control = await form({});
    await type(control, 'start', '2026-06');
    await type(control, 'end', 'D+9');
    expect(control.value).toMatchObject({ start: '2026-06', end: aeDay(9) });
  });

  test('TIM-03: a time is echoed with its zone and UTC, a date without', async () => {
    const control = await form({});
    await type(control, 'start', 'D+3 07:30');
    await shown(control, '[data-path=start] .echo').toBe(
      'Jun 4, 2026 07:30 Asia/Shanghai (Jun 3, 2026 23:30 UTC) · D+3',
    );
    await type(control, 'start', 'D+3');
    await shown(control, '[data-path=start] .echo').toBe('Jun 4, 2026 · D+3');
  });
});

describe('by keyboard', () => {
  test('a grade-2 neutropenia from the laboratory: at most 20 key presses to a complete entry (I-11)', async () => {
    const control = await form({ results: NEUTROPHILS });
    const pressed = presses();
    control.focus();
    await shown(control, '[role=option] .note').toContain('1.2 ×10⁹/L');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => control.shadowRoot!.activeElement?.getAttribute('name')).toBe('outcome');
    // Outcome: "Not recovered" by its letter; then on to causality and seriousness.
    await userEvent.keyboard('n');
    await tabTo(control, (one) => one.getAttribute('name') === 'causality.studyProduct');
    await userEvent.keyboard('32545n');
    expect(control.value).toMatchObject({
      ctcae: { code: '10029366' },
      grade: 2,
      start: aeDay(7),
      ongoing: 'yes',
      outcome: 'NOT RECOVERED/NOT RESOLVED',
      gradedFrom: [{ id: 'BJ01-001-NEUT7' }, {}, {}, {}],
      gradePeriods: [
        { from: aeDay(7), grade: 1 },
        { from: aeDay(10), grade: 2 },
        { from: aeDay(14), grade: 1 },
      ],
      causality: {
        studyProduct: 'possible',
        lymphodepletion: 'probable',
        procedure: 'unrelated',
        disease: 'unlikely',
        concomitant: 'unrelated',
      },
      serious: 'no',
      seriousness: { death: 'no', hospitalisation: 'no' },
    });
    expect(pressed()).toBeLessThanOrEqual(20);
  });

  const here = (control: TrialAeForm): HTMLElement | null =>
    (control.shadowRoot!.activeElement as HTMLElement | null) ?? null;

  /** Tab by Tab to a control, as somebody without a pointer goes. */
  async function tabTo(
    control: TrialAeForm,
    wanted: (focused: HTMLElement) => boolean,
    key = '{Tab}',
  ): Promise<void> {
    for (let n = 0; n < 40; n += 1) {
      const focused = here(control);
      if (focused && wanted(focused)) return;
      await userEvent.keyboard(key);
    }
    throw new Error(`not reached; the focus is at ${here(control)?.outerHTML.slice(0, 80)}`);
  }

  /** One guided assessment: the moment, an answer to each question by its key, and the button. */
  async function assessByKeys(
    control: TrialAeForm,
    at: string,
    answers: Readonly<Record<string, string>>,
  ): Promise<void> {
    // The form sets the focus itself, after the term and after each assessment.
    await expect.poll(() => here(control)?.getAttribute('name'), { timeout: 12_000 }).toBe('astct.at');
    await userEvent.keyboard(at);
    for (const [key, pressed] of Object.entries(answers)) {
      await tabTo(control, (one) => one.getAttribute('name') === `astct.${key}`);
      const before = here(control) as HTMLInputElement;
      await userEvent.keyboard(pressed);
      // A pressed answer goes on to the next question.
      if (before.type === 'radio') {
        await expect.poll(() => here(control) !== before, { timeout: 12_000 }).toBe(true);
      }
    }
    // On the button, where a pressed answer was the last; Enter adds from every question.
    await userEvent.keyboard('{Enter}');
    await control.updateComplete;
  }

  test('CRS 1 → 3 → 0 with tocilizumab, by keyboard: grade, course, CTCAE beside, end; at most 45 key presses (REC-05, I-11)', async () => {
    const control = await form({ temperatures: { 2: '38.9' } });
    const pressed = presses();
    await choose(control, 'CRS', 'Cytokine release syndrome');
    // Lee 2019: fever alone 1; one vasopressor 3; after tocilizumab no fever, no support: 0.
    await assessByKeys(control, 'D+2', { fever: 'y', hypotension: 'n', oxygen: 'r' });
    await assessByKeys(control, 'D+3 10:00', {
      fever: 'y',
      hypotension: 'y',
      vasopressors: '1',
      vasopressin: 'n',
      oxygen: 'r',
    });
    await assessByKeys(control, 'D+6', {
      fever: 'n',
      antipyreticOrAnticytokineGiven: 'y',
      hypotension: 'n',
      oxygen: 'r',
    });
    // 42 as counted when it was written.
    expect(pressed()).toBeLessThanOrEqual(45);
    expect(control.value).toMatchObject({
      grade: 3,
      gradeScale: 'astct',
      gradeBeside: 3,
      gradePeriods: [
        { from: aeDay(2), grade: 1 },
        { from: `${aeDay(3)}T10:00`, grade: 3 },
        { from: aeDay(6), grade: 0 },
      ],
      start: aeDay(2),
      end: aeDay(6),
      ongoing: 'no',
    });
    expect(inner(control, '.guided').textContent).toContain('3 assessments wait to be saved');
  });

  // Lee 2019: orientation 4, naming 3, command 1, writing 1, counting 1.
  test('the ICE score is told as it is asked, open parts as what it may still be', async () => {
    const control = await form({});
    await choose(control, 'ICANS', 'Immune effector cell-associated neurotoxicity syndrome');
    await expect
      .poll(() => inner(control, '[name="astct.iceAssessable"]'), { timeout: 12_000 })
      .not.toBeNull();
    for (const [part, points] of [
      ['iceOrientation', 4],
      ['iceNaming', 2],
      ['iceCommand', 1],
      ['iceWriting', 0],
    ] as const)
      await press(control, `input[name="astct.${part}"][value="${points}"]`);
    await shown(control, '.guided .suggestion').toContain('ICE score (0–10): 7–8');
    await press(control, 'input[name="astct.iceCounting"][value="1"]');
    await shown(control, '.guided .suggestion').toContain('ICE score (0–10): 8');
    expect(inner(control, '[name="astct.iceAssessable"]')).toBeNull();
  });

  // Lee 2019, ICANS: ICE 7–9 is grade 1 (here 4+3+0+1+1 = 9), 3–6 grade 2, and the worst element is the grade.
  test('ICANS 1 → 3 with a guided ICE score, by keyboard: the score is summed, the worst element is the grade', async () => {
    const control = await form({});
    await choose(control, 'ICANS', 'Immune effector cell-associated neurotoxicity syndrome');
    const ice = { iceOrientation: '4', iceNaming: '3', iceCommand: '0', iceWriting: '1', iceCounting: '1' };
    const none = { seizure: 'n', motor: 'n', cerebralOedema: 'n', raisedPressureSign: 'n', death: 'n' };
    await assessByKeys(control, 'D+5', { ...ice, consciousness: 'al', ...none });
    // After the last answer, which is pressed, the button that adds has the focus.
    await assessByKeys(control, 'D+6', {
      ...ice,
      iceOrientation: '1',
      iceNaming: '1',
      consciousness: 'awa{ArrowDown}{ArrowDown}',
      ...none,
    });
    expect(control.value).toMatchObject({
      grade: 3,
      gradeScale: 'astct',
      gradeBeside: null,
      gradePeriods: [
        { from: aeDay(5), grade: 1 },
        { from: aeDay(6), grade: 3 },
      ],
    });
  });

  // Hines 2023: ferritin is required, and the grade is a judgement: intervention needed is 2.
  test('IEC-HS by its checklist: the judgement is the grade', async () => {
    const control = await form({});
    await choose(
      control,
      'IEC-HS',
      'Immune effector cell-associated haemophagocytic lymphohistiocytosis-like syndrome',
    );
    await assessByKeys(control, 'D+14', {
      otherExplanation: 'n',
      ferritinOverTwice: 'y',
      cytopenia: 'y',
      coagulopathy: 'y',
      judgedPresent: 'y',
      severity: 'i',
      death: 'n',
    });
    expect(control.value).toMatchObject({
      term: 'Immune effector cell-associated haemophagocytic lymphohistiocytosis-like syndrome',
      ctcae: null,
      grade: 2,
      gradeScale: 'astct',
      gradePeriods: [{ from: aeDay(14), grade: 2 }],
    });
  });
});

test('an assessment made here counts for what follows before it is saved: CRS of grade 4 looks dose-limiting', async () => {
  const control = await form({ temperatures: { 2: '38.9' } });
  await choose(control, 'CRS', 'Cytokine release syndrome');
  await expect.poll(() => inner(control, '[name="astct.at"]')).not.toBeNull();
  await type(control, 'astct.at', 'D+2');
  await press(control, 'input[name="astct.fever"][value=yes]');
  await press(control, 'input[name="astct.hypotension"][value=no]');
  await type(control, 'astct.oxygen', 'ventilation');
  await press(control, '[data-act=assess]');
  expect(control.value.grade).toBe(4);
  await shown(control, '.follows').toContain('Looks dose-limiting: CRS of grade 4 or more');
  // It is said beside; the flag is the person's.
  expect(control.value.doseLimiting).toBeNull();
});

test('the guided CRS shows the temperature of the day it assesses, and answers nothing by it', async () => {
  const control = await form({ temperatures: { 2: '38.9', 3: '37.1' } });
  await choose(control, 'CRS', 'Cytokine release syndrome');
  await expect.poll(() => inner(control, '[name="astct.at"]'), { timeout: 12_000 }).not.toBeNull();
  expect(inner(control, '.of-day')).toBeNull();
  const temperature = () => shown(control, '[data-of=temperatureCelsius]');
  await type(control, 'astct.at', 'D+2');
  await temperature().toMatch(/^Highest recorded on this day: 38\.9 °C · .+ · D\+2$/);
  await shown(control, '[data-of=hypotension]').toBe('No systolic pressure recorded on this day');
  expect(inner<HTMLInputElement>(control, '[name="astct.temperatureCelsius"]').value).toBe('');
  expect(inner(control, '[name="astct.fever"]:checked')).toBeNull();
  await type(control, 'astct.at', 'D+3');
  await temperature().toMatch(/37\.1 °C · .+ · D\+3$/);
  await type(control, 'astct.at', 'D+4');
  await temperature().toBe('No temperature recorded on this day');
  control.locale = 'zh-CN';
  await temperature().toBe('当日无体温记录');
});

describe('what follows is pointed out and decided by the person', () => {
  test('an admission without its criterion, a grade that the values do not give, an end before the start', async () => {
    const control = await form({ results: NEUTROPHILS });
    control.focus();
    await shown(control, '[role=option] .note').toContain('1.2');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await press(control, 'input[name=grade][value="3"]');
    await type(control, 'end', 'D+1');
    await press(control, 'input[name=serious][value=yes]');
    await type(control, 'hospitalStay.admitted', 'D+8');
    const checks = (): string[] =>
      [...control.shadowRoot!.querySelectorAll('.check')].map((check) => check.textContent.trim());
    await expect
      .poll(checks)
      .toEqual(
        expect.arrayContaining([
          expect.stringContaining('the results it was graded from give another grade (2)'),
          expect.stringContaining('Not possible: it ends before it starts'),
          expect.stringContaining('a stay in hospital is given, and its criterion'),
        ]),
      );
    // Nothing was answered for the person.
    expect(control.value).toMatchObject({ grade: 3, seriousness: { hospitalisation: null } });
  });

  test('ticked findings give a grade that is offered and not taken', async () => {
    const control = await form();
    await choose(control, 'anemia', 'Anemia');
    await expect.poll(() => inner(control, '.facets')).not.toBeNull();
    inner(control, '.facets summary').click();
    await press(control, 'input[name=facets][value=transfusion]');
    await shown(control, '.facets .suggestion').toContain('at least grade 3');
    expect(control.value.grade).toBeNull();
    await press(control, '.facets [data-act=grade]');
    expect(control.value).toMatchObject({ grade: 3, facets: ['transfusion'] });
  });
});

describe('grading by numbers', () => {
  const open = async (term: string): Promise<TrialAeForm> => {
    const control = await form();
    await choose(control, term);
    await expect.poll(() => inner(control, '.facets'), { timeout: 12_000 }).not.toBeNull();
    inner<HTMLDetailsElement>(control, '.facets').open = true;
    return control;
  };

  // CTCAE 5.0, Anemia: <10.0–8.0 g/dL is grade 2; <8.0 grade 3.
  test('a value with its unit gives a grade that is offered and not taken; the number is kept as evidence', async () => {
    const control = await open('Anemia');
    await type(control, 'facetAnswers.hemoglobin', '79.9');
    await shown(control, '.facets').toContain('Cannot be graded: The unit is missing');
    await type(control, 'facetAnswers.hemoglobin:unit', 'g/L');
    await shown(control, '.facets .suggestion').toContain('at least grade 3');
    expect(control.value.grade).toBeNull();
    await press(control, '.facets [data-act=grade]');
    expect(control.value).toMatchObject({
      grade: 3,
      facetAnswers: { hemoglobin: '79.9', 'hemoglobin:unit': 'g/L' },
    });
    // The unit may stand behind the number as well.
    await type(control, 'facetAnswers.hemoglobin', '8.0 g/dL');
    await shown(control, '.facets .suggestion').toContain('at least grade 2');
    expect(control.value.facetAnswers).toEqual({ hemoglobin: '8.0', 'hemoglobin:unit': 'g/dL' });
  });

  // CTCAE 5.0, Fever: >40.0 °C for more than 24 hours is grade 4.
  test('1,5 is asked about and is nothing until somebody says; the answer settles what the number leaves open', async () => {
    const control = await open('Fever');
    await type(control, 'facetAnswers.temperature', '40,5');
    await shown(control, '.facets .echo').toContain('Which number do you mean?');
    expect(control.value.facetAnswers).toBeNull();
    expect(control.validity.badInput).toBe(true);
    await press(control, '[data-act=reading][data-value="40.5"]');
    await type(control, 'facetAnswers.temperature:unit', 'Cel');
    await shown(control, '.facets .suggestion').toContain('at least grade 3');
    await type(control, 'facetAnswers.hours', '25 h');
    await shown(control, '.facets .suggestion').toContain('at least grade 4');
    expect(control.validity.badInput).toBe(false);
    // Another term: what was measured for this one says nothing there.
    await choose(control, 'anemia', 'Anemia');
    expect(control.value.facetAnswers).toBeNull();
  });
});

describe('beside the event, in a study', () => {
  const connected = async (): Promise<{
    control: TrialAeForm;
    client: ReturnType<typeof scriptedClient>;
  }> => {
    const client = scriptedClient();
    client.answer({ study: { protocolDocument: PROTOCOL } });
    const record = madeUpAeSubject({});
    client.say('BJ01-001', {
      state: 'ready',
      held: { value: record, subjectId: record.subject.id, cut: record.cut, synthetic: true },
    });
    const control = document.createElement('trial-ae-form');
    control.subject = 'BJ01-001';
    control.locale = 'en';
    const outer = provider({ client });
    outer.append(control);
    put(outer);
    await drawn(control);
    await choose(control, 'headache', 'Headache');
    await expect.poll(() => inner(control, '[data-act=add-follow-up]'), { timeout: 12_000 }).not.toBeNull();
    return { control, client };
  };

  test('a follow-up report has its own day, its reporter and what is new; without these it is not saved', async () => {
    const { control } = await connected();
    await press(control, '[data-act=add-follow-up]');
    await shown(control, '[data-section=course] .check').toContain('needs the day it came and what is new');
    await type(control, 'followUps.0.receivedOn', 'D+9');
    await type(control, 'followUps.0.reportedBy', 'discharge letter');
    await type(control, 'followUps.0.text', 'gone since the day before');
    expect(control.value.followUps).toEqual([
      { receivedOn: aeDay(9), reportedBy: 'discharge letter', text: 'gone since the day before' },
    ]);
    await expect.poll(() => inner(control, '[data-section=course] .check')).toBeNull();
    await press(control, '[data-act=drop-follow-up]');
    expect(control.value.followUps).toBeNull();
  });

  test('a medication given for it is recorded once and linked; one that is refused stays as it was typed', async () => {
    const { control, client } = await connected();
    await press(control, 'input[name=treatmentGiven][value=yes]');
    await press(control, '[data-act=new-medication]');
    await type(control, 'medication.name', 'Tocilizumab');
    await type(control, 'medication.start', 'D+2');
    await press(control, '[data-act=record-medication]');
    await shown(control, '[data-path=treatmentGiven] .bad').toContain('not recorded twice');
    client.acknowledge({ saved: { change: 131, record: { id: 'medication-9', version: 1 } } });
    await press(control, '[data-act=record-medication]');
    await expect.poll(() => control.value.medicationIds, { timeout: 12_000 }).toEqual(['medication-9']);
    const [first, again] = client.written as { input: Record<string, unknown> }[];
    expect(first?.input).toMatchObject({
      name: 'Tocilizumab',
      start: aeDay(2),
      role: 'TOXICITY_TREATMENT',
    });
    expect(again?.input['idempotencyKey']).toBe(first?.input['idempotencyKey']);
  });

  test('an assessment that is begun and not added holds the saving up: nothing answered is left behind', async () => {
    const { control, client } = await connected();
    await choose(control, 'CRS', 'Cytokine release syndrome');
    await expect.poll(() => inner(control, '[name="astct.at"]'), { timeout: 12_000 }).not.toBeNull();
    await type(control, 'astct.at', 'D+2');
    await press(control, '[data-act=save]');
    await shown(control, '.stop').toContain('An assessment is begun and not added');
    expect(client.written).toEqual([]);
    await press(control, '[data-act=clear-assessment]');
    expect(inner<HTMLInputElement>(control, '[name="astct.at"]').value).toBe('');
    await press(control, '[data-act=save]');
    await shown(control, '.stop').toContain('unusual or open');
  });

  test('what is kept as it is becomes a question with the name of its check (REC-06)', async () => {
    const { control, client } = await connected();
    client.acknowledge({ saved: { change: 131, record: { id: 'event-9', version: 1 } } });
    await press(control, 'input[name=grade][value="1"]');
    await press(control, '[data-act=save]');
    await press(control, '[data-act=save-soft]');
    const checks = () =>
      (client.written as { input: { checkName?: string; recordId?: string } }[]).flatMap(({ input }) =>
        input.checkName === undefined ? [] : [[input.recordId, input.checkName]],
      );
    await expect.poll(checks, { timeout: 12_000 }).toEqual(
      expect.arrayContaining([
        ['event-9', 'outcome-missing'],
        ['event-9', 'start-missing'],
      ]),
    );
  });
});

test('“Other, specify” insists on its own words, and every grade is there for it (CTCAE 5.0)', async () => {
  const control = await form();
  await choose(control, 'cardiac other', 'Cardiac disorders - Other, specify');
  await expect.poll(() => control.shadowRoot!.activeElement?.id).toBe('i-term');
  expect(control.value).toMatchObject({ term: '', ctcae: { term: 'Cardiac disorders - Other, specify' } });
  await shown(control, '[data-path=term] .check').toContain('write what it is, as reported');
  await userEvent.keyboard('Stress cardiomyopathy');
  await expect.poll(() => inner(control, '[data-path=term] .check')).toBeNull();
  expect(control.value.term).toBe('Stress cardiomyopathy');
  await expect
    .poll(() => control.shadowRoot!.querySelectorAll('input[name=grade]').length, { timeout: 12_000 })
    .toBe(5);
});

describe('versions of CTCAE', () => {
  const SIX = { ...PROTOCOL, ctcae: { ...PROTOCOL.ctcae, otherVersions: ['6.0'] as const } };
  const open = async (protocol = PROTOCOL): Promise<TrialAeForm> => {
    const control = document.createElement('trial-ae-form');
    control.locale = 'en';
    Object.assign(control, { record: madeUpAeSubject({ results: NEUTROPHILS }), protocol });
    put(control);
    await drawn(control);
    await expect.poll(() => control.state, { timeout: 12_000 }).toBe('ready');
    return control;
  };
  const fromLaboratory = async (control: TrialAeForm): Promise<void> => {
    control.focus();
    await shown(control, '[role=option] .note').toContain('1.2');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await control.updateComplete;
  };

  // Neutrophils 1.2 ×10⁹/L: CTCAE 5.0 grade 2 (<1.5–1.0), CTCAE 6.0 grade 1 (<1.5–1.0).
  test('both versions beside each other, asked for with one press; the grade stays the version of the protocol', async () => {
    const control = await open();
    await fromLaboratory(control);
    expect(inner(control, 'input[name="ctcae-version"]')).toBeNull();
    await shown(control, '[data-act=compare]').toBe('Compare with CTCAE 6.0');
    await press(control, '[data-act=compare]');
    await shown(control, '.compared strong').toBe('CTCAE 5.0: grade 2 · CTCAE 6.0 (provisional): grade 1');
    expect(control.value).toMatchObject({ grade: 2, ctcae: { version: '5.0' } });
  });

  test('where the protocol allows it another version is chosen: the term goes over and is graded anew', async () => {
    const control = await open(SIX);
    await fromLaboratory(control);
    expect(control.value).toMatchObject({ grade: 2, ctcae: { version: '5.0', code: '10029366' } });
    await press(control, 'input[name="ctcae-version"][value="6.0"]');
    await expect.poll(() => control.value.ctcae?.version, { timeout: 12_000 }).toBe('6.0');
    expect(control.value).toMatchObject({ ctcae: { code: '10029366' }, grade: null, gradedFrom: [] });
    await shown(control, '.evidence .suggestion').toContain('The results give grade 1');
    // A term that 6.0 no longer has is not found any more; its successor is.
    await choose(control, 'thrombocytopenia', 'Thrombocytopenia');
    expect(control.value.ctcae).toMatchObject({ version: '6.0', term: 'Thrombocytopenia' });
    // Wherever the term or the grade stands, so does that this version is not settled.
    await shown(control, '#coded').toContain('CTCAE 6.0 (provisional)');
    await shown(control, '.now').toContain('CTCAE 6.0 (provisional)');
  });

  test('a term that the other version does not have stays, and the reader is told where to look', async () => {
    const control = await open(SIX);
    await choose(control, 'plt', 'Platelet count decreased');
    await press(control, 'input[name="ctcae-version"][value="6.0"]');
    await shown(control, '[data-section=grade]').toContain(
      'This event stays graded by CTCAE 5.0. CTCAE 6.0 (provisional) has no such term; nearest there, by our reading: Thrombocytopenia.',
    );
    expect(control.value.ctcae).toMatchObject({ version: '5.0', term: 'Platelet count decreased' });
  });
});

test('a page may give a value; a field that no event has is refused by name', async () => {
  const control = await form();
  control.value = { term: 'Headache', grade: 1 };
  await control.updateComplete;
  expect(control.dirty).toBe(false);
  expect(() => (control.value = { grad: 1 } as never)).toThrow('an adverse event has no field "grad"');
});

test('a change of language keeps every answer (I-10)', async () => {
  const control = await form();
  await press(control, 'input[name=grade][value="2"]');
  control.locale = 'zh-CN';
  await shown(control, '.title').toContain('不良事件');
  expect(control.value.grade).toBe(2);
});

test('where the gateway has NCI’s own text, it stands first and the summary beside it', async () => {
  const client = scriptedClient();
  client.answer({
    study: { protocolDocument: PROTOCOL },
    ctcaeWording: { definition: null, grades: [{ grade: 2, text: 'The published words of grade 2' }] },
  });
  const record = madeUpAeSubject({});
  client.say('BJ01-001', {
    state: 'ready',
    held: { value: record, subjectId: record.subject.id, cut: record.cut, synthetic: true },
  });
  const control = document.createElement('trial-ae-form');
  control.subject = 'BJ01-001';
  const outer = provider({ client });
  outer.append(control);
  put(outer);
  await drawn(control);
  await choose(control, 'anemia', 'Anemia');
  await shown(control, '#c-2').toMatch(/^The published words of grade 2 ?\S/);
});

test('a reading from before a correction made here does not take the form back: it is voided at its own version', async () => {
  const client = scriptedClient();
  client.answer({ study: { protocolDocument: PROTOCOL } });
  const say = (knownAt: number, grade: 1 | 2, version: number): void => {
    const event = { id: 'e-1', term: 'Headache', grade, version, start: aeDay(3) };
    const record = madeUpAeSubject({ events: [event], knownAt });
    const held = { value: record, subjectId: record.subject.id, cut: record.cut, synthetic: true };
    client.say('BJ01-001', { state: 'ready', held });
  };
  say(5, 1, 1);
  const control = document.createElement('trial-ae-form');
  Object.assign(control, { locale: 'en', subject: 'BJ01-001', event: 'e-1' });
  const outer = provider({ client });
  outer.append(control);
  put(outer);
  await drawn(control);
  await expect.poll(() => control.value.grade, { timeout: 12_000 }).toBe(1);
  await press(control, 'input[name=grade][value="2"]');
  await reason(control, 'read again');
  client.acknowledge({
    saved: { __typename: 'RecordAdverseEventSuccess', change: 6, record: { id: 'e-1', version: 2 } },
  });
  await press(control, '[data-act=save]');
  if (inner(control, '[data-act=save-soft]')) await press(control, '[data-act=save-soft]');
  await expect.poll(() => control.dirty, { timeout: 12_000 }).toBe(false);
  // As a line that comes back tells everybody what was read last.
  say(5, 1, 1);
  await control.updateComplete;
  expect(control.value.grade).toBe(2);
  await press(control, '[data-act=void]');
  await reason(control, 'of another subject');
  await press(control, '[data-act=void-now]');
  await expect.poll(() => client.written.at(-1)).toMatchObject({ input: { id: 'e-1', expectedVersion: 2 } });
});

test.each([
  [
    'en',
    'Event, version 2: corrected by Lin Wenjing (investigator) on Jun 29, 2026 10:41 Asia/Shanghai (02:41 UTC), change 130: the source was corrected: letter of the ward',
    'could not be read',
    // Whoever may not read the trail.
    { study: { changes: null } },
  ],
  [
    'zh-CN',
    '事件，第 2 版：Lin Wenjing（研究者）于 2026年6月29日 10:41 Asia/Shanghai (02:41 UTC) 更正，变更 130：原始资料已更正：letter of the ward',
    '未能读取',
    // The gateway is lost.
    null,
  ],
])(
  'in %s, two versions side by side say who made the other one, when and why, or that it could not be read',
  async (locale, said, unread, without) => {
    const client = scriptedClient();
    const line = { field: 'grade', old: null, new: null, isRedacted: false };
    const edges = [
      {
        ...line,
        change: 128,
        action: 'create',
        at: '2026-06-28T02:41:00.000Z',
        version: 1,
        userName: 'Sun Mingzhe',
      },
      {
        ...line,
        change: 130,
        action: 'amend',
        at: '2026-06-29T02:41:00.000Z',
        version: 2,
        userName: 'Lin Wenjing',
      },
    ].map((node) => ({
      node: {
        ...node,
        role: 'investigator',
        reasonCode: 'source-corrected',
        reasonText: 'letter of the ward',
      },
    }));
    const changes = { edges, pageInfo: { hasNextPage: false, endCursor: null } };
    client.answer({ study: { protocolDocument: PROTOCOL, changes } });
    const say = (grade: 1 | 2 | 3, version: number): void => {
      const event = { id: 'e-1', term: 'Headache', grade, version, start: aeDay(3) };
      const record = madeUpAeSubject({ events: [event], knownAt: version });
      const held = { value: record, subjectId: record.subject.id, cut: record.cut, synthetic: true };
      client.say('BJ01-001', { state: 'ready', held });
    };
    say(1, 1);
    const control = document.createElement('trial-ae-form');
    Object.assign(control, { locale, subject: 'BJ01-001', event: 'e-1' });
    const outer = provider({ client });
    outer.append(control);
    put(outer);
    await drawn(control);
    await expect.poll(() => control.value.grade, { timeout: 12_000 }).toBe(1);
    await press(control, 'input[name=grade][value="2"]');
    say(3, 2);
    await shown(control, '.conflict .who').toBe(said);
    client.answer(without);
    await press(control, '[data-act=all-mine]');
    say(1, 3);
    await shown(control, '.conflict .who').toContain(unread);
    expect(inner(control, '.conflict [data-act=theirs]')).not.toBeNull();
  },
);

/** Chooses a code and types the words beside it. */
async function reason(control: FormControl, words: string): Promise<void> {
  const code = inner<HTMLSelectElement>(control, '[name=reason-code]');
  code.value = 'other';
  code.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await type(control, 'reason', words);
}
