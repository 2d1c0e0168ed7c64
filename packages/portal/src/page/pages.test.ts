/** The pages run under the strict policy of a hospital: nothing inline, nothing from elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const pages = readdirSync(`${root}pages`).filter((file) => file.endsWith('.html'));
const styles = readdirSync(`${root}src/styles`);

/** Files that the build or the gateway puts at an address. */
const source = (address: string): string | null => {
  const script = /^\/(\w+)\.js$/.exec(address)?.[1];
  if (script) return `src/${script}.ts`;
  if (address.startsWith('/styles/')) return `src${address}`;
  if (address.startsWith('/widgets/')) return null;
  return `pages${address}`;
};

describe.each(pages)('%s', (page) => {
  const html = read(`pages/${page}`);

  test('has no inline script, style or handler', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|data:/i);
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, body] of scripts) {
      expect(attributes).toContain(' src="/');
      expect(body).toBe('');
    }
  });

  test('asks nobody else for anything, and for nothing that is not there', () => {
    const addresses = [...html.matchAll(/\s(?:src|href|action)="([^"#][^"]*)"/g)].map(([, to = '']) => to);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\/(?!\/)/);
      const file = source(address);
      if (file) expect(existsSync(root + file), address).toBe(true);
    }
  });

  test('every id is given once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.each(styles)('%s loads nothing', (file) => {
  expect(read(`src/styles/${file}`)).not.toMatch(/url\(|@import|@font-face/);
});
