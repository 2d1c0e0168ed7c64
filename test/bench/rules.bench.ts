/**
 * What the rules cost: one subject with two years of data against writing the same record as JSON, and cohorts of 12, 1,200
 * and 12,000 against each other, time per subject.
 */
import { demoRecord } from '@trialside/gateway/demo/record.ts';
import { demoStudy } from '@trialside/gateway/demo/study.ts';
import { evaluateCohort, evaluateSubject } from '@trialside/rules/evaluate';
import type { SubjectRecord } from '@trialside/rules/record';
import { compare, peakMemoryMb, report, type Measured } from './measure.ts';

const { protocol, subjects } = demoStudy();
const demo = subjects.flatMap((content) => demoRecord(content) ?? []);

/** The demo subjects again and again, each with an id and a code of its own. */
const cohortOf = (size: number): readonly SubjectRecord[] =>
  Array.from({ length: size }, (_, n) => {
    const record = demo[n % demo.length]!;
    const code = `${record.subject.code}-${String(n).padStart(5, '0')}`;
    return { ...record, subject: { ...record.subject, id: code, code } };
  });

const lines: Measured[] = [];

const longest = demo.toSorted((a, b) => b.labResults.length - a.labResults.length)[0]!;
// Compiled by then, as in a gateway that has been up for a second.
for (let n = 0; n < 60; n += 1) evaluateSubject(longest, protocol);
const single = compare(
  () => evaluateSubject(longest, protocol),
  () => JSON.stringify(longest),
  { pairs: 25 },
);
lines.push({
  what: 'every endpoint of one subject with two years of data, against JSON.stringify of its record',
  ratio: single.ratio,
  bound: null,
  note: `${(single.subjectNs / 1e6).toFixed(1)} ms against ${(single.yardstickNs / 1e6).toFixed(2)} ms, ${longest.labResults.length} laboratory results`,
});

/** Nanoseconds of processor time per subject: another process on the machine does not count. */
function perSubject(cohort: readonly SubjectRecord[], times: number): number {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) evaluateCohort(cohort, protocol);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / cohort.length / times;
}

const small = cohortOf(12);
perSubject(small, 20); // warm
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const size of [1_200, 12_000]) {
  const cohort = cohortOf(size);
  const parts = size / 1_200;
  const [before, large, after] = [perSubject(small, 60), perSubject(cohort, 1), perSubject(small, 60)];
  const yardstick = middle([before, (before + after) / 2, after]);
  lines.push({
    what: `a cohort of ${size.toLocaleString('en')} against one of 12, time per subject`,
    ratio: large / yardstick,
    bound: '≤ 1.3×',
    note: `${(large / 1e6).toFixed(2)} ms against ${(yardstick / 1e6).toFixed(2)} ms per subject; peak memory ${peakMemoryMb()} MB${parts > 1 ? '' : ' so far'}`,
  });
}

report(lines);
if (lines.some(({ ratio, bound }) => bound !== null && ratio > 1.3)) process.exitCode = 1;
