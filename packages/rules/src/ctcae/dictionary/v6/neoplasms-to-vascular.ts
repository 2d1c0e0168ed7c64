/** What CTCAE 6.0 changed against 5.0, neoplasms to vascular; new and moved terms in full. */
import type { ClassKey } from '../class-keys.ts';

export const CHANGES: Readonly<Partial<Record<ClassKey, string>>> = {
  neoplasms: `
Differentiation syndrome
1 asymptomatic | symptoms.mild | observation | noIntervention
2 severity.moderate | intervention.minimal | activityForAge
3 severity.severe & noImmediateThreat | severity.significant & noImmediateThreat | adl.selfCare
@fatal

Keratoacanthoma
2 present

Retinoic acid syndrome
1 fluidRetention | weightGainKg>0..<3 | fluidRestriction | diuretics
2 symptoms.moderate | steroids
3 symptoms.severe | hospital
4 lifeThreatening | ventilation
5 death

Tumor hemorrhage
3 hospital
`,
  nervous: `
Ataxia
1 symptoms.mild | observation | noIntervention

Autonomic neuropathy
@ladder
@fatal

Brachial plexopathy
1 symptoms.mild | observation | noIntervention

Brain fog
1 present
2 adl.instrumental

Cerebral venous sinus thrombosis
2 noIntervention
3 intervention.medical
@fatal

Dysphasia
4 communicationLost

Edema cerebral
1 onImaging & noIntervention
3 newOnset | worsening | steroidsStarted

Facial muscle weakness
1 symptoms.mild | observation | noIntervention

Facial nerve disorder
1 symptoms.mild | observation | noIntervention

Glossopharyngeal nerve disorder
1 symptoms.mild | observation | noIntervention

Hemiparesis
@weakness

Hypoglossal nerve disorder
1 symptoms.mild | observation | noIntervention

Immune effector cell-associated neurotoxicity syndrome
1 symptoms.mild | iceScore<=9..7 | capdScore>=1..8 & awakens.spontaneously
2 symptoms.moderate | iceScore<=6..3 | capdScore>=1..8 & awakens.toVoice | adl.instrumental
3 symptoms.severe | iceScore<=2..0 | capdScore>=9 & awakens.toTouch | adl.selfCare
@fatal

Intracranial hemorrhage
1 symptoms.mild | observation | noIntervention

Oculomotor nerve disorder
1 symptoms.mild | observation | noIntervention

Optic neuritis
1 asymptomatic | symptoms.mild | enhancementOnMri & noVisionChange
2 intervention | acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3 | adl.instrumental
3 severity.severe & noThreatToSight | severity.significant & noThreatToSight | acuity20>40..200 | linesLost>3 | steroids.oral | adl.selfCare
4 sightThreatening | urgent | acuity20>=200 | fieldLoss | discEdema | enhancement.marked | steroids.iv | blindness

Peripheral motor neuropathy
1 symptoms.mild | observation

Peripheral sensory neuropathy
1 symptoms.mild

Pyramidal tract syndrome
1 symptoms.mild | observation | noIntervention

Recurrent laryngeal nerve palsy
1 symptoms.mild | observation | noIntervention

Seizure
2 seizure.generalizedBrief | seizure.controlled | seizure.focalMotor

Spinal cord compression
1 onImaging
2 symptoms.mild | symptoms.moderate | adl.instrumental

Trigeminal nerve disorder
1 symptoms.mild | observation | noIntervention
Trochlear nerve disorder
1 symptoms.mild | observation | noIntervention

Tumor inflammation-associated neurotoxicity
1 headacheWithFever | neurologicWorse.mild
2 neurologicWorse.moderate
3 neurologicWorse.severe | intracranialPressure>20 & responsive
4 lifeThreatening & intracranialPressure>20 & refractoryToDrainage | herniation | medullaryDysfunction & ventilation
5 death
Vagus nerve disorder
1 symptoms.mild | observation | noIntervention

Vasovagal reaction
2 noIntervention
3 intervention
`,
  pregnancy: `
Fetal growth retardation
2 weightPercentile<10..5
3 weightPercentile<5..1
`,
  psychiatric: `
Delirium
3 delirium.severe | hospital | urgent | newOnset | adl.selfCare
`,
  renal: `
Chronic kidney disease
2 egfr<60..30
3 egfr<30..15

Glomerulonephritis
1 asymptomatic | labEvidence
2 gfrFalling | edema | hypertension | intervention.oral
3 intervention.iv | immunosuppressants | hospital.orProlonged | adl.selfCare
4 lifeThreatening | urgent | renalReplacement
5 death

Nephrotic syndrome
3 intervention.iv | hospital.orProlonged | adl.selfCare
4 lifeThreatening | urgent | renalReplacement | anasarca

Nocturia
1 present

Renal hemorrhage
3 hospital

Tubulointerstitial nephritis
1 labEvidence & noCreatinineRise
2 creatinineRise | steroids.oral
3 intervention.iv | hospital.orProlonged | adl.selfCare
@fatal
`,
  reproductive: `
Hematosalpinx
3 intervention.invasive | hospital

Menorrhagia
3 hospital | intervention.operative

Ovarian function insufficiency
1 irregularMonths>=3 & fsh>25
2 amenorrheaMonths>=3 & fsh>40 | amenorrheaMonths>=3 & fshPostmenopausal

Ovarian hemorrhage
3 hospital

Prostatic hemorrhage
3 hospital
Spermatic cord hemorrhage
3 hospital
Testicular hemorrhage
3 hospital
Uterine hemorrhage
3 hospital
Vaginal hemorrhage
3 hospital
`,
  respiratory: `
Aphonia
3 voiceless

Aspiration
1 observation | noIntervention

Bronchopulmonary hemorrhage
3 hospital

Hypoxia
1 asymptomatic & saturation<lln
3 desaturation.atRest & saturation<88 | desaturation.atRest & pao2<=55 | oxygen.continuous

Laryngeal hemorrhage
3 hospital

Mediastinal hemorrhage
3 hospital

Pharyngeal hemorrhage
3 hospital

Pulmonary hypertension
1 asymptomatic | testFinding
2 symptoms | intervention.medical

Stridor
3 respiratoryDistress | intervention.medical | adl.selfCare

Tracheal stenosis
3 stridor | respiratoryDistress | intervention.invasive | adl.selfCare
`,
  skin: `
Dermatitis psoriasiform
@rashInSix

Dermatosis bullous
1 asymptomatic
2 blistersPainful | adl.instrumental
3 bsa>50 | adl.selfCare
4 bsa>75 | fluidImbalance | intensiveCare
5 death

Dry skin
1 noErythema
2 erythema | itch | adl.instrumental
3 -

Eczematous dermatitis
@rashInSix

Erythema multiforme
1 noTenderness
2 tenderness
3 erosions
4 fluidImbalance | intensiveCare

Exfoliative dermatitis
@rashInSix
4 lifeThreatening
5 death

Hypohidrosis
4 lifeThreatening | urgent

Lichenoid dermatitis
@rashInSix

Nail discoloration
1 present

Nail ridging
1 present

Papulovesicular rash
1 asymptomatic
2 psychosocial | symptoms.mild
3 bsa>50 | symptoms.moderate | symptoms.severe
4 bsa>75 | lifeThreatening
5 death

Photosensitivity
1 erythema & noPain
2 erythema.tender
3 erythema & blistering | steroids.oral | painControl

Purpura
2 bsa>=10..30
3 bsa>30

Pustular drug eruption
1 asymptomatic
2 psychosocial | intervention.oral.antimicrobial | steroids.oral | intervention.local.antimicrobial | adl.instrumental
3 symptoms.severe | intervention.iv.antimicrobial | steroids.iv | adl.selfCare
4 lifeThreatening
5 death

Rash maculo-papular
1 asymptomatic
2 symptoms.mild
3 bsa>50 | symptoms.moderate | symptoms.severe
4 lifeThreatening | urgent
5 death

Skin atrophy
1 telangiectasia | colorChange
2 striae | adnexalLoss
3 ulceration

Skin hyperpigmentation
1 present
2 psychosocial

Skin hypopigmentation
1 present
2 psychosocial

Stevens-Johnson syndrome
4 sloughing & bsa>=10 | lifeThreatening

Telangiectasia
1 present
2 psychosocial

Toxic epidermal necrolysis
4 sloughing & bsa>=30 | lifeThreatening

Urticaria
1 intervention.topical
2 intervention.oral
3 intervention.iv
`,
  vascular: `
Capillary leak syndrome
4 lifeThreatening

Cyanosis
2 present

Flushing
1 symptoms.mild | observation

Hypertension
1 -
2 adult & systolicPressure>=140..159 | adult & diastolicPressure>=90..99 | adult & highPressure.persistent | pediatric & highPressure.persistent & hours>=24 | pediatric & monotherapy | pediatric & pressurePercentile>=95 & noMoreThanFiveOver | adolescent & systolicPressure>=130..139 | adolescent & diastolicPressure>=80..89
3 adult & systolicPressure>=160..179 & hours>1 | adult & diastolicPressure>=100..109 & hours>1 | adult & systolicPressure>140 & systolicPressureRise>20 | adult & systolicPressure>140 & meanArterialPressureRise>15 | pediatric & pressureOver99th>5
4 systolicPressure>=180 & hours>1 | diastolicPressure>=110 & hours>1 | organDamage | lifeThreatening | urgent

Peripheral ischemia
2 | claudication
3 | pain.atRest
4 lifeThreatening | tissueLoss | urgent.operative

Venous thromboembolism
1 noMedicalTreatment
2 intervention.medical
3 urgent.medical
4 lifeThreatening & hemodynamicInstability | lifeThreatening & neurologicInstability
5 death
`,
};
