/**
 * The main job, end to end: files go in, a real gateway serves them, a portal page in Chromium shows the badge, and the
 * badge follows what is recorded, also through the loss of the gateway.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, watchedPage } from '../support/browser.ts';
import { ROOT, testGateway, trialside, type TestGateway } from '../support/gateway.ts';
import { seed } from '../support/seeded.ts';

const FIXTURE = join(ROOT, 'gateway/src/interchange/fixtures/lilac-01');
const PILOT = join(ROOT, '../shared/reference/sdtm');
const STUDY = 'TS-SLE-ITP-01';
/** Platelets between 30 and 100, doubled, and nobody wrote down whether there was bleeding: PR or NR. */
const SUBJECT = 'BJ01-009';

let gateway: TestGateway;
let browser: Browser;
const importOf = (folder: string) => trialside(['import', folder], { DATABASE_URL: gateway.databaseFile });

beforeAll(async () => {
  gateway = await testGateway();
  await seed(gateway.databaseFile);
  await gateway.start();
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await gateway?.dispose();
});

/** Yesterday at the site: every minute of it is past, whatever the time of day. */
const yesterday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - 86_400_000));

let keys = 0;
/** At a minute of its own: of two counts without a time nobody can say which came first. */
async function record(value: string): Promise<string> {
  const minute = String((keys += 1)).padStart(2, '0');
  const { study } = await gateway.ask<{ study: { subject: { id: string } } }>(
    `{ study(code: "${STUDY}") { subject(code: "${SUBJECT}") { id } } }`,
  );
  const { recordLabResult } = await gateway.ask<{ recordLabResult: { __typename: string } }>(
    `mutation ($input: RecordLabResultInput!) { recordLabResult(input: $input) { __typename } }`,
    {
      input: {
        study: STUDY,
        subjectId: study.subject.id,
        test: 'PLAT',
        collected: `${yesterday()}T08:${minute}`,
        value,
        unit: '10^9/L',
        idempotencyKey: `end-to-end-${minute}`,
      },
    },
  );
  return recordLabResult.__typename;
}

const badge = (page: Page, subject: string): Locator =>
  page.locator(`trial-response-badge[subject="${subject}"]`);

/** What the badge says: the name its button has for a screen reader, and whatever is open beneath it. */
const text = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const root = element.shadowRoot;
    const name = root?.querySelector('button')?.getAttribute('aria-label') ?? '';
    return `${name} ${root?.textContent ?? ''}`.replace(/\s+/g, ' ');
  });

