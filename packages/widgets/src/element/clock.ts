/** Moments in passing: hours and minutes with their distance to UTC, and the date where it is not today. */

/** Formats a moment in milliseconds since 1970, in a zone (null: that of the desk); empty for null. */
export function clock(languageTag: string, timeZone: string | null = null): (at: number | null) => string {
  const zone = { timeZone: timeZone ?? undefined };
  const day = (at: Date): string => at.toLocaleDateString('sv', zone);
  return (at) => {
    if (at === null) return '';
    const moment = new Date(at);
    return moment.toLocaleString(languageTag, {
      ...zone,
      ...(day(moment) !== day(new Date()) && { day: 'numeric', month: 'short', year: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    });
  };
}
