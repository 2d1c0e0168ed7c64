/** CTCAE 5.0, vessels: criteria as facets. Blood pressure is also graded from numbers (`ctcae/grade-blood-pressure`). */
export const TABLE: readonly string[] = [
  `
Arterial thromboembolism
3 urgent
4 lifeThreatening | hemodynamicInstability | neurologicInstability | organDamage | limbLoss
5 death

Capillary leak syndrome
1 asymptomatic
2 symptoms | intervention.medical
# A treatment is that of grade 2 as well: severe symptoms decide.
3 symptoms.severe
@fatal

Flushing
1 asymptomatic | observation
2 symptoms.moderate | adl.instrumental
3 symptoms & hypotension | symptoms & tachycardia | adl.selfCare

Hematoma
1 symptoms.mild | noIntervention
2 evacuation
3 transfusion | intervention.invasive
@fatal

Hot flashes
1 symptoms.mild | noIntervention
@limits

Hypertension
1 adult & systolicPressure>=120..139 | adult & diastolicPressure>=80..89 | pediatric & pressurePercentile>90..<95 | adolescent & systolicPressure>=120 | adolescent & diastolicPressure>=80
2 adult & previouslyNormal & systolicPressure>=140..159 | adult & previouslyNormal & diastolicPressure>=90..99 | treatmentChanged | highPressure.persistent & hours>=24 | adult & symptoms & diastolicPressureRise>20 | adult & symptoms & systolicPressure>140 | adult & symptoms & diastolicPressure>90 | monotherapy | pediatric & pressurePercentile>=95 | adolescent & systolicPressure>=130..139 | adolescent & diastolicPressure>=80..89
# One drug is grade 2: of the treatments more than one decides.
3 adult & systolicPressure>=160 | adult & diastolicPressure>=100 | moreThanOneDrug | pediatric & pressureOver99th>5
@fatal

Hypotension
1 asymptomatic & noIntervention
2 intervention.medical.nonUrgent
# The treatment of grade 2 is not urgent: the one meant here is. A hospital stay is enough.
3 urgent.medical | hospital
4 lifeThreatening & urgent
5 death

Lymph leakage
2 symptoms | intervention.medical
3 symptoms.severe | intervention.invasive
@fatal

Lymphedema
1 thickening.trace | discoloration.faint
2 discoloration.marked | leatherySkin | papillae | adl.instrumental
3 symptoms.severe | adl.selfCare

Lymphocele
@silent
2 symptoms | intervention.medical
3 symptoms.severe | intervention.invasive

Peripheral ischemia
2 ischemia & ischemiaHours>0..<24 & managedMedically & noDeficit
3 ischemiaHours>=24 | recurring | intervention.invasive
4 lifeThreatening | organDamage | urgent.operative
5 death

Phlebitis
2 present

Superficial thrombophlebitis
2 present

Superior vena cava syndrome
1 asymptomatic | incidentalThrombosis
2 symptoms | intervention.medical
3 symptoms.severe | intervention.multimodal
4 lifeThreatening | urgent
5 death

Thromboembolic event
1 noMedicalTreatment
2 intervention.medical
3 urgent.medical
4 lifeThreatening & hemodynamicInstability | lifeThreatening & neurologicInstability
5 death

Vascular disorders - Other, specify
@other

Vasculitis
1 asymptomatic & noIntervention
2 symptoms.moderate & intervention.medical
3 symptoms.severe & intervention.medical
4 lifeThreatening | ischemia | urgent
5 death
`,
];
