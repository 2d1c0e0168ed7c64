/** CTCAE 5.0, metabolism and nutrition: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Acidosis
1 bloodPh<lln..7.3
3 bloodPh<7.3
4 lifeThreatening
5 death

Alcohol intolerance
2 present
3 symptoms.severe | adl.selfCare
@fatal

Alkalosis
1 bloodPh>uln..7.5
3 bloodPh>7.5
4 lifeThreatening
5 death

Anorexia
1 appetiteLoss & noEatingChange
2 intakeAltered & noMalnutrition | oralSupplements
3 weightLossSignificant | malnutrition | tubeFeeding | tpn
@fatal

Dehydration
1 oralFluids | dryMouth | skinTurgor
2 ivFluids
3 hospital
@fatal

Glucose intolerance
@silent
2 symptoms | dietChange | oralAgent
3 symptoms.severe | insulin
@fatal

Hypercalcemia
1 correctedCalcium>uln..11.5 | ionizedCalcium>uln..1.5
2 correctedCalcium>11.5..12.5 | ionizedCalcium>1.5..1.6 | symptoms
3 correctedCalcium>12.5..13.5 | ionizedCalcium>1.6..1.8 | hospital
4 correctedCalcium>13.5 | ionizedCalcium>1.8 | lifeThreatening
5 death

Hyperglycemia
1 glucoseAboveBaseline & noMedicalTreatment
2 diabetesManagementChanged | oralAgentStarted | diabetesWorkup
3 insulinStarted | hospital
@fatal

Hyperkalemia
1 potassium>uln..5.5
2 potassium>5.5..6.0 | interventionStarted
3 potassium>6.0..7.0 | hospital
4 potassium>7.0 | lifeThreatening
5 death

Hyperlipidemia
1 dietChange
2 drugTreatment
3 hospital | pancreatitis
4 lifeThreatening

Hypermagnesemia
1 magnesium>uln..3.0
3 magnesium>3.0..8.0
4 magnesium>8.0 | lifeThreatening
5 death

Hypernatremia
1 sodium>uln..150
2 sodium>150..155 | interventionStarted
3 sodium>155..160 | hospital
4 sodium>160 | lifeThreatening
5 death

Hyperphosphatemia
1 labEvidence & noIntervention
2 intervention.noninvasive
@significant
@fatal

Hypertriglyceridemia
1 triglycerides>=150..300
2 triglycerides>300..500
3 triglycerides>500..1000
4 triglycerides>1000 | lifeThreatening
5 death

Hyperuricemia
1 urate>uln & noPhysiologicConsequences
3 urate>uln & physiologicConsequences
4 lifeThreatening
5 death

Hypoalbuminemia
1 albumin<lln..3
2 albumin<3..2
3 albumin<2
@fatal

Hypocalcemia
1 correctedCalcium<lln..8.0 | ionizedCalcium<lln..1.0
2 correctedCalcium<8.0..7.0 | ionizedCalcium<1.0..0.9 | symptoms
3 correctedCalcium<7.0..6.0 | ionizedCalcium<0.9..0.8 | hospital
4 correctedCalcium<6.0 | ionizedCalcium<0.8 | lifeThreatening
5 death

Hypoglycemia
1 glucose<lln..55
2 glucose<55..40
3 glucose<40..30
4 glucose<30 | lifeThreatening | seizures
5 death

Hypokalemia
1 potassium<lln..3.0
2 symptoms & potassium<lln..3.0 | intervention
3 potassium<3.0..2.5 | hospital
4 potassium<2.5 | lifeThreatening
5 death

Hypomagnesemia
1 magnesium<lln..1.2
2 magnesium<1.2..0.9
3 magnesium<0.9..0.7
4 magnesium<0.7 | lifeThreatening
5 death

Hyponatremia
1 sodium<lln..130
2 asymptomatic & sodium<=129..125
3 symptoms & sodium<=129..125 | sodium<=124..120
4 sodium<120 | lifeThreatening
5 death

Hypophosphatemia
1 labEvidence & noIntervention
2 oralReplacement
@significant
4 lifeThreatening
5 death

Iron overload
# "Not indicated" limits the grade; alone it is no sign of one.
2 symptoms.moderate & noIntervention
3 symptoms.severe | intervention
@fatal

Metabolism and nutrition disorders - Other, specify
@other

Obesity
2 bmi>=25..29.9
3 bmi>=30..39.9
4 bmi>=40

Tumor lysis syndrome
3 present
@fatal
`,
];
