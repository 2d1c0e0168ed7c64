/** English: the words of the signing dialogue. */
import type { SigningWords } from '../signing-words.ts';

export const words: SigningWords = {
  title: 'Sign',
  what: 'What is signed',
  meaning: 'Meaning of the signature',
  meanings: {
    AUTHORED: 'authored',
    REVIEWED: 'reviewed',
    APPROVED: 'approved',
    RESPONSIBLE: 'responsible for it',
    INVESTIGATOR_ENDORSEMENT: 'endorsed by the investigator',
  },
  sentence: 'The sentence that is signed',
  proof: 'You will be asked to prove who you are. The signature is as binding as one on paper.',
  seen: {
    waiting: 'The button is ready in a moment.',
    covered: 'A part of this dialogue is out of sight or covered. Bring it into view to sign.',
    unknown:
      'This page stands inside another one, and this browser cannot tell whether something there covers it. To sign, open it in a window of its own, or use Chrome or Edge.',
    seen: '',
  },
  sign: 'Prove who I am and sign',
  signing: 'Signing…',
  cancel: 'Cancel',
  signature: ({ name, meaning, local, zone, utc }) => `${name}, ${meaning}, ${local} (${zone}), ${utc} UTC`,
  acknowledgements: {
    'ctcae-by-summary':
      'Graded by summaries, without the official CTCAE text; the signer has checked the grade against it',
  },
  states: { VALID: 'valid', SUPERSEDED: 'superseded by a later change', VOIDED: 'voided by its signer' },
  earlier: 'Signatures so far',
  unreadList: 'Whether it is signed could not be read.',
  trouble: {
    unread: 'The sentence could not be read, so nothing can be signed now.',
    unreachable:
      'No answer came. Whether it is signed is not known yet: the signatures so far, above, show it once they can be read.',
    already: 'It is signed already with this meaning: see the signatures so far, above.',
    refused: 'The study system did not accept the signature. Nothing is signed.',
    role: 'Your role in this study does not sign this. Nothing is signed.',
    'not-proved': 'Who you are was not proved, or too long ago. Nothing is signed.',
    insecure: 'This page is not served securely, so nothing can be signed on it.',
    changed: 'It has changed since you read it. Close this, read it again, then sign.',
  },
};
