/**
 * The life of a query as a state machine (REC-07): which step leads where, who may take it, and whether it needs words.
 * States, sources and types are those of ODM v2, which begins at Candidate or Open and ends at Closed, Cancelled or
 * Resolved; who may do what is the role matrix.
 */
import type { ActorRole } from '../auth/scope.ts';
import { may, type Scope } from '../auth/scope.ts';
import type { Query, QuerySource, QueryState } from './stored-records.ts';

export interface QueryStep {
  readonly from: QueryState;
  readonly to: QueryState;
  readonly needsMessage: boolean;
  readonly allows: (scope: Scope, query: Pick<Query, 'raisedBy'>) => boolean;
}

const isOwn = (scope: Scope, { raisedBy }: Pick<Query, 'raisedBy'>): boolean => raisedBy === scope.userId;
const isDataManagement = ({ role }: Scope): boolean => role === 'data-manager' || role === 'operator';
/** A monitor closes what a monitor asked; data management closes anything. */
const closes = (scope: Scope, query: Pick<Query, 'raisedBy'>): boolean =>
  may(scope, 'close-query') && (isDataManagement(scope) || isOwn(scope, query));
const asked = (scope: Scope, query: Pick<Query, 'raisedBy'>): boolean =>
  isDataManagement(scope) || (may(scope, 'raise-query') && isOwn(scope, query));
const answers = (scope: Scope): boolean => may(scope, 'answer-query');

export const QUERY_STEPS: readonly QueryStep[] = [
  { from: 'Candidate', to: 'Open', needsMessage: false, allows: isDataManagement },
  { from: 'Candidate', to: 'Cancelled', needsMessage: true, allows: asked },
  { from: 'Open', to: 'Answered', needsMessage: true, allows: answers },
  { from: 'Open', to: 'Cancelled', needsMessage: true, allows: asked },
  // The data were put right, so that nobody has to answer: said by whoever asked, or by the check that asked.
  { from: 'Open', to: 'Resolved', needsMessage: false, allows: asked },
  { from: 'Answered', to: 'Open', needsMessage: true, allows: asked },
  { from: 'Answered', to: 'Closed', needsMessage: false, allows: closes },
  { from: 'Answered', to: 'Resolved', needsMessage: false, allows: asked },
];

/** Still somebody's task. */
export const ACTIVE_STATES: readonly QueryState[] = ['Candidate', 'Open', 'Answered'];

/**
 * Where a question comes from follows from who asks. ODM has no word for the site itself: what it asks goes to data
 * management.
 */
export const SOURCE_OF: Readonly<Partial<Record<ActorRole, QuerySource>>> = {
  investigator: 'Data Management',
  'sub-investigator': 'Data Management',
  'data-manager': 'Data Management',
  cra: 'Site Monitor',
  'medical-monitor': 'Safety Reviewer',
  dsmb: 'Safety Reviewer',
  operator: 'System',
};

/** The safety board asks through data management. */
export const FIRST_STATE = ({ role }: Scope): QueryState => (role === 'dsmb' ? 'Candidate' : 'Open');
