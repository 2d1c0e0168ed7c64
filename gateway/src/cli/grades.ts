/** `trialside grades`: how many events carry a grade, and how far the results of a study can be graded, and why not further. */
import { parseArgs } from 'node:util';
import { addedUp, gradingCounts, question, type GradingCounts } from '@trialside/rules';
import { ctcae as words } from '@trialside/rules/locales/en/ctcae';
import { operatorScope } from '../auth/scope.ts';
import type { SubjectPage } from '../data/reader.ts';
import { NOW, openStoreAt, type Store } from '../data/store.ts';
import { STREAMS, storePlace, type Env, type Output } from './place.ts';

const GRADES_USAGE = `Usage: npm run trialside -- grades [options]

  For every study: how many adverse events carry a grade, how many laboratory results and vital signs could be graded by
  CTCAE, how many could not and why, and how many belong to no term that is graded by a number. Reads, and writes nothing.

  --study CODE        only this study
  --json              the counts as JSON
`;

interface StudyGrades {
  readonly study: string;
  readonly version: string;
  readonly subjects: number;
  readonly counts: GradingCounts;
}

export async function runGrades(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      options: { study: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    err(`${(error as Error).message}\n\n${GRADES_USAGE}`);
    return 2;
  }
  if (options.help) {
    out(GRADES_USAGE);
    return 0;
  }
  const store = await openStoreAt(storePlace(env));
  try {
    const studies = (await store.studies()).filter(({ code }) => !options.study || code === options.study);
    if (studies.length === 0) {
      err(options.study ? `There is no study "${options.study}" in the store.\n` : 'The store is empty.\n');
      return 2;
    }
    const found: StudyGrades[] = [];
    for (const { id, code } of studies) found.push(await gradesOf(store, id, code));
    out(options.json ? `${JSON.stringify(found, null, 2)}\n` : found.map(report).join('\n'));
    return 0;
  } finally {
    await store.close();
  }
}

const PAGE = 200;

function gradesOf(store: Store, studyId: string, study: string): Promise<StudyGrades> {
  return store.read(operatorScope(studyId, 'grades'), NOW, async (reader) => {
    const protocol = await reader.protocol();
    const counts: GradingCounts[] = [];
    let after: string | null = null;
    let isLast = false;
    while (!isLast) {
      const page: SubjectPage = await reader.subjects({ first: PAGE, after });
      for (const subject of page.subjects) {
        counts.push(gradingCounts(question(await reader.subjectRecord(subject), protocol)));
        after = subject.code;
      }
      isLast = !page.hasNext;
    }
    return { study, version: protocol.ctcae.version, subjects: counts.length, counts: addedUp(counts) };
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ...words.reasons,
  open: 'a fact that no number answers is open',
};

function report({ study, version, subjects, counts }: StudyGrades): string {
  const { events, results, grades, reasons } = counts;
  const byGrade = Object.entries(grades).map(([grade, count]) => `grade ${grade}: ${count}`);
  return `${[
    `Study ${study}, ${subjects} subjects, CTCAE ${version}`,
    `  adverse events       ${events.graded} with a grade, ${events.ungraded} without; ${events.withoutTerm} have no CTCAE term`,
    `  results, vital signs ${results.graded} could be graded, ${results.notGradable} could not, ${results.ofNoTerm} belong to no term graded by a number`,
    ...(byGrade.length > 0 ? [`  grades               ${byGrade.join(', ')}`] : []),
    ...reasons.map(
      ({ term, reason, count }) => `  could not: ${count} × ${term}: ${REASONS[reason] ?? reason}`,
    ),
  ].join('\n')}\n`;
}
