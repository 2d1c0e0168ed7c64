/** CTCAE 5.0, injury and procedures, S to W: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Stenosis of gastrointestinal stoma
2 symptoms | ivFluids & hours>0..<24 | dilation.bedside
3 gutAltered.severe | tubeFeeding | tpn | hospital | intervention.operative.elective
@fatalOperative

Stomal ulcer
@silent
2 symptoms | intervention.medical
3 symptoms.severe | intervention.operative.elective

Tracheal hemorrhage
@hemorrhage

Tracheal obstruction
1 asymptomatic & partialObstruction
2 symptoms & noRespiratoryDistress | intervention.medical | adl.instrumental
3 stridor & adl.selfCare | respiratoryDistress & adl.selfCare | intervention.invasive
4 lifeThreatening.airway | urgent
5 death

Tracheostomy site bleeding
@stomaBleeding

Ureteric anastomotic leak
@anastomoticLeak

Urethral anastomotic leak
@anastomoticLeak

Urostomy leak
@anastomoticLeak

Urostomy obstruction
@silent
2 symptoms | dilation | intervention.endoscopic | stent
3 organFunctionAltered | intervention.operative.elective
4 lifeThreatening | organFailure | urgent.operative
5 death

Urostomy site bleeding
@stomaBleeding

Urostomy stenosis
2 symptoms & noOrganEffects | dilation | intervention.endoscopic | stent
3 symptoms & organFunctionAltered | intervention.operative.elective
@fatalOperative

Uterine anastomotic leak
@anastomoticLeak

Uterine perforation
2 noInvasive
3 intervention.invasive
@fatal

Vaccination complication
1 pain.mild & noActivityLimit | erythemaCm>=2.5..5 | indurationCm>=2.5..5
2 pain.moderate | erythemaCm>=5.1..10 | indurationCm>=5.1..10 | lipodystrophy | adl.instrumental
3 pain.severe | erythemaCm>10 | indurationCm>10 | necrosis | adl.selfCare
4 lifeThreatening | urgent

Vaginal anastomotic leak
@anastomoticLeak

Vas deferens anastomotic leak
@anastomoticLeak

Vascular access complication
1 tpaLocal & noSystemicTreatment
2 deviceFault | deviceReplacement
3 pulmonaryEmbolism | deepVeinThrombosis | cardiacThrombosis | intervention
4 lifeThreatening & hemodynamicInstability | lifeThreatening & neurologicInstability
5 death

Venous injury
1 asymptomatic & testFinding | noIntervention
2 symptoms & noRepair
3 symptoms.severe | adl.selfCare | repair
4 lifeThreatening | organDamage | urgent.operative
5 death

Wound complication
1 observation | intervention.topical
2 localCare.bedside
3 intervention.operative
4 lifeThreatening
5 death

Wound dehiscence
1 incisionOpen & noIntervention
2 incisionOpen & localCare | incisionOpen & intervention.medical
3 fasciaDisrupted & noEvisceration | intervention.operative
4 lifeThreatening | hernia.strangulated | fasciaDisrupted & evisceration | reconstruction.major
5 death

Wrist fracture
1 severity.mild | intervention.nonOperative
2 adl.instrumental | intervention.operative.outpatient
3 adl.selfCare | intervention.operative.elective & hospital
`,
];
