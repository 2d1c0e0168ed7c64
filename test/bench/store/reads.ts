/** What a subject, a page and a summary of the cohort cost as the study grows, and against the bare driver. */
import { statSync } from 'node:fs';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import type { Store } from '@trialside/gateway/data/store.ts';
import type { SubjectSummary } from '@trialside/gateway/data/summaries.ts';
import { plateletResponse } from '@trialside/rules/response';
import { sledaiCourse } from '@trialside/rules/sledai';
import { subjectId } from '../fixture.ts';
import { compareAsync, type Measured } from '../measure.ts';
import type { Bare } from './bare.ts';
import { micro } from './lines.ts';

/** A study that is open for measuring. */
export interface Study {
  store: Store;
  /** As a process that has just started: nothing is kept. */
  readonly open: () => Promise<Store>;
  readonly studyId: string;
  readonly size: number;
  /** The SQLite file or the address on a server. */
  readonly place: string;
}

/** Subjects whose pages are read once beforehand: the size of the study is measured, not the disk of the machine. */
const WARM = 300;

const trail = { operation: 'bench', client: null, requestId: null, isSummary: true };
const scopeOf = ({ studyId }: Study): ReturnType<typeof operatorScope> => operatorScope(studyId, 'bench');

/** Everything about a subject. `isFresh`: another subject each time, so that nothing was kept. */
function reader(study: Study, isFresh: boolean): () => Promise<number> {
  let next = 0;
  return async () => {
    const rounds = Math.min(study.size, WARM);
    if (isFresh && next % rounds === 0) {
      await study.store.close();
      study.store = await study.open();
    }
    const id = subjectId(1 + ((next * (isFresh ? 7919 : 0)) % rounds));
    next += 1;
    return study.store.read(scopeOf(study), {}, async (found) => {
      const subject = (await found.subject(id))!;
      return (await found.subjectRecord(subject)).labResults.length;
    });
  };
}

const page = (study: Study, first: number) => (): Promise<number> =>
  study.store.read(scopeOf(study), {}, async (found) => {
    const protocol = await found.protocol();
    const { subjects } = await found.subjects({ first, after: 'B-001' });
    let counts = 0;
    for (const subject of subjects) {
      const record = await found.subjectRecord(subject);
      counts +=
        plateletResponse(record, protocol).counts.length +
        (sledaiCourse(record, protocol).at(-1)?.score.total.minimum ?? 0);
    }
    return counts;
  });

const standing: SubjectSummary<{ readonly state: string; readonly sledai: number | null }> = {
  name: 'bench-standing',
  kinds: [
    'visit',
    'labResult',
    'bleedingAssessment',
    'exposure',
    'medication',
    'disposition',
    'sledaiAssessment',
  ],
  of: (record, protocol) => ({
    state: plateletResponse(record, protocol).state,
    sledai: sledaiCourse(record, protocol).at(-1)?.score.total.minimum ?? null,
  }),
};

const cohort = (study: Study) => (): Promise<number> =>
  study.store.read(
    scopeOf(study),
    {},
    async (found) => (await found.summaries(standing)).filter(({ summary }) => summary.state === 'CR').length,
    { ...trail, noted: new Set() },
  );

