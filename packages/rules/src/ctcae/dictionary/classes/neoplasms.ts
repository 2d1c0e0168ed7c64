/** CTCAE 5.0, neoplasms: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Leukemia secondary to oncology chemotherapy
4 present
5 death

Myelodysplastic syndrome
@fatal

Neoplasms benign, malignant and unspecified (incl cysts and polyps) - Other, specify
@other

Skin papilloma
1 asymptomatic | noIntervention
2 interventionStarted

Treatment related secondary malignancy
3 secondMalignancy & noImmediateThreat
4 secondMalignancy.acute | blastCrisis
5 death

Tumor hemorrhage
@hemorrhage

Tumor pain
@pain
`,
];
