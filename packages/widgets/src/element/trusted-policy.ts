/**
 * The Trusted Types policy of our templates, shared by every copy of Trialside on a page: a page names a policy once, and
 * a second copy may not make it again. It is safe to share because it is no pass for any text: markup that could run a
 * script or load something is refused, so nobody gains anything by finding it.
 */

/**
 * What none of our templates contains: elements that act by themselves, attributes that act or load, and character
 * references, which could hide either. Values bound into a template never pass here; they are set as text.
 */
const ACTIVE =
  /<(?:script|style|meta|animate|set\b)|[\s"'/:](?:on\w+|style|src\w*|href|\w*action|data|ping|poster|background)\s*=|&/i;

interface Policy {
  createHTML(markup: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createHTML: (markup: string) => string }): Policy;
  [SHARED]?: Policy;
}

const SHARED: unique symbol = Symbol.for('trialside.policy') as never;

/** Markup as it is, or a TypeError where it could do anything. */
export function inert(markup: string): string {
  if (ACTIVE.test(markup)) throw new TypeError('Trialside templates hold no active markup');
  return markup;
}

/** The policy of this page. It is found under a symbol of the factory, which no listing of globals shows. */
export function trustedPolicy(factory: PolicyFactory): Policy {
  if (factory[SHARED]) return factory[SHARED];
  const policy = factory.createPolicy('trialside', { createHTML: inert });
  Object.defineProperty(factory, SHARED, { value: policy });
  return policy;
}
