/** What every page of the portal does first: find its language, say itself, and offer the other one. */
import { chooseLanguage, currentLanguage, LANGUAGES, startLanguage } from './language.ts';
import { make, part } from './make.ts';
import { sayAll } from './say.ts';
import { plain } from './text.ts';

/** Each language by its own name, whatever the page speaks. */
const NAMES = { 'zh-CN': '中文', en: 'English' } as const;

export function startPage(): void {
  startLanguage();
  const control = part('language');
  const buttons = LANGUAGES.map((language) => {
    const button = make('button', { type: 'button', lang: language }, plain(NAMES[language]));
    button.addEventListener('click', () => chooseLanguage(language));
    return button;
  });
  control.append(...buttons);
  const speak = (): void => {
    buttons.forEach((button, n) => {
      button.setAttribute('aria-pressed', String(LANGUAGES[n] === currentLanguage()));
    });
    sayAll();
  };
  // The `lang` of the document is the one truth, whoever sets it.
  new MutationObserver(speak).observe(document.documentElement, { attributeFilter: ['lang'] });
  speak();
  document.documentElement.removeAttribute('data-starting');
}
