/** CTCAE 5.0, infections, A to G: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Abdominal infection
2 intervention.oral.antimicrobial
@infection

Anorectal infection
@localInfection
@infection

Appendicitis
@infection

Appendicitis perforated
3 intervention.medical | intervention.operative
@fatal

Arteritis infective
@infection

Bacteremia
2 bloodCulturePositive & asymptomatic

Biliary tract infection
2 intervention.oral.antimicrobial
@infection

Bladder infection
2 intervention.oral.antimicrobial
@infection

Bone infection
2 intervention.oral.antimicrobial
@infection

Breast infection
2 localized & symptoms.moderate | intervention.oral.antimicrobial
3 intervention.iv.antimicrobial | infection.severe | axillaryAdenitis
@fatal

Bronchial infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Catheter related infection
2 localized | intervention.local | intervention.oral.antimicrobial
@infection

Cecal infection
2 localized | intervention.oral.antimicrobial
@infection

Cervicitis infection
2 localized | intervention.local.antimicrobial
@infection

Conjunctivitis
1 asymptomatic | symptoms.mild | noIntervention
# "Symptomatic" beyond the mild symptoms of grade 1.
2 symptoms.moderate | acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3
3 symptoms & acuity20>40..200 | symptoms & linesLost>3 | adl.selfCare
4 acuity20>=200

Conjunctivitis infective
2 localized | intervention.local.antimicrobial
@infectionShort
4 lifeThreatening | urgent

Corneal infection
2 localized | intervention.local.antimicrobial
@infection

Cranial nerve infection
@infection

Cytomegalovirus infection reactivation
1 asymptomatic | symptoms.mild | observation | noIntervention
2 symptoms.moderate | intervention.medical
@significant
3 | intervention.iv
4 lifeThreatening | urgent | blindness
5 death

Device related infection
2 intervention.oral.antimicrobial
@infection

Duodenal infection
2 symptoms.moderate | intervention.medical
@infection

Encephalitis infection
3 intervention.iv.antimicrobial | mentalState.severe | seizure.selfLimited | focalSigns
@fatal

Encephalomyelitis infection
@infection

Endocarditis infective
@infection

Endophthalmitis
2 intervention.local
3 intervention.systemic | hospital
4 acuity20>=200

Enterocolitis infectious
2 unformedStools>3 | illnessHours>48 | abdominalPain.moderate | intervention.oral.antimicrobial
3 intervention.iv.antimicrobial | intervention.invasive | wateryDiarrhea & hypovolemia | bloodyDiarrhea | fever | abdominalPain.severe | hospital
@fatal

Epstein-Barr virus infection reactivation
1 asymptomatic | symptoms.mild | observation | noIntervention
2 symptoms.moderate | intervention.medical
@significant
3 | intervention.iv
@fatal

Esophageal infection
2 intervention.local.antimicrobial
@infection

Eye infection
2 localized | intervention.local.antimicrobial
@infectionShort
4 lifeThreatening | urgent | enucleation
5 death

Folliculitis
1 bsa>0..<10 | noIntervention
2 bsa>=10..30 | topicalStarted
3 bsa>30 | intervention.systemic

Fungemia
2 symptoms.moderate | intervention.medical
@significant

Gallbladder infection
2 intervention.oral.antimicrobial
@infection

Gum infection
1 intervention.local
2 symptoms.moderate | intervention.oral.antimicrobial
@infection
`,
];
