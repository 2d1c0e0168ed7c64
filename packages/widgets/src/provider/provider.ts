/** `<trial-provider>`: connects every widget inside it to one study on one gateway. */
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import {
  shareClient,
  type Client,
  type ConnectionState,
  type CutChoice,
  type GetToken,
  type SharedClient,
} from '@trialside/client';
import {
  CONTEXT_REQUEST,
  markProvided,
  sayProviderReady,
  type ContextRequest,
  type Reauthenticate,
  type Receive,
  type TrialContext,
} from '../element/context.ts';
import { TrialElement, type Properties } from '../element/trial-element.ts';
import { providerWords } from '../locales/load-provider.ts';
import type { ProviderWords, SpokenChange, WordOverrides } from '../locales/words.ts';
import { createAnnouncer } from '../element/announcer.ts';

/** A client that a provider has made, and of what. */
interface Own {
  readonly gateway: string;
  readonly study: string;
  getToken: GetToken;
  /** Whether the person behind a new callback is being asked for. */
  isAsking: boolean;
  readonly shared: SharedClient;
}

/**
 * Gives its widgets a connection, a cut and a language. Draws nothing of its own.
 *
 * @tag trial-provider
 * @attr gateway - address of the GraphQL endpoint, relative to the page or absolute
 * @attr study - code of the study
 * @attr locale - language of the widgets inside, as a BCP 47 tag; without it that of `lang`, or of the page
 * @attr connection - connecting, live, reconnecting or offline; written by the provider, for styling
 * @fires trial-error - the gateway cannot be reached
 */
export class TrialProvider extends TrialElement {
  static override properties: Properties = {
    ...TrialElement.properties,
    gateway: {},
    study: {},
    getToken: { attribute: false },
    reauthenticate: { attribute: false },
    cut: { attribute: false },
    client: { attribute: false },
    words: { attribute: false },
    connection: { reflect: true },
  };

  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
    [role='status'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  declare gateway: string | null;
  declare study: string | null;
  /** Gives the bearer token. A property, never an attribute: attributes end up in logs. */
  declare getToken: GetToken | null;
  /** Proves once more who the person is, before a signature; without it nothing can be signed here. */
  declare reauthenticate: Reauthenticate | null;
  /** What is shown: as known at a change or on a day, asked on a day; null is now and today. */
  declare cut: CutChoice | null;
  /** A client of your own in place of the one made from gateway, study and getToken; you close it. */
  declare client: Client | null;
  /** Words of the host that replace those of the widgets inside, by language. */
  declare words: WordOverrides | null;
  /** State of the connection, also as an attribute. */
  declare connection: ConnectionState;

  /** The client made here, and what it was made of. */
  #own: Own | null = null;
  #context: TrialContext | null = null;
  #stopListening: (() => void) | null = null;
  readonly #widgets = new Set<Receive>();
  readonly #announcer = createAnnouncer(
    (text) => {
      const region = this.shadowRoot?.querySelector('[role=status]');
      if (region) region.textContent = text;
    },
    async (count) => (await providerWords(this.language)).manyChanged(count),
  );

  constructor() {
    super();
    this.gateway = null;
    this.study = null;
    this.getToken = null;
    this.reauthenticate = null;
    this.cut = null;
    this.client = null;
    this.words = null;
    this.connection = 'connecting';
    markProvided();
    this.addEventListener(CONTEXT_REQUEST, (event) => this.#answer(event as ContextRequest));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#renew();
    sayProviderReady(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      // A provider that is only moved keeps its connection.
      if (this.isConnected) return;
      this.#announcer.stop();
      this.#renew();
    });
  }

  protected override willUpdate(): void {
    this.#renew();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>
      <div role="status" aria-live="polite"></div>`;
  }

  protected override contextChanged(): void {
    this.requestUpdate();
  }

  readonly #announce = (change: SpokenChange): void => void this.#say((words) => words.changed(change));

  async #say(sentence: (words: ProviderWords) => string): Promise<void> {
    this.#announcer.say(sentence(await providerWords(this.language)));
  }

  /** Makes a client where everything for it is there, and tells the widgets where anything has changed. */
  #renew(): void {
    const client = this.isConnected ? (this.client ?? this.#ownClient()) : null;
    if (client !== this.#own?.shared.client) {
      this.#own?.shared.release();
      this.#own = null;
    }
    const locale = this.languageTag;
    const now = this.#context;
    const isAsBefore =
      now?.client === client &&
      now.cut === this.cut &&
      now.locale === locale &&
      now.words === this.words &&
      now.reauthenticate === this.reauthenticate;
    if (isAsBefore) return;
    const isSame = now?.client === client;
    if (!isSame) this.#listen(client);
    this.#context = {
      client,
      cut: this.cut,
      locale,
      words: this.words,
      reauthenticate: this.reauthenticate,
      announce: this.#announce,
      say: this.#announcer.say,
      // Another client may be another person: nobody is shown what somebody else has typed.
      drafts: (isSame && now?.drafts) || new Map<string, unknown>(),
    };
    for (const receive of this.#widgets) this.#give(receive);
  }

  /** The client of gateway, study and person: the same one while they are the same. */
  #ownClient(): Client | null {
    const { gateway, study, getToken } = this;
    if (!gateway || !study || !getToken) return null;
    const own = this.#own;
    if (own?.gateway === gateway && own.study === study) {
      if (own.getToken !== getToken) void this.#takeCallback(own, getToken);
      return own.shared.client;
    }
    own?.shared.release();
    const made: Own = {
      gateway,
      study,
      getToken,
      isAsking: false,
      shared: shareClient({ gateway, study, getToken }, () => this.#letGo(made)),
    };
    this.#own = made;
    return made.shared.client;
  }

  /** A page may write its callback anew at every drawing: as long as it speaks for the same person, nothing changes. */
  async #takeCallback(own: Own, getToken: GetToken): Promise<void> {
    own.getToken = getToken;
    if (own.isAsking) return;
    own.isAsking = true;
    let asked: GetToken;
    do {
      asked = own.getToken;
      if (!(await own.shared.take(asked))) return this.#letGo(own);
    } while (asked !== own.getToken);
    own.isAsking = false;
  }

  #letGo(own: Own): void {
    if (this.#own !== own) return;
    own.shared.release();
    this.#own = null;
    this.requestUpdate();
  }

  #listen(client: Client | null): void {
    this.#stopListening?.();
    this.connection = client?.connection.state ?? 'connecting';
    this.#stopListening =
      client?.onConnection(({ state }) => {
        const wasLost = this.connection === 'offline' || this.connection === 'reconnecting';
        const isLost = state === 'offline' || state === 'reconnecting';
        this.connection = state;
        if (isLost === wasLost) return;
        void this.#say((words) => (isLost ? words.connectionLost : words.connectionBack));
        if (isLost) this.report('network');
      }) ?? null;
  }

  #answer(request: ContextRequest): void {
    // A provider asks the ones around it, never itself.
    if (request.composedPath()[0] === this) return;
    request.stopImmediatePropagation();
    const { receive } = request;
    this.#widgets.add(receive);
    this.#renew();
    this.#give(receive);
  }

  #give(receive: Receive): void {
    receive(this.#context!, () => this.#widgets.delete(receive));
  }
}
