/** A note as sound, by Web Audio alone: the same for the ear and for a test that listens offline. */
import type { Note, Timbre } from './score.ts';

interface Voice {
  readonly wave: OscillatorType | 'noise' | readonly number[];
  /** Hertz of what has no pitch of its own. */
  readonly hertz: number;
  readonly volume: number;
  /** How often it beats in its time: a grade can be counted. */
  readonly beats: number;
}

const grade = (beats: number, overtones: readonly number[]): Voice => ({
  wave: overtones,
  hertz: 98,
  volume: 0.3,
  beats,
});

const VOICES: Readonly<Record<Timbre, Voice>> = {
  count: { wave: 'sine', hertz: 0, volume: 0.4, beats: 1 },
  'count-excluded': { wave: 'triangle', hertz: 0, volume: 0.15, beats: 1 },
  'count-open': { wave: 'noise', hertz: 0, volume: 0.15, beats: 1 },
  'line-pr': { wave: 'square', hertz: 0, volume: 0.25, beats: 1 },
  'line-cr': { wave: 'square', hertz: 0, volume: 0.25, beats: 2 },
  'grade-open': { wave: 'triangle', hertz: 98, volume: 0.4, beats: 1 },
  // Each grade beats once more, and is rougher.
  'grade-1': grade(1, [1, 0.3]),
  'grade-2': grade(2, [1, 0.5, 0.3]),
  'grade-3': grade(3, [1, 0.6, 0.5, 0.4]),
  'grade-4': grade(4, [1, 0.7, 0.7, 0.6, 0.5, 0.4]),
  'grade-5': grade(5, [1, 0.8, 0.8, 0.8, 0.7, 0.7, 0.6, 0.6]),
};

/** Puts a note into `out` at the time `when` of the context; `speed` shortens it. */
export function sound(context: BaseAudioContext, out: AudioNode, note: Note, when: number, speed = 1): void {
  const { wave, hertz, volume, beats } = VOICES[note.timbre];
  const end = when + note.seconds / speed;
  const each = (end - when) / beats;
  const source = wave === 'noise' ? noise(context) : oscillator(context, wave);
  if ('frequency' in source) {
    source.frequency.setValueAtTime(note.pitch ?? hertz, when);
    if (note.glide !== null) source.frequency.exponentialRampToValueAtTime(note.glide, end);
  }
  const loudness = new GainNode(context, { gain: 0 });
  for (let beat = 0; beat < beats; beat += 1) {
    const from = when + beat * each;
    // Without these a beginning and an end would click.
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(volume, from + each * 0.08);
    loudness.gain.setValueAtTime(volume, from + each * 0.5);
    loudness.gain.linearRampToValueAtTime(0, from + each * 0.85);
  }
  source
    .connect(loudness)
    .connect(new StereoPannerNode(context, { pan: note.pan }))
    .connect(out);
  source.start(when);
  source.stop(end);
}

function oscillator(context: BaseAudioContext, wave: OscillatorType | readonly number[]): OscillatorNode {
  if (typeof wave === 'string') return new OscillatorNode(context, { type: wave });
  const imag = [0, ...wave];
  return new OscillatorNode(context, {
    periodicWave: new PeriodicWave(context, { real: imag.map(() => 0), imag }),
  });
}

function noise(context: BaseAudioContext): AudioBufferSourceNode {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let n = 0; n < samples.length; n += 1) samples[n] = Math.random() * 2 - 1;
  return new AudioBufferSourceNode(context, { buffer });
}
