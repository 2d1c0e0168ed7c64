/** When the page last read something, on the clock of this desk with its distance to UTC: "14:32 GMT+8". */
export const clockTime = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  }).format(moment);
