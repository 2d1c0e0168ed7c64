/** CTCAE 5.0, infections, H to P: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Hepatic infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Hepatitis B reactivation
1 asymptomatic | symptoms.mild | observation | noIntervention
2 symptoms.moderate | intervention.medical
@significant
3 | intervention.iv
4 lifeThreatening | urgent | liverDecompensated
5 death

Hepatitis viral
@quiet
2 symptoms.moderate | intervention.medical
3 symptoms & liverDysfunction | fibrosis | cirrhosis | hospital.orProlonged
4 lifeThreatening | liverDecompensated
5 death

Herpes simplex reactivation
1 asymptomatic | symptoms.mild | observation | noIntervention
2 symptoms.moderate | intervention.medical
@significant
3 | intervention.iv
@fatal

Infections and infestations - Other, specify
@other

Infective myositis
2 localized | intervention.local.antimicrobial
@infection

Joint infection
2 localized | intervention.local | intervention.oral.antimicrobial | needleAspiration
3 arthroscopy | arthrotomy
@fatal

Kidney infection
2 intervention.oral.antimicrobial
@infection

Laryngitis
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Lip infection
@localInfection
@infectionShort

Lung infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Lymph gland infection
2 localized | intervention.oral.antimicrobial
@infection

Mediastinal infection
@infection

Meningitis
@infection
3 | focalSigns

Mucosal infection
@localInfection
@infection

Myelitis
1 asymptomatic | neurologicSigns.mild
2 weakness.moderate | sensoryLoss.moderate | adl.instrumental
3 weakness.severe | sensoryLoss.severe | adl.selfCare
@fatal

Nail infection
@localInfection
@infectionShort

Otitis externa
@localInfection
@infection

Otitis media
2 localized | intervention.oral.antimicrobial
@infection

Ovarian infection
2 localized | intervention.oral.antimicrobial
@infection

Pancreas infection
@infection

Papulopustular rash
1 papules & bsa>0..<10
2 papules & bsa>=10..30 | psychosocial | adl.instrumental | papules & bsa>30 & noMoreThanMild
3 papules & bsa>30 & symptoms.moderate | papules & bsa>30 & symptoms.severe | adl.selfCare | intervention.iv.antimicrobial
4 lifeThreatening
5 death

Paronychia
1 nailFoldInflamed | cuticleBroken
2 intervention.local | intervention.oral.antimicrobial | nailFoldInflamed & pain | discharge | nailLoose | adl.instrumental
3 intervention.operative | intervention.iv.antimicrobial | adl.selfCare
`,
];
