/** Signatures: bound to what was shown, with the sentence that stood above the button. */
import type { Attestation } from '../data/locales/attestations.ts';
import { ATTESTATIONS } from '../data/locales/attestations.ts';
import { sign, voidSignature, type SignatureAnswer } from '../data/commands/sign.ts';
import { problem } from '../data/field-problem.ts';
import { STORE_KINDS } from '../data/kinds.ts';
import type { Language, Meaning, Signature, StoreKind } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import {
  LanguageEnum,
  MeaningEnum,
  MilestoneEnum,
  RoleEnum,
  SignatureStateEnum,
  SignedLevelEnum,
} from './enums.ts';
import { refused } from './errors.ts';
import { globalId } from './global-id.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  ownIdOf,
  payload,
  reached,
  ReasonInput,
  reasonOf,
  subjectIdOf,
  submit,
  type Asked,
  type Done,
} from './mutation.ts';
import { idOfKind, optional, recordType, required, visitId } from './record-type.ts';
import { SubjectType } from './subject.ts';

export const SignatureType = recordType<Signature>(
  'Signature',
  'signature',
  'A signature over a record, a visit or a subject, as they were at one change of the study.',
  {
    visitId,
    state: required(SignatureStateEnum, 'Whether it still stands.'),
    level: required(SignedLevelEnum, 'How much it stands over.'),
    signedKind: required('String', 'Kind of what was signed.'),
    signedId: {
      ...required('ID', 'The record, visit or subject.'),
      resolve: ({ reader, record }: Item<Signature>) =>
        globalId(record.signedKind, reader.studyCode, record.signedId),
    },
    milestone: optional(MilestoneEnum, 'The moment of an endorsement.'),
    dataCutId: idOfKind('dataCut', 'dataCutId', 'The cut, where the milestone is one.'),
    knownAt: required('Int', 'Number of the change up to which the content counts.'),
    recordCount: required('Int', 'How many record versions were signed.'),
    contentHash: required(
      'String',
      'SHA-256 over the content, the sentence, the meaning, the signer and the time.',
    ),
    meaning: required(MeaningEnum, 'What it means.'),
    language: required(LanguageEnum, 'Language of the sentence that was signed.'),
    attestationVersion: required('String', 'Version of the sentence.'),
    attestationText: required('String', 'The sentence, byte for byte.'),
    acknowledgements: required(['String'], 'What the signer ticked besides, by key.'),
    signerId: { ...idOfKind('user', 'signerId', 'The signer.'), nullable: false },
    signerName: required('String', 'Printed name of the signer.'),
    signerRole: required(RoleEnum, 'Role of the signer at the time.'),
    signedAt: required('Instant', 'When.'),
    timeZone: required('String', 'Time zone of the site, IANA name.'),
    signedLocally: required('String', 'The wall time there, YYYY-MM-DDThh:mm:ss.'),
    reauthenticatedAt: required('Instant', 'When the signer last proved who they are.'),
  },
);

builder.objectField(SubjectType, 'signatures', (t) =>
  t.field({
    type: [SignatureType],
    description: 'Every signature about the subject, whatever became of it, oldest first.',
    resolve: async ({ reader, record }) =>
      (await reader.signaturesOf(record)).map(({ signature }) => ({
        kind: 'signature',
        reader,
        record: signature,
      })),
  }),
);

const AttestationType = builder.objectRef<Attestation>('Attestation').implement({
  description: 'The sentence that stands above the button.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Its version, to be sent with the signature.' }),
    text: t.exposeString('text', { description: 'Its words, to be shown as they are.' }),
  }),
});

builder.queryField('attestation', (t) =>
  t.field({
    type: AttestationType,
    args: {
      meaning: t.arg({ type: MeaningEnum, description: 'What the signature is to mean.' }),
      language: t.arg({ type: LanguageEnum, description: 'Language of the signer.' }),
    },
    description: 'The sentence to be shown to somebody who is about to sign.',
    resolve: (_root, { meaning, language }) => ATTESTATIONS[language as Language][meaning as Meaning],
  }),
);

