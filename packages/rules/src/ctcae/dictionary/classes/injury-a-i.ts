/** CTCAE 5.0, injury and procedures, A to I: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Ankle fracture
1 severity.mild | intervention.nonOperative
2 adl.instrumental | intervention.operative.outpatient
3 adl.selfCare | intervention.operative.elective & hospital

Aortic injury
2 noOperative
3 symptoms.severe | adl.selfCare | repair
4 lifeThreatening | organDamage | urgent.operative
5 death

Arterial injury
1 asymptomatic & testFinding | noIntervention
2 symptoms & noRepair
3 symptoms.severe | adl.selfCare | repair
4 lifeThreatening | organDamage | urgent.operative
5 death

Biliary anastomotic leak
@anastomoticLeak

Bladder anastomotic leak
@anastomoticLeak

Bruising
1 localized | dependentArea
2 generalized

Burn
1 symptoms.minimal | noIntervention
2 intervention.medical | debridement.minimal
3 debridement.moderate | reconstruction
4 lifeThreatening
5 death

Dermatitis radiation
@radiationSkin

Esophageal anastomotic leak
@anastomoticLeak

Fall
1 fallMinor & noInjury | noIntervention
2 symptoms | intervention.noninvasive
3 hospital | intervention.invasive

Fallopian tube anastomotic leak
@silent
2 symptoms | intervention.medical
3 symptoms.severe | intervention.invasive
@fatalOperative

Fallopian tube perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Fracture
@silent
2 symptoms & noDisplacement | immobilization
3 symptoms.severe | displaced | openFracture | adl.selfCare | intervention.operative
@fatal

Gastric anastomotic leak
@anastomoticLeak

Gastrointestinal anastomotic leak
@anastomoticLeak

Gastrointestinal stoma necrosis
2 necrosis.superficial | noIntervention
3 symptoms.severe | hospital | intervention.operative.elective
@fatal

Hip fracture
2 hairline | pain.mild | adl.instrumental | intervention.nonOperative
3 pain.severe | hospital | intervention.painControl | intervention.operative
4 lifeThreatening | neurovascular

Infusion related reaction
1 reaction.mild | noInterruption | noIntervention
2 interruption & promptResponse | prophylaxis & hours>0..24
3 reaction.prolonged | recurrence | hospital & clinicalSequelae
@fatal

Injury to carotid artery
2 noRepair
3 symptoms.severe | adl.selfCare | repair
@fatal

Injury to inferior vena cava
1 asymptomatic & testFinding | noIntervention
2 symptoms & noRepair
3 symptoms.severe | adl.selfCare | repair
@fatal

Injury to jugular vein
2 noRepair
3 symptoms & adl.selfCare | repair
@fatal

Injury to superior vena cava
1 asymptomatic & testFinding | noIntervention
2 symptoms & noRepair
3 symptoms.severe | adl.selfCare | repair
@fatal

Injury, poisoning and procedural complications - Other, specify
@other

Intestinal stoma leak
@anastomoticLeak

Intestinal stoma obstruction
2 selfLimited | noIntervention
3 symptoms.severe | ivFluids & hours>=24 | tubeFeeding & hours>=24 | tpn & hours>=24 | intervention.operative.elective
@fatalOperative

Intestinal stoma site bleeding
@stomaBleeding

Intraoperative arterial injury
@intraoperative

Intraoperative breast injury
@intraoperative

Intraoperative cardiac injury
3 repair.primary
@fatal

Intraoperative ear injury
@intraoperative
`,
];
