/**
 * Adverse events, end to end: found and graded on the hospital page, recorded by a real gateway, corrected with a reason,
 * met by somebody else's correction, asked about by the monitor, kept through the loss of the gateway, and taken back.
 */
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, watchedPage } from '../support/browser.ts';
import { testGateway, type TestGateway } from '../support/gateway.ts';
import { seed } from '../support/seeded.ts';

const STUDY = 'TS-SLE-ITP-01';
/** The patient the hospital page opens with. */
const SUBJECT = 'BJ01-009';
const WAIT = { timeout: 60_000 };

let gateway: TestGateway;
let browser: Browser;

beforeAll(async () => {
  gateway = await testGateway();
  await seed(gateway.databaseFile);
  await gateway.start();
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await gateway?.dispose();
});

interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly term: string;
  readonly grade: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly outcome: string | null;
  readonly serious: string | null;
  readonly gradePeriods: readonly { readonly from: string | null; readonly grade: number }[];
  readonly shownAtEntry: Readonly<Record<string, string>> | null;
}

interface Subject {
  readonly id: string;
  readonly adverseEvents: readonly Recorded[];
  readonly toxicityAssessments: readonly {
    readonly adverseEventId: string | null;
    readonly grade: number | null;
  }[];
}

async function subject(): Promise<Subject> {
  const { study } = await gateway.ask<{ study: { subject: Subject } }>(
    `{ study(code: "${STUDY}") { subject(code: "${SUBJECT}") { id
      adverseEvents { id version term grade start end outcome serious gradePeriods { from grade } shownAtEntry }
      toxicityAssessments { adverseEventId grade }
    } } }`,
  );
  return study.subject;
}

const recorded = async (term: string): Promise<readonly Recorded[]> =>
  (await subject()).adverseEvents.filter((event) => event.term === term);

async function openForm(): Promise<{ page: Page; form: Locator; list: Locator; complaints: string[] }> {
  const { page, complaints } = await watchedPage(browser, gateway.url, 'en-GB');
  await page.goto(`${gateway.url}/hospital.html`);
  await page.locator('#events summary').first().click(WAIT);
  const form = page.locator('trial-ae-form');
  await form.locator('.saving').waitFor(WAIT);
  return { page, form, list: page.locator('trial-ae-list'), complaints };
}

const standing = (form: Locator): Promise<string> =>
  form.evaluate((host) =>
    [...host.shadowRoot!.querySelectorAll('.stop, .saving')]
      .map((element) => element.textContent.replace(/\s+/g, ' '))
      .join(' '),
  );
const isDirty = (form: Locator): Promise<boolean> =>
  form.evaluate((element) => (element as HTMLElement & { dirty: boolean }).dirty);

/** Types into whatever has the focus and counts the presses. */
function typist(page: Page): {
  readonly keys: (...keys: readonly string[]) => Promise<void>;
  readonly count: () => number;
} {
  let presses = 0;
  return {
    async keys(...keys) {
      for (const key of keys) {
        if (key.length === 1 || /^[A-Z][a-z]|\+/.test(key)) {
          await page.keyboard.press(key);
          presses += 1;
        } else {
          await page.keyboard.type(key);
          presses += key.length;
        }
      }
    },
    count: () => presses,
  };
}

const saved = (form: Locator) => expect.poll(() => standing(form), WAIT);

