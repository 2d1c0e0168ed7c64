/** A real Chromium, found as the set-up finds it, that remembers what a page complained about. */
import { chromium, type Browser, type Page } from 'playwright';
// Plain JavaScript, since the set-up runs it before anything is installed.
// @ts-expect-error -- it has no declarations
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: (findChromium as () => string)(),
    args: CHROMIUM_FLAGS as string[],
  });

export interface WatchedPage {
  readonly page: Page;
  /** Violations of the content security policy, errors of scripts, requests to anywhere but the gateway. */
  readonly complaints: string[];
}

export async function watchedPage(browser: Browser, origin: string, locale = 'en-GB'): Promise<WatchedPage> {
  const context = await browser.newContext({ locale, timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted ?Type/i.test(message.text()))
      complaints.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.warn(`Content-Security-Policy ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { page, complaints };
}
