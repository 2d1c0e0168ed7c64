/** CTCAE 5.0, stomach and bowel, M to V: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Malabsorption
2 dietAltered | intervention.oral
3 cannotEat | tpn
@fatal

Mucositis oral
1 asymptomatic | symptoms.mild | noIntervention
2 pain.moderate & noIntakeChange | ulcer & noIntakeChange | modifiedDiet
3 pain.severe | intakeAltered
@fatal

Nausea
1 appetiteLoss & noEatingChange
2 intakeReduced & noMalnutrition
3 intakeReduced.inadequate | tubeFeeding | tpn | hospital

Obstruction gastric
@silent
@gutObstruction
2 | adl.instrumental
3 | adl.selfCare
@fatalOperative

Oral cavity fistula
@fistula

Oral dysesthesia
1 discomfort.mild & noIntakeChange
2 pain.moderate | intakeAltered
3 pain.disabling | tubeFeeding | tpn

Oral hemorrhage
@hemorrhage

Oral pain
@pain

Pancreatic duct stenosis
@silent
@gutStenosis
@fatalOperative

Pancreatic fistula
@fistula

Pancreatic hemorrhage
@hemorrhage

Pancreatic necrosis
3 tubeFeeding | tpn | intervention.invasive
@fatalOperative

Pancreatitis
2 enzymesRaised | onImaging
3 pain.severe | vomiting | intervention.medical
@fatal

Periodontal disease
1 gingivitis.mild | probingBleeds.limited | boneLoss.mild
2 gingivitis.moderate | probingBleeds.multiple | boneLoss.moderate
3 bleeding.spontaneous | boneLoss.severe | jawNecrosis

Peritoneal necrosis
3 tubeFeeding | tpn | intervention.invasive
@fatalOperative

Proctitis
1 discomfort & noIntervention
2 symptoms | intervention.medical | adl.instrumental
3 symptoms.severe | fecalUrgency | incontinence | adl.selfCare
@fatal

Rectal fissure
1 asymptomatic
2 symptoms
3 intervention.invasive

Rectal fistula
@fistula

Rectal hemorrhage
@hemorrhage

Rectal mucositis
1 asymptomatic | symptoms.mild | noIntervention
# "Symptomatic" beyond the mild symptoms of grade 1.
2 symptoms.moderate | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare
@fatalOperative

Rectal necrosis
3 tubeFeeding | tpn | intervention.invasive
@fatalOperative

Rectal obstruction
@silent
@gutObstruction
2 | adl.instrumental
3 | adl.selfCare
@fatalOperative

Rectal pain
@pain

Rectal perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Rectal stenosis
@silent
@gutStenosis
@fatalOperative

Rectal ulcer
@silent
@gutUlcer
@fatalOperative

Retroperitoneal hemorrhage
2 selfLimited | intervention
3 transfusion | intervention.invasive | hospital
@fatal

Salivary duct inflammation
1 salivaThick.slight | tasteAltered.slight
2 salivaThick.ropy | tasteAltered.marked | dietAltered | secretionSymptoms | adl.instrumental
3 glandNecrosis | secretionSymptoms.severe | tubeFeeding | tpn | adl.selfCare
@fatal

Salivary gland fistula
@fistula

Small intestinal mucositis
1 asymptomatic | symptoms.mild | noIntervention
# "Symptomatic" beyond the mild symptoms of grade 1.
2 symptoms.moderate | intervention.medical | adl.instrumental
3 pain.severe | intakeAltered | tubeFeeding | tpn | hospital | adl.selfCare
@fatal

Small intestinal obstruction
@silent
@gutObstruction
2 | adl.instrumental
3 | adl.selfCare
@fatalOperative

Small intestinal perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Small intestinal stenosis
@silent
2 symptoms | gutAltered
3 symptoms & gutAltered.severe | tubeFeeding | tpn | hospital | intervention.operative.nonEmergent
@fatalOperative

Small intestine ulcer
@silent
@gutUlcer
2 | adl.instrumental
3 | adl.selfCare
@fatalOperative

Stomach pain
@pain

Tooth development disorder
1 asymptomatic | toothHypoplasia
2 toothImpairment & correctable
3 toothImpairment & irreparable | adl.selfCare

Tooth discoloration
1 surfaceStains

Toothache
@pain

Typhlitis
3 symptoms | peritonealSigns
@fatalOperative

Upper gastrointestinal hemorrhage
@hemorrhage

Visceral arterial ischemia
2 ischemia & ischemiaHours>0..<24 & managedMedically & noDeficit
3 ischemiaHours>=24 | recurring | intervention.invasive
4 lifeThreatening | organDamage | urgent.operative
5 death

Vomiting
1 noIntervention
2 ivFluids.outpatient | intervention.medical
3 tubeFeeding | tpn | hospital
4 lifeThreatening
5 death
`,
];
