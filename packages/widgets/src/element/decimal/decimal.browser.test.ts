/** Entry of numbers as people type and paste them, in a real browser: the table of the design, and its mirror. */
import { type TemplateResult } from 'lit';
import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { number } from '@trialside/rules/locales/en/number';
import { plausibilityWarnings } from '@trialside/rules/number';
import { define } from '../define.ts';
import { TrialElement } from '../trial-element.ts';
import { put } from '../../../testing/page.ts';
import { DecimalField } from './decimal-field.ts';
import { decimalTemplate } from './decimal-template.ts';

/** A field for platelets, as a form would hold it. */
class PlateletField extends TrialElement {
  readonly field: DecimalField = new DecimalField(this, {
    languageTag: () => this.languageTag,
    isUnit: (unit) => /^(x|×)?\s?10(\^9|⁹)\/L$/i.test(unit),
    warnings: (value) => plausibilityWarnings(value, { low: '0', high: '2000', previous: '45' }),
    changed: () => {},
  });
  protected override render(): TemplateResult {
    return decimalTemplate(
      this.field,
      {
        id: 'count',
        label: 'Platelets',
        hint: '×10⁹/L',
        echo: this.field.value === null ? '' : `${this.field.written(this.field.value)} ×10⁹/L`,
        refusal: null,
        isLocked: false,
        isRequired: false,
      },
      number,
      () => {},
    );
  }
}
define('test-platelet-field', PlateletField);

async function field(locale: string): Promise<PlateletField> {
  const element = document.createElement('test-platelet-field') as PlateletField;
  element.locale = locale;
  put(element);
  // Somewhere to go by Tab: some browsers come round to the same field where there is nothing else.
  put(document.createElement('button'));
  await element.updateComplete;
  return element;
}

const inputOf = (element: PlateletField): HTMLInputElement => element.shadowRoot!.querySelector('input')!;
const problemOf = (element: PlateletField): string =>
  element.shadowRoot!.querySelector('.problem')!.textContent.replace(/\s+/g, ' ').trim();
const readingsOf = (element: PlateletField): string[] =>
  [...element.shadowRoot!.querySelectorAll('[data-reading]')].map((button) => button.textContent.trim());

/** Types as a person does, key by key, and leaves the field. */
async function type(element: PlateletField, text: string): Promise<void> {
  inputOf(element).focus();
  await userEvent.keyboard(text.replaceAll('{', '{{'));
  await userEvent.tab();
  await element.updateComplete;
}

describe.each([
  ['en', '1.5', '1.5'],
  ['en', '１．５', '1.5'],
  ['en', '45 x10^9/L', '45'],
  ['en', ' 45 ', '45'],
  ['en', '1,500.5', '1500.5'],
  ['zh-CN', '1.5', '1.5'],
  ['zh-CN', '１．５', '1.5'],
  ['de-DE', '1,5', '1.5'],
  ['de-DE', '１，５', '1.5'],
  ['de-DE', '45 x10^9/L', '45'],
  ['de-DE', '1.500,5', '1500.5'],
])('in %s', (locale, typed, value) => {
  test(`${JSON.stringify(typed)} is ${value}`, async () => {
    const element = await field(locale);
    await type(element, typed);
    expect([element.field.value, problemOf(element)]).toEqual([value, '']);
    expect(inputOf(element).getAttribute('aria-invalid')).toBeNull();
  });
});

describe.each([
  ['en', '1,5', ['1.5', '15']],
  ['en', '1,500', ['1.5', '1500']],
  ['zh-CN', '1,5', ['1.5', '15']],
  ['de-DE', '1.5', ['1,5', '15']],
  ['de-DE', '1.500', ['1,5', '1500']],
])('in %s', (locale, typed, readings) => {
  test(`${typed} asks which of ${readings.join(' and ')} was meant, and takes neither by itself`, async () => {
    const element = await field(locale);
    await type(element, typed);
    expect(element.field.value).toBeNull();
    expect(readingsOf(element)).toEqual(readings);
    expect(problemOf(element)).toContain('Which number do you mean?');
    expect(inputOf(element).getAttribute('aria-invalid')).toBe('true');
    element.shadowRoot!.querySelectorAll<HTMLElement>('[data-reading]')[1]!.click();
    await element.updateComplete;
    expect(inputOf(element).value).toBe(readings[1]);
    expect(element.field.value).toBe(readings[1]);
    expect(problemOf(element)).toBe('');
  });
});

describe.each([
  ['en', '1e3', 'Write the number out, without an exponent'],
  ['de-DE', '1e3', 'Write the number out, without an exponent'],
  ['en', '45 g/L', 'What follows the number is not the unit of this field'],
  ['en', '4 5', 'There is a space inside the number'],
  ['en', '1.', 'The number ends with a separator'],
  ['en', 'forty', 'This is not a number'],
])('in %s', (locale, typed, sentence) => {
  test(`${typed} is refused with its reason`, async () => {
    const element = await field(locale);
    await type(element, typed);
    expect(element.field.value).toBeNull();
    expect(problemOf(element)).toContain(sentence);
  });
});

test('pasted text is read like typed text', async () => {
  const element = await field('en');
  const input = inputOf(element);
  input.focus();
  // What a spreadsheet puts on the clipboard: no-break spaces and a direction mark around number and unit.
  document.execCommand('insertText', false, '\u00A0\u200E45\u00A0×10⁹/L ');
  await userEvent.tab();
  await element.updateComplete;
  expect([element.field.value, problemOf(element)]).toEqual(['45', '']);
});

test.each([
  ['en', '1.00', '1.00'],
  ['de-DE', '0,50', '0.50'],
])('in %s %s keeps its zeros: what was written is what is kept', async (locale, typed, kept) => {
  const element = await field(locale);
  await type(element, typed);
  expect(element.field.text).toBe(kept);
});

test('a slip by ten warns and stands', async () => {
  const element = await field('en');
  await type(element, '450');
  expect(element.field.value).toBe('450');
  expect(element.shadowRoot!.querySelector('.warning')?.textContent).toContain('Ten times');
});

test('nothing is said while somebody is still typing', async () => {
  const element = await field('en');
  inputOf(element).focus();
  await userEvent.keyboard('1,');
  await element.updateComplete;
  expect(problemOf(element)).toBe('');
});
