/** The people of a study: their accounts, and what each may do, where and when. */
import type { Assignment, User } from '../data/stored-records.ts';
import type { Item } from './context.ts';
import { RoleEnum, YesNo } from './enums.ts';
import { globalId } from './global-id.ts';
import { idOfKind, optional, recordType, required } from './record-type.ts';
import { idsOf } from './reference-input.ts';

export const UserType = recordType<User>('User', 'user', 'A person who may sign in.', {
  issuer: required('String', 'Who vouches for them: issuer of their tokens.'),
  tokenSubject: required('String', 'Their name there.'),
  name: required('String', 'Printed name.'),
  active: required(YesNo, 'Whether they may sign in.'),
});

export const AssignmentType = recordType<Assignment>(
  'Assignment',
  'assignment',
  'What a person may do, where and when. Both dates are inclusive.',
  {
    userId: { ...idOfKind('user', 'userId', 'The person.'), nullable: false },
    role: required(RoleEnum, 'The role.'),
    siteIds: {
      ...optional(['ID'], 'The sites; null for every site of the study, which roles of a site never have.'),
      input: { type: ['ID'], stored: (given, code) => (given ? idsOf('site').stored(given, code) : null) },
      resolve: ({ reader, record: { siteIds } }: Item<Assignment>) =>
        siteIds && siteIds.map((id) => globalId('site', reader.studyCode, id)),
    },
    from: optional('Date', 'First day; null where it is open.'),
    to: optional('Date', 'Last day; null where it is open.'),
  },
);
