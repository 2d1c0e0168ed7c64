/** The rate at which subjects of a cohort reached a state, with everything that is still open beside it. */
import { clopperPearson } from '../stats/clopper-pearson.ts';
import type { ResponseRate } from '../response/overall-response.ts';
import type { RemissionStanding } from './activity.ts';

export interface SubjectStandingInRate {
  readonly subjectId: string;
  readonly standing: RemissionStanding;
  readonly pastTimePoint: boolean;
}

export interface StateRate {
  readonly subjects: number;
  readonly infused: number;
  readonly pastTimePoint: number;
  readonly met: number;
  readonly notMet: number;
  readonly indeterminate: number;
  readonly pending: number;
  readonly notAssessed: number;
  /** Of all infused; who was never assessed counts as not met. */
  readonly ofInfused: ResponseRate;
  /** Of those who were assessed and whose look is over, and all who reached it already. */
  readonly ofEvaluable: ResponseRate;
  readonly bySubject: readonly SubjectStandingInRate[];
}

export function stateRate(bySubject: readonly SubjectStandingInRate[]): StateRate {
  const count = (standing: RemissionStanding): number =>
    bySubject.filter((subject) => subject.standing === standing).length;
  const [met, notMet, indeterminate] = [count('met'), count('not-met'), count('indeterminate')];
  const pending = count('pending');
  const infused = bySubject.length - count('not-infused');
  const rate = (of: number, mayJoin: number): ResponseRate => ({
    interval: clopperPearson(met, of),
    worstCase: clopperPearson(met, of + mayJoin),
    bestCase: clopperPearson(met + pending + indeterminate, of + mayJoin),
  });
  return {
    subjects: bySubject.length,
    infused,
    pastTimePoint: bySubject.filter(({ pastTimePoint }) => pastTimePoint).length,
    met,
    notMet,
    indeterminate,
    pending,
    notAssessed: count('not-assessed'),
    ofInfused: rate(infused, 0),
    ofEvaluable: rate(met + notMet + indeterminate, pending),
    bySubject,
  };
}
