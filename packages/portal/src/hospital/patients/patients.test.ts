/** The invented patients fit the invented study, and no name of theirs reaches the study's own page. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { ageOn } from '../patient.ts';
import { drugName } from '../../page/text.ts';
import { patients } from './index.ts';

interface DemoSubject {
  readonly subject: {
    readonly code: string;
    readonly sex: string | null;
    readonly age: string | null;
    readonly informedConsent: string | null;
    readonly deathDate: string | null;
  };
  readonly dispositions: readonly { readonly standardEvent: string | null; readonly date: string | null }[];
  readonly corrections: readonly { readonly kind: string; readonly record: object }[];
  readonly medications: readonly { readonly name: string }[];
}

// By path, for the portal has no business with the gateway's code outside of this check.
const demo = fileURLToPath(new URL('../../../../../gateway/src/demo/study.ts', import.meta.url));
const { demoStudy } = (await import(demo)) as {
  demoStudy: () => { readonly subjects: readonly DemoSubject[] };
};
const { subjects } = demoStudy();
const ofStudy = patients.filter(({ subject }) => subject !== undefined);

test('every subject of the demo study is somebody’s patient, once', () => {
  expect(ofStudy.map(({ subject }) => subject).sort()).toEqual(
    subjects.map(({ subject }) => subject.code).sort(),
  );
});

test('nobody shares a record number or a name', () => {
  for (const of of [
    (n: number) => patients[n]?.mrn,
    (n: number) => patients[n]?.name.en,
    (n: number) => patients[n]?.name['zh-CN'],
  ]) {
    expect(new Set(patients.map((_patient, n) => of(n))).size).toBe(patients.length);
  }
});

describe.each(ofStudy)('$subject', (patient) => {
  const found = subjects.find(({ subject }) => subject.code === patient.subject);

  test('has the sex and the age at consent of the subject', () => {
    expect(patient.sex).toBe(found?.subject.sex);
    expect(String(ageOn(patient.born, found?.subject.informedConsent ?? ''))).toBe(found?.subject.age);
  });

  test('lives or has died as the study knows', () => {
    const death =
      found?.dispositions.find(({ standardEvent }) => standardEvent === 'DEATH')?.date ?? undefined;
    expect(patient.died).toBe(death);
  });

  test('takes nothing that has no Chinese name', () => {
    const names = found?.medications.map(({ name }) => name) ?? [];
    expect(names.filter((name) => drugName(name)('zh-CN') === name)).toEqual([]);
  });

  test('brings no results of its own: the study’s are the only ones', () => {
    expect(patient.chart).toBeUndefined();
  });
});

test('patients outside the study bring their own chart', () => {
  const others = patients.filter(({ subject }) => subject === undefined);
  expect(others.length).toBeGreaterThan(0);
  for (const { chart } of others) expect(chart?.labResults.length).toBeGreaterThan(0);
});

describe('names', () => {
  const bundled = async (page: string): Promise<string> => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const result = await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: false, rolldownOptions: { input: `${root}src/${page}.ts` } },
    });
    const outputs = Array.isArray(result) ? result : [result];
    return outputs
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((file) => ('code' in file ? file.code : ''))
      .join('');
  };
  // Family and given name of doctors stand on both pages; these are patients.
  const names = patients.flatMap(({ name, mrn }) => [name.en, name['zh-CN'], mrn]);

  test('stand in the hospital page only', async () => {
    const [hospital, study] = await Promise.all([bundled('hospital'), bundled('study')]);
    expect(names.filter((name) => !hospital.includes(name))).toEqual([]);
    expect(names.filter((name) => study.includes(name))).toEqual([]);
  });
});
