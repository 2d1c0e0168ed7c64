/** Progress on standard error: one line that moves on a terminal, a line now and then elsewhere. */

export interface ProgressBar {
  readonly update: (done: number, of: number) => void;
  readonly done: () => void;
}

export function progressBar(label: string, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  let last = -1;
  const step = stream.isTTY ? 1 : 25;
  return {
    update(done, of) {
      const percent = Math.floor((100 * done) / of);
      if (percent < last + step && percent < 100) return;
      if (percent === last) return;
      last = percent;
      stream.write(stream.isTTY ? `\r${label} … ${percent} %` : `${label} … ${percent} %\n`);
    },
    done() {
      if (stream.isTTY && last >= 0) stream.write('\n');
    },
  };
}
