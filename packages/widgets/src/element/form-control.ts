/**
 * What every widget that takes an entry shares with a native control: its place in a form, its validity, reset, restore,
 * labels from the host's page, read-only and disabled, and a word to say to screen readers.
 */
import type { PropertyValues } from 'lit';
import { labelOf } from './label-of.ts';
import { TrialElement, type Properties } from './trial-element.ts';
import { guardUnload } from './unload-guard.ts';

/** Why the entry cannot be submitted: the flag, one sentence, and the control to go to. */
export interface Problem {
  readonly flag: 'valueMissing' | 'badInput' | 'customError';
  readonly message: string;
  readonly anchor: HTMLElement | null;
}

export abstract class FormControl extends TrialElement {
  static readonly formAssociated: boolean = true;

  static override properties: Properties = {
    ...TrialElement.properties,
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly' },
  };

  declare name: string | null;
  /** Whether every question must be answered before a form around it is submitted. */
  declare required: boolean;
  declare disabled: boolean;
  declare readOnly: boolean;
  readonly #internals: ElementInternals = this.attachInternals();
  #isInDisabledFieldset = false;
  #custom = '';
  #stopGuarding: (() => void) | null = null;

  constructor() {
    super();
    this.required = false;
    this.disabled = false;
    this.readOnly = false;
    // A press on a label of the page arrives as a press on the host itself.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus();
    });
  }

  /** What a form submits under `name`; null where there is nothing to submit. */
  protected abstract entryText(): string | null;
  /** What the browser keeps to bring the entry back to this page; null where it must keep nothing. */
  protected abstract stateText(): string | null;
  /** What stands in the way of submitting, the first thing first. */
  protected abstract problem(): Problem | null;
  /** Back to what it held before anybody typed. */
  protected abstract resetEntry(): void;
  /** Takes back what `stateText` gave. */
  protected abstract restoreEntry(text: string): void;
  /** Whether something was entered that is neither recorded nor taken back. */
  abstract get dirty(): boolean;

  /** True where nothing can be entered, by its own attribute or a fieldset's. */
  protected get isLocked(): boolean {
    return this.disabled || this.#isInDisabledFieldset || this.readOnly;
  }

  /** The name that the page gives this widget by a label or ARIA; empty without one. */
  protected get accessibleName(): string {
    return labelOf(this, this.#internals.labels);
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get labels(): NodeList {
    return this.#internals.labels;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    this.tellForm();
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    this.tellForm();
    return this.#internals.reportValidity();
  }
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.tellForm();
  }

  /** Tells the form around it, and the page's guard, what has become of the entry. Call after every change of it. */
  protected tellForm(): void {
    this.#internals.setFormValue(this.entryText(), this.stateText());
    const problem = this.#custom
      ? ({ flag: 'customError', message: this.#custom, anchor: null } as const)
      : this.isLocked
        ? null
        : this.problem();
    if (problem) {
      const anchor = problem.anchor ?? this.firstControl;
      this.#internals.setValidity({ [problem.flag]: true }, problem.message, anchor ?? undefined);
    } else {
      this.#internals.setValidity({});
    }
    if (this.dirty && this.isConnected) this.#stopGuarding ??= guardUnload(() => this.dirty);
    else this.#stopGuard();
  }

  #stopGuard(): void {
    this.#stopGuarding?.();
    this.#stopGuarding = null;
  }

  /** The control that focus goes to. */
  protected get firstControl(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('input:not([type=hidden]), select, button') ?? null;
  }

  override focus(options?: FocusOptions): void {
    this.firstControl?.focus(options);
  }

  formResetCallback(): void {
    this.resetEntry();
    this.tellForm();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isInDisabledFieldset = isDisabled && !this.disabled;
    this.requestUpdate();
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state === 'string') this.restoreEntry(state);
    this.tellForm();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.tellForm();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page may set a value before this script has come; it then stands before the real property.
    const early = Object.getOwnPropertyDescriptor(this, 'value');
    if (early) {
      delete (this as { value?: unknown }).value;
      Object.assign(this, { value: early.value as unknown });
    }
    if (this.hasUpdated) this.tellForm();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopGuard();
  }
}
