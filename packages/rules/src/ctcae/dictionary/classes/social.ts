/** CTCAE 5.0, social circumstances: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Social circumstances - Other, specify
@other
`,
];
