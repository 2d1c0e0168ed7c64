/** Dates of records as a reader of the language writes them. What is not known of a date is not filled in. */

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d(?::\d\d)?).*)?)?)?$/;

/** ISO 8601 text, perhaps cut from the right, in words of the language; any other text as it is. */
export function formatDate(text: string, languageTag: string): string {
  const [, year, month, day, time] = DATE.exec(text) ?? [];
  if (!year) return text;
  if (!month) return year;
  // Calendar dates have no zone: written in UTC they stay the day they are.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const written = new Intl.DateTimeFormat(languageTag, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day ? { day: 'numeric' } : {}),
  }).format(date);
  return time ? `${written} ${time}` : written;
}
