/** Questions about the event, under the field they are about: asked by monitors, answered at the site. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  ask,
  moveQuestion,
  questionsOf,
  type Client,
  type DataQuery,
  type SubjectQuestions,
} from '@trialside/client';
import { readCheckText } from '@trialside/rules/adverse-events';
import { named } from '../element/named.ts';
import type { AeWords } from '../locales/ae-words.ts';

/** Fields a question can be about, as the form calls them. */
const fieldOf = (path: string): string => path.split('.')[0]!;

type Turn = DataQuery['turns'][number];

/**
 * What was said at a turn. What a check has said is in the language of the reader, with the name by which lists and exports
 * call it.
 */
export function turnText(
  checkName: string | null,
  { state, message }: Pick<Turn, 'state' | 'message'>,
  words: AeWords,
): { readonly text: string; readonly check: string | null } {
  const texts: Readonly<Record<string, string>> = { ...words.checks, ...words.checkNotes };
  // Between the question and its end it is people who speak.
  const isOfPerson = checkName === null || state === 'ANSWERED';
  const read = isOfPerson ? null : readCheckText(message ?? '', Object.keys(texts));
  if (!read) return { text: message ?? '', check: null };
  const { name, detail } = read;
  const shown = detail.split(', ').map((one) => named(words.fields, one));
  return { text: texts[name] + (detail && ` (${shown.join(', ')})`), check: name };
}

const said = ({ text, check }: ReturnType<typeof turnText>): TemplateResult =>
  html`${text} ${check ? html`<span class="quiet">[${check}]</span>` : nothing}`;

export class Questions {
  known: SubjectQuestions | null = null;
  /** What is being written, by the field or the question it is for. */
  readonly #typed = new Map<string, string>();
  #open: string | null = null;
  #failed: string | null = null;
  readonly #changed: () => void;
  #asked = '';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads them anew where the subject or its last change is another. */
  async follow(client: Client | null, subject: string, change: number): Promise<void> {
    const key = `${subject} ${change}`;
    if (!client || key === this.#asked) return;
    this.#asked = key;
    const known = await questionsOf(client, subject);
    if (this.#asked !== key || !known) return;
    this.known = known;
    this.#changed();
  }

  about(recordId: string | null, field?: string): readonly DataQuery[] {
    return (this.known?.queries ?? []).filter(
      ({ aboutId, aboutField }) =>
        aboutId === recordId && (field === undefined || fieldOf(aboutField ?? 'term') === field),
    );
  }

  /** Whether something is being written that would be lost. */
  get isWriting(): boolean {
    return [...this.#typed.values()].some((text) => text.trim() !== '');
  }

  /** The questions of one field with their conversations; a way to ask where the role may. */
  view(
    record: { readonly id: string; readonly version: number } | null,
    path: string,
    isLocked: boolean,
    words: AeWords,
    time: (at: number) => string,
  ): TemplateResult | typeof nothing {
    const field = fieldOf(path);
    const own = record && path === field ? this.about(record.id, field) : [];
    const may = (operation: string): boolean => this.known?.permissions.includes(operation) ?? false;
    // Whoever may change it changes it; asking is for those who only read.
    const canAsk = isLocked && record !== null && path === field && may('raise-query');
    if (own.length === 0 && !canAsk) return nothing;
    const name = named(words.fields, field);
    return html`<div class="questions" data-empty=${own.length === 0 && this.#open !== field ? '' : nothing}>
      ${own.map(
        ({ id, state, turns, checkName, aboutVersion }) =>
          html`<div class="question" data-state=${state}>
            <span class="state">${words.queryStates[state]}</span>
            ${
              aboutVersion < record!.version && ['OPEN', 'ANSWERED'].includes(state)
                ? html`<span class="quiet">${words.askedAbout(aboutVersion, record!.version)}</span>`
                : nothing
            }
            ${turns.map(
              (turn) =>
                html`<p>
                  ${said(turnText(checkName, turn, words))}
                  <span class="quiet">${turn.byName}, ${time(Date.parse(turn.at))}</span>
                </p>`,
            )}
            ${state === 'OPEN' && may('answer-query') ? this.#writing(id, words.answer, words.answerNow, 'answer') : nothing}
          </div>`,
      )}
      ${
        canAsk
          ? this.#open === field
            ? this.#writing(field, words.question, words.askNow, 'ask')
            : html`<button
                type="button"
                class="small ask-about"
                data-act="question"
                data-field=${field}
                aria-label=${words.askAbout(name)}
                title=${words.askAbout(name)}
              >
                ?<span class="about"> ${name}</span>
              </button>`
          : nothing
      }
      ${this.#failed === field ? html`<p class="bad" role="alert">${words.queryFailed}</p>` : nothing}
    </div>`;
  }

  #writing(key: string, label: string, button: string, act: string): TemplateResult {
    return html`<label class="label"
        >${label}<textarea
          rows="2"
          data-question=${key}
          .value=${this.#typed.get(key) ?? ''}
        ></textarea></label
      ><button type="button" class="small" data-act=${act} data-key=${key}>${button}</button>`;
  }

  open(field: string): void {
    this.#open = field;
    this.#changed();
  }

  type(key: string, text: string): void {
    this.#typed.set(key, text);
  }

  async ask(
    client: Client,
    record: { readonly id: string; readonly version: number },
    field: string,
  ): Promise<void> {
    const text = this.#typed.get(field)?.trim() ?? '';
    if (text === '') return;
    const about = { recordId: record.id, recordVersion: record.version, field };
    await this.#settle(field, field, ask(client, about, text), client);
  }

  async answer(client: Client, id: string): Promise<void> {
    const text = this.#typed.get(id)?.trim() ?? '';
    const query = this.known?.queries.find((one) => one.id === id);
    if (text === '' || !query) return;
    await this.#settle(
      id,
      fieldOf(query.aboutField ?? 'term'),
      moveQuestion(client, query, 'ANSWERED', text),
      client,
    );
  }

  async #settle(key: string, field: string, done: Promise<boolean>, client: Client): Promise<void> {
    this.#failed = (await done) ? null : field;
    if (this.#failed === null) {
      this.#typed.delete(key);
      this.#open = null;
      this.#asked = '';
      client.retry();
    }
    this.#changed();
  }
}

export const questions = (changed: () => void): Questions => new Questions(changed);
