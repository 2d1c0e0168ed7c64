import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import { drugName, isTextKey, joined, named, plain, t } from './text.ts';

const src = fileURLToPath(new URL('..', import.meta.url));
const pages = fileURLToPath(new URL('../../pages', import.meta.url));
const html = readdirSync(pages)
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, text: readFileSync(`${pages}/${file}`, 'utf8') }));

describe('both languages say the same things', () => {
  test('key for key', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
  });

  test('with the same places, and nothing left empty', () => {
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(en).filter(isTextKey)) {
      expect(en[key].trim(), key).not.toBe('');
      expect(zhCN[key].trim(), key).not.toBe('');
      expect(places(zhCN[key]), key).toEqual(places(en[key]));
    }
  });
});

test.each(html)('$file names only texts that exist', ({ text }) => {
  const keys = [...text.matchAll(/data-(?:text|label)="([^"]*)"/g)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
});

test('no text is left that nobody says', () => {
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('locales/'))
    .map((file) => readFileSync(`${src}/${file}`, 'utf8'))
    .join('\n');
  const said = code + html.map(({ text }) => text).join('\n');
  // Keys made at run time, by what stands before the code.
  const prefixes = [...code.matchAll(/`([\w.-]+\.)\$\{|named\('([\w.-]+)'/g)].map(([, a, b]) => a ?? `${b}.`);
  const silent = Object.keys(en).filter(
    (key) =>
      key !== 'noscript' &&
      !said.includes(`'${key}'`) &&
      !said.includes(`"${key}"`) &&
      !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(silent).toEqual([]);
});

describe('sentences', () => {
  test('places are filled, with numbers and with sentences', () => {
    const sentence = t('record.value.previous', { previous: plain('62 ×10⁹/L') });
    expect(sentence('en')).toBe('Before: 62 ×10⁹/L');
    expect(sentence('zh-CN')).toBe('上次：62 ×10⁹/L');
    expect(t('age', { age: 40 })('zh-CN')).toBe('40 岁');
  });

  test('a text with a dollar sign is not taken for a pattern', () => {
    expect(t('study.absent', { code: '$&' })('en')).toBe('There is no study $& that you may see.');
  });

  test('a code without a word stays as it was reported', () => {
    expect(named('frequency', 'BID')('zh-CN')).toBe('每日 2 次');
    expect(named('frequency', 'Q36H')('zh-CN')).toBe('Q36H');
  });

  test('parts are joined as the language does it, empty ones left out', () => {
    const parts = [plain('5 mg'), plain(''), t('frequency.QD')];
    expect(joined(parts)('en')).toBe('5 mg, once daily');
    expect(joined(parts)('zh-CN')).toBe('5 mg，每日 1 次');
  });

  test('a preparation without a Chinese name keeps its own', () => {
    expect(drugName('Prednisone acetate tablets')('zh-CN')).toBe('醋酸泼尼松片');
    expect(drugName('Prednisone acetate tablets')('en')).toBe('Prednisone acetate tablets');
    expect(drugName('Something new')('zh-CN')).toBe('Something new');
  });
});
