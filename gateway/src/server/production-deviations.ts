/**
 * Where the production profile answers otherwise than graphql-http's server audits ask, and why. In the development profile
 * all of them pass.
 */

type Reason = 'documents-by-hash' | 'no-get' | 'no-introspection';

export const REASONS: Readonly<Record<Reason, string>> = {
  'documents-by-hash':
    'the audit sends a document as text; in production only documents that were reviewed are answered, by their hash',
  'no-get':
    'the audit asks by GET; in production what is asked never stands in an address, where logs keep it',
  'no-introspection': 'the audit asks for the schema, which is not told in production',
};

/** By the ids of the audits of graphql-http 1.23.1. */
export const PRODUCTION_DEVIATIONS: Readonly<Record<string, Reason>> = {
  '0220': 'documents-by-hash',
  '0221': 'documents-by-hash',
  '0222': 'documents-by-hash',
  '03D4': 'documents-by-hash',
  '13EE': 'documents-by-hash',
  '1B7A': 'documents-by-hash',
  '22EB': 'documents-by-hash',
  '28B9': 'no-introspection',
  '2C94': 'documents-by-hash',
  '2EA1': 'no-introspection',
  '34A2': 'documents-by-hash',
  '428F': 'documents-by-hash',
  '4655': 'documents-by-hash',
  '47DE': 'documents-by-hash',
  '572B': 'documents-by-hash',
  '5A70': 'no-get',
  '6A70': 'no-get',
  '78D5': 'documents-by-hash',
  '7B9B': 'documents-by-hash',
  '80D8': 'documents-by-hash',
  '8161': 'documents-by-hash',
  '82A3': 'documents-by-hash',
  '94B0': 'documents-by-hash',
  '94B1': 'documents-by-hash',
  '94B2': 'documents-by-hash',
  B8B3: 'documents-by-hash',
  BF61: 'documents-by-hash',
  D6D5: 'no-get',
  FDE2: 'documents-by-hash',
};
