/** The timeline tells all of a subject: every record and verdict of the demo study is a fact, or is named as left out. */
import { describe, expect, test } from 'vitest';
import { dayNumber, partialDate } from '@trialside/rules/calendar';
import { evaluateSubject } from '@trialside/rules/evaluate';
import { RECORD_LISTS, type CourseKind, type SubjectRecord } from '@trialside/rules/record';
import { demoProtocol } from '@trialside/gateway/demo/protocol.ts';
import { demoRecord } from '@trialside/gateway/demo/record.ts';
import { demoStudy } from '@trialside/gateway/demo/study.ts';
import { factsOf, type SubjectFacts } from '@trialside/rules/timeline';

/** As known today, and as known in the middle of the study: with records after the cut. */
const CUTS = ['2026-11-22', '2025-06-30'];

const records = demoStudy().subjects.flatMap((content) =>
  CUTS.flatMap((on) => {
    const record = demoRecord(content, '2026-11-22', { knownAt: 0, on });
    return record ? [record] : [];
  }),
);
const told = new Map<SubjectRecord, SubjectFacts>(
  records.map((record) => [record, factsOf(record, evaluateSubject(record, demoProtocol), demoProtocol)]),
);

describe.each(records.map((record) => [record.subject.code, record.cut.on, record] as const))(
  '%s on %s',
  (_code, on, record) => {
    const { facts, omissions, cut } = told.get(record)!;
    const shown = new Set(facts.flatMap(({ sources }) => sources.map(({ kind, id }) => `${kind} ${id}`)));
    const left = new Map(omissions.map((one) => [`${one.record.kind} ${one.record.id}`, one.reason]));

    test('every record is a fact or left out with a reason, never both', () => {
      for (const kind of Object.keys(RECORD_LISTS) as CourseKind[])
        for (const { id } of record[RECORD_LISTS[kind]])
          expect([kind, id, shown.has(`${kind} ${id}`)]).toEqual([kind, id, !left.has(`${kind} ${id}`)]);
    });

    test('what is left out as after the cut does lie after it', () => {
      const dates: Readonly<Partial<Record<CourseKind, string>>> = {
        adverseEvent: 'start',
        medication: 'start',
        exposure: 'start',
        visit: 'start',
        sledaiAssessment: 'assessed',
        bleedingAssessment: 'assessed',
        toxicityAssessment: 'assessed',
        disposition: 'date',
      };
      for (const { record: ref, reason } of omissions) {
        if (reason !== 'after-the-cut') continue;
        const kind = ref.kind as CourseKind;
        const found = record[RECORD_LISTS[kind]].find(({ id }) => id === ref.id) as unknown as Record<
          string,
          string | null
        >;
        const field = dates[kind];
        if (field && found[field])
          expect([kind, partialDate(found[field])!.first > on]).toEqual([kind, true]);
      }
    });

    test('keys are unique; nothing recorded begins after the cut; an end never lies before its start', () => {
      expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
      for (const { start, end, sources, key } of facts) {
        if (sources.length > 0 && !key.startsWith('visit:'))
          expect([key, (start?.first ?? cut) <= cut]).toEqual([key, true]);
        if (end.kind === 'known' && start) expect([key, end.days.last >= start.first]).toEqual([key, true]);
      }
    });

    test('an event that goes on is drawn as going on, and one whose end nobody wrote down as unknown', () => {
      for (const event of record.adverseEvents) {
        const fact = facts.find(({ key }) => key === `event:${event.id}`);
        if (!fact) continue;
        const ended = partialDate(event.end);
        const expected =
          ended && ended.first <= on ? 'known' : ended || event.ongoing === 'yes' ? 'ongoing' : 'unknown';
        expect([event.id, fact.end.kind]).toEqual([event.id, expected]);
      }
    });

    test('every verdict of platelet response, DORIS and LLDAS stands on its day', () => {
      const evaluation = evaluateSubject(record, demoProtocol);
      const days = (lane: string) =>
        facts.filter((fact) => fact.lane === lane).map(({ start }) => start?.first);
      expect(days('response')).toEqual(
        (evaluation.plateletResponse?.study.counts ?? []).map(({ date }) => dayNumber(date)),
      );
      expect(days('doris').length).toBe(evaluation.doris?.course.length ?? 0);
      expect(days('lldas').length).toBe(evaluation.lldas?.course.length ?? 0);
      expect(days('sledai').length).toBe(evaluation.sledai?.course.length ?? 0);
    });
  },
);
