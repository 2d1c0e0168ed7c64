/**
 * A second, blind coding of 60 random terms of CTCAE 5.0. Its coder had NCI's grade texts, the rules of README.md and the
 * facets with their words in alphabetical order, and had not seen the tables. Evidence, so it is never edited: what the
 * comparison taught stands in `second-coding.test.ts` and in the tables.
 */

/** Which 60: mulberry32 with this seed shuffles all codes in ascending order (Fisher–Yates), the first 60 are taken. */
export const SEED = 20_261_126;

export const SECOND_CODING = `
Bone marrow hypocellular
1 hypocellular.mild | cellularityLoss>0..25
2 hypocellular.moderate | cellularityLoss>25..<50
3 hypocellular.severe | cellularityLoss>50..75
4 aplastic & weeks>2
5 death

Asystole
1 asystole | intervention.medical.nonUrgent
4 lifeThreatening | urgent
5 death
Mitral valve disease
1 asymptomatic & valveThickening
2 asymptomatic & valveFault.moderate
3 symptoms | valveFault.severe | controlledMedically
4 lifeThreatening | urgent
5 death
Pulmonary valve disease
1 asymptomatic & valveThickening
2 asymptomatic & valveFault.moderate
3 symptoms | valveFault.severe | controlledMedically
4 lifeThreatening | urgent
5 death

Tinnitus
1 symptoms.mild | noIntervention
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare

Glaucoma
1 pressureRise>0..<8 | noFieldDeficit
2 pressureReducible<=21 & noFieldDeficit
3 highPressure & fieldDeficit
4 fieldDeficit.central
Night blindness
1 symptoms & noAdl
2 symptoms & acuity20>20..40 | symptoms & linesLost>0..3 | symptoms & adl.instrumental
3 symptoms & acuity20>40..200 | symptoms & linesLost>3 | adl.selfCare
4 acuity20>=200

Anal pain
1 pain.mild
2 pain.moderate | adl.instrumental
3 pain.severe | adl.selfCare
Colonic fistula
1 asymptomatic
2 symptoms & noInvasive
3 intervention.invasive
4 lifeThreatening | urgent
5 death
Colonic stenosis
1 asymptomatic | observation | noIntervention
2 symptoms | gutAltered
3 gutAltered.severe | tubeFeeding | hospital | intervention.operative.elective
4 lifeThreatening | urgent.operative
5 death
Flatulence
1 symptoms.mild | noIntervention
2 severity.moderate | persistent | psychosocial
Mucositis oral
1 asymptomatic | symptoms.mild | noIntervention
2 pain.moderate & noIntakeChange | ulcer & noIntakeChange | modifiedDiet
3 pain.severe | intakeAltered
4 lifeThreatening | urgent
5 death
Rectal pain
1 pain.mild
2 pain.moderate | adl.instrumental
3 pain.severe | adl.selfCare
Rectal ulcer
1 asymptomatic | observation | noIntervention
2 symptoms | gutAltered
3 gutAltered.severe | tpn | intervention.invasive.elective
4 lifeThreatening | urgent.operative
5 death
Salivary gland fistula
1 asymptomatic
2 symptoms & noInvasive
3 intervention.invasive
4 lifeThreatening | urgent
5 death

Hypothermia
2 temperature<=35..<32
3 temperature<=32..<28
4 temperature<=28 | lifeThreatening
5 death

Cholecystitis
2 symptoms | intervention.medical
3 symptoms.severe | intervention.invasive
4 lifeThreatening | urgent.operative
5 death
Perforation bile duct
3 intervention.invasive
4 lifeThreatening | urgent.operative
5 death
Portal vein thrombosis
2 noIntervention
3 intervention.medical
4 lifeThreatening | urgent
5 death
Bile duct stenosis
1 asymptomatic | observation | noIntervention
2 symptoms | gutAltered | ivFluids & hours>0..<24
3 gutAltered.severe | intervention.invasive
4 lifeThreatening | urgent.operative
5 death

Cervicitis infection
2 localized | intervention.local
3 intervention.iv.antimicrobial | intervention.invasive
4 lifeThreatening | urgent
5 death
Folliculitis
1 bsa>0..<10 | noIntervention
2 bsa>=10..30 | topicalStarted
3 bsa>30 | intervention.systemic
Vaginal infection
1 localized & intervention.local
2 intervention.oral
3 intervention.iv.antimicrobial | intervention.invasive
4 lifeThreatening | urgent
5 death
Lymph gland infection
2 localized | intervention.oral
3 intervention.iv.antimicrobial | intervention.invasive
4 lifeThreatening | urgent
5 death
Ovarian infection
2 localized | intervention.oral
3 intervention.iv.antimicrobial | intervention.invasive
4 lifeThreatening | urgent
5 death
Nail infection
1 localized & intervention.local
2 intervention.oral
3 intervention.iv.antimicrobial | intervention.invasive
Peripheral nerve infection
2 localized | intervention.local
3 intervention.iv.antimicrobial | intervention.invasive
4 lifeThreatening | urgent
5 death

Wound dehiscence
1 incisionOpen & noIntervention
2 incisionOpen & localCare | incisionOpen & intervention.medical
3 fasciaDisrupted & noEvisceration | intervention.operative
4 lifeThreatening | symptoms & hernia.strangulated | fasciaDisrupted & evisceration | reconstruction.major
5 death
Intraoperative breast injury
1 repair.primary
2 resection.partial
3 resection.complete | reconstruction | adl.selfCare
4 lifeThreatening | urgent
5 death
Injury to jugular vein
2 noRepair
3 symptoms & adl.selfCare | repair
4 lifeThreatening | urgent
5 death
Spermatic cord anastomotic leak
1 asymptomatic & testFinding | noIntervention
2 symptoms | intervention.medical
3 symptoms.severe | intervention.invasive
4 lifeThreatening | urgent.operative
5 death

Blood corticotrophin decreased
1 asymptomatic | observation | noIntervention
2 symptoms | intervention.medical
3 hospital
Blood gonadotrophin abnormal
1 asymptomatic | observation | noIntervention
2 symptoms | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare
Blood lactate dehydrogenase increased
1 ldh>uln
Electrocardiogram QT corrected interval prolonged
1 qtc>=450..480
2 qtc>=481..500
3 qtc>=501 | qtcChange>60
4 torsades | polymorphicTachycardia | seriousArrhythmia

Arthralgia
1 pain.mild
2 pain.moderate | adl.instrumental
3 pain.severe | adl.selfCare
Scoliosis
1 curvature>0..<20 | noVisibleCurve
2 curvature>20..45 | visibleBending | adl.instrumental
3 curvature>45 | scapulaProminent | intervention.operative | adl.selfCare
Muscle weakness lower limb
1 symptoms | noSignsOnExam
2 symptoms & signsOnExam | symptoms & adl.instrumental
3 adl.selfCare
Head soft tissue necrosis
2 woundCare | intervention.medical
3 debridement | intervention.invasive
4 lifeThreatening | urgent
5 death

Dysphasia
1 dysphasia.mild | noCommunicationLoss
2 dysphasia.moderate | communicationLoss
3 dysphasia.severe | communicationLoss.severe
Encephalopathy
1 symptoms.mild
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare
4 lifeThreatening | urgent
5 death
Syncope
3 fainting | orthostaticCollapse
Tremor
1 symptoms.mild
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare
Olfactory nerve disorder
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare
Trigeminal nerve disorder
1 asymptomatic | observation | noIntervention
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare
Pyramidal tract syndrome
1 asymptomatic | observation | noIntervention
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare
4 lifeThreatening | urgent
5 death
Muscle weakness left-sided
1 symptoms | noSignsOnExam
2 symptoms & signsOnExam | symptoms & adl.instrumental
3 adl.selfCare

Anorgasmia
1 orgasmAbsent & noRelationshipHarm
2 orgasmAbsent & relationshipHarm
Libido decreased
1 libidoReduced & noRelationshipHarm
2 libidoReduced & relationshipHarm

Proteinuria
1 proteinDipstick=1 | urineProtein24h>=uln..<1.0
2 adult & proteinDipstick>=2..3 | adult & urineProtein24h>=1.0..<3.5 | pediatric & urineProteinCreatinine>=0.5..1.9
3 adult & urineProtein24h>=3.5 | adult & proteinDipstick=4 | pediatric & urineProteinCreatinine>1.9
Renal colic
1 pain.mild & noActivityLoss | medication.nonprescription
2 pain.moderate | adl.instrumental | medication.prescription
3 hospital | adl.selfCare

Penile pain
1 pain.mild
2 pain.moderate | adl.instrumental
3 pain.severe | adl.selfCare
Testicular pain
1 pain.mild
2 pain.moderate | adl.instrumental
3 pain.severe | adl.selfCare
Perineal pain
1 pain.mild
2 pain.moderate | adl.instrumental
3 pain.severe | adl.selfCare
Pelvic floor muscle weakness
1 asymptomatic | observation | noIntervention
2 symptoms & noOrganInterference | adl.instrumental
3 symptoms.severe | adl.selfCare

Pulmonary hypertension
1 dyspnea.minimal | foundOnEvaluation
2 dyspnea.moderate & cough | catheterization & intervention.medical
3 symptoms.severe & hypoxia & rightHeartFailure | oxygen
4 lifeThreatening.airway | urgent
5 death
Laryngeal hemorrhage
1 cough.mild | hemoptysis.trace | laryngoscopicFindings
2 symptoms.moderate | intervention
3 transfusion | intervention.invasive | hospital
4 lifeThreatening | urgent
5 death

Pruritus
1 itch.mild | localized | intervention.topical
2 itch.widespreadIntermittent | scratchMarks | intervention.oral | adl.instrumental
3 itch.widespreadConstant | adl.selfCare | sleepLimited | steroids.systemic | immunosuppressants
Toxic epidermal necrolysis
4 sloughing & bsa>=30
5 death
Skin induration
1 induration.mild & noFixation
2 induration.moderate & cannotPinch | adl.instrumental
3 induration.severe | cannotSlide & cannotPinch | openingLimited | adl.selfCare
4 generalized & breathingOrFeedingImpaired
5 death
`;
