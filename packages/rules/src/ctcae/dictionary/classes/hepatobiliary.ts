/** CTCAE 5.0, liver and bile: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Bile duct stenosis
@silent
2 symptoms | gutAltered | ivFluids & hours>0..<24
3 gutAltered.severe | intervention.invasive
@fatalOperative

Biliary fistula
2 symptoms & noInvasive
3 intervention.invasive
@fatal

Budd-Chiari syndrome
2 intervention.medical
@significant
3 | asterixis | encephalopathy.mild
4 lifeThreatening | encephalopathy.severe | coma
5 death

Cholecystitis
2 symptoms | intervention.medical
3 symptoms.severe | intervention.invasive
@fatalOperative

Gallbladder fistula
@fistula

Gallbladder necrosis
4 lifeThreatening | urgent.invasive
5 death

Gallbladder obstruction
@silent
2 symptoms | gutAltered | ivFluids & hours>0..<24
3 symptoms & gutAltered.severe | tubeFeeding | tpn | hospital | intervention.operative.nonEmergent
@fatalOperative

Gallbladder pain
@pain

Gallbladder perforation
@fatal

Hepatic failure
3 asterixis | encephalopathy.mild | drugInducedInjury | adl.selfCare
4 lifeThreatening | encephalopathy.severe | coma
5 death

Hepatic hemorrhage
@hemorrhage

Hepatic necrosis
4 lifeThreatening | urgent.invasive
5 death

Hepatic pain
@pain

Hepatobiliary disorders - Other, specify
@other

Perforation bile duct
3 intervention.invasive
@fatalOperative

Portal hypertension
2 portalFlow.decreased
3 portalFlow.reversed | varices | ascites
@fatal

Portal vein thrombosis
2 noIntervention
3 intervention.medical
@fatal

Sinusoidal obstruction syndrome
2 bilirubin>=2..5 | minorTreatment
3 bilirubin>5 | coagulationModifier | flowReversed
4 lifeThreatening
5 death
`,
];
