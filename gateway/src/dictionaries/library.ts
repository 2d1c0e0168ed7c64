/**
 * The dictionaries an operator has loaded, as files in one folder beside the store: NCI's wording of CTCAE by version, and
 * the sponsor's MedDRA. A file is put in place whole or not at all; a gateway that runs sees it at the next question.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MeddraTable } from './meddra.ts';
import type { CtcaeVersion, CtcaeWording, OfficialCtcae } from './official-ctcae.ts';

/** Where a dictionary came from. */
export interface Loaded {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly sha256: string;
  /** RFC 3339. */
  readonly loadedAt: string;
}

export interface Library {
  /** Null: not loaded, or no term of the version. */
  readonly wording: (
    version: CtcaeVersion,
    code: string,
  ) => (CtcaeWording & { readonly from: Loaded }) | null;
  readonly ctcae: (version: CtcaeVersion) => (OfficialCtcae & { readonly from: Loaded }) | null;
  readonly meddra: () => (MeddraTable & { readonly from: Loaded }) | null;
}

export const EMPTY_LIBRARY: Library = { wording: () => null, ctcae: () => null, meddra: () => null };

const FORMAT = 1;

interface Kept<T> {
  readonly format: number;
  readonly from: Loaded;
  readonly content: T;
}

const ctcaeFile = (folder: string, version: CtcaeVersion): string => join(folder, `ctcae-${version}.json`);
const meddraFile = (folder: string): string => join(folder, 'meddra.json');

export const keepCtcae = (folder: string, content: OfficialCtcae, from: Loaded): string =>
  put(ctcaeFile(folder, content.version), { format: FORMAT, from, content }, 0o644);

/** MedDRA is licensed: only the account that runs the gateway may read it. */
export const keepMeddra = (folder: string, content: MeddraTable, from: Loaded): string =>
  put(meddraFile(folder), { format: FORMAT, from, content }, 0o600);

function put(file: string, content: Kept<unknown>, mode: number): string {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(content), { mode });
  chmodSync(draft, mode);
  renameSync(draft, file);
  return file;
}

export function openLibrary(folder: string): Library {
  const read = {
    '5.0': watched<OfficialCtcae>(ctcaeFile(folder, '5.0')),
    '6.0': watched<OfficialCtcae>(ctcaeFile(folder, '6.0')),
  };
  const meddra = watched<MeddraTable>(meddraFile(folder));
  const indexes = new WeakMap<OfficialCtcae, ReadonlyMap<string, CtcaeWording>>();
  const whole = <T>(kept: Kept<T> | null): (T & { readonly from: Loaded }) | null =>
    kept && { ...kept.content, from: kept.from };
  return {
    ctcae: (version) => whole(read[version]()),
    meddra: () => whole(meddra()),
    wording(version, code) {
      const kept = read[version]();
      if (!kept) return null;
      let index = indexes.get(kept.content);
      if (!index) {
        index = new Map(kept.content.terms.map((wording) => [wording.code, wording]));
        indexes.set(kept.content, index);
      }
      const found = index.get(code);
      return found ? { ...found, from: kept.from } : null;
    },
  };
}

/** The content of a file, read again when the file was replaced. */
function watched<T>(file: string): () => Kept<T> | null {
  let known: { readonly mark: string; readonly kept: Kept<T> } | null = null;
  return () => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return (known = null);
    const mark = `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
    if (known?.mark !== mark) {
      const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept<T>;
      if (kept.format !== FORMAT) return null;
      known = { mark, kept };
    }
    return known.kept;
  };
}
