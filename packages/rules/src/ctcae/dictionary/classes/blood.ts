/** CTCAE 5.0, blood and lymphatic system: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Anemia
1 hemoglobin<lln..10.0
2 hemoglobin<10.0..8.0
3 hemoglobin<8.0 | transfusion
@fatal

Blood and lymphatic system disorders - Other, specify
@other

Bone marrow hypocellular
1 hypocellular.mild | cellularityLoss>0..25
2 hypocellular.moderate | cellularityLoss>25..<50
3 hypocellular.severe | cellularityLoss>50..75
4 aplastic & weeks>2
5 death

Disseminated intravascular coagulation
2 labEvidence & noBleeding
3 labEvidence & bleeding
@fatal

Eosinophilia
1 eosinophils>uln & eosinophils>baseline
3 steroidsStarted

Febrile neutropenia
3 neutrophils<1.0 & temperature>38.3 | neutrophils<1.0 & temperature>=38.0 & hours>1
@fatal

Hemolysis
1 hemolysisByTests
2 hemolysisByTests & hemoglobinFall>=2
3 transfusion | intervention.medical
@fatal

Hemolytic uremic syndrome
3 labEvidence & clinicalConsequences
4 lifeThreatening
5 death

Leukocytosis
3 wbc>100
4 leukostasis | urgent
5 death

Lymph node pain
@pain

Methemoglobinemia
2 methemoglobin>uln
3 urgent
4 lifeThreatening
5 death

Thrombotic thrombocytopenic purpura
3 labEvidence & clinicalConsequences
4 lifeThreatening
5 death
`,
];
