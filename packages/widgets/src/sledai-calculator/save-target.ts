/** Where an entry goes: for whom, by which definition, with what the form showed. */
import type { Client } from '@trialside/client';
import type { SledaiDefinition } from '@trialside/rules/sledai';
import type { JudgementView } from './judgement-view.ts';

export interface Target {
  readonly client: Client;
  readonly subjectId: string;
  readonly definition: SledaiDefinition;
  readonly judgement: JudgementView | null;
  /** What the form showed, by name: kept as evidence. */
  readonly shown: Readonly<Record<string, string>>;
}
