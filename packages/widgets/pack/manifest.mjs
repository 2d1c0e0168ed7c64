/**
 * The custom elements manifest: what each tag takes, fires and lets be styled, read from the sources and reduced to what
 * an integrator may rely on. `custom-elements.json` is committed, so that a change of it is seen in review:
 * `node packages/widgets/pack/manifest.mjs` writes it, `--check` says whether it is what the sources say.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { widgetNames } from '../build/entries.mjs';
import { RESPONSE_PALETTE } from '../src/theme/response-palette.ts';
import { SURFACE_PALETTE } from '../src/theme/surface-palette.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const file = join(here, 'custom-elements.json');
const PALETTES = { RESPONSE_PALETTE, SURFACE_PALETTE };

/** The committed manifest. */
export const readManifest = () => JSON.parse(readFileSync(file, 'utf8'));

/** The declarations of a manifest, by tag. */
export const elementsOf = (manifest) => manifest.modules.flatMap(({ declarations }) => declarations);

/** The manifest as the sources say. */
export async function manifestOfSources() {
  const analyzed = await cli({
    argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts', '--exclude', 'src/**/*.test.ts'],
    cwd: here,
    noWrite: true,
  });
  const declared = analyzed.modules.flatMap(({ declarations = [] }) => declarations);
  return {
    schemaVersion: analyzed.schemaVersion,
    modules: widgetNames().map((name) => {
      const found = declared.find(({ tagName }) => tagName === `trial-${name}`);
      if (!found) throw new Error(`src/${name}/${name}.ts has no class with @tag trial-${name}`);
      return moduleOf(name, found);
    }),
  };
}

function moduleOf(name, found) {
  const path = `esm/${name}.js`;
  const declaration = { name: found.name, module: path };
  return {
    kind: 'javascript-module',
    path,
    declarations: [elementOf(name, found)],
    exports: [
      { kind: 'js', name: found.name, declaration },
      { kind: 'custom-element-definition', name: found.tagName, declaration },
    ],
  };
}

const elementOf = (name, found) => ({
  kind: 'class',
  customElement: true,
  tagName: found.tagName,
  name: found.name,
  description: found.description,
  superclass: { name: 'HTMLElement' },
  attributes: found.attributes.map(attributeOf),
  members: found.members.filter(isPublic).map(memberOf).sort(byName),
  events: found.events.filter((event) => event.name).map(eventOf),
  cssParts: found.cssParts ?? [],
  cssProperties: cssProperties(name),
});

const byName = (a, b) => (a.name < b.name ? -1 : 1);
const isPublic = ({ name, kind, static: isStatic, privacy = 'public' }) =>
  privacy === 'public' &&
  !(isStatic && kind === 'method') &&
  !name.startsWith('#') &&
  !/Callback$|^formAssociated$/.test(name);

const attributeOf = ({ name, fieldName, description, type, default: byDefault }) => ({
  name,
  ...(fieldName && { fieldName }),
  description: description ?? SHARED[name],
  type: type ?? { text: 'string' },
  ...(byDefault && { default: byDefault }),
});

function memberOf({
  kind,
  name,
  description,
  type,
  readonly,
  static: isStatic,
  attribute,
  reflects,
  ...rest
}) {
  const { parameters, return: answer } = rest;
  return {
    kind,
    name,
    ...(description && { description }),
    ...(type && { type }),
    ...(isStatic && { static: true }),
    ...(readonly && { readonly }),
    ...(attribute && { attribute }),
    ...(reflects && { reflects }),
    ...(parameters && { parameters }),
    ...(answer && { return: answer }),
  };
}

/** Attributes that the platform or a base class explains. */
const SHARED = {
  lang: 'language of the element, as everywhere in HTML',
  name: 'name of the entry in a form',
  required: 'a form around it is submitted only when everything is answered',
  readonly: 'shows and changes nothing',
  disabled: 'can be neither changed nor submitted',
};

const EVENT_CLASSES = {
  'trial-changed': 'TrialChanged',
  'trial-submit': 'TrialSubmit',
  'trial-recorded': 'TrialRecorded',
  'trial-error': 'TrialError',
};
const eventOf = ({ name, description }) => ({
  name,
  description,
  type: { text: EVENT_CLASSES[name] ?? 'Event' },
});

/** The `--trial-*` that the styles of a widget read, with what stands in their place. */
function cssProperties(name) {
  const folder = join(here, 'src', name);
  const own = readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.ts') && !/\.(test|examples)\.ts$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const box = 'theme/host.ts';
  const text = own.includes(box) ? own + readFileSync(join(here, 'src', box), 'utf8') : own;
  const colours = Object.entries(PALETTES)
    .filter(([palette]) => text.includes(palette))
    .flatMap(([, palette]) => Object.entries(palette))
    .map(([colour, [light, dark]]) => ({
      name: `--trial-${colour}`,
      syntax: '<color>',
      default: `light-dark(${light}, ${dark})`,
    }));
  const others = [...text.matchAll(/var\((--trial-[a-z-]+), ?([^()]*)\)/g)].map(
    ([, property, byDefault]) => ({
      name: property,
      default: byDefault,
    }),
  );
  const all = new Map([...colours, ...others].map((property) => [property.name, property]));
  return [...all.values()].sort(byName);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = `${JSON.stringify(await manifestOfSources(), null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stdout.write(
      'packages/widgets/custom-elements.json is not what the sources say: a tag takes, fires or shows something else. Run `npm run manifest` and commit it.\n',
    );
    process.exitCode = 1;
  }
}
