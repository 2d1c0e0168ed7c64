/** CTCAE 5.0, inborn and inherited: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Congenital, familial and genetic disorders - Other, specify
@other
`,
];