test('a serious infection with partial dates is entered and recorded by keyboard alone (I-11, TIM-02, REC-06)', async () => {
  const { page, form, complaints } = await openForm();
  const { keys, count } = typist(page);
  await form.locator('#find').focus();
  await keys('lung infection');
  await expect
    .poll(() => form.locator('[role=option] .name').first().textContent(), WAIT)
    .toBe('Lung infection');
  await keys('Enter');
  // The form goes to the grades by itself.
  await expect
    .poll(() => form.evaluate((host) => host.shadowRoot!.activeElement?.getAttribute('name')), WAIT)
    .toBe('grade');
  await keys('3');
  // The focus has gone on to the start.
  await expect
    .poll(() => form.evaluate((host) => host.shadowRoot!.activeElement?.getAttribute('name')), WAIT)
    .toBe('start');
  await keys('2026-06', 'Tab', 'Tab', 'y');
  // Goes on; outcome by its letter.
  await keys('n');
  await form.locator('[name="causality.studyProduct"]').first().focus();
  await keys('3', '3', '5', '4', '5');
  // Serious: yes; the six criteria: admission alone.
  await keys('y', 'n', 'n', 'y', 'n', 'n', 'n');
  await keys('2026-06', 'Tab', 'Tab', 't');
  await keys('Control+Enter');
  // Nothing is open and nothing unusual: it is recorded without another question.
  await saved(form).toContain('Saved as change');
  expect(count()).toBeLessThanOrEqual(70);
  const [event, ...others] = await recorded('Lung infection');
  expect(others).toEqual([]);
  expect(event).toMatchObject({ version: 1, grade: 3, start: '2026-06', end: null, serious: 'YES' });
  expect(event?.outcome).toBe('NOT RECOVERED/NOT RESOLVED');
  expect(event?.shownAtEntry).toMatchObject({ emergence: 'emergent' });

  // It is signed: without NCI's text the signer says that the grade was checked against it, and that is kept and printed.
  await expect.poll(() => isDirty(form), WAIT).toBe(false);
  page.on('dialog', (dialog) => void dialog.accept());
  expect(await form.locator('[data-act=sign]').isDisabled(WAIT)).toBe(true);
  await form.locator('input[name=acknowledge]').check(WAIT);
  await form.locator('[data-act=sign]:not([disabled])').click(WAIT);
  await form.locator('.signing [data-act=sign-now]:not([disabled])').click(WAIT);
  await saved(form).toContain('Graded by summaries, without the official CTCAE text');
  const { study } = await gateway.ask<{
    study: { subject: { signatures: { signedId: string; acknowledgements: string[] }[] } };
  }>(
    `{ study(code: "${STUDY}") { subject(code: "${SUBJECT}") { signatures { signedId acknowledgements } } } }`,
  );
  expect(study.subject.signatures.filter(({ signedId }) => signedId === event!.id)).toMatchObject([
    { acknowledgements: ['ctcae-by-summary'] },
  ]);
  // The page of a print is there until it is printed, which takes no time here: what it said is kept as it goes.
  await form.evaluate((host) => {
    const before = Reflect.get(HTMLIFrameElement.prototype, 'remove') as () => void;
    HTMLIFrameElement.prototype.remove = function removed(this: HTMLIFrameElement): void {
      host.dataset['printed'] = this.contentDocument?.body.textContent ?? '';
      Reflect.apply(before, this, []);
    };
  });
  await form.locator('[data-act=print]').click(WAIT);
  await expect
    .poll(
      () =>
        form.evaluate(
          (host) =>
            host.dataset['printed'] ??
            host.shadowRoot!.querySelector('iframe')?.contentDocument?.body.textContent ??
            '',
        ),
      WAIT,
    )
    .toContain('Graded by summaries, without the official CTCAE text');
  expect(complaints).toEqual([]);
}, 240_000);

test('CRS goes 1 → 3 → 0 under guided assessments: one event, three assessments that name it (REC-05)', async () => {
  const { page, form, list } = await openForm();
  const { keys } = typist(page);
  await form.locator('#find').focus();
  await keys('CRS');
  await expect
    .poll(() => form.locator('[role=option] .name').first().textContent(), WAIT)
    .toBe('Cytokine release syndrome');
  await keys('Enter');
  const assess = async (at: string, answers: Readonly<Record<string, string>>): Promise<void> => {
    await form.locator('[name="astct.at"]').fill(at);
    for (const [key, value] of Object.entries(answers)) {
      const radio = form.locator(`input[type=radio][name="astct.${key}"][value="${value}"]`);
      if ((await radio.count()) > 0) await radio.check({ force: true });
      else await form.locator(`select[name="astct.${key}"]`).selectOption(value);
    }
    await form.locator('[data-act=assess]:not([disabled])').click(WAIT);
  };
  await assess('D+1', { fever: 'yes', hypotension: 'no', oxygen: 'none' });
  await assess('D+2', {
    fever: 'yes',
    hypotension: 'yes',
    vasopressors: '1',
    vasopressin: 'no',
    oxygen: 'none',
  });
  await assess('D+4', {
    fever: 'no',
    antipyreticOrAnticytokineGiven: 'yes',
    hypotension: 'no',
    oxygen: 'none',
  });
  const before = (await subject()).toxicityAssessments.length;
  await form.locator('[data-act=save]').click();
  await form.locator('[data-act=save-soft]').click(WAIT);
  await saved(form).toContain('Saved as change');
  const after = await subject();
  const crs = after.adverseEvents.filter(
    ({ term, gradePeriods }) => term === 'Cytokine release syndrome' && gradePeriods.length === 3,
  );
  expect(crs).toHaveLength(1);
  expect(crs[0]).toMatchObject({ grade: 3, gradePeriods: [{ grade: 1 }, { grade: 3 }, { grade: 0 }] });
  expect(after.toxicityAssessments).toHaveLength(before + 3);
  expect(
    after.toxicityAssessments
      .filter(({ adverseEventId }) => adverseEventId === crs[0]?.id)
      .map(({ grade }) => grade),
  ).toEqual([1, 3, 0]);
  // The list beside the form follows.
  await expect.poll(() => list.locator(`tr[data-id="${crs[0]?.id}"] .mark`).textContent(), WAIT).toBe('3');
}, 240_000);

