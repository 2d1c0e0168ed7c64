/** The whole schema: each file adds its types to the builder, and this one turns them into a schema. */
import './subject.ts';
import './study.ts';
import './cohort.ts';
import './ctcae-wording.ts';
import './difference.ts';
import './endorsement.ts';
import './entries.ts';
import './evaluation.ts';
import './lock.ts';
import './query.ts';
import './record-activity.ts';
import './signature.ts';
import './source-verification.ts';
import './protocol-version.ts';
import './transfer-subject.ts';
import './audit.ts';
import './study-changed.ts';
import './oversight.ts';
import './study-lists.ts';
import './subjects.ts';
import './adverse-events.ts';
import './about-record.ts';
import './timeline.ts';
import './lanes.ts';
import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';

export const schema: GraphQLSchema = builder.toSchema();
