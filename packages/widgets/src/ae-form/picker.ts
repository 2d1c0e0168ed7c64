/** The state of the term field: what is typed, whether its list is open, which option is active. Loads the terms. */
import type { LocaleName } from '../locales/words.ts';
import { termGroups, type TermGroup, type TermOption, type TermSource } from './term-options.ts';

export type TermsModule = typeof import('./terms-file.ts');

export class Picker {
  isOpen = false;
  query = '';
  active = -1;
  file: TermsModule | null = null;
  terms: TermSource['terms'] = null;
  #language: LocaleName | null = null;
  readonly #changed: () => void;
  readonly #missing: () => void;

  constructor(changed: () => void, missing: () => void) {
    this.#changed = changed;
    this.#missing = missing;
  }

  get isLoading(): boolean {
    return this.terms === null && this.#language !== null;
  }

  async load(language: LocaleName): Promise<void> {
    if (this.#language === language) return;
    this.#language = language;
    try {
      this.file ??= await import('./terms-file.ts');
      const terms = await this.file.loadTerms(language);
      if (this.#language === language) this.terms = terms;
    } catch {
      this.#language = null;
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
