/** NCI's own words for a CTCAE term, where the operator has loaded them: they stand first wherever a grade is chosen. */
import { GRADES, type Grade } from '@trialside/rules/ctcae/dictionary';
import type { Loaded } from '../dictionaries/library.ts';
import type { CtcaeWording } from '../dictionaries/official-ctcae.ts';
import { builder } from './builder.ts';
import { unauthenticated } from './context.ts';

interface GradeWording {
  readonly grade: Grade;
  readonly text: string;
}

const GradeWordingType = builder.objectRef<GradeWording>('CtcaeGradeWording').implement({
  description: 'A grade of a CTCAE term in the words of NCI.',
  fields: (t) => ({
    grade: t.exposeInt('grade', { description: 'The grade, 1 to 5.' }),
    text: t.exposeString('text', { description: 'Its criteria as published, in English.' }),
  }),
});

const SourceType = builder.objectRef<Loaded>('DictionarySource').implement({
  description: 'Where a dictionary came from.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Name of the file that was loaded.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its bytes.' }),
    loadedAt: t.field({
      type: 'Instant',
      description: 'When it was loaded.',
      resolve: (from) => from.loadedAt,
    }),
  }),
});

const WordingType = builder.objectRef<CtcaeWording & { readonly from: Loaded }>('CtcaeWording').implement({
  description: 'A CTCAE term in the words of NCI, in English in every language.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The eight digits NCI prints.' }),
    term: t.exposeString('term', { description: 'Its name.' }),
    class: t.exposeString('class', { description: 'Its system organ class.' }),
    grades: t.field({
      type: [GradeWordingType],
      description: 'The grades that exist, mildest first.',
      resolve: ({ grades }) =>
        GRADES.flatMap((grade) => {
          const text = grades[grade];
          return text === undefined ? [] : [{ grade, text }];
        }),
    }),
    definition: t.exposeString('definition', { nullable: true, description: 'Its definition; null: none.' }),
    navigationalNote: t.exposeString('navigationalNote', {
      nullable: true,
      description: 'Which other terms to consider; null: none.',
    }),
    source: t.field({
      type: SourceType,
      description: 'The file it was read from.',
      resolve: ({ from }) => from,
    }),
  }),
});

builder.queryField('ctcaeWording', (t) =>
  t.field({
    type: WordingType,
    nullable: true,
    args: {
      version: t.arg.string({ description: 'Version of CTCAE: 5.0 or 6.0.' }),
      code: t.arg.string({ description: 'Code of the term, eight digits.' }),
    },
    description:
      'A CTCAE term in the words of NCI; null where they were not loaded on this gateway, or the version has no such term.',
    resolve: (_root, { version, code }, { identity, library }) => {
      if (!identity) throw unauthenticated();
      return version === '5.0' || version === '6.0' ? library.wording(version, code) : null;
    },
  }),
);
