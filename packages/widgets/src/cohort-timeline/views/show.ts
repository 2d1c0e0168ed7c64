/** The endpoints of the cohort as pictures with their tables: reads one view at a time and draws it in the widget. */
import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { BUILD, toJson, type Client, type CutChoice, type Outcome } from '@trialside/client';
import { formatDate } from '../../element/format-date.ts';
import type { ViewWords } from '../../locales/view-words.ts';
import { loadViewWords } from '../../locales/load-views.ts';
import type { LocaleName } from '../../locales/words.ts';
import type { ViewKey } from '../view-keys.ts';
import { VIEWS } from './catalogue.ts';
import type { Choice, Chosen, Figure, Row, Study, Table, View } from './figure.ts';
import { saveButtons } from './save.ts';
import { styles } from './styles.ts';
import { swatchOf } from './swatch.ts';

/** What the widget around it gives: anew at every drawing. */
export interface Around {
  readonly client: Client | null;
  readonly cut: CutChoice | null;
  readonly language: LocaleName;
  readonly tag: string;
  readonly width: number;
  /** Subjects that the filter leaves; null for all. */
  readonly shown: ReadonlySet<string> | null;
  /** On paper nothing can be opened: every row is there. */
  readonly isPrinting: boolean;
  /** The filter in words; null without one. */
  readonly filter: string | null;
  /** Number of the last change that the cohort shows: another one means to read again. */
  readonly change: number | null;
  readonly open: (subjectId: string) => void;
  /** A file could not be loaded or made: words, or what a reader wants to save. */
  readonly missing: () => void;
}

export interface Views {
  /** Draws the view into its place. */
  readonly show: (place: HTMLElement, key: ViewKey, around: Around) => void;
}

interface Held {
  readonly view: View<Study>;
  /** Null while the first answer is on its way, or where there is none. */
  study: Study | null;
  trouble: Exclude<Outcome<unknown>['kind'], 'data'> | 'absent' | null;
  /** What the answer in hand was asked with. */
  asked: string;
  askedBy: Client | null;
  readonly open: Set<string>;
  chosen: Chosen;
  ticket: number;
}

export function createViews(root: ShadowRoot): Views {
  const sheet = styles.styleSheet!;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const held = new Map<ViewKey, Held>();
  const coming = new Set<string>();
  const words = new Map<LocaleName, ViewWords>();
  const failed = new Set<string>();
  let again: (() => void) | null = null;

  /** Loads a file once; one that cannot be had is tried again when somebody asks. */
  function fetched<T>(name: string, load: () => Promise<T>, take: (value: T) => void): void {
    if (coming.has(name) || failed.has(name)) return;
    coming.add(name);
    void load()
      .then(take, () => failed.add(name))
      .finally(() => {
        coming.delete(name);
        again?.();
      });
  }

  async function read(one: Held, { client, cut, change }: Around): Promise<void> {
    // Only what was chosen of measures is part of the question.
    const asked = toJson([cut, change, one.chosen['measure'] ?? '']);
    if (!client || (one.asked === asked && one.askedBy === client)) return;
    if (one.askedBy !== client) one.study = null;
    one.asked = asked;
    one.askedBy = client;
    const ticket = (one.ticket += 1);
    const outcome = await one.view.read(client, cut, one.chosen);
    // What comes late of another question is for nobody.
    if (ticket !== one.ticket) return;
    if (outcome.kind === 'data') {
      one.study = outcome.data.study;
      one.trouble = outcome.data.study ? null : 'absent';
    } else {
      one.trouble = outcome.kind;
      // What may no longer be shown is not kept.
      if (outcome.kind === 'unauthenticated' || outcome.kind === 'forbidden') one.study = null;
    }
    again?.();
  }

  function show(place: HTMLElement, key: ViewKey, around: Around): void {
    again = () => show(place, key, around);
    const texts = words.get(around.language);
    const one = held.get(key);
    if (!texts)
      fetched(
        around.language,
        () => loadViewWords(around.language),
        (value) => words.set(around.language, value),
      );
    if (!one)
      fetched(key, VIEWS[key], (view) =>
        held.set(key, {
          view,
          study: null,
          trouble: null,
          asked: '',
          askedBy: null,
          open: new Set(),
          chosen: {},
          ticket: 0,
        }),
      );
    if (one) void read(one, around);
    render(texts ? content(one ?? null, texts, around, key) : nothing, place);
    if (failed.has(around.language)) around.missing();
  }

  function content(one: Held | null, texts: ViewWords, around: Around, key: ViewKey): TemplateResult {
    const retry = (): void => {
      failed.clear();
      if (one) one.asked = '';
      again?.();
    };
    if (!one?.study) {
      const trouble = failed.size > 0 ? 'server' : (one?.trouble ?? null);
      return html`<p class="quiet" role="status">${trouble ? REMARK[trouble](texts) : texts.state.loading}</p>
        ${trouble === 'network' || trouble === 'server' ? html`<button type="button" @click=${retry}>${texts.retry}</button>` : nothing}`;
    }
    const { study, view, chosen, open } = one;
    const voice = { words: texts, language: around.language };
    const figure = view.figure(study, {
      chosen,
      open,
      shown: around.shown,
      width: Math.max(around.width, 280),
      voice,
    });
    const choose = (name: string, value: string): void => {
      one.chosen = { ...chosen, [name]: value };
      again?.();
    };
    if (!figure) return html`<p class="quiet" role="status">${texts.noEndpoint}</p>`;
    const footer = [
      ...figure.notes,
      ...(around.filter ? [around.filter] : []),
      texts.cut(study.cut.knownAt, formatDate(study.cut.on, around.tag)),
      `Trialside ${BUILD}`,
      ...(study.synthetic ? [texts.synthetic] : []),
    ];
    const toggle = (row: string): void => {
      if (!open.delete(row)) open.add(row);
      again?.();
    };
    return html`<section aria-labelledby="view-title">
      <h3 id="view-title">${figure.title}</h3>
      ${one.trouble ? html`<p class="old" role="status">${texts.state.old} <button type="button" @click=${retry}>${texts.retry}</button></p>` : nothing}
      <div class="choices">
        ${view.choices(study, chosen, voice).map((choice) => select(choice, chosen, choose))}
      </div>
      ${figure.sentences.map((sentence) => html`<p>${sentence}</p>`)} ${pictureOf(figure, texts)}
      ${figure.tables.map((table) => tableOf(table, texts, around.isPrinting || open.has(table.caption), toggle, around.open))}
      <div class="notes">${footer.map((note) => html`<p>${note}</p>`)}</div>
      <div class="choices">${saveButtons(figure, footer, key, texts, root, around.missing)}</div>
    </section>`;
  }

  return { show };
}

