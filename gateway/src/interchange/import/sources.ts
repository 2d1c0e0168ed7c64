/** The CSV files that a command line names, one by one or by their folder, in a stable order. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DOMAIN_NAMES } from '../sdtm/index.ts';
import type { DomainName } from '../sdtm/domain.ts';
import { Refusal } from './fault.ts';

export interface Source {
  readonly path: string;
  /** How reports call it: the file name, with its folder where two files share a name. */
  readonly name: string;
  readonly bytes: number;
}

export interface Sources {
  readonly files: readonly Source[];
  /** Where a protocol may lie beside the files. */
  readonly folders: readonly string[];
}

const isCsv = (name: string): boolean => /\.csv$/i.test(name);

/** Throws a Refusal where a path does not exist, or names no CSV file. */
export function findSources(paths: readonly string[]): Sources {
  const found = new Map<string, number>();
  const folders = new Set<string>();
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Refusal('path-missing', { path });
    if (stat.isDirectory()) {
      folders.add(path);
      for (const name of readdirSync(path).filter(isCsv)) {
        const file = join(path, name);
        const inside = statSync(file);
        if (inside.isFile()) found.set(file, inside.size);
      }
    } else {
      if (!isCsv(path)) throw new Refusal('not-csv', { path });
      folders.add(dirname(path));
      found.set(path, stat.size);
    }
  }
  if (found.size === 0) throw new Refusal('nothing-to-import', { path: paths.join(', ') });
  const names = [...found.keys()].map((path) => basename(path));
  const files = [...found]
    .map(([path, bytes]) => {
      const name = basename(path);
      return { path, bytes, name: names.filter((other) => other === name).length > 1 ? path : name };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { files, folders: [...folders] };
}

/**
 * What a file name says: "lb.csv", "LB_2024.CSV" and "lb (2).csv" are LB; "mh.csv" is a dataset of its own
 * that is not imported, "suppae.csv" and "faae.csv" add to the rows of AE; "results.csv" says nothing (null), so its first row must.
 */
export function domainByName(name: string): DomainName | 'other' | null {
  const [stem = ''] = basename(name).split('.');
  const [, word = ''] = /^([a-z]*)/i.exec(stem) ?? [];
  if (isDomain(word.toUpperCase())) return word.toUpperCase() as DomainName;
  return /^([a-z]{2}|supp[a-z]{2,4}|faae|relrec)$/i.test(word) ? 'other' : null;
}

export const isDomain = (text: string | undefined): text is DomainName =>
  (DOMAIN_NAMES as readonly (string | undefined)[]).includes(text);
