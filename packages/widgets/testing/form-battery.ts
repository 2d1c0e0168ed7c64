/** What every widget that takes an entry owes a form around it: one list, passed by each of them. */
import { expect, test, vi } from 'vitest';
import type { FormControl } from '../src/element/form-control.ts';
import { put } from './page.ts';

export interface FormBattery {
  readonly tag: 'trial-sledai-calculator' | 'trial-ae-form';
  /** Enters something, as a person would: by focus and keys or presses. */
  readonly enter: (control: FormControl) => Promise<void>;
  /** Answers everything that `required` asks for. */
  readonly complete: (control: FormControl) => Promise<void>;
  /** Leaves something behind that cannot be read. */
  readonly spoil: (control: FormControl) => Promise<void>;
}

/** The widget, drawn, in a form of its own with a label and a button. */
async function inForm(
  tag: FormBattery['tag'],
  attributes = '',
): Promise<{ form: HTMLFormElement; control: FormControl; fieldset: HTMLFieldSetElement }> {
  const form = document.createElement('form');
  const fieldset = document.createElement('fieldset');
  const label = document.createElement('label');
  label.htmlFor = 'entry';
  label.textContent = 'Score of today';
  const control = document.createElement(tag) as FormControl;
  control.id = 'entry';
  control.setAttribute('name', 'score');
  for (const attribute of attributes.split(' ').filter(Boolean)) control.setAttribute(attribute, '');
  const button = document.createElement('button');
  button.textContent = 'Send';
  fieldset.append(label, control, button);
  form.append(fieldset);
  form.addEventListener('submit', (event) => event.preventDefault());
  put(form);
  await drawn(control);
  return { form, control, fieldset };
}

/** Resolves once the widget has its words and shows its fields. */
export const drawn = (control: FormControl): Promise<void> =>
  vi.waitFor(
    async () => {
      await control.updateComplete;
      if (!control.shadowRoot?.querySelector('[role=group]')) throw new Error('not drawn yet');
    },
    { timeout: 30_000 },
  );

export function formBattery({ tag, enter, complete, spoil }: FormBattery): void {
  const inputs = (control: FormControl): HTMLInputElement[] => [
    ...control.shadowRoot!.querySelectorAll<HTMLInputElement>('input'),
  ];

  test('is a control of its form, under its name', async () => {
    const { form, control } = await inForm(tag);
    expect(form.elements.namedItem('score')).toBe(control);
    expect(control.form).toBe(form);
    expect([...new FormData(form).keys()]).toEqual([]);
    await enter(control);
    expect(JSON.parse(new FormData(form).get('score') as string)).toBeTypeOf('object');
  });

  test('has the name that a label of the page gives it, and takes its press', async () => {
    const { form, control } = await inForm(tag);
    const group = control.shadowRoot!.querySelector('[role=group]')!;
    expect(group.getAttribute('aria-label')).toBe('Score of today');
    form.querySelector('label')!.click();
    expect(document.activeElement).toBe(control);
    expect(control.shadowRoot!.activeElement).toBeInstanceOf(HTMLInputElement);
  });

  test('tells of an entry by input events after its value has changed, and is dirty then (I-09)', async () => {
    const { control } = await inForm(tag);
    expect(control.dirty).toBe(false);
    const seen: boolean[] = [];
    control.addEventListener('input', () => seen.push(control.dirty));
    await enter(control);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(Boolean)).toBe(true);
  });

  test('goes back to what it held when the form is reset', async () => {
    const { form, control } = await inForm(tag);
    await enter(control);
    form.reset();
    await control.updateComplete;
    expect(control.dirty).toBe(false);
    expect([...new FormData(form).keys()]).toEqual([]);
    expect(inputs(control).some((input) => input.type === 'radio' && input.checked)).toBe(false);
  });

  test('takes back what it held when the browser comes back to the page', async () => {
    const { form, control } = await inForm(tag);
    await enter(control);
    const before = new FormData(form).get('score');
    const kept = (control as unknown as { stateText(): string }).stateText();
    form.reset();
    control.formStateRestoreCallback(kept);
    expect(new FormData(form).get('score')).toBe(before);
  });

  test('takes nothing in a disabled fieldset, and is no part of what is sent', async () => {
    const { form, control, fieldset } = await inForm(tag);
    await enter(control);
    fieldset.disabled = true;
    await control.updateComplete;
    expect(inputs(control).every((input) => input.disabled)).toBe(true);
    expect([...new FormData(form).keys()]).toEqual([]);
    fieldset.disabled = false;
    await control.updateComplete;
    expect(inputs(control).some((input) => !input.disabled)).toBe(true);
    expect([...new FormData(form).keys()]).toEqual(['score']);
  });

  test('read-only it shows what it holds, sends it, and takes nothing', async () => {
    const { form, control } = await inForm(tag);
    await enter(control);
    control.readOnly = true;
    await control.updateComplete;
    expect(inputs(control).every((input) => input.disabled)).toBe(true);
    expect([...new FormData(form).keys()]).toEqual(['score']);
  });

  test('required, it stops the form until it is complete, and leads to what is missing', async () => {
    const { form, control } = await inForm(tag, 'required');
    const sent = vi.fn<() => void>();
    form.addEventListener('submit', sent);
    form.requestSubmit();
    expect(sent).not.toHaveBeenCalled();
    expect(control.validity.valueMissing).toBe(true);
    expect(control.validationMessage).not.toBe('');
    await complete(control);
    expect(control.checkValidity()).toBe(true);
    form.requestSubmit();
    expect(sent).toHaveBeenCalledOnce();
  });

  test('with something in it that cannot be read, it stops the form and says so', async () => {
    const { form, control } = await inForm(tag);
    const sent = vi.fn<() => void>();
    form.addEventListener('submit', sent);
    await spoil(control);
    form.requestSubmit();
    expect(sent).not.toHaveBeenCalled();
    expect(control.validity.badInput).toBe(true);
  });

  test('keeps what a page says against it', async () => {
    const { control } = await inForm(tag);
    control.setCustomValidity('not on a Sunday');
    expect([control.checkValidity(), control.validationMessage]).toEqual([false, 'not on a Sunday']);
    control.setCustomValidity('');
    expect(control.checkValidity()).toBe(true);
  });

  test('lets the browser ask before an unsaved entry is left, and only then (I-09)', async () => {
    const { form, control } = await inForm(tag);
    const leave = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await enter(control);
    expect(leave()).toBe(true);
    form.reset();
    expect(leave()).toBe(false);
  });

  test('two of them on one page do not mix', async () => {
    const one = await inForm(tag);
    const two = await inForm(tag);
    await enter(one.control);
    expect([one.control.dirty, two.control.dirty]).toEqual([true, false]);
  });
}
