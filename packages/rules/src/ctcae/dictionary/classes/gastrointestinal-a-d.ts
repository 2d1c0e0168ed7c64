/** CTCAE 5.0, stomach and bowel, A to D: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Abdominal distension
@silent
2 symptoms | adl.instrumental
3 discomfort.severe | adl.selfCare

Abdominal pain
@pain

Anal fissure
1 asymptomatic
2 symptoms
3 intervention.invasive

Anal fistula
@fistula

Anal hemorrhage
@hemorrhage

Anal mucositis
1 asymptomatic | symptoms.mild | noIntervention
# "Symptomatic" beyond the mild symptoms of grade 1.
2 symptoms.moderate | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare

Anal necrosis
3 tpn | hospital | intervention.invasive
@fatalOperative

Anal pain
@pain

Anal stenosis
@silent
2 symptoms | gutAltered
3 symptoms & gutAltered.severe | intervention.operative.nonEmergent | tpn | hospital
@fatalOperative

Anal ulcer
@silent
@gutUlcer
@fatalOperative

Ascites
@silent
2 symptoms | intervention.medical
3 symptoms.severe | intervention.invasive
@fatalOperative

Belching
1 moreThanBaseline
2 interventionStarted

Bloating
1 noBowelChange & noIntakeChange
2 symptoms & intakeReduced | bowelChange

Cecal hemorrhage
@hemorrhage

Cheilitis
@silent
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare | intervention

Chylous ascites
@silent
2 symptoms | intervention.medical | paracentesis
3 symptoms.severe | intervention.operative.elective
@fatalOperative

Colitis
@silent
2 abdominalPain | stoolMucusOrBlood
3 abdominalPain.severe | peritonealSigns
@fatal

Colonic fistula
@fistula

Colonic hemorrhage
@hemorrhage

Colonic obstruction
@silent
@gutObstruction
@fatalOperative

Colonic perforation
2 noInvasive
3 intervention.invasive
@fatal

Colonic stenosis
@silent
@gutStenosis
@fatalOperative

Colonic ulcer
@silent
@gutUlcer
@fatalOperative

Constipation
1 symptoms.occasional | laxatives.occasional
2 symptoms.persistent & laxatives.regular | adl.instrumental
3 obstipation & manualEvacuation | adl.selfCare
@fatal

Dental caries
1 caries & noRoot
2 caries.root
3 caries & pulpitis | caries & periapicalAbscess | caries & toothLoss

Diarrhea
1 stoolsMore>0..<4 | ostomyMore.mild
2 stoolsMore>=4..6 | ostomyMore.moderate | adl.instrumental
3 stoolsMore>=7 | hospital | ostomyMore.severe | adl.selfCare
@fatal

Dry mouth
# A flow above 0.2 is the mild end of a falling scale; it is ticked, and a lower flow ticked makes it worse.
1 symptoms & noDietChange | salivaFlow>0.2
2 symptoms.moderate | intakeAltered | salivaFlow<=0.2..0.1
3 cannotEat | tubeFeeding | tpn | salivaFlow<0.1

Duodenal fistula
@fistula

Duodenal hemorrhage
@hemorrhage

Duodenal obstruction
@silent
@gutObstruction
@fatalOperative

Duodenal perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Duodenal stenosis
@silent
@gutStenosis
@fatalOperative

Duodenal ulcer
@silent
2 symptoms | intervention.medical | adl.instrumental
3 gutAltered.severe | tpn | intervention.invasive.elective | adl.selfCare
@fatalOperative

Dyspepsia
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical
3 symptoms.severe | intervention.operative

Dysphagia
1 symptoms & noDietChange
2 symptoms & swallowingAltered
3 swallowingAltered.severe | tubeFeeding | tpn | hospital
@fatal
`,
];
