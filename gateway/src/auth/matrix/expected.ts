/**
 * The role matrix, written by hand from the requirements (section 8), one row for every operation of it that the gateway
 * has. Cells, in the order of ROLES: R reads, W writes at the own site, S signs, Q raises questions, A answers them,
 * C closes them, o closes own ones, p planned tables only, v sees who works at the own site, w reads their own doings,
 * - nothing.
 *
 * The board asks through data management and does not read the conversation.
 *
 * Not here, because the gateway has no such thing: identity mapping (it lives with the site), overriding an endpoint, and
 * exports. F writes with the approval of a second person, P is a second person who may approve.
 */
import type { Role } from '../scope.ts';

export type Row =
  | 'demographics'
  | 'visits and results'
  | 'SLEDAI and PGA'
  | 'adverse events'
  | 'judgement of adverse events, not delegated'
  | 'judgement of adverse events, delegated'
  | 'seriousness'
  | 'endpoints'
  | 'questions'
  | 'source data verification'
  | 'signature under a visit'
  | 'signature under a visit, delegated'
  | 'lock of a subject'
  | 'lock of a form'
  | 'dose decisions'
  | 'duties log'
  | 'data cuts'
  | 'audit trail'
  | 'access log'
  | 'protocol'
  | 'people'
  | 'assignments'
  | 'assignments taken away'
  | 'sites'
  | 'proposals about people'
  | 'proposals about the protocol';

//                                            INV   SUB   SC    CRA   MM   SPO  DM   QA   DSMB ADM
export const MATRIX: Readonly<Record<Row, readonly string[]>> = {
  demographics: /*                         */ ['RW', 'RW', 'RW', 'R', 'R', 'p', 'R', 'R', 'R', '-'],
  'visits and results': /*                 */ ['RW', 'RW', 'RW', 'R', 'R', '-', 'R', 'R', 'R', '-'],
  'SLEDAI and PGA': /*                     */ ['RW', 'RW', 'R', 'R', 'R', '-', 'R', 'R', 'R', '-'],
  'adverse events': /*                     */ ['RW', 'RW', 'RW', 'R', 'R', 'p', 'R', 'R', 'R', '-'],
  'judgement of adverse events, not delegated': ['W', '-', '-', '-', '-', '-', '-', '-', '-', '-'],
  'judgement of adverse events, delegated': /**/ ['W', 'W', '-', '-', '-', '-', '-', '-', '-', '-'],
  seriousness: /*                          */ ['W', 'W', 'W', '-', '-', '-', '-', '-', '-', '-'],
  endpoints: /*                            */ ['R', 'R', 'R', 'R', 'R', 'p', 'R', 'R', 'R', '-'],
  questions: /*                            */ ['RQA', 'RQA', 'RA', 'RQo', 'RQ', '-', 'RQC', 'R', 'Q', '-'],
  'source data verification': /*           */ ['-', '-', '-', 'W', '-', '-', '-', '-', '-', '-'],
  'signature under a visit': /*            */ ['S', '-', '-', 'S', 'S', '-', 'S', '-', '-', '-'],
  'signature under a visit, delegated': /* */ ['S', 'S', '-', 'S', 'S', '-', 'S', '-', '-', '-'],
  'lock of a subject': /*                  */ ['-', '-', '-', '-', '-', '-', 'W', '-', '-', '-'],
  'lock of a form': /*                     */ ['-', '-', '-', 'W', '-', '-', 'W', '-', '-', '-'],
  'dose decisions': /*                     */ ['R', 'R', '-', 'R', 'RW', 'R', 'R', 'R', 'RW', '-'],
  'duties log': /*                         */ ['RW', 'R', 'R', 'R', '-', '-', 'R', 'R', '-', '-'],
  'data cuts': /*                          */ ['R', 'R', 'R', 'R', 'R', 'R', 'RW', 'R', 'R', 'R'],
  'audit trail': /*                        */ ['R', 'R', 'R', 'R', 'R', '-', 'R', 'R', '-', '-'],
  'access log': /*                         */ ['w', 'w', 'w', '-', '-', '-', '-', 'R', '-', 'R'],
  protocol: /*                             */ ['R', 'R', 'R', 'R', 'RP', 'R', 'RF', 'RP', 'R', 'R'],
  people: /*                               */ ['v', '-', '-', '-', '-', '-', '-', 'R', '-', 'RFP'],
  assignments: /*                          */ ['-', '-', '-', '-', '-', '-', '-', '-', '-', 'FP'],
  'assignments taken away': /*             */ ['-', '-', '-', '-', '-', '-', '-', '-', '-', 'W'],
  sites: /*                                */ ['R', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'RFP'],
  'proposals about people': /*             */ ['-', '-', '-', '-', '-', '-', '-', 'R', '-', 'RFP'],
  'proposals about the protocol': /*       */ ['-', '-', '-', '-', 'RP', '-', 'RF', 'RP', '-', '-'],
};

/** Roles of a site, and monitors with sites assigned to them; the others see the whole study. */
export const OF_SITES: readonly Role[] = ['investigator', 'sub-investigator', 'coordinator', 'cra'];
