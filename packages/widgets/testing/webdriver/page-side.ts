/** The half that runs beside each test in the page: finds what a test points at, and says where it is. */
import { Locator, selectorEngine } from '@vitest/browser/locators';
import * as by from '@vitest/browser/locators';
import { page, server } from 'vitest/browser';

interface Point {
  readonly x: number;
  readonly y: number;
}

function found(selector: string): Element | undefined {
  return selectorEngine.querySelectorAll(selectorEngine.parseSelector(selector), document.documentElement)[0];
}

// The real ones, also where a test has put its own clock in their place.
const drawn = requestAnimationFrame.bind(window);
const later = setTimeout.bind(window);
const now = performance.now.bind(performance);

const frame = (): Promise<void> => new Promise((done) => drawn(() => done()));

/** At the end of a page Tab leads to a field of the browser itself: the page takes the keyboard back, as Chromium leaves it. */
function takeBack(): void {
  if (!document.hasFocus()) window.parent.focus();
  if (!document.hasFocus()) window.focus();
}

/** What input led to has happened: some browsers answer before the page has heard of it. */
async function settled(): Promise<void> {
  await frame();
  await new Promise((done) => later(done, 0));
  await frame();
  takeBack();
}

const contains = (element: Element, hit: Element | null): boolean => {
  for (
    let at: Node | null = hit;
    at;
    at = at instanceof ShadowRoot ? at.host : ((at as Element).assignedSlot ?? at.parentNode)
  )
    if (at === element) return true;
  return false;
};

function topmost({ x, y }: Point): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || !hit!.shadowRoot!.contains(inner)) return hit;
    hit = inner;
  }
}

const inView = (box: DOMRect): boolean =>
  box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;

/** Where to put the pointer, once the element is there, stands still, and nothing lies above it. In CSS pixels of the page. */
async function aim(selector: string, position: Point | undefined, within: number): Promise<Point> {
  const until = now() + within;
  let why = 'is not on the page';
  let isCovered = false;
  while (now() < until) {
    const element = found(selector);
    const before = element?.getBoundingClientRect();
    await frame();
    if (!element || !before) continue;
    // Where a list that scrolls hides it, something else lies at its place.
    if ((isCovered || !inView(before)) && !position) {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      await frame();
    }
    const box = element.getBoundingClientRect();
    const point = position
      ? { x: box.x + position.x, y: box.y + position.y }
      : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    why = 'has no size';
    if (box.width === 0 || box.height === 0) continue;
    why = 'is covered by something else';
    isCovered = true;
    // A position may lie beside what fills the element, such as on the empty part of the page.
    if (position || contains(element, topmost(point))) {
      const outer = window.frameElement!.getBoundingClientRect();
      return { x: Math.round(outer.x + point.x), y: Math.round(outer.y + point.y) };
    }
  }
  throw new Error(`${selector} ${why}.`);
}

/** Keys go to the test and not to the page around it. */
function focus(): void {
  if (!document.activeElement || document.activeElement === document.body) window.focus();
  if (window.parent.document.activeElement !== window.frameElement)
    (window.frameElement as HTMLElement).focus();
  takeBack();
}

/** Focuses a field with all its text selected, so that what is typed replaces it. */
function selectText(selector: string): boolean {
  const field = found(selector) as HTMLInputElement | undefined;
  if (!field) throw new Error(`${selector} is not on the page.`);
  field.focus();
  field.select();
  return field.value !== '';
}

/** Chooses options by value or by what they say, as a person's choice is told to the page. */
function choose(selector: string, wanted: readonly string[]): void {
  const select = found(selector) as HTMLSelectElement | undefined;
  if (!select) throw new Error(`${selector} is not on the page.`);
  const matches = (option: HTMLOptionElement): boolean =>
    wanted.includes(option.value) || wanted.includes(option.label);
  if (![...select.options].some(matches)) throw new Error(`No option ${wanted.join(', ')} in ${selector}.`);
  select.focus();
  for (const option of select.options) option.selected = matches(option);
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

Object.assign(window, { __trialsideInput: { aim, focus, settled, selectText, choose } });

class WebDriverLocator extends Locator {
  override selector: string;
  constructor(selector: string, container?: Element) {
    super();
    this.selector = selector;
    this._container = container;
  }
  override locator(selector: string): Locator {
    return new WebDriverLocator(`${this.selector} >> ${selector}`, this._container);
  }
  override elementLocator(element: Element): Locator {
    return new WebDriverLocator(selectorEngine.generateSelectorSimple(element), element);
  }
}

const locate = (selector: string): Locator => new WebDriverLocator(selector);

page.extend({
  getByRole: (...args: Parameters<typeof by.getByRoleSelector>) => locate(by.getByRoleSelector(...args)),
  getByText: (...args: Parameters<typeof by.getByTextSelector>) => locate(by.getByTextSelector(...args)),
  getByLabelText: (...args: Parameters<typeof by.getByLabelSelector>) =>
    locate(by.getByLabelSelector(...args)),
  getByTestId: (id: string | RegExp) =>
    locate(by.getByTestIdSelector(server.config.browser.locators.testIdAttribute, id)),
  elementLocator: (element: Element) =>
    new WebDriverLocator(selectorEngine.generateSelectorSimple(element), element),
} as unknown as Parameters<typeof page.extend>[0]);
