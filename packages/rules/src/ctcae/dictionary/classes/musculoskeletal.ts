/** CTCAE 5.0, muscle, bone and joint: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Abdominal soft tissue necrosis
@softTissueNecrosis

Arthralgia
@pain

Arthritis
1 pain.mild & jointInflammation
2 pain.moderate & jointInflammation | adl.instrumental
3 pain.severe & jointInflammation | jointDamage | adl.selfCare

Avascular necrosis
@silent
2 symptoms | adl.instrumental
3 symptoms.severe | adl.selfCare | intervention.operative.elective
@fatal

Back pain
@pain

Bone pain
@pain

Buttock pain
@pain

Chest wall necrosis
@softTissueNecrosis

Chest wall pain
@pain

Exostosis
@silent
2 symptoms | adl.instrumental
3 symptoms.severe | adl.selfCare | intervention.operative.elective

Fibrosis deep connective tissue
@fibrosis

Flank pain
@pain

Generalized muscle weakness
@weakness

Growth suppression
1 growthReduction>=10..29
2 growthReduction>=30..49 | belowGrowthCurve>0..49
3 growthReduction>=50

Head soft tissue necrosis
@softTissueNecrosis

Joint effusion
@silent
2 symptoms | adl.instrumental
3 symptoms.severe | adl.selfCare | intervention.invasive

Joint range of motion decreased
1 motionLoss>0..25 | sportLimited
2 motionLoss>25..50 | adl.instrumental
3 motionLoss>50 | adl.selfCare

Joint range of motion decreased cervical spine
1 neckRotation<=70..60 | neckFlexion<=70..60
2 neckRotation<60 | neckFlexion<60
3 fused & noNeckRotation

Joint range of motion decreased lumbar spine
1 stiffness | bendingHard & noSportLimit
2 pain.onMotion | reachingAid
3 lumbarFlexion<50 | ankylosis | fused & noLumbarFlexion

Kyphosis
@silent
2 curve.moderate | adl.instrumental
3 curve.severe | intervention.operative | adl.selfCare

Lordosis
@silent
2 curve.moderate | adl.instrumental
3 curve.severe | intervention.operative | adl.selfCare

Muscle cramp
@pain

Muscle weakness lower limb
@weakness

Muscle weakness trunk
@weakness

Muscle weakness upper limb
@weakness

Musculoskeletal and connective tissue disorder - Other, specify
@other

Musculoskeletal deformity
1 hypoplasia.insignificant
2 deformity & remediable
3 deformity.significant & irremediable | adl.selfCare

Myalgia
@pain

Myositis
1 pain.mild
2 pain.moderate & weakness | pain & adl.instrumental
3 pain & weakness.severe | adl.selfCare
4 lifeThreatening | urgent

Neck pain
@pain

Neck soft tissue necrosis
@softTissueNecrosis

Osteonecrosis
@silent
2 symptoms | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare | intervention.operative.elective
@fatal

Osteonecrosis of jaw
@silent
2 symptoms | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare | intervention.operative.elective
@fatal

Osteoporosis
1 adult & osteoporosisOnImaging | adult & tScore<=-1..-2.5 | pediatric & zScore<=-2.0 & noFractures
2 adult & tScore<-2.5 | adult & heightLoss>0..<2 | adult & densityTherapy | adult & adl.instrumental | pediatric & zScore<=-2.0 & fractures | pediatric & densityTherapy
3 adult & heightLoss>=2 | adult & hospital | adult & adl.selfCare | pediatric & adl.selfCare

Pain in extremity
@pain

Pelvic soft tissue necrosis
@softTissueNecrosis

Rhabdomyolysis
1 asymptomatic & noIntervention | labEvidence
2 intervention.nonUrgent
3 symptoms & urgent
4 lifeThreatening | dialysis
5 death

Rotator cuff injury
1 asymptomatic | symptoms.mild | observation | noIntervention
2 severity.moderate | intervention.minimal | adl.instrumental
@significant
3 | adl.selfCare

Scoliosis
1 curvature>0..<20 & noVisibleCurve
2 curvature>20..45 | visibleBending | adl.instrumental
3 curvature>45 | scapulaProminent | intervention.operative | adl.selfCare

Soft tissue necrosis lower limb
@softTissueNecrosis

Soft tissue necrosis upper limb
@softTissueNecrosis

Superficial soft tissue fibrosis
@fibrosis

Trismus
1 jawOpeningLess & noEatingChange
2 jawOpeningLess & softDiet
3 jawOpeningLess & cannotEat

Unequal limb length
1 lengthDifference>0..<2
2 lengthDifference>=2..5 | shoeLift | adl.instrumental
3 lengthDifference>5 | adl.selfCare | intervention.operative
`,
];
