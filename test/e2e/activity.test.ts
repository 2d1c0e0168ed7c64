/**
 * Disease activity, end to end: scored on the hospital page, recorded by a real gateway, corrected with a reason, met by
 * somebody else's correction, and kept through the loss of the gateway.
 */
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, watchedPage } from '../support/browser.ts';
import { testGateway, type TestGateway } from '../support/gateway.ts';
import { seed } from '../support/seeded.ts';

const STUDY = 'TS-SLE-ITP-01';
/** The patient the hospital page opens with. */
const SUBJECT = 'BJ01-009';
const WAIT = { timeout: 30_000 };

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

interface Assessment {
  readonly id: string;
  readonly version: number;
  readonly assessed: string | null;
  readonly items: Readonly<Record<string, string>>;
  readonly evidence: readonly {
    readonly item: string;
    readonly suggested: string;
    readonly comment: string;
  }[];
}

/** The assessment recorded last, with the PGAs of its date. */
async function recorded(date: string): Promise<{ sledai: Assessment | undefined; pga: readonly string[] }> {
  const { study } = await gateway.ask<{
    study: {
      subject: {
        sledaiAssessments: readonly Assessment[];
        pgaAssessments: readonly { readonly assessed: string | null; readonly value: string }[];
      };
    };
  }>(
    `{ study(code: "${STUDY}") { subject(code: "${SUBJECT}") {
      sledaiAssessments { id version assessed items evidence { item suggested comment } }
      pgaAssessments { assessed value }
    } } }`,
  );
  const { sledaiAssessments, pgaAssessments } = study.subject;
  return {
    sledai: sledaiAssessments.find(({ assessed }) => assessed === date),
    pga: pgaAssessments.filter(({ assessed }) => assessed === date).map(({ value }) => value),
  };
}

async function openForm(): Promise<{ page: Page; form: Locator; complaints: string[] }> {
  const { page, complaints } = await watchedPage(browser, gateway.url, 'en-GB');
  await page.goto(`${gateway.url}/hospital.html`);
  await page.locator('#activity summary').click(WAIT);
  const form = page.locator('trial-sledai-calculator');
  await form.locator('.list').waitFor(WAIT);
  await form.locator('.verdict').first().waitFor(WAIT);
  return { page, form, complaints };
}

const answer = (form: Locator, item: string, finding: string): Promise<void> =>
  form.locator(`input[name="${item}"][value="${finding}"]`).check({ force: true });
const standing = (form: Locator): Promise<string> =>
  form.locator('.saving').evaluate((element) => element.textContent.replace(/\s+/g, ' '));
const isDirty = (form: Locator): Promise<boolean> =>
  form.evaluate((element) => (element as HTMLElement & { dirty: boolean }).dirty);

