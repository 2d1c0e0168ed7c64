/** The calculator as a control of somebody's form, by keyboard and pointer. */
import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { DESCRIPTORS } from '@trialside/rules/sledai';
import type { FormControl } from '../element/form-control.ts';
import { drawn, formBattery } from '../../testing/form-battery.ts';
import { put } from '../../testing/page.ts';
import type { TrialSledaiCalculator } from './sledai-calculator.ts';

const inner = <E extends HTMLElement>(control: FormControl, selector: string): E =>
  control.shadowRoot!.querySelector<E>(selector)!;

const press = async (control: FormControl, name: string, value: string): Promise<void> => {
  inner(control, `input[name="${name}"][value="${value}"]`).click();
  await control.updateComplete;
};

const typePga = async (control: FormControl, text: string): Promise<void> => {
  await userEvent.fill(inner(control, '#pga'), text);
  await control.updateComplete;
};

async function calculator(locale = 'en'): Promise<TrialSledaiCalculator> {
  const element = document.createElement('trial-sledai-calculator');
  element.locale = locale;
  put(element);
  await drawn(element);
  return element;
}

const total = (control: FormControl): string => inner(control, '.number').textContent.trim();

describe('in a form', () => {
  formBattery({
    tag: 'trial-sledai-calculator',
    enter: (control) => press(control, 'arthritis', 'present'),
    async complete(control) {
      for (const { key } of DESCRIPTORS) await press(control, key, 'absent');
      await typePga(control, '0.4');
    },
    spoil: (control) => typePga(control, '1,5'),
  });
});

describe('scoring', () => {
  test('shows an interval and what would settle it, until the last item is answered', async () => {
    const control = await calculator();
    expect(total(control)).toBe('0–105');
    // Sources: weights of Bombardier 1992; arthritis 4 and rash 2 are 6, proteinuria and pyuria 4 each stay open.
    for (const { key } of DESCRIPTORS) {
      if (key === 'proteinuria' || key === 'pyuria') continue;
      await press(control, key, key === 'arthritis' || key === 'rash' ? 'present' : 'absent');
    }
    expect(total(control)).toBe('6–14');
    expect(inner(control, '.band').textContent).toContain('Proteinuria (4) would settle it');
    expect(control.value).toMatchObject({ total: { minimum: 6, maximum: 14 }, band: null, final: false });
    await press(control, 'proteinuria', 'absent');
    await press(control, 'pyuria', 'absent');
    expect(total(control)).toBe('6');
    expect(control.value).toMatchObject({ total: { minimum: 6, maximum: 6 }, band: 'light', final: true });
  });

  test('an item that was not assessed keeps the score open', async () => {
    const control = await calculator();
    for (const { key } of DESCRIPTORS) await press(control, key, 'absent');
    await press(control, 'fever', 'not-assessed');
    expect(total(control)).toBe('0–1');
    expect(control.value.final).toBe(false);
  });

  test('"the rest is absent" is one act, and is taken back as one', async () => {
    const control = await calculator();
    await press(control, 'arthritis', 'present');
    inner(control, '[data-act=rest]').click();
    await control.updateComplete;
    expect(total(control)).toBe('4');
    inner(control, '[data-act=undo]').click();
    await control.updateComplete;
    expect(control.value.items).toEqual({ arthritis: 'present' });
  });

  test('a page may give a value; what no rule knows is refused by name', async () => {
    const control = await calculator();
    control.value = { items: { alopecia: 'present' }, pgaScore0to3: '0.5' };
    await control.updateComplete;
    expect(control.dirty).toBe(false);
    expect(inner<HTMLInputElement>(control, '#pga').value).toBe('0.5');
    const misspelt = { items: { alopezia: 'present' } } as never;
    expect(() => (control.value = misspelt)).toThrow('no SLEDAI descriptor is called "alopezia"');
  });

  test('a change of language keeps every answer and the number, written anew (I-10)', async () => {
    const control = await calculator('en');
    await press(control, 'rash', 'present');
    await typePga(control, '1.5');
    control.locale = 'zh-CN';
    await expect.poll(() => inner(control, '.title').textContent, { timeout: 8_000 }).toContain('评分');
    expect(control.value).toMatchObject({ items: { rash: 'present' }, pgaScore0to3: '1.5' });
    control.locale = 'de-DE';
    await expect.poll(() => inner<HTMLInputElement>(control, '#pga').value, { timeout: 8_000 }).toBe('1,5');
    expect(control.value.pgaScore0to3).toBe('1.5');
  });
});

describe('by keyboard', () => {
  test('three present, 21 absent, PGA 0.8: at most 30 key presses until it is sent', async () => {
    const form = document.createElement('form');
    const before = document.createElement('button');
    before.type = 'button';
    before.textContent = 'before';
    const control = document.createElement('trial-sledai-calculator');
    control.name = 'sledai';
    control.required = true;
    control.assessed = '2026-06-29';
    form.append(before, control);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    put(form);
    await drawn(control);
    let presses = 0;
    addEventListener('keydown', () => (presses += 1), { capture: true });
    inner(control, '#pga').focus();
    await userEvent.keyboard('0.8{Tab}9y15y23y');
    await userEvent.keyboard('{Shift>}a{/Shift}');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(sent).toBe(1);
    expect(control.value).toMatchObject({
      // Arthritis 4, rash 2, thrombocytopenia 1.
      total: { minimum: 7, maximum: 7 },
      final: true,
      pgaScore0to3: '0.8',
    });
    expect(presses).toBeLessThanOrEqual(30);
  });

  test('arrows go from item to item without answering, and ? shows a definition', async () => {
    const control = await calculator();
    inner(control, 'input[name=seizure]').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(control.shadowRoot!.activeElement?.getAttribute('name')).toBe('organic_brain_syndrome');
    expect(control.value.items).toEqual({});
    await userEvent.keyboard('?');
    await expect
      .poll(() => control.shadowRoot!.querySelector('.definition')?.textContent, { timeout: 8_000 })
      .toContain('Orientation, memory or intellect');
    await userEvent.keyboard('n');
    expect(control.value.items).toEqual({ organic_brain_syndrome: 'absent' });
    await userEvent.keyboard('{ArrowUp}{Delete}');
    expect(control.value.items).toEqual({});
  });
});