test('an amendment after monitoring: asked, answered, corrected with a reason, reconciled with another correction, kept without a gateway, voided (AUD-04, I-14, REC-07)', async () => {
  const { page, form, list } = await openForm();
  await form.locator('#find').fill('headache');
  await expect.poll(() => form.locator('[role=option] .name').first().textContent(), WAIT).toBe('Headache');
  await page.keyboard.press('Enter');
  // The criteria come by themselves and move the grades: a press goes to where it is when it is pressed.
  await form.locator('[data-section=grade] > .quiet').waitFor(WAIT);
  await form.locator('input[name=grade][value="2"]').check({ force: true });
  await form.locator('input[name=start]').fill('D+3');
  await form.locator('[data-act=save]').click();
  await form.locator('[data-act=save-soft]').click(WAIT);
  await saved(form).toContain('Saved as change');
  const [first] = await recorded('Headache');
  expect(first).toMatchObject({ version: 1, grade: 2, outcome: null });

  // The monitor asks about one field; the question stands under it and is answered there.
  const { raiseQuery } = await gateway.ask<{ raiseQuery: { __typename: string } }>(
    'mutation ($input: RaiseQueryInput!) { raiseQuery(input: $input) { __typename } }',
    {
      input: {
        recordId: first!.id,
        recordVersion: 1,
        field: 'outcome',
        question: 'Please give the outcome.',
        idempotencyKey: 'monitor-asks-1',
      },
    },
    'medical-monitor',
  );
  expect(raiseQuery.__typename).toBe('QuerySuccess');
  // What was kept as it is has become a question too, once: it is another one.
  const question = form
    .locator('[data-path=outcome] .question')
    .filter({ hasText: 'Please give the outcome.' });
  await expect.poll(() => question.textContent(), WAIT).toContain('Please give the outcome.');
  await question.locator('textarea').fill('Recovered, see visit note.');
  await question.locator('[data-act=answer]').click();
  await expect.poll(() => question.getAttribute('data-state'), WAIT).toBe('ANSWERED');

  // A correction needs a reason.
  const { keys, count } = typist(page);
  await form.locator('input[name=end]').focus();
  await keys('D', '+', '5', 'Tab', 'n', 'r');
  await form.locator('[name=reason-code]').focus();
  await keys('f', 'Tab', 'asked by the monitor', 'Control+Enter');
  await form.locator('[data-act=save-soft]').focus(WAIT);
  await keys('Enter');
  expect(count()).toBeLessThanOrEqual(30);
  const correct = async (): Promise<void> => {
    await form.locator('[name=reason-code]').selectOption('late-information');
    await form.locator('[name=reason]').fill('asked by the monitor');
    await form.locator('[data-act=save]').click();
    await form.locator('[data-act=save-soft]').click(WAIT);
  };
  await expect.poll(async () => (await recorded('Headache'))[0]?.version, WAIT).toBe(2);
  expect((await recorded('Headache'))[0]).toMatchObject({ outcome: 'RECOVERED/RESOLVED' });
  await expect.poll(() => isDirty(form), WAIT).toBe(false);

  // Somebody else corrects the same field while this one is being typed.
  await form.locator('input[name=grade][value="3"]').check({ force: true });
  const { amendAdverseEvent } = await gateway.ask<{ amendAdverseEvent: { __typename: string } }>(
    'mutation ($input: AmendAdverseEventInput!) { amendAdverseEvent(input: $input) { __typename } }',
    {
      input: {
        id: first!.id,
        expectedVersion: 2,
        changes: { grade: 1, comment: 'seen by neurology' },
        reason: { code: 'other', text: 'read again' },
        idempotencyKey: 'somebody-else-1',
      },
    },
  );
  expect(amendAdverseEvent.__typename).toBe('RecordAdverseEventSuccess');
  await form.locator('.conflict').waitFor(WAIT);
  expect(await form.locator('.conflict tbody tr').count()).toBe(1);
  await form.locator('[data-act=mine]').click();
  await correct();
  await expect.poll(async () => (await recorded('Headache'))[0]?.version, WAIT).toBe(4);
  expect((await recorded('Headache'))[0]).toMatchObject({ grade: 3 });

  // Without a gateway nothing typed is lost; the same entry, saved again, is recorded once.
  await expect.poll(() => isDirty(form), WAIT).toBe(false);
  await gateway.kill();
  await form.locator('textarea[name=comment]').fill('written while nobody listened');
  await correct();
  await expect
    .poll(() => form.locator('.stop').last().textContent(), { timeout: 90_000 })
    .toContain('Nothing is lost');
  expect(await isDirty(form)).toBe(true);
  await gateway.start();
  await form.locator('[data-act=save]').click();
  await expect.poll(async () => (await recorded('Headache'))[0]?.version, { timeout: 90_000 }).toBe(5);

  // Taken back, with a reason: no list shows it any more.
  await expect.poll(() => isDirty(form), WAIT).toBe(false);
  await form.locator('[data-act=void]').click(WAIT);
  await form.locator('[name=reason-code]').selectOption('other');
  await form.locator('[name=reason]').fill('entered for another subject');
  await form.locator('[data-act=void-now]').click();
  await saved(form).toContain('Voided as change');
  await expect.poll(async () => (await recorded('Headache')).length, WAIT).toBe(0);
  await expect.poll(() => list.locator(`tr[data-id="${first!.id}"]`).count(), WAIT).toBe(0);
}, 300_000);
