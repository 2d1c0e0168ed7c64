/** Reads the text of a server-sent event stream. Source: WHATWG HTML, section 9.2.6. */

export interface ServerEvent {
  readonly type: string;
  readonly data: string;
  /** The last id that the stream has named so far; null before the first. */
  readonly id: string | null;
}

/**
 * Takes the stream piece by piece, cut anywhere, and answers the events that are complete. Comments give none. An id that
 * comes alone is answered too, as an event without data: where a quiet stream stands is worth knowing.
 */
export function eventReader(): (chunk: string) => ServerEvent[] {
  let rest = '';
  let type = '';
  let data: string[] = [];
  let id: string | null = null;
  let named = false;
  return (chunk) => {
    const events: ServerEvent[] = [];
    rest += chunk;
    for (;;) {
      const end = /\r\n|\n|\r(?!$)/.exec(rest);
      if (!end) return events;
      const line = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      if (line === '') {
        if (type || data.length > 0 || named)
          events.push({ type: type || 'message', data: data.join('\n'), id });
        type = '';
        data = [];
        named = false;
        continue;
      }
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
      if (field === 'event') type = value;
      if (field === 'data') data.push(value);
      if (field === 'id' && !value.includes('\0')) {
        id = value || null;
        named = true;
      }
    }
  };
}
