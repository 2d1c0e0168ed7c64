/** CTCAE 5.0, general and site of infusion: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Chills
1 coldFeeling | shivering | teethChattering
2 bodyTremor.moderate | narcotics
3 chills.severe & narcoticsFail | chills.prolonged & narcoticsFail

Death neonatal
4 neonatalDeath

Death NOS
5 death

Disease progression
5 death

Edema face
1 edema & localized
2 edema.moderate & localized | adl.instrumental
3 edema.severe | adl.selfCare

Edema limbs
1 limbDifference>=5..10 | obscured.closeLook
2 limbDifference>10..30 | obscured.apparent | skinFoldsGone | contour.apparent | adl.instrumental
3 limbDifference>30 | contour.gross | adl.selfCare

Edema trunk
1 obscured.closeLook
2 obscured.apparent | skinFoldsGone | contour.apparent | adl.instrumental
3 contour.gross | adl.selfCare

Facial pain
@pain

Fatigue
1 fatigue & relievedByRest
2 fatigue.unrelieved | adl.instrumental
3 fatigue.unrelieved & adl.selfCare

Fever
1 temperature>=38.0..39.0
2 temperature>39.0..40.0
3 temperature>40.0 & hours>0..24
4 temperature>40.0 & hours>24
5 death

Flu like symptoms
@ladder

Gait disturbance
1 gait.mild
2 gait.moderate | assistiveDevice | adl.instrumental
3 adl.selfCare

General disorders and administration site conditions - Other, specify
@other

Generalized edema
1 edemaOnExam | pitting>=1
2 adl.instrumental | oralTherapyStarted
3 adl.selfCare | intervention.iv | skinBreakdown
4 lifeThreatening

Hypothermia
2 temperature<=35..<32
3 temperature<=32..<28
4 temperature<=28 | lifeThreatening
5 death

Infusion site extravasation
1 edema & noPain
2 erythema & siteSymptoms
3 ulceration | necrosis | tissueDamage | intervention.operative
@fatal

Injection site reaction
1 tenderness
2 pain | lipodystrophy | edema | phlebitis
3 ulceration | necrosis | tissueDamage | intervention.operative
@fatal

Localized edema
1 edema & dependentOnly & noFunctionLoss
2 edema.moderate & intervention | adl.instrumental
3 edema.severe & intervention | adl.selfCare

Malaise
1 uneasiness
2 uneasiness & adl.instrumental
3 uneasiness & adl.selfCare

Multi-organ failure
3 shock & azotemia & acidBaseDisturbed | coagulationAbnormal
4 lifeThreatening
5 death

Neck edema
1 asymptomatic & edema & localized
2 edema.moderate | landmarksBlurred | adl.instrumental
3 edema & generalized | adl.selfCare
4 vesselsOrAirwayImpaired & urgent

Non-cardiac chest pain
@pain

Pain
@pain

Sudden death NOS
5 death

Vaccination site lymphadenopathy
1 nodes.local
2 siteUlcer | nodes.general
`,
];
