/** What a view of the cohort says, before any element: a picture, tables, sentences and notes made of one answer. */
import type { Client, CutChoice, Outcome } from '@trialside/client';
import type { ViewWords } from '../../locales/view-words.ts';
import type { LocaleName } from '../../locales/words.ts';
import type { Marks, PicturePath } from '../../picture/marks.ts';

export interface Row {
  readonly cells: readonly string[];
  /** How deep it stands under the row before it: 0 unless told. */
  readonly depth?: 1 | 2;
  /** A row that can be opened, by this key, and whether it is. */
  readonly opens?: { readonly key: string; readonly isOpen: boolean };
  /** Node id of the subject that its first cell names. */
  readonly subjectId?: string;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** Its cells hold several words each. */
  readonly isWordy?: true;
}

export interface LegendItem {
  readonly look: string;
  readonly text: string;
  /** Drawn in a field of 22 by 24 pixels; a swatch of the look unless told. */
  readonly paths?: readonly PicturePath[];
}

export interface Figure {
  readonly title: string;
  /** The same in words, what matters first. */
  readonly sentences: readonly string[];
  /** Null where there is nothing to draw. */
  readonly marks: Marks | null;
  readonly legend: readonly LegendItem[];
  readonly tables: readonly Table[];
  /** What is pending, left out or unknown: part of the footer and of every file. */
  readonly notes: readonly string[];
}

/** Something the reader chooses between. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export type Chosen = Readonly<Record<string, string>>;

export interface Voice {
  readonly words: ViewWords;
  readonly language: LocaleName;
}

export interface Frame {
  readonly chosen: Chosen;
  /** Rows of tables that are open. */
  readonly open: ReadonlySet<string>;
  /** Subjects that the reader's filter leaves; null for all. */
  readonly shown: ReadonlySet<string> | null;
  /** Room for the picture in pixels. */
  readonly width: number;
  readonly voice: Voice;
}

interface Named {
  readonly en: string;
  readonly zhCN: string;
}

/** What every answer begins with. */
export interface Study {
  readonly synthetic: boolean;
  readonly cut: { readonly knownAt: number; readonly on: string };
  readonly protocol: {
    readonly doseLevels: readonly { readonly code: string; readonly name: Named }[];
    readonly schedule: readonly { readonly key: string; readonly targetDay: number; readonly name: Named }[];
  };
}

export interface View<S extends Study> {
  readonly read: (
    client: Client,
    at: CutChoice | null,
    chosen: Chosen,
  ) => Promise<Outcome<{ readonly study: S | null }>>;
  readonly choices: (study: S, chosen: Chosen, voice: Voice) => readonly Choice[];
  /** Null where the protocol has no such endpoint. */
  readonly figure: (study: S, frame: Frame) => Figure | null;
}

export const named = (name: Named, language: LocaleName): string =>
  language === 'zh-CN' ? name.zhCN : name.en;

export const levelName = ({ protocol }: Study, code: string | null, { words, language }: Voice): string => {
  const level = protocol.doseLevels.find((one) => one.code === code);
  return level ? named(level.name, language) : words.noDoseLevel;
};

export const visitName = ({ protocol }: Study, key: string, { language }: Voice): string => {
  const visit = protocol.schedule.find((one) => one.key === key);
  return visit ? named(visit.name, language) : key;
};

/** Its day from infusion, in months from the second one on: "D+28", "M6". Another visit is called by its key. */
export const visitDay = ({ protocol }: Study, key: string, { words }: Voice): string => {
  const day = protocol.schedule.find((one) => one.key === key)?.targetDay;
  if (day === undefined) return key;
  return day >= 60 && day % 30 === 0 ? words.months(day / 30) : words.day(day);
};

/** The whole cohort under `all`, then each dose level; subjects without one are a group where any of them was infused. */
export interface Group<T> {
  readonly key: string;
  readonly name: string;
  readonly of: T;
}

export function groupsOf<T>(
  study: Study,
  all: T | null | undefined,
  levels: readonly (readonly [code: string | null, of: T | null | undefined, infused: number])[],
  voice: Voice,
): readonly Group<T>[] {
  const found = levels.flatMap(([code, of, infused]) =>
    of && (code !== null || infused > 0)
      ? [{ key: code ?? '-', name: levelName(study, code, voice), of }]
      : [],
  );
  return all ? [{ key: 'all', name: voice.words.all, of: all }, ...found] : [];
}

export const groupChoice = (groups: readonly Group<unknown>[], { words }: Voice): Choice => ({
  key: 'group',
  label: words.group,
  options: groups.map(({ key, name }) => ({ value: key, text: name })),
});

export const chosenGroup = <T>(groups: readonly Group<T>[], { group }: Chosen): Group<T> =>
  groups.find(({ key }) => key === group) ?? groups[0]!;
