/** What `userEvent` asks for, as real input of a browser that is driven by WebDriver. */
import type { BrowserCommand } from 'vitest/node';
import type { SerializedLocator } from '@vitest/browser';
import type { Action, Device, Driver } from './driver.ts';
import { keysOf, released } from './keys.ts';

interface Aimed {
  readonly position?: { readonly x: number; readonly y: number };
  readonly timeout?: number;
}

interface Held {
  readonly unreleased?: readonly string[];
}

/** Long enough for a busy machine; a test that ends sooner says so itself. Milliseconds. */
const PATIENCE = 30_000;

const driverOf = (context: object): Driver => (context as { driver: Driver }).driver;
const keys = (actions: readonly Action[]): Device[] => [{ type: 'key', id: 'keyboard', actions }];
const mouse = (actions: readonly Action[]): Device[] => [
  { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
];
async function act(driver: Driver, devices: readonly Device[]): Promise<void> {
  await driver.act(devices);
  await driver.ask('settled', []);
}

const press: readonly Action[] = [
  { type: 'pointerDown', button: 0 },
  { type: 'pointerUp', button: 0 },
];

async function moveTo(driver: Driver, target: SerializedLocator, options: Aimed): Promise<Action> {
  const point = await driver.ask('aim', [
    target.selector,
    options.position ?? null,
    Math.min(options.timeout ?? PATIENCE, PATIENCE),
  ]);
  return { type: 'pointerMove', ...(point as { x: number; y: number }), duration: 0, origin: 'viewport' };
}

const clicks =
  (times: number): BrowserCommand<[SerializedLocator, Aimed?]> =>
  async (context, target, options = {}) => {
    const driver = driverOf(context);
    await driver.ask('focus', []);
    const move = await moveTo(driver, target, options);
    await act(driver, mouse([move, ...Array.from({ length: times }, () => press).flat()]));
  };

const hover: BrowserCommand<[SerializedLocator, Aimed?]> = async (context, target, options = {}) => {
  const driver = driverOf(context);
  await act(driver, mouse([await moveTo(driver, target, options)]));
};

async function typed(driver: Driver, text: string, unreleased: readonly string[] = []): Promise<Held> {
  const held = new Set(unreleased);
  await driver.ask('focus', []);
  await act(driver, keys(keysOf(text, held)));
  return { unreleased: [...held] };
}

const keyboard: BrowserCommand<[string, Held]> = (context, text, { unreleased }) =>
  typed(driverOf(context), text, unreleased);

const cleanup: BrowserCommand<[Held]> = (context, { unreleased = [] }) =>
  act(driverOf(context), keys(released(unreleased)));

const tab: BrowserCommand<[{ readonly shift?: boolean }?]> = (context, options = {}) =>
  typed(driverOf(context), options.shift ? '{Shift>}{Tab}{/Shift}' : '{Tab}');

const fill: BrowserCommand<[SerializedLocator, string]> = async (context, target, text) => {
  const driver = driverOf(context);
  const filled = await driver.ask('selectText', [target.selector]);
  // In this notation a brace opens the name of a key, and is itself when doubled.
  if (text !== '') await typed(driver, text.replaceAll('{', '{{').replaceAll('[', '[['));
  else if (filled) await typed(driver, '{Delete}');
};

const selectOptions: BrowserCommand<[SerializedLocator, readonly string[]]> = async (
  context,
  target,
  values,
) => {
  await driverOf(context).ask('choose', [target.selector, values]);
};

const viewport: BrowserCommand<[{ readonly width: number; readonly height: number }]> = (
  context,
  { width, height },
) => driverOf(context).resize(width, height);

const clear: BrowserCommand<[SerializedLocator]> = (context, target) => fill(context, target, '');

/** By the names under which Vitest asks for them. */
export const INPUT: Readonly<Record<string, BrowserCommand<never[]>>> = {
  __vitest_click: clicks(1),
  __vitest_dblClick: clicks(2),
  __vitest_tripleClick: clicks(3),
  __vitest_hover: hover,
  __vitest_keyboard: keyboard,
  __vitest_cleanup: cleanup,
  __vitest_tab: tab,
  __vitest_fill: fill,
  __vitest_clear: clear,
  __vitest_selectOptions: selectOptions,
  __vitest_viewport: viewport,
};
