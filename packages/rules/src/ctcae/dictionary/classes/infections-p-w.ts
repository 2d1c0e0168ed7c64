/** CTCAE 5.0, infections, P to W: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Pelvic infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Penile infection
@localInfection
@infection

Periorbital infection
2 localized | intervention.local.antimicrobial
@infection

Peripheral nerve infection
2 localized | intervention.local.antimicrobial
@infection

Peritoneal infection
@infection

Pharyngitis
2 intervention.oral.antimicrobial
@infection

Phlebitis infective
@localInfection
@infection

Pleural infection
2 intervention.oral.antimicrobial
@infection

Prostate infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Rash pustular
2 localized | intervention.local.antimicrobial
@infectionShort

Rhinitis infective
2 localized | intervention.local

Salivary gland infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Scrotal infection
@localInfection
@infection

Sepsis
3 bloodCulturePositive & symptoms | intervention
@fatal

Shingles
1 localized & intervention.local
2 localized & symptoms.moderate | intervention.oral | adl.instrumental.forAge
@significant
3 | intervention.iv | adl.selfCare
@fatal

Sinusitis
2 localized | intervention.oral.antimicrobial
@infection

Skin infection
@localInfection
@infection

Small intestine infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Soft tissue infection
2 localized | intervention.oral.antimicrobial
@infection

Splenic infection
@infection

Stoma site infection
@localInfection
@infection

Thrush
1 asymptomatic | localSymptomCare
2 intervention.oral.antimicrobial
3 intervention.iv.antimicrobial

Tooth infection
2 localized | intervention.local.antimicrobial
@infection

Tracheitis
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Upper respiratory infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Urethral infection
2 localized | intervention.oral.antimicrobial
@infection

Urinary tract infection
2 localized | intervention.oral.antimicrobial
@infection

Uterine infection
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Vaginal infection
@localInfection
@infection

Viremia
2 symptoms.moderate | intervention.medical
@significant

Vulval infection
@localInfection
@infection

Wound infection
@localInfection
@infection
`,
];
