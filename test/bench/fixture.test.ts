/** The studies that are measured are studies: their chain is whole, their tables equal the log, each subject has its own records. */
import { expect, test } from 'vitest';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { openStore } from '@trialside/gateway/data/store.ts';
import { builtStudy, subjectId } from './fixture.ts';

test('a study of three copies is whole, and every copy is the subject that was written', async () => {
  const { file, studyId, changesPerSubject } = await builtStudy(3);
  const store = openStore({ file });
  expect(changesPerSubject).toBe(23);
  const verified = await store.maintain.verify(studyId);
  expect(verified).toMatchObject({ ok: true, problems: [] });
  // Four changes made the study, 22 the subject that was copied.
  expect(verified.changes).toBe(4 + 22 + 3 * 23);
  const read = (id: string): Promise<object> =>
    store.read(operatorScope(studyId, 'test'), {}, async (reader) => {
      const { labResults, visits, sledaiAssessments } = await reader.subjectRecord(
        (await reader.subject(id))!,
      );
      expect([labResults.length, visits.length, sledaiAssessments.length]).toEqual([200, 20, 20]);
      return labResults.map(({ id: own, visitId, version, reported }) => [
        own.replace(/-\d$/, ''),
        visitId?.replace(/-\d$/, ''),
        version,
        reported,
      ]);
    });
  const [original, ...copies] = await Promise.all(['s1', ...[1, 2, 3].map(subjectId)].map(read));
  for (const copy of copies) expect(copy).toEqual(original);
  await store.close();
});
