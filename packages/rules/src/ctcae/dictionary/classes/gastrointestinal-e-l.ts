/** CTCAE 5.0, stomach and bowel, E to L: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Enterocolitis
@silent
2 abdominalPain | stoolMucusOrBlood
3 abdominalPain.severe | abdominalPain.persistent | fever | ileus | peritonealSigns
@fatal

Enterovesical fistula
@fistula

Esophageal fistula
@fistula

Esophageal hemorrhage
@hemorrhage

Esophageal necrosis
3 cannotEat | intervention.invasive
@fatalOperative

Esophageal obstruction
@silent
@gutObstruction
2 | adl.instrumental
3 | adl.selfCare
@fatal

Esophageal pain
@pain

Esophageal perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Esophageal stenosis
@silent
@gutStenosis
@fatalOperative

Esophageal ulcer
@silent
@gutUlcer
2 | adl.instrumental
3 | adl.selfCare
@fatalOperative

Esophageal varices hemorrhage
# "Nothing to treat" beside a mildest grade 2 stands alone, as printed.
2 selfLimited | noIntervention
3 transfusion | intervention.invasive | hospital
@fatal

Esophagitis
@silent
2 symptoms | swallowingAltered | oralSupplements
3 swallowingAltered.severe | tubeFeeding | tpn | hospital
@fatalOperative

Fecal incontinence
1 pads.occasional
2 pads.daily
3 symptoms.severe | intervention.operative.elective

Flatulence
1 symptoms.mild | noIntervention
2 severity.moderate | persistent | psychosocial

Gastric fistula
@fistula

Gastric hemorrhage
@hemorrhage

Gastric necrosis
3 cannotEat | intervention.invasive
@fatalOperative

Gastric perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Gastric stenosis
@silent
@gutStenosis
@fatalOperative

Gastric ulcer
@silent
@gutUlcer
2 | intervention.medical | adl.instrumental
3 | adl.selfCare
@fatalOperative

Gastritis
@silent
2 symptoms | gutAltered | intervention.medical
3 gutAltered.severe | eatingAltered.severe | tpn | hospital
@fatalOperative

Gastroesophageal reflux disease
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical
3 symptoms.severe | intervention.operative

Gastrointestinal disorders - Other, specify
@other

Gastrointestinal fistula
@fistula

Gastrointestinal pain
@pain

Gastroparesis
1 nausea.mild & earlyFullness & noCaloriesLost
2 symptoms.moderate | nutritionByDiet | intervention.medical
3 weightLoss>=20 | tubeFeeding | tpn | intervention.operative.elective
4 lifeThreatening | urgent

Gingival pain
1 pain.mild
2 pain.moderate & intakeAltered
3 pain.severe | cannotEat

Hemorrhoidal hemorrhage
@hemorrhage

Hemorrhoids
@silent
2 symptoms | banding | intervention.medical
3 symptoms.severe | intervention.invasive

Ileal fistula
@fistula

Ileal hemorrhage
@hemorrhage

Ileal obstruction
@silent
@gutObstruction
2 | adl.instrumental | nasogastricTube
3 | adl.selfCare | intestinalTube
@fatalOperative

Ileal perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Ileal stenosis
@silent
@gutStenosis
@fatalOperative

Ileal ulcer
@silent
@gutUlcer
@fatalOperative

Ileus
1 asymptomatic & onImaging
2 symptoms | gutAltered | bowelRest
3 gutAltered.severe | tpn | tubePlacement
@fatal

Intra-abdominal hemorrhage
2 symptoms.moderate | intervention
3 transfusion | intervention.invasive | hospital
@fatal

Jejunal fistula
@fistula

Jejunal hemorrhage
@hemorrhage

Jejunal obstruction
@silent
@gutObstruction
2 | adl.instrumental
3 | adl.selfCare
@fatalOperative

Jejunal perforation
2 noInvasive
3 intervention.invasive
@fatalOperative

Jejunal stenosis
@silent
@gutStenosis
@fatalOperative

Jejunal ulcer
@silent
@gutUlcer
@fatalOperative

Lip pain
@pain

Lower gastrointestinal hemorrhage
@hemorrhage
`,
];
