/** CTCAE 5.0, pregnancy, puerperium and the time around birth: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Fetal growth retardation
2 weightPercentile<10
3 weightPercentile<5
4 weightPercentile<1

Pregnancy loss
4 fetalLoss

Pregnancy, puerperium and perinatal conditions - Other, specify
@other

Premature delivery
1 liveBirthWeeks<=37..<34
2 liveBirthWeeks<=34..<28
3 liveBirthWeeks<=28..24
4 liveBirthWeeks<=24
`,
];
