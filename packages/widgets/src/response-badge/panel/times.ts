/** How the panel writes times: without UTC until the first one asks for the file that knows zones. Most panels need none. */
import { clock } from '../../element/clock.ts';
import { formatDate } from '../../element/format-date.ts';

export type Times = Pick<typeof import('../../element/site-time.ts'), 'siteTime' | 'momentIn'>;

let file: Times | null = null;

/** `arrived` is called once the file is here; where it cannot be had, the next drawing tries again. */
export function timesOnNeed(arrived: () => void): Times {
  const ask = (): void =>
    void import('../../element/site-time.ts').then(
      (loaded) => {
        file = loaded;
        arrived();
      },
      () => {},
    );
  return (
    file ?? {
      siteTime: (tag) => (text) => {
        if (text.includes('T')) ask();
        return formatDate(text, tag);
      },
      momentIn: (tag, zone) => (at) => {
        ask();
        return clock(tag, zone)(at);
      },
    }
  );
}
