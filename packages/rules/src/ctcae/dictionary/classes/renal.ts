/** CTCAE 5.0, kidneys and urinary tract: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Acute kidney injury
3 hospital
4 lifeThreatening | dialysis
5 death

Bladder perforation
2 noInvasive
3 intervention.invasive
4 lifeThreatening | organFailure | urgent.operative
5 death

Bladder spasm
1 noIntervention
2 antispasmodics
3 hospital

Chronic kidney disease
1 egfr<lln..60 | proteinDipstick>=2 | urineProteinCreatinine>0.5
2 egfr<=59..30
3 egfr<=29..15
4 egfr<15 | dialysis | kidneyTransplant
5 death

Cystitis noninfective
1 hematuria.microscopic | urinarySymptoms.minimal | incontinence.new
2 hematuria.moderate | urinarySymptoms.moderate | catheter | bladderIrrigation | adl.instrumental
3 hematuria.gross | transfusion | intervention.iv | hospital | intervention.invasive.elective
4 lifeThreatening | urgent.invasive
5 death

Dysuria
1 present

Glucosuria
1 present

Hematuria
@silent
2 symptoms | catheter | bladderIrrigation | adl.instrumental
3 hematuria.gross | transfusion | intervention.iv | hospital | intervention.invasive.elective | adl.selfCare
4 lifeThreatening | urgent.invasive
5 death

Hemoglobinuria
@silent

Nephrotic syndrome
3 noImmediateThreat | hospital.orProlonged | adl.selfCare
@fatal

Proteinuria
1 proteinDipstick>=1 | urineProtein24h>=uln..<1.0
2 adult & proteinDipstick>=2..3 | adult & urineProtein24h>=1.0..<3.5 | pediatric & urineProteinCreatinine>=0.5..1.9
3 adult & urineProtein24h>=3.5 | adult & proteinDipstick>=4 | pediatric & urineProteinCreatinine>1.9

Renal and urinary disorders - Other, specify
@other

Renal calculi
1 asymptomatic | symptoms.mild | analgesics.occasional
# "Symptomatic" beyond the mild symptoms of grade 1.
2 symptoms.moderate | antiemetics | analgesics.regular | analgesics.narcotic
3 hospital | intervention.iv | intervention.invasive.elective
4 lifeThreatening | urgent.invasive
5 death

Renal colic
1 pain.mild & noActivityLoss | medication.nonprescription
2 pain.moderate | adl.instrumental | medication.prescription
3 hospital | adl.selfCare

Renal hemorrhage
1 symptoms.mild | noIntervention
2 analgesics & hematocritMonitoring
3 transfusion | intervention.invasive | hospital
@fatal

Urinary fistula
2 symptoms & noInvasive
3 intervention.invasive
4 lifeThreatening | urgent.invasive
5 death

Urinary frequency
1 present
2 adl.instrumental | intervention.medical

Urinary incontinence
1 incontinence.occasional & noPads
2 incontinence.spontaneous | pads | adl.instrumental
3 intervention | intervention.operative | adl.selfCare

Urinary retention
1 residualUrine & noCatheter
2 catheter | medication
3 intervention.invasive.elective | kidneyLoss
4 lifeThreatening | organFailure | urgent.operative
5 death

Urinary tract obstruction
@silent
2 symptoms & noUpstreamHarm | urethralDilation | catheter
3 organFunctionAltered | intervention.invasive
@fatal

Urinary tract pain
@pain

Urinary urgency
1 present
2 adl.instrumental | intervention.medical

Urine discoloration
1 present
`,
];
