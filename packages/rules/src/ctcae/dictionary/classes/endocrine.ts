/** CTCAE 5.0, hormones: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Adrenal insufficiency
@silent
2 symptoms.moderate | intervention.medical
3 symptoms.severe | hospital
@fatal

Cushingoid
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical
3 symptoms.severe & intervention.medical | hospital

Delayed puberty
2 female & noBreasts & ageYears>=13 | male & testesVolume<3 & ageYears>=14.5 | male & noTannerTwo & ageYears>=14.5
3 female & noBreasts & ageYears>=14 | male & noTestesGrowth & ageYears>=16 | male & noTannerTwo & ageYears>=16 | hormoneReplacement

Endocrine disorders - Other, specify
@other

Growth accelerated
2 heightSd>=2

Hyperparathyroidism
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical

Hyperthyroidism
@silent
2 symptoms | thyroidSuppression | adl.instrumental
3 symptoms.severe | adl.selfCare | hospital
@fatal

Hypoparathyroidism
@silent
2 symptoms.moderate | intervention.medical
# Medical treatment alone is grade 2 already: severe symptoms decide.
3 symptoms.severe | hospital
@fatal

Hypophysitis
@other

Hypopituitarism
@other

Hypothyroidism
@silent
2 symptoms | thyroidReplacement | adl.instrumental
3 symptoms.severe | adl.selfCare | hospital
@fatal

Precocious puberty
1 pubertySigns & noPubertyMarkers & female & ageYears<8 | pubertySigns & noPubertyMarkers & male & ageYears<9
2 pubertySigns & pubertyMarkers & female & ageYears<8 | pubertySigns & pubertyMarkers & male & ageYears<9

Testosterone deficiency
1 asymptomatic | symptoms.mild & noIntervention
2 hormoneReplacement

Virilization
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical
`,
];