const REMARK: Readonly<Record<NonNullable<Held['trouble']>, (words: ViewWords) => string>> = {
  network: ({ state }) => state.offline,
  server: ({ state }) => state.error,
  aborted: ({ state }) => state.error,
  unauthenticated: ({ state }) => state.signedOut,
  forbidden: ({ state }) => state.role,
  absent: ({ state }) => state.role,
};

function select(
  { key, label, options }: Choice,
  chosen: Chosen,
  choose: (key: string, value: string) => void,
): TemplateResult {
  if (options.length < 2) return html``;
  const now = options.find(({ value }) => value === chosen[key])?.value ?? options[0]!.value;
  return html`<label
    >${label}
    <select @change=${(event: Event) => choose(key, (event.target as HTMLSelectElement).value)}>
      ${options.map(({ value, text }) => html`<option value=${value} .selected=${value === now}>${text}</option>`)}
    </select></label
  >`;
}

/** Hidden from screen readers: sentences and tables beside it say the same. */
function pictureOf({ marks, legend }: Figure, words: ViewWords): TemplateResult {
  if (!marks) return html`<p class="quiet">${words.nothing}</p>`;
  const { width, height, paths, texts } = marks;
  return html`<div class="view-scroll">
      <svg
        class="view-picture"
        aria-hidden="true"
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
      >
        ${paths.map(({ look, d }) => svg`<path class=${look} d=${d} />`)}
        ${texts.map(({ x, y, text, look, anchor }) => svg`<text class=${look} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`)}
      </svg>
    </div>
    <div class="legend" aria-hidden="true">
      ${legend.map(({ look, text }) => html`<span><svg class="swatch" width="18" height="14">${swatchOf(look).map((one) => svg`<path class=${one.look} d=${one.d} />`)}</svg>${text}</span>`)}
    </div>`;
}

/** So many rows are drawn until somebody asks for all: thousands make a page slow that nobody reads to the end. */
const ROWS = 100;

function tableOf(
  { caption, head, rows, isWordy }: Table,
  words: ViewWords,
  isWhole: boolean,
  toggle: (key: string) => void,
  open: (subjectId: string) => void,
): TemplateResult {
  const [first, ...rest] = head;
  const shown = isWhole ? rows : rows.slice(0, ROWS);
  return html`<div class="view-scroll" tabindex="0" role="group" aria-label=${caption}>
    <table class=${isWordy ? 'wordy' : nothing}>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${rest.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown.map((row) => rowOf(row, words, toggle, open))}
      </tbody>
    </table>
    ${shown.length < rows.length ? html`<button type="button" @click=${() => toggle(caption)}>${words.allRows(shown.length, rows.length)}</button>` : nothing}
  </div>`;
}

function rowOf(
  { cells, depth, opens, subjectId }: Row,
  { events, open: openText }: ViewWords,
  toggle: (key: string) => void,
  open: (subjectId: string) => void,
): TemplateResult {
  const [name, ...rest] = cells;
  const head = opens
    ? html`<button
        type="button"
        class="opens"
        aria-expanded=${String(opens.isOpen)}
        title=${opens.isOpen ? events.collapse : events.expand}
        @click=${() => toggle(opens.key)}
      >
        <span aria-hidden="true">${opens.isOpen ? '▾' : '▸'}</span> ${name}
      </button>`
    : subjectId
      ? html`<button
          type="button"
          class="opens"
          title=${openText(name ?? '')}
          @click=${() => open(subjectId)}
        >
          ${name}
        </button>`
      : name;
  return html`<tr class=${depth ? `depth-${depth}` : ''}>
    <th scope="row">${head}</th>
    ${rest.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}