export async function growth(where: string, studies: readonly Study[]): Promise<readonly Measured[]> {
  const lines: Measured[] = [];
  const [smallest, ...larger] = studies;
  const add = async (
    what: string,
    subject: () => Promise<unknown>,
    yardstick: () => Promise<unknown>,
    bound: string | null,
    pairs = 41,
  ): Promise<void> => {
    const { ratio, subjectNs, yardstickNs } = await compareAsync(subject, yardstick, { pairs });
    lines.push({
      what: `${where}: ${what}`,
      ratio,
      bound,
      note: `${micro(subjectNs)} against ${micro(yardstickNs)}`,
    });
  };
  for (const study of studies) {
    const all = reader(study, true);
    for (let n = 0; n < Math.min(study.size, WARM); n += 1) await all();
  }
  for (const study of larger) {
    const versus = `in a study of ${study.size.toLocaleString('en')} subjects, against one of 12`;
    await add(
      `a subject with everything, not read before: ${versus}`,
      reader(study, true),
      reader(smallest!, true),
      '≤ 1.3',
    );
    await add(
      `a subject with everything, read before: ${versus}`,
      reader(study, false),
      reader(smallest!, false),
      '≤ 1.3',
    );
    await add(
      `a page of 12 subjects with latest response and SLEDAI: ${versus}`,
      page(study, 12),
      page(smallest!, 12),
      '≤ 1.3',
      21,
    );
  }
  const [middle, ...bigger] = larger;
  for (const study of bigger) {
    const versus = `in a study of ${study.size.toLocaleString('en')} subjects, against one of 1,200`;
    await add(
      `a page of 50 subjects with latest response and SLEDAI: ${versus}`,
      page(study, 50),
      page(middle!, 50),
      '≤ 1.3',
      21,
    );
  }
  return lines;
}

/** The whole cohort at once: drawn for the first time, and again while nothing changes. */
export async function summaries(where: string, studies: readonly Study[]): Promise<readonly Measured[]> {
  const lines: Measured[] = [];
  for (const study of studies) {
    await study.store.close();
    study.store = await study.open();
    const begun = performance.now();
    await cohort(study)();
    const first = (performance.now() - begun) * 1e6;
    const { ratio, subjectNs, yardstickNs } = await compareAsync(cohort(study), page(study, 12), {
      pairs: 9,
    });
    lines.push({
      what: `${where}: response and SLEDAI of all ${study.size.toLocaleString('en')} subjects, asked again, against a page of 12`,
      ratio,
      bound: null,
      note: `${micro(subjectNs)} against ${micro(yardstickNs)}; the first time after a start ${micro(first)}`,
    });
  }
  return lines;
}

/** Every endpoint over the whole cohort: after a start, while nothing changes, and on another day. */
export async function evaluations(where: string, studies: readonly Study[]): Promise<readonly Measured[]> {
  const lines: Measured[] = [];
  for (const study of studies) {
    await study.store.close();
    study.store = await study.open();
    const evaluated = async (on: string): Promise<number> => {
      const begun = performance.now();
      await study.store.read(scopeOf(study), { on }, async (found) => (await found.cohort())!.subjects, {
        ...trail,
        noted: new Set(),
      });
      return (performance.now() - begun) * 1e6;
    };
    const first = await evaluated('2027-03-01');
    const again = await evaluated('2027-03-01');
    const nextDay = await evaluated('2027-03-02');
    lines.push({
      what: `${where}: every endpoint over all ${study.size.toLocaleString('en')} subjects on another day, against the first time after a start`,
      ratio: nextDay / first,
      bound: null,
      note: `${micro(nextDay)} against ${micro(first)}; asked again ${micro(again)}`,
    });
  }
  return lines;
}

export async function againstBare(
  where: string,
  study: Study,
  bare: Pick<Bare, 'readSubject'>,
): Promise<readonly Measured[]> {
  let next = 0;
  const fresh = await compareAsync(
    reader(study, true),
    () => bare.readSubject(study.studyId, subjectId(1 + (((next += 1) * 7919) % Math.min(study.size, WARM)))),
    { pairs: 41 },
  );
  const kept = await compareAsync(reader(study, false), () => bare.readSubject(study.studyId, subjectId(1)), {
    pairs: 41,
  });
  return (
    [
      ['not read before', fresh],
      ['read before', kept],
    ] as const
  ).map(([how, { ratio, subjectNs, yardstickNs }]) => ({
    what: `${where}: a subject with everything, ${how}, against prepared statements on the bare driver`,
    ratio,
    bound: null,
    note: `${micro(subjectNs)} against ${micro(yardstickNs)}`,
  }));
}

export const megabytes = ({ place }: Study): number => Math.round(statSync(place).size / 1e6);