test('an assessment is scored, recorded, corrected, reconciled, and survives the loss of the gateway; its signature shows name, meaning and both times (SIG-01, AUD-04, I-14)', async () => {
  const { page, form, complaints } = await openForm();
  const date = await form.locator('input[name=assessed]').inputValue();
  expect((await recorded(date)).sledai).toBeUndefined();

  // A number that can mean two is asked about, and neither is taken.
  const pga = form.locator('#pga');
  await pga.fill('1,5');
  await pga.press('Tab');
  await form.locator('[data-reading="1.5"]').click();
  expect(await pga.inputValue()).toBe('1.5');
  await answer(form, 'arthritis', 'present');
  await form.locator('[data-act=rest]').click();
  // Thrombocytopenia stays open, because the counts suggest it; answering against them asks for a reason.
  await answer(form, 'thrombocytopenia', 'absent');
  await form.locator('[data-act=save]').click();
  await expect.poll(() => form.locator('.stop').textContent(), WAIT).toContain('Thrombocytopenia');
  await form.locator('[data-reject=thrombocytopenia]').selectOption('drug');
  await form.locator('[data-act=save]').click();
  await expect.poll(() => standing(form), WAIT).toContain('Saved as change');
  const first = await recorded(date);
  expect(first.pga).toEqual(['1.5']);
  expect(first.sledai).toMatchObject({
    version: 1,
    items: { arthritis: 'present', seizure: 'absent', thrombocytopenia: 'absent' },
  });
  expect(first.sledai?.evidence).toContainEqual({
    item: 'thrombocytopenia',
    suggested: 'PRESENT',
    comment: 'drug',
  });
  expect(await isDirty(form)).toBe(false);

  // A correction needs a reason, and is the next version.
  await answer(form, 'rash', 'present');
  await form.locator('[data-act=save]').click();
  await expect.poll(() => form.locator('.stop').textContent(), WAIT).toContain('reason');
  const correct = async (): Promise<void> => {
    await form.locator('[name=reason-code]').selectOption('late-information');
    await form.locator('[name=reason]').fill('seen by the dermatologist');
    await form.locator('[data-act=save]').click();
  };
  await correct();
  await expect.poll(async () => (await recorded(date)).sledai?.version, WAIT).toBe(2);
  await expect.poll(() => isDirty(form), WAIT).toBe(false);

  // Somebody else corrects the same assessment while this one is being typed.
  await answer(form, 'alopecia', 'present');
  const { sledai } = await recorded(date);
  const items = { ...sledai!.items, alopecia: 'not-assessed', fever: 'present' };
  const { amendSledaiAssessment } = await gateway.ask<{ amendSledaiAssessment: { __typename: string } }>(
    'mutation ($input: AmendSledaiAssessmentInput!) { amendSledaiAssessment(input: $input) { __typename } }',
    {
      input: {
        id: sledai!.id,
        expectedVersion: 2,
        changes: { items },
        reason: { code: 'other', text: 'read again' },
        idempotencyKey: 'somebody-else-1',
      },
    },
  );
  expect(amendSledaiAssessment.__typename).toBe('RecordSledaiAssessmentSuccess');
  await form.locator('.conflict').waitFor(WAIT);
  expect(await form.locator('.conflict tbody tr').count()).toBe(1);
  expect(await form.locator('.conflict tbody').textContent()).toMatch(
    /Alopecia[\s\S]*present[\s\S]*not assessed/,
  );
  await form.locator('[data-act=mine]').click();
  await correct();
  await expect.poll(async () => (await recorded(date)).sledai?.version, WAIT).toBe(4);
  // Mine where both differed, theirs where only they had changed something.
  expect((await recorded(date)).sledai?.items).toMatchObject({ alopecia: 'present', fever: 'present' });

  // Without a gateway nothing typed is lost; the same entry, saved again, is recorded once.
  await expect.poll(() => isDirty(form), WAIT).toBe(false);
  await gateway.kill();
  await answer(form, 'myositis', 'present');
  await correct();
  await expect
    .poll(() => form.locator('.stop').textContent(), { timeout: 60_000 })
    .toContain('cannot be reached');
  expect(await isDirty(form)).toBe(true);
  await gateway.start();
  await form.locator('[data-act=save]').click();
  await expect.poll(async () => (await recorded(date)).sledai?.version, { timeout: 60_000 }).toBe(5);
  expect((await recorded(date)).sledai?.items).toMatchObject({ myositis: 'present' });

  // What is recorded is signed: in words of the study, after a proof of who signs.
  await expect.poll(() => isDirty(form), WAIT).toBe(false);
  page.on('dialog', (dialog) => void dialog.accept());
  await form.locator('[data-act=sign]').click(WAIT);
  await form.locator('.signing select').selectOption('REVIEWED');
  await form.locator('[data-act=sign-now]:not([disabled])').click(WAIT);
  await expect.poll(() => standing(form), WAIT).toMatch(/reviewed, \d{4}-\d\d-\d\d .*Asia\/Shanghai.* UTC/);
  expect(complaints.filter((complaint) => !complaint.includes('ERR_CONNECTION'))).toEqual([]);
}, 240_000);

test('an entry is there again after another patient was looked at, and never shown for that one (I-07, T-12)', async () => {
  const { page, form } = await openForm();
  await answer(form, 'vasculitis', 'present');
  await page
    .getByRole('button', { name: /Zheng Xiaofang|郑/ })
    .first()
    .click();
  await expect.poll(() => form.getAttribute('subject'), WAIT).not.toBe(SUBJECT);
  await form.locator('.list').waitFor(WAIT);
  await expect
    .poll(
      () => form.evaluate((element) => (element as HTMLElement & { value: { items: object } }).value.items),
      WAIT,
    )
    .not.toHaveProperty('vasculitis', 'present');
  await page
    .getByRole('button', { name: /He Zhiyuan|何/ })
    .first()
    .click();
  await expect
    .poll(
      () => form.evaluate((element) => (element as HTMLElement & { value: { items: object } }).value.items),
      WAIT,
    )
    .toHaveProperty('vasculitis', 'present');
  expect(await isDirty(form)).toBe(true);
}, 120_000);

test('a monitor reads every assessment on the study page, with its signatures, and can enter nothing (SIG-01)', async () => {
  const { page, complaints } = await watchedPage(browser, gateway.url, 'en-GB');
  await page.goto(`${gateway.url}/study.html`);
  await page.locator('#subject-select').selectOption(SUBJECT, WAIT);
  const form = page.locator('trial-sledai-calculator');
  await form.locator('.verdict').first().waitFor(WAIT);
  expect(await form.locator('input[type=radio], [data-act=save], [data-act=rest]').count()).toBe(0);
  // It begins with the assessment made last: the one that was signed above.
  await expect
    .poll(() => form.locator('.signatures').textContent(), WAIT)
    .toMatch(/reviewed, .*Asia\/Shanghai.* UTC · valid/);
  const shown = (): Promise<string> => form.locator('.list').innerText();
  const last = await shown();
  await form.locator('select[name=visit]').selectOption({ index: 1 });
  await expect.poll(shown, WAIT).not.toBe(last);
  expect(await isDirty(form)).toBe(false);
  expect(complaints).toEqual([]);
}, 120_000);
