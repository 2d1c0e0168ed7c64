/** CTCAE 5.0, surgical and medical procedures: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Surgical and medical procedures - Other, specify
@other
`,
];
