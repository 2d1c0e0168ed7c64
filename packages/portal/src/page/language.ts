/** The language of the page: Chinese or English, chosen by the reader and kept as the `lang` of the document. */
export type Language = 'en' | 'zh-CN';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const KEPT_AS = 'portal-language';

/** The first of the reader's languages that the portal speaks; Chinese where it speaks none of them. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-', 1)[0];
    if (language === 'zh') return 'zh-CN';
    if (language === 'en') return 'en';
  }
  return 'zh-CN';
}

export const currentLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN');

/** Widgets follow the `lang` of the document by themselves. */
export function chooseLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // Storage is refused in some frames; the choice then lasts as long as the page.
  }
}

export function startLanguage(): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEPT_AS);
  } catch {
    // As above.
  }
  const known = LANGUAGES.find((language) => language === kept);
  document.documentElement.lang = known ?? preferredLanguage(navigator.languages);
}
