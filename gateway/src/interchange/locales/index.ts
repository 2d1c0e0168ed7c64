/** The sentences of an import in every language it speaks. */
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import type { ImportTexts } from './texts.ts';

export const IMPORT_TEXTS: Readonly<Record<string, ImportTexts>> = { en, 'zh-CN': zhCN };
