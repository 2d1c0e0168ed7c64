/**
 * CTCAE 5.0, skin and subcutaneous tissue: criteria as facets. Body surface is ticked with what CTCAE says it comes with;
 * "with or without" is left out.
 */
export const TABLE: readonly string[] = [
  `
Alopecia
1 hairLoss>0..<50 & noObviousLoss
2 hairLoss>=50 | wig | psychosocial

Body odor
1 odor.mild | noIntervention
2 odor.pronounced | psychosocial | treatmentSought

Bullous dermatitis
1 asymptomatic | bsa>0..<10
2 bsa>=10..30 | blistersPainful | adl.instrumental
3 bsa>30 | adl.selfCare
4 bsa>30 & fluidImbalance | intensiveCare
5 death

Dry skin
1 bsa>0..<10 & noErythema
2 bsa>=10..30 & erythema | bsa>=10..30 & itch | adl.instrumental
3 bsa>30 & itch | adl.selfCare

Eczema
1 asymptomatic | symptoms.mild | noAddedTreatment
2 severity.moderate | intervention.topical | intervention.oral | treatmentAdded
3 severity.severe & noImmediateThreat | severity.significant & noImmediateThreat | intervention.iv

Erythema multiforme
1 bsa>0..<10 & noTenderness
2 bsa>=10..30 & tenderness
3 bsa>30 & erosions
4 bsa>30 & fluidImbalance | intensiveCare
5 death

Erythroderma
2 bsa>90 & noAssociatedSymptoms | adl.instrumental
3 bsa>90 & symptoms | adl.selfCare
4 bsa>90 & fluidImbalance | intensiveCare
5 death

Fat atrophy
1 bsa>0..<10 & asymptomatic
2 bsa>=10..30 & erythema | bsa>=10..30 & tenderness | adl.instrumental
# Redness or tenderness comes with it and decides nothing.
3 bsa>30 | adl.selfCare

Hair color changes
1 present

Hair texture abnormal
1 present

Hirsutism
1 hairGrowth.camouflaged
2 hairGrowth.dailyRemoval | psychosocial

Hyperhidrosis
1 sweatSites=1 | selfCareMeasures
2 sweatSites>1 | treatmentSought | psychosocial
3 electrolyteImbalance | hemodynamicInstability

Hyperkeratosis
1 present
3 adl.selfCare

Hypertrichosis
1 hairGrowth.camouflaged | hairGrowth.unconcerning
2 hairGrowth.frequentRemoval | psychosocial

Hypohidrosis
2 symptoms | adl.instrumental
3 temperatureRise | adl.selfCare
4 heatStroke
5 death

Lipohypertrophy
1 asymptomatic & bsa>0..<10
2 bsa>=10..30 & tenderness | adl.instrumental
3 bsa>30 & tenderness & analgesics | adl.selfCare

Nail changes
1 present

Nail discoloration
1 asymptomatic | observation

Nail loss
1 asymptomatic & nailLost
2 symptoms & nailLost | adl.instrumental

Nail ridging
@silent

Pain of skin
@pain

Palmar-plantar erythrodysesthesia syndrome
1 skinChanges.minimal & noPain
2 skinChanges & pain | adl.instrumental
3 skinChanges.severe & pain | adl.selfCare

Photosensitivity
1 erythema & bsa>0..<10 & noPain
2 erythema.tender & bsa>=10..30
3 erythema & blistering & bsa>30 | steroids.oral | painControl
@fatal

Pruritus
1 itch.mild | localized | intervention.topical
2 itch.widespreadIntermittent | scratchMarks | intervention.oral | adl.instrumental
3 itch.widespreadConstant | adl.selfCare | sleepLimited | steroids.systemic | immunosuppressants

Purpura
1 bsa>0..<10
2 bsa>=10..30 | bleeding.onTrauma
3 bsa>30 | bleeding.spontaneous

Rash acneiform
1 papules & bsa>0..<10
2 papules & bsa>=10..30 | psychosocial | adl.instrumental | papules & bsa>30
3 papules & bsa>30 & symptoms.moderate | papules & bsa>30 & symptoms.severe | adl.selfCare | superinfection.local & intervention.oral.antimicrobial
4 lifeThreatening | superinfection.extensive & intervention.iv.antimicrobial
5 death

Rash maculo-papular
1 bsa>0..<10
2 bsa>=10..30 | adl.instrumental | bsa>30
3 bsa>30 & symptoms.moderate | bsa>30 & symptoms.severe | adl.selfCare

Scalp pain
@pain

Skin and subcutaneous tissue disorders - Other, specify
@other

Skin atrophy
1 bsa>0..<10 | telangiectasia | colorChange
2 bsa>=10..30 | striae | adnexalLoss
3 bsa>30 | ulceration

Skin hyperpigmentation
1 bsa>0..<10 & noPsychosocial
2 bsa>10 | psychosocial

Skin hypopigmentation
1 bsa>0..<10 & noPsychosocial
2 bsa>10 | psychosocial

Skin induration
@fibrosis

Skin ulceration
1 ulcerCm>0..<1 | erythema.nonblanching
2 ulcerCm>=1..2 | skinLoss.partial
3 ulcerCm>2 | skinLoss.full
4 ulcerDestruction
5 death

Stevens-Johnson syndrome
3 sloughing & bsa>0..<10
4 sloughing & bsa>=10..30
5 death

Subcutaneous emphysema
1 asymptomatic | symptoms.mild | observation | noIntervention
2 severity.moderate | intervention.minimal
3 severity.severe & noImmediateThreat | severity.significant & noImmediateThreat | hospital.orProlonged | adl.selfCare

Telangiectasia
1 bsa>0..<10
2 bsa>=10 | psychosocial

Toxic epidermal necrolysis
4 sloughing & bsa>=30
5 death

Urticaria
1 bsa>0..<10 | intervention.topical
2 bsa>=10..30 | intervention.oral
3 bsa>30 | intervention.iv
`,
];
