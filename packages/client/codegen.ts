/** Typed documents: every operation the widgets send, checked against the committed schema. Run `npm run codegen` from the root. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: process.env['TRIALSIDE_SCHEMA'] ?? 'gateway/schema.graphql',
  documents: 'packages/client/src/documents/*.graphql',
  generates: {
    'packages/client/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        onlyOperationTypes: true,
        pureMagicComment: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        strictScalars: true,
        scalars: {
          Date: 'string',
          PartialDate: 'string',
          Decimal: 'string',
          Instant: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
