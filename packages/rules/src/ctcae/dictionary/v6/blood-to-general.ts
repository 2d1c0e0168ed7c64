/** What CTCAE 6.0 changed against 5.0, blood to general; new and moved terms in full. */
import type { ClassKey } from '../class-keys.ts';

export const CHANGES: Readonly<Partial<Record<ClassKey, string>>> = {
  blood: `
Aplastic anemia
2 growthFactor | transfusion
@significant
@fatal

Hemolytic anemia
1 hemoglobinDrop>0..<10 | noIntervention
2 redCellUnits>0..2
3 redCellUnits>2
@fatal

Lymphopenia
1 present

Thrombocytopenia
1 platelets<lln..75.0
2 platelets<75.0..50.0
3 platelets<50.0..10.0 | transfusion
4 platelets<10.0 | lifeThreatening | urgent
5 death

Thrombocytosis
1 present

Thrombotic microangiopathy
2 intervention.outpatient
3 transfusion | intervention.iv
4 lifeThreatening
5 death
`,
  cardiac: `
Asystole
1 -
3 intervention | device

Atrial fibrillation
2 intervention.medical.nonUrgent | cardioversion
4 lifeThreatening

Atrial flutter
4 lifeThreatening

Heart failure
1 symptoms.mild | noTreatmentStep
2 treatmentStep.outpatient
3 hospital
4 inotropes | mechanicalSupport | transplant

Left ventricular dysfunction
1 strainDecline>15 & noReducedFraction | biomarkersUp & noReducedFraction
2 ejectionFraction<=49..40 & ejectionFractionDrop>=10 | ejectionFraction<=49..40 & strainDecline>15 | ejectionFraction<=49..40 & biomarkersUp
3 ejectionFraction<40

Mobitz (type) II atrioventricular block
3 symptoms & partlyControlled | device

Myocardial infarction
2 asymptomatic & infarctionFeatures
3 troponinRise & ischemiaSign & noInstability
4 lifeThreatening | hemodynamicInstability & troponinRise & ischemiaSign

Myocarditis
1 asymptomatic & labOrEcgOnly
4 lifeThreatening | urgent | hemodynamicInstability & ventilation | highGradeBlock | ventricularArrhythmia

Pericardial effusion
4 lifeThreatening | hospital
`,
  ear: `
Hearing impaired
1 adult & hearingChange | adult & shiftTwo>=15..25 | pediatric & shift>20 | pediatric & sensorineural.above4
2 adult & hearingLoss & noHearingAid | adult & adl.instrumental | adult & shiftTwo>25 | pediatric & shiftAt4>20 | childActivity.moderate
3 adult & hearingAid | adult & intervention | adult & adl.selfCare | adult & shiftThree>25 | pediatric & hearingAid | pediatric & shift2To4>20 | childActivity.severe
`,
  endocrine: `
Hypogonadism
@other

Hypothyroidism
2 symptoms | thyroidReplacement | thyroidReplacement.more | adl.instrumental

Thyroiditis
1 asymptomatic
2 intervention.medical
3 hospital
@fatal
`,
  eye: `
Decreased night vision
1 symptoms
2 acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3 | adl.instrumental
3 acuity20>40..200 | linesLost>3 | adl.selfCare
4 acuity20>=200

Dry eye
1 observation | relievedByLubricants

Eyelid function disorder
1 observation | noIntervention
3 intervention.operative & hospital | adl.selfCare

Flashing lights
1 symptoms

Floaters
1 symptoms

Glaucoma
2 intervention.topical

Periorbital edema
3 edema & visualDisturbance | highPressure | glaucoma | retinalHemorrhage | diuretics | intervention.operative

Photophobia
1 symptoms
`,
  gastrointestinal: `
Ascites
2 symptoms | intervention.medical | paracentesis
3 symptoms.severe | catheterPlacement

Cecal hemorrhage
3 hospital

Cheilitis
1 observation | noIntervention

Diarrhea
1 stoolChange
2 stoolsMore>=4..6 | ostomyMore.moderate | adl.instrumental
3 stoolsMore>=7 | hospital | ostomyMore.severe | intervention.iv | adl.selfCare

Duodenal hemorrhage
3 hospital

Esophageal hemorrhage
3 hospital

Esophageal varices hemorrhage
3 hospital

Gastric hemorrhage
3 hospital

Hematemesis
@hemorrhageInSix

Hematochezia
@hemorrhageInSix

Hemorrhoidal hemorrhage
3 hospital

Ileal hemorrhage
3 hospital

Intra-abdominal hemorrhage
3 hospital

Jejunal hemorrhage
3 hospital

Melena
@hemorrhageInSix

Nausea
2 intakeReduced & noMalnutrition | intervention.iv

Oral hemorrhage
3 hospital

Pancreatic hemorrhage
3 hospital

Pancreatic insufficiency
1 asymptomatic & pancreaticEnzymes<lln
2 stoolBulk | steatorrhea
3 malabsorptionSequelae

Pancreatitis
2 onImaging

Proctitis
2 symptoms | fecalUrgency | incontinence | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare

Retroperitoneal hemorrhage
3 hospital

Upper gastrointestinal hemorrhage
3 hospital
`,
  general: `
Peripheral edema
1 obscured.closeLook
2 obscured.apparent | skinFoldsGone | contour.apparent | adl.instrumental
3 contour.gross | adl.selfCare

Pneumatosis
@silent
2 symptoms.moderate | intervention.medical
3 symptoms.severe | intervention.operative
@fatalOperative
`,
};
