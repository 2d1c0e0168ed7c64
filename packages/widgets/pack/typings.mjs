/**
 * Typings of the tags for the templates of React, Vue and Svelte, from the manifest. Each takes the writable properties
 * with their types from the class, and a handler for every event.
 */

/** Names of the properties that a page may set. */
const propertiesOf = ({ members }) =>
  members
    .filter(({ kind, readonly, static: isStatic }) => kind === 'field' && !readonly && !isStatic)
    .map(({ name }) => name);

const union = (names) => names.map((name) => `'${name}'`).join(' | ') || 'never';
const camel = (name) => name.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

const classes = (elements) => elements.map(({ name }) => name).join(', ');
const events = (elements) =>
  [...new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)))].filter(
    (name) => name !== 'Event',
  );

const head = (
  framework,
  elements,
) => `/** The tags of Trialside in ${framework}. Import it once for its types; it holds no code. */
import type { ${classes(elements)} } from './widgets/index.js';
import type { ${events(elements).join(', ')} } from './widgets/index.js';
`;

/** The properties of one element as an object type. */
const properties = (element) => `Partial<Pick<${element.name}, ${union(propertiesOf(element))}>>`;

/** A handler for each event; `named` says what a framework calls it. */
const handlers = (element, named) =>
  `{ ${element.events
    .filter(({ type }) => type.text !== 'Event')
    .flatMap(({ name, type }) => named(name).map((key) => `'${key}'?: (event: ${type.text}) => void`))
    .join('; ')} }`;

export function reactTypings(elements) {
  const lines = elements.map(
    (element) =>
      `      '${element.tagName}': Tag<${element.name}, ${properties(element)} & ${handlers(element, (name) => [`on${name}`])}>;`,
  );
  return `${head('React 19', elements)}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Tag<E, P> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof P> & P;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines.join('\n')}
    }
  }
}
`;
}

export function vueTypings(elements) {
  const lines = (wrap) =>
    elements
      .map((element) => {
        const props = `${properties(element)} & ${handlers(element, (name) => [`on${camel(name)}`])}`;
        return `    '${element.tagName}': ${wrap(props)};`;
      })
      .join('\n');
  return `${head('Vue 3', elements)}import type { HTMLAttributes, ReservedProps } from 'vue';

type Tag<P> = Omit<HTMLAttributes & ReservedProps, keyof P> & P;

declare module 'vue' {
  interface GlobalComponents {
${lines((props) => `new () => { $props: Tag<${props}> }`)}
  }
}
declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
${lines((props) => `Tag<${props}>`)}
    }
  }
}
`;
}

export function svelteTypings(elements) {
  const lines = elements.map(
    (element) =>
      `    '${element.tagName}': Tag<${element.name}, ${properties(element)} & ${handlers(element, (name) => [`on${name}`, `on:${name}`])}>;`,
  );
  return `${head('Svelte', elements)}import type { HTMLAttributes } from 'svelte/elements';

type Tag<E extends EventTarget, P> = Omit<HTMLAttributes<E>, keyof P> & P;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${lines.join('\n')}
  }
}
`;
}
