/** The rule book's texts by language: the page holds both, so that a reader can change over without any script. */
import { rulebook as en } from '../locales/en/rulebook.ts';
import { rulebook as zhCn } from '../locales/zh-CN/rulebook.ts';
import type { RulebookLanguage } from './shape.ts';
import type { RulebookTexts } from './texts.ts';

export const RULEBOOK_TEXTS: Readonly<Record<RulebookLanguage, RulebookTexts>> = { en, 'zh-CN': zhCn };
