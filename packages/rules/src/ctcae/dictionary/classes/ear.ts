/** CTCAE 5.0, ear and labyrinth: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Ear and labyrinth disorders - Other, specify
@other

Ear pain
@pain

External ear pain
@pain

Hearing impaired
1 adult & monitored & shiftTwo>=15..25 | adult & unmonitored & hearingChange | pediatric & shift>20 | pediatric & sensorineural.above4
2 adult & monitored & shiftTwo>25 | adult & unmonitored & hearingLoss & noHearingAid | adult & unmonitored & adl.instrumental | pediatric & shiftAt4>20
3 adult & monitored & shiftThree>25 | adult & monitored & intervention | adult & unmonitored & hearingAid | adult & unmonitored & adl.selfCare | pediatric & hearingAid | pediatric & shift2To4>20
4 adult & bilateralLoss>80 | adult & deaf | pediatric & cochlearImplant | pediatric & lossHl>40 | pediatric & sensorineural.from2

Middle ear inflammation
1 serousOtitis
2 serousOtitis & intervention.medical
3 mastoiditis | canalNecrosis
@fatal

Tinnitus
1 symptoms.mild | noIntervention
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare

Vertigo
1 symptoms.mild
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare

Vestibular disorder
2 symptoms | adl.instrumental
3 symptoms.severe | adl.selfCare
`,
];
