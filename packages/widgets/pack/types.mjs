/**
 * The declarations of the package: those of the entries and of everything they name, gathered from the packages of the
 * workspace, so that an integrator installs nothing but the widgets.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../', import.meta.url));

/** What of other packages shows in our declarations. The widgets carry what they need of them, which is nobody else's concern. */
const OTHERS = {
  lit: `/** What an element of Trialside is underneath, as far as a page may rely on it. */
export declare class ReactiveElement extends HTMLElement {
  static get observedAttributes(): string[];
  static createProperty(name: PropertyKey, options?: PropertyDeclaration): void;
  static getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor | undefined;
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(name: string, before: string | null, now: string | null): void;
  /** Resolves when what was set last is on the page. */
  readonly updateComplete: Promise<boolean>;
  protected willUpdate(changed: PropertyValues<this>): void;
  protected update(changed: PropertyValues): void;
  protected updated(changed: PropertyValues<this>): void;
  requestUpdate(): void;
}
export interface ReactiveControllerHost {
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}
export interface ReactiveController {
  hostUpdate?(): void;
}
export type PropertyDeclaration = object;
export type PropertyDeclarations = Readonly<Record<string, object>>;
export type PropertyValues<T = unknown> = ReadonlyMap<keyof T, unknown>;
export type CSSResult = object;
export type CSSResultGroup = object;
export type TemplateResult = object;
export declare const nothing: unique symbol;
`,
  '@graphql-typed-document-node/core': `/** What a typed document of the gateway is underneath. */
export interface DocumentTypeDecoration<Result, Variables> {
  __apiType?: (variables: Variables) => Result;
}
`,
};

const fileOf = (other) => `${other.replace(/^@/, '').replace('/', '-')}.d.ts`;

const SPECIFIER = /(\bfrom |\bimport |\bimport\()(['"])([^'"]+)\2/g;

/** Writes the declarations of the entries (names of sources, such as `response-badge/response-badge`) into a folder. */
export function writeTypes(folder, sources) {
  const written = new Set();
  for (const [other, text] of Object.entries(OTHERS)) writeFileSync(join(folder, fileOf(other)), text);

  /** The name a declaration has in the folder: `widgets/src/index.d.ts` of the workspace is `widgets/index.d.ts`. */
  const placed = (file) => relative(packages, file).replaceAll('\\', '/').replace('/.types/src/', '/');

  function write(file) {
    const name = placed(file);
    if (written.has(name)) return name;
    written.add(name);
    const text = readFileSync(file, 'utf8').replace(SPECIFIER, (_, before, quote, specifier) => {
      const target = OTHERS[specifier] ? fileOf(specifier) : write(resolve(file, specifier));
      const path = relative(dirname(name), target)
        .replaceAll('\\', '/')
        .replace(/\.d\.ts$/, '.js');
      return `${before}${quote}${path.startsWith('.') ? path : `./${path}`}${quote}`;
    });
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text.replace(/\n\/\/# sourceMappingURL=.*/, ''));
    return name;
  }
  return sources.map((source) => write(join(packages, 'widgets/.types/src', `${source}.d.ts`)));
}

/** The declaration that a specifier in a file means. Throws for a package that integrators would have to install. */
function resolve(file, specifier) {
  if (specifier.startsWith('.')) return join(dirname(file), specifier.replace(/\.ts$/, '.d.ts'));
  const [, name, path = ''] = /^@trialside\/(rules|client)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (!name) throw new Error(`${relative(packages, file)} names ${specifier}, which a page does not have`);
  return join(packages, name, '.types/src', path, 'index.d.ts');
}
