/** Moments as a reader on this desk reads them: hours and minutes, with the date where it is not today. */

/** Formats a moment in milliseconds since 1970, in the zone of the desk; empty for null. */
export function clock(languageTag: string): (at: number | null) => string {
  return (at) => {
    if (at === null) return '';
    const moment = new Date(at);
    const isToday = moment.toDateString() === new Date().toDateString();
    return moment.toLocaleString(languageTag, {
      ...(!isToday && { dateStyle: 'medium' }),
      timeStyle: 'short',
      hourCycle: 'h23',
    });
  };
}
