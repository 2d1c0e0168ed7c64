/** Reads the text of a server-sent event stream. Source: WHATWG HTML, section 9.2.6. */

export interface ServerEvent {
  readonly type: string;
  readonly data: string;
}

/** Takes the stream piece by piece, cut anywhere, and answers the events that are complete. Comments give none. */
export function eventReader(): (chunk: string) => ServerEvent[] {
  let rest = '';
  let type = '';
  let data: string[] = [];
  return (chunk) => {
    const events: ServerEvent[] = [];
    rest += chunk;
    for (;;) {
      const end = /\r\n|\n|\r(?!$)/.exec(rest);
      if (!end) return events;
      const line = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      if (line === '') {
        if (type || data.length > 0) events.push({ type: type || 'message', data: data.join('\n') });
        type = '';
        data = [];
        continue;
      }
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
      if (field === 'event') type = value;
      if (field === 'data') data.push(value);
    }
  };
}