/** Set on the window before a change and looked for after it: a reload would have lost it. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as { notReloaded?: boolean }).notReloaded = true;
  });
const isTheSamePage = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as { notReloaded?: boolean }).notReloaded === true);

describe('the study page', () => {
  test('shows every subject with its badge, and the badge follows a recorded count without a reload', async () => {
    const { page, complaints } = await watchedPage(browser, gateway.url);
    await page.goto(`${gateway.url}/study.html`);
    await expect.poll(() => text(badge(page, SUBJECT)), { timeout: 15_000 }).toMatch(/PR or NR/);
    expect(await page.locator('trial-response-badge').count()).toBe(12);
    await mark(page);
    expect(await record('120')).toBe('RecordLabResultSuccess');
    await expect.poll(() => text(badge(page, SUBJECT)), { timeout: 10_000 }).toMatch(/CR[\s\S]*120/);

    // The gateway is killed as a power cut would, comes back, and knows what it acknowledged.
    await gateway.kill();
    await expect
      .poll(
        () => badge(page, SUBJECT).evaluate((element) => (element as HTMLElement & { state: string }).state),
        { timeout: 20_000 },
      )
      .toMatch(/offline|stale/);
    expect(await text(badge(page, SUBJECT))).toMatch(/120/);
    await gateway.start();
    expect(await record('25')).toBe('RecordLabResultSuccess');
    await expect.poll(() => text(badge(page, SUBJECT)), { timeout: 30_000 }).toMatch(/25/);
    expect(await isTheSamePage(page)).toBe(true);
    expect(complaints.filter((complaint) => !complaint.includes('ERR_CONNECTION'))).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('opens to every criterion with value, threshold and date, by keyboard, and closes with Escape', async () => {
    const { page, complaints } = await watchedPage(browser, gateway.url);
    await page.goto(`${gateway.url}/study.html`);
    const target = badge(page, 'BJ01-001');
    await expect.poll(() => text(target), { timeout: 15_000 }).toMatch(/CR/);
    await target.locator('button').first().focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => text(target), { timeout: 10_000 })
      .toMatch(
        /level of complete response met 172 ×10⁹\/L needs ≥ 100 ×10⁹\/L Sep 14, 2026 08:05 Asia\/Shanghai \(00:05 UTC\) · D\+726/,
      );
    await page.keyboard.press('Escape');
    await expect.poll(() => target.evaluate((element) => element.hasAttribute('open'))).toBe(false);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('trial-cohort-timeline').getByRole('button', { name: 'Save CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
    // A line of a file for each line of the table, as a spreadsheet reads it.
    const subjects = lines.filter((line) => /^"?BJ01-\d{3}"?,/.test(line));
    expect(subjects).toHaveLength(12);
    expect(lines.some((line) => /^"?Subject"?,/.test(line))).toBe(true);

    // From a lane to its subject and back: by the key that let go of nothing else, and by the button.
    const lane = page.locator('trial-cohort-timeline').getByRole('button', { name: /^BJ01-009: / });
    const course = page.getByRole('region', { name: 'Course of BJ01-009' });
    const hasFocus = (on: Locator) => on.evaluate((element) => element.matches(':focus'));
    await lane.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(course)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(lane)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(course)).toBe(true);
    await page.getByRole('button', { name: 'Back to the cohort' }).click();
    await expect.poll(() => hasFocus(lane)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the hospital page', () => {
  test.each([
    ['en-GB', /Clinical trial/, /Platelet response/],
    ['zh-CN', /临床试验/, /血小板/],
  ])('in %s shows the subject’s badge in the patient’s record', async (locale, trial, response) => {
    const { page, complaints } = await watchedPage(browser, gateway.url, locale);
    await page.goto(`${gateway.url}/hospital.html`);
    const shown = page.locator('trial-response-badge');
    await expect.poll(() => text(shown.first()), { timeout: 15_000 }).toMatch(/\d|CR|PR|NR|–/);
    expect(await page.locator('body').innerText()).toMatch(trial);
    expect(await page.locator('body').innerText()).toMatch(response);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('imported studies', () => {
  test('a folder of SDTM files goes in while the gateway serves, and its subjects have badges', async () => {
    const { code, stdout, stderr } = await importOf(FIXTURE);
    expect([0, 3], stdout + stderr).toContain(code);
    const { page, complaints } = await watchedPage(browser, gateway.url);
    await page.goto(`${gateway.url}/study.html#LILAC-01`);
    await expect
      .poll(() => page.locator('trial-response-badge').count(), { timeout: 15_000 })
      .toBeGreaterThan(1);
    await expect
      .poll(() => text(page.locator('trial-response-badge').first()), { timeout: 15_000 })
      .toMatch(/CR|PR|NR|NE|Not infused|Pending|applicable|reached/i);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  test.skipIf(!existsSync(PILOT))(
    'the 30 subjects of the public pilot study go in by one command, every row accounted for (needs the reference data)',
    async () => {
      const { code, stdout, stderr } = await importOf(PILOT);
      expect([0, 3], stdout + stderr).toContain(code);
      const lines = (file: string): number =>
        readFileSync(join(PILOT, file), 'utf8').trimEnd().split('\n').length - 1;
      const { study } = await gateway.ask<{
        study: {
          subjects: {
            totalCount: number;
            edges: {
              node: {
                code: string;
                labResults: unknown[];
                adverseEvents: { grade: number | null; severity: string | null; start: string | null }[];
                plateletResponse: { state: string };
              };
            }[];
          };
        };
      }>(
        '{ study(code: "CDISCPILOT01") { subjects(first: 50) { totalCount edges { node { code labResults { id } adverseEvents { grade severity start } plateletResponse { state } } } } } }',
        {},
        'medical-monitor',
      );
      const nodes = study.subjects.edges.map(({ node }) => node);
      expect(study.subjects.totalCount).toBe(30);
      expect(nodes.flatMap(({ labResults }) => labResults)).toHaveLength(lines('lb.csv'));
      const events = nodes.flatMap(({ adverseEvents }) => adverseEvents);
      expect(events).toHaveLength(lines('ae.csv'));
      expect(events.every(({ grade, severity }) => grade === null && severity !== null)).toBe(true);
      expect(events.some(({ start }) => start === '2003')).toBe(true);

      const { page, complaints } = await watchedPage(browser, gateway.url);
      await page.goto(`${gateway.url}/study.html#CDISCPILOT01`);
      await expect
        .poll(() => page.locator('trial-response-badge').count(), { timeout: 15_000 })
        .toBeGreaterThanOrEqual(25);
      await expect
        .poll(() => text(page.locator('trial-response-badge').first()), { timeout: 15_000 })
        .toMatch(/CR|PR|NR|NE|Not infused|Pending|applicable|reached/i);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});
