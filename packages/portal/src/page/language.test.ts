import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  [['zh-CN', 'en'], 'zh-CN'],
  [['zh-TW'], 'zh-CN'],
  [['en-GB', 'zh'], 'en'],
  [['de-DE', 'en-US'], 'en'],
  [['de'], 'zh-CN'],
  [[], 'zh-CN'],
])('a reader of %j is met in %s', (tags, language) => {
  expect(preferredLanguage(tags)).toBe(language);
});
