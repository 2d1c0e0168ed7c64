/** The state of the term field: what is typed, whether its list is open, which option is active. Loads the terms. */
import type { CtcaeVersion } from '@trialside/rules/ctcae';
import type { LocaleName } from '../locales/words.ts';
import { termGroups, type TermGroup, type TermOption, type TermSource } from './term-options.ts';

export type TermsModule = typeof import('./terms-file.ts');

export class Picker {
  isOpen = false;
  query = '';
  active = -1;
  /** The version of the protocol, and the one that somebody has chosen instead. */
  usual: CtcaeVersion = '5.0';
  switched: CtcaeVersion | null = null;
  file: TermsModule | null = null;
  terms: TermSource['terms'] = null;
  #wanted = '';
  #loading: Promise<void> = Promise.resolve();
  readonly #changed: () => void;
  readonly #missing: () => void;

  constructor(changed: () => void, missing: () => void) {
    this.#changed = changed;
    this.#missing = missing;
  }

  /** The version whose terms are offered. */
  get version(): CtcaeVersion {
    return this.switched ?? this.usual;
  }

  get isLoading(): boolean {
    return this.terms === null && this.#wanted !== '';
  }

  /** Resolves once the terms are here, whoever asked for them first. */
  load(language: LocaleName): Promise<void> {
    const wanted = this.version + language;
    if (this.#wanted !== wanted) {
      this.#wanted = wanted;
      this.#loading = this.#load(language, wanted);
    }
    return this.#loading;
  }

  async #load(language: LocaleName, wanted: string): Promise<void> {
    try {
      this.file ??= await import('./terms-file.ts');
      const terms = await this.file.loadTerms(language, this.version);
      if (this.#wanted === wanted) this.terms = terms;
    } catch {
      this.#wanted = '';
      this.#missing();
    }
    this.#changed();
  }

  open(query = ''): void {
    this.isOpen = true;
    this.query = query;
    this.active = query.trim() === '' ? -1 : 0;
    this.#changed();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.active = -1;
    this.#changed();
  }

  groups(source: Omit<TermSource, 'terms'>): readonly TermGroup[] {
    return this.isOpen ? termGroups(this.query, { ...source, terms: this.terms }) : [];
  }

  /** Goes up or down the list, round its ends. */
  move(by: 1 | -1, options: readonly TermOption[]): void {
    const count = options.length;
    if (count === 0) return;
    this.active = this.active === -1 && by === -1 ? count - 1 : (this.active + by + count) % count;
    this.#changed();
  }
}
