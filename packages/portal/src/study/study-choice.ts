/** Which study is looked at: its code in the hash, and a list where the viewer has a part in several. */
import { inBoth } from '../gateway/study.ts';
import { make, part } from '../page/make.ts';
import { joined, pair, plain } from '../page/text.ts';
import type { StudiesAnswer } from './subjects.ts';

/** A study code holds nothing about anybody, so it may stand in the address. */
export const chosenStudy = (): string => decodeURIComponent(location.hash.slice(1));

export function showStudies(studies: StudiesAnswer['studies'], chosen: string): void {
  const select = part<HTMLSelectElement>('study-select');
  part('study-choice').hidden = studies.length < 2;
  select.replaceChildren(
    ...studies.map(({ code, title }) =>
      make('option', { value: code }, joined([plain(code), pair(inBoth(title))])),
    ),
  );
  select.value = chosen;
}

export function onStudyChosen(chosen: () => void): void {
  const select = part<HTMLSelectElement>('study-select');
  select.addEventListener('change', () => {
    location.hash = encodeURIComponent(select.value);
  });
  addEventListener('hashchange', chosen);
}
