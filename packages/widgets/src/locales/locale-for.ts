/** The language we have for a BCP 47 tag: Chinese for zh in any form, English for everything else. */
import type { LocaleName } from './words.ts';

export const localeFor = (tag: string): LocaleName => (/^zh\b/i.test(tag) ? 'zh-CN' : 'en');
