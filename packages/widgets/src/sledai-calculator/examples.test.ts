/** Every example of the calculator against what a doctor expects of it. No browser: the view model and the rules. */
import { expect, test } from 'vitest';
import { scoreSledai } from '@trialside/rules/sledai';
import { words } from '../locales/en/sledai.ts';
import { words as face } from '../locales/en/face.ts';
import { words as more } from '../locales/en/judgement.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import { judge } from './judge.ts';
import { judgementView } from './judgement-view.ts';
import { SLEDAI_EXAMPLES } from './sledai-calculator.examples.ts';
import { draftOf, findingsOf } from './value.ts';
import { sledaiView } from './view.ts';

const definition = PROTOCOL.endpoints.sledai!.options.definition;

test.each(SLEDAI_EXAMPLES)('$name (domain.md $section)', ({ record, entered, expect: expected }) => {
  const [visit] = record.visits.slice(-1);
  const draft = { ...draftOf(entered), assessed: record.cut.on, visitId: visit!.id };
  const judgement = judge(record, PROTOCOL, draft, null);
  const view = sledaiView(
    {
      draft,
      definition,
      score: scoreSledai(findingsOf(draft), PROTOCOL.endpoints.sledai!.options.bands),
      judgement: judgementView(
        judgement,
        { form: words, face, more },
        { languageTag: 'en', timeZone: record.site.timeZone },
      ),
    },
    words,
  );
  expect(view).toMatchObject({ total: expected.total, clinical: expected.clinical, band: expected.band });
  if (expected.doris) expect(judgement.doris?.outcome).toBe(expected.doris);
  if (expected.lldas) expect(judgement.lldas?.outcome).toBe(expected.lldas);
  if (expected.failing) {
    const failing = [judgement.lldas, judgement.doris].flatMap((verdict) =>
      verdict!.criteria.filter(({ held }) => held === 'not-met').map(({ id }) => id),
    );
    expect(new Set(failing)).toEqual(new Set(expected.failing));
  }
  for (const [key, finding] of Object.entries(expected.suggests ?? {})) {
    const row = view.groups.flatMap(({ rows }) => rows).find((each) => each.key === key);
    expect([key, row?.suggestion?.finding]).toEqual([key, finding]);
  }
});
