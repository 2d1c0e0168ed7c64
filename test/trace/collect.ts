/** Reads requirements.yaml and the reports of the test runs: which test and story names which requirement. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { parse } from 'yaml';
import { idsIn, type Evidence, type Requirement, type Result, type Risk } from './matrix.ts';

/** Where `npm test` leaves what ran, one file a suite. */
export const SUITES = ['unit', 'browser', 'stories', 'e2e'] as const;

const RISKS: readonly Risk[] = ['safety', 'data', 'low'];

/** The list of a YAML text. Throws with the entry and what is wrong with it. */
export function requirementsFrom(yaml: string): Requirement[] {
  const list: unknown = parse(yaml);
  if (!Array.isArray(list)) throw new Error('requirements.yaml: a list of requirements is expected');
  const seen = new Set<string>();
  return list.map((entry: Record<string, unknown>, n): Requirement => {
    const id = String(entry['id']);
    const wrong = (what: string): Error => new Error(`requirements.yaml, entry ${n + 1} (${id}): ${what}`);
    if (idsIn(id).join() !== id) throw wrong('the id is not one this project knows how to read');
    if (seen.has(id)) throw wrong('the id is there twice');
    seen.add(id);
    for (const field of ['text', 'source']) {
      if (typeof entry[field] !== 'string' || entry[field] === '') throw wrong(`${field} is missing`);
    }
    if (!RISKS.includes(entry['risk'] as Risk)) throw wrong(`risk is one of ${RISKS.join(', ')}`);
    if ('planned' in entry && typeof entry['planned'] !== 'string') throw wrong('planned says why, in words');
    return entry as unknown as Requirement;
  });
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly meta?: { readonly storyId?: string; readonly requirements?: readonly string[] };
    }[];
  }[];
}

/** Everything that ran, with the ids in its name, in the first line of its file, or in the tags of its story. */
export function evidenceFrom(root: string, reports: string): Evidence[] {
  return SUITES.flatMap((suite) => {
    const file = join(reports, `${suite}.json`);
    if (!existsSync(file)) throw new Error(`There is no report of the suite "${suite}": run npm test first.`);
    return evidenceOf(root, JSON.parse(readFileSync(file, 'utf8')) as Report);
  });
}

function evidenceOf(root: string, { testResults }: Report): Evidence[] {
  return testResults.flatMap(({ name, assertionResults }) => {
    const file = (isAbsolute(name) ? relative(root, name) : name).replaceAll('\\', '/');
    const ofFile = idsIn(firstLine(join(root, file)));
    return assertionResults.map(({ ancestorTitles, title, status, meta }): Evidence => {
      const full = [...ancestorTitles, title].join(' › ');
      return {
        kind: meta?.storyId === undefined ? 'test' : 'story',
        file,
        name: full,
        result: resultOf(status),
        ids: [...new Set([...ofFile, ...idsIn(full), ...(meta?.requirements ?? [])])].toSorted(),
      };
    });
  });
}

const firstLine = (file: string): string =>
  existsSync(file) ? (readFileSync(file, 'utf8').split('*/')[0] ?? '') : '';

const resultOf = (status: string): Result =>
  status === 'passed' || status === 'failed' ? status : 'skipped';