const Success = builder.objectRef<Done<SignatureAnswer>>('SignatureSuccess').implement({
  description: 'It is signed, or the signature is taken back.',
  fields: (t) => ({
    ...doneFields(t as never),
    signature: t.field({
      type: SignatureType,
      description: 'The signature as this change left it.',
      resolve: async ({ reader, answer }) => ({
        kind: 'signature',
        reader,
        record: (await reader.anyRecord('signature', answer.signatureId))!,
      }),
    }),
  }),
});

const Payload = payload('SignaturePayload', Success, 'SignatureSuccess');

const SignInput = builder.inputType('SignInput', {
  description: 'A signature over what was shown.',
  fields: (t) => ({
    level: t.field({ type: SignedLevelEnum, description: 'How much it stands over.' }),
    id: t.id({ description: 'The record, visit or subject.' }),
    knownAt: t.int({
      description: 'Number of the change at which it was read: what has changed since is refused.',
    }),
    meaning: t.field({ type: MeaningEnum, description: 'What it means.' }),
    language: t.field({ type: LanguageEnum, description: 'Language of the sentence that was shown.' }),
    attestationVersion: t.string({ description: 'Version of the sentence that was shown.' }),
    milestone: t.field({
      type: MilestoneEnum,
      required: false,
      description: 'The moment, for an endorsement of the investigator and for nothing else.',
    }),
    dataCutId: t.id({ required: false, description: 'The cut, where the milestone is one.' }),
    acknowledgements: t.stringList({
      required: false,
      description: 'What the signer ticked besides the sentence, by key.',
    }),
    proof: t.string({
      description:
        'A token the identity provider made just now, when the signer proved who they are again (21 CFR 11.200): asked for with the nonce base64url(SHA-256("trialside-sign:" + idempotencyKey)), not older than 5 minutes.',
    }),
    ...askedFields(t as never),
  }),
});

const VoidSignatureInput = builder.inputType('VoidSignatureInput', {
  description: 'A signature that its signer takes back.',
  fields: (t) => ({
    id: t.id({ description: 'The signature.' }),
    expectedVersion: t.int({ description: 'The version that was in front of the signer.' }),
    reason: t.field({ type: ReasonInput, description: 'Why.' }),
    ...askedFields(t as never),
  }),
});

builder.mutationFields((t) => ({
  sign: t.field({
    type: Payload,
    args: { input: t.arg({ type: SignInput, description: 'The signature.' }) },
    description: 'Signs a record, a visit or a subject. The signer has just proved who they are.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, STORE_KINDS);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const subjectId = await subjectIdOf(context, scope, named);
      if (subjectId === undefined) return NOT_FOUND;
      const proof = await context.reauthenticate(input.proof, (input as Asked).idempotencyKey.trim());
      if (!proof.ok) {
        return refused({ code: 'validation', fields: [problem(['proof'], proof.reason)] }) as never;
      }
      return (await submit(context, scope, input, (base) =>
        sign({
          ...base,
          level: input.level,
          subjectId,
          signedKind: named.kind as StoreKind,
          signedId: named.id,
          milestone: input.milestone ?? null,
          dataCutId: input.dataCutId ? (ownIdOf(input.dataCutId, 'dataCut', named.studyCode) ?? '') : null,
          knownAt: input.knownAt,
          meaning: input.meaning,
          language: input.language,
          attestationVersion: input.attestationVersion,
          acknowledgements: input.acknowledgements ?? [],
          reauthenticatedAt: proof.at,
        }),
      )) as never;
    },
  }),
  voidSignature: t.field({
    type: Payload,
    args: { input: t.arg({ type: VoidSignatureInput, description: 'Which signature, and why.' }) },
    description: 'Takes back a signature: only its signer may.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, ['signature']);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const subjectId = await subjectIdOf(context, scope, named);
      if (subjectId === undefined) return NOT_FOUND;
      const { expectedVersion } = input;
      return (await submit(context, scope, input, (base) =>
        voidSignature({
          ...base,
          signatureId: named.id,
          subjectId,
          expectedVersion,
          reason: reasonOf(input.reason),
        }),
      )) as never;
    },
  }),
}));
