/** The shared policy lets our templates pass and nothing that could act. */
import { describe, expect, test, vi } from 'vitest';
import { inert, trustedPolicy } from './trusted-policy.ts';

describe('the markup policy', () => {
  test.each([
    '<button part="badge" aria-label$lit$=lit$1$ @click$lit$=lit$1$ .textContent$lit$=lit$1$></button>',
    '<dl class="values"><div><dt><?lit$1$></dt></div></dl><!--lit-part-->',
    '<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8"></path></svg>',
    '<section data-state$lit$=lit$1$><trial-response-badge></trial-response-badge></section>',
  ])('passes %s', (markup) => {
    expect(inert(markup)).toBe(markup);
  });

  test.each([
    '<script>alert(1)</script>',
    '<ScRiPt src=x>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg\tonload\n=alert(1)>',
    '<a href="javascript:alert(1)">',
    '<a href="java&#115;cript:alert(1)">',
    '<iframe srcdoc="x">',
    '<form><button formaction=x>',
    '<object data=x>',
    '<base href=x>',
    '<meta http-equiv=refresh>',
    '<link rel=stylesheet href=x>',
    '<img srcset=x>',
    '<table background=x>',
    '<svg><animateTransform attributeName=x>',
    '<style>*{}</style>',
    '<p style="x">',
    '<svg><animate attributeName=x>',
    '<svg><set attributeName=x>',
    '<svg><use xlink:href=x>',
    '<math><maction actiontype=x href=x>',
  ])('refuses %s', (markup) => {
    expect(() => inert(markup)).toThrow(TypeError);
  });

  test('is made once for all copies on a page, and leaves no name behind', () => {
    const made = { createHTML: inert };
    const factory = { createPolicy: vi.fn(() => made) };
    expect(trustedPolicy(factory)).toBe(made);
    expect(trustedPolicy(factory)).toBe(made);
    expect(factory.createPolicy).toHaveBeenCalledTimes(1);
    expect(Object.keys(factory)).toEqual(['createPolicy']);
  });
});
