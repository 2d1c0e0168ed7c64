/** Text of `userEvent.keyboard` as keys that are pressed and released; the values of named keys: WebDriver, section 15.4.2. */
import { parseKeyDef } from '@vitest/browser';
import type { Action } from './driver.ts';

const NAMED: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function valueOf(key: string): string {
  const value = NAMED[key] ?? (/^F([1-9]|1[0-2])$/.test(key) ? functionKey(key) : key);
  if (Array.from(value).length !== 1) throw new Error(`No key of WebDriver is called "${key}".`);
  return value;
}

const functionKey = (key: string): string => String.fromCharCode(0xe030 + Number(key.slice(1)));

/** The actions of a text such as `0.8{Tab}{Shift>}a{/Shift}`. `held` holds the keys that are down, and is changed. */
export function keysOf(text: string, held: Set<string>): Action[] {
  const actions: Action[] = [];
  const release = (key: string): void => {
    actions.push({ type: 'keyUp', value: valueOf(key) });
    held.delete(key);
  };
  for (const { keyDef, releasePrevious, releaseSelf, repeat } of parseKeyDef(text)) {
    const name = keyDef.key!;
    // A keyboard writes a capital while Shift is held; WebDriver writes what it is told.
    const key = held.has('Shift') && name.length === 1 ? name.toUpperCase() : name;
    if (held.has(key)) release(key);
    if (releasePrevious) continue;
    for (let time = 0; time < repeat; time += 1) actions.push({ type: 'keyDown', value: valueOf(key) });
    if (releaseSelf) actions.push({ type: 'keyUp', value: valueOf(key) });
    else held.add(key);
  }
  return actions;
}

/** Lets go of what is still held. */
export const released = (held: Iterable<string>): Action[] =>
  Array.from(held, (key) => ({ type: 'keyUp', value: valueOf(key) }));
