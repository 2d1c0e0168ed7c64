/**
 * Entry of one decimal number: read strictly under the separators of the language, asked back where it can mean two
 * numbers, and echoed with its unit. A text is never turned into a number that the person did not see.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  add,
  compare,
  dec,
  parseEntry,
  separatorsOf,
  subtract,
  text,
  type Entry,
  type PlausibilityWarning,
} from '@trialside/rules/number';

export interface DecimalOptions {
  /** Separators and digits follow this BCP 47 tag. */
  readonly languageTag: () => string;
  /** Whether a text behind the number is the unit of the field. */
  readonly isUnit?: (unit: string) => boolean;
  /** Warnings about an accepted number, in canonical text; they ask, they never refuse. */
  readonly warnings?: (value: string) => readonly PlausibilityWarning[];
  /** For the arrow keys: how much one press adds, and between which numbers. */
  readonly step?: { readonly by: string; readonly low: string; readonly high: string };
  readonly changed: () => void;
}

export class DecimalField implements ReactiveController {
  readonly #options: DecimalOptions;
  readonly #host: ReactiveControllerHost;
  #typed = '';
  #tag: string;
  /** Whether what is wrong is said yet: not while somebody is still typing. */
  #isSettled = false;

  constructor(host: ReactiveControllerHost, options: DecimalOptions) {
    this.#host = host;
    this.#options = options;
    this.#tag = options.languageTag();
    host.addController(this);
  }

  /** After a change of language an accepted number is written anew, so that it stays the same number. */
  hostUpdate(): void {
    const now = this.#options.languageTag();
    const before = this.#tag;
    this.#tag = now;
    if (before === now || this.#typed === '') return;
    const entry = parseEntry(this.#typed, separatorsOf(before), this.#options.isUnit);
    if (entry.kind === 'accepted') this.#typed = this.written(entry.written);
  }

  /** As it stands in the field. */
  get typed(): string {
    return this.#typed;
  }

  /** Null where nothing was typed. */
  get entry(): Entry | null {
    if (this.#typed.trim() === '') return null;
    return parseEntry(this.#typed, separatorsOf(this.#options.languageTag()), this.#options.isUnit);
  }

  /** Canonical decimal text; null where there is none, or more than one. */
  get value(): string | null {
    const { entry } = this;
    return entry?.kind === 'accepted' ? entry.value : null;
  }

  /** The number as it was written, zeros behind it and all: "1.00"; null where `value` is. */
  get text(): string | null {
    const { entry } = this;
    return entry?.kind === 'accepted' ? entry.written : null;
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  get warnings(): readonly PlausibilityWarning[] {
    const { value } = this;
    return (value !== null && this.#options.warnings?.(value)) || [];
  }

  /** A canonical number as the language writes it, without separators between groups. */
  written(value: string): string {
    return value.replace('.', separatorsOf(this.#options.languageTag()).decimal);
  }

  /** Takes a canonical number, or nothing; not an act of the person. */
  take(value: string | null): void {
    this.#typed = value === null ? '' : this.written(value);
    this.#isSettled = false;
    this.#host.requestUpdate();
  }

  /** Takes a text as it was typed, with whatever is wrong with it. */
  retype(typed: string): void {
    this.#typed = typed;
    this.#host.requestUpdate();
  }

  /** From now on what is wrong is said. */
  settle(): void {
    this.#isSettled = true;
    this.#host.requestUpdate();
  }

  readonly onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#isSettled = false;
    this.#changed();
  };

  readonly onChange = (): void => this.settle();

  /** The person says which of two numbers was meant. */
  choose(value: string): void {
    this.#typed = this.written(value);
    this.#isSettled = true;
    this.#changed();
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    const { step } = this.#options;
    if (event.key === 'Enter') this.settle();
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    // From an empty field the first press begins at the lower end; it never invents a number in the middle.
    const { value } = this;
    if (this.#typed.trim() !== '' && value === null) return;
    const move = event.key === 'ArrowUp' ? add : subtract;
    const next = value === null ? dec(step.low) : move(dec(value), dec(step.by));
    if (compare(next, dec(step.low)) < 0 || compare(next, dec(step.high)) > 0) return;
    this.choose(text(next));
  };

  #changed(): void {
    this.#host.requestUpdate();
    this.#options.changed();
  }
}
