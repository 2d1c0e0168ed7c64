/** The response rule, for badges that are given a record: loaded only by them. */
export { plateletResponse } from '@trialside/rules/response';
