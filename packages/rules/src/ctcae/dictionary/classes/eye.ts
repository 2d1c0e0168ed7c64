/** CTCAE 5.0, eye: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Blurred vision
1 noIntervention
@symptomaticAcuity
2 | adl.instrumental
3 | adl.selfCare

Cataract
@silent
@symptomaticAcuity
2 | glare & adl.instrumental
3 | adl.selfCare

Corneal ulcer
3 cornealUlcer & noPerforation
4 perforation

Dry eye
1 asymptomatic | observation | relievedByLubricants
2 symptoms | acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3
3 symptoms & acuity20>40..200 | symptoms & linesLost>3 | adl.selfCare

Extraocular muscle paresis
1 asymptomatic | observation
2 paresis.unilateral & noDoubleVision
3 paresis.bilateral | paresis.unilateral & doubleVision.peripheral
4 paresis.bilateral & headTurning | doubleVision.central

Eye disorders - Other, specify
1 asymptomatic | symptoms.mild & noVisionChange | observation | noIntervention
2 severity.moderate | intervention.minimal | adl.instrumental | acuity20>0..40 | linesLost>0..3
3 severity.severe & noThreatToSight | severity.significant & noThreatToSight | adl.selfCare | acuity20>40..200 | linesLost>3
4 sightThreatening | urgent | acuity20>=200

Eye pain
@pain

Eyelid function disorder
@silent
2 symptoms | intervention.nonOperative | adl.instrumental
3 adl.selfCare | intervention.operative

Flashing lights
1 symptoms & noAdl
2 adl.instrumental
3 adl.selfCare

Floaters
1 symptoms & noAdl
2 adl.instrumental
3 adl.selfCare

Glaucoma
1 pressureRise>0..<8 & noFieldDeficit
2 pressureRise>0 & pressureReducible<=21 & noFieldDeficit
3 fieldDeficit
4 fieldDeficit.central

Keratitis
@silent
2 symptoms | acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3
3 symptoms & acuity20>40..200 | symptoms & linesLost>3 | cornealUlcer | adl.selfCare
4 perforation | acuity20>=200

Night blindness
1 symptoms & noAdl
# Symptoms alone are grade 1: here they come with a loss of acuity.
2 symptoms & acuityLoss & acuity20>0..40 | symptoms & acuityLoss & linesLost>0..3 | adl.instrumental
3 symptoms & acuity20>40..200 | symptoms & linesLost>3 | adl.selfCare
4 acuity20>=200

Optic nerve disorder
1 asymptomatic | observation
@acuity

Papilledema
1 asymptomatic | noFieldDeficit
@symptomaticAcuity

Periorbital edema
1 edema.soft
2 edema.pitting | intervention.topical
3 edema & visualDisturbance | highPressure | glaucoma | retinalHemorrhage | opticNeuritis | diuretics | intervention.operative

Photophobia
1 symptoms & noAdl
2 adl.instrumental
3 adl.selfCare

Retinal detachment
3 detachment & noMacula
4 detachment.macula

Retinal tear
1 noDetachment & noIntervention
2 noDetachment & intervention

Retinal vascular disorder
2 retinalVessels & noNeovascularization
3 neovascularization

Retinopathy
1 asymptomatic | observation
@symptomaticAcuity
2 | adl.instrumental
3 | adl.selfCare

Scleral disorder
1 noVisionChange
@symptomaticAcuity
2 | adl.instrumental
3 | adl.selfCare

Uveitis
1 anteriorUveitis & cellsTrace
2 anteriorUveitis & cells>=1..2
3 anteriorUveitis & cells>=3 | posteriorUveitis
4 acuity20>=200

Vision decreased
@acuity

Vitreous hemorrhage
1 noIntervention
@symptomaticAcuity
2 | adl.instrumental
3 | adl.selfCare | vitrectomy

Watering eyes
1 noIntervention
2 symptoms | acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3
3 acuity20>40..200 | linesLost>3
4 acuity20>=200
`,
];
