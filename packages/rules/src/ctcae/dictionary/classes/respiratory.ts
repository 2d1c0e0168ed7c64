/** CTCAE 5.0, respiratory, thoracic and mediastinal: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Adult respiratory distress syndrome
3 onImaging & noIntubation
@breathing

Allergic rhinitis
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical

Apnea
3 present | intervention.medical
@breathing

Aspiration
@silent
2 eatingChanged | choking | intervention.medical
3 dyspnea & pneumonia | hospital | oralFeedingImpossible
@breathing

Atelectasis
@silent
2 symptoms | intervention.medical | bronchoscopicSuction
3 oxygen | hospital | intervention.operative.elective
@breathing

Bronchial fistula
@fistula

Bronchial obstruction
@silent
2 symptoms | endoscopicEvaluation | lungCollapseOnImaging | intervention.medical
3 dyspnea & stridor | intervention.endoscopic
@breathing

Bronchial stricture
@silent
2 symptoms & noRespiratoryDistress | intervention.medical
3 dyspnea & stridor | intervention.endoscopic
@breathing

Bronchopleural fistula
1 asymptomatic
2 symptoms & noInvasive
3 hospital | intervention.invasive
@fatal

Bronchopulmonary hemorrhage
1 symptoms.mild | noIntervention
2 symptoms.moderate & noInvasive
3 transfusion | intervention.invasive | hospital
4 lifeThreatening | intubation | urgent
5 death

Bronchospasm
1 symptoms.mild | noIntervention
# "Symptomatic" beyond the mild symptoms of grade 1.
2 symptoms.moderate | intervention.medical | adl.instrumental
3 adl.selfCare | oxygen
@breathing

Chylothorax
@silent
2 symptoms | intervention.medical | thoracentesis
3 symptoms.severe | intervention.operative.elective
@breathing

Cough
1 symptoms.mild | medication.nonprescription
2 symptoms.moderate & intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare

Dyspnea
1 dyspnea.moderateExertion
2 dyspnea.minimalExertion | adl.instrumental
3 dyspnea.atRest | adl.selfCare
@fatal

Epistaxis
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical
3 transfusion | intervention.invasive
@fatal

Hiccups
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical | adl.instrumental
3 symptoms.severe | sleepDisturbed | adl.selfCare

Hoarseness
1 voiceChange.mild | voiceChange.intermittent | voiceUnderstood | selfResolving
2 voiceChange.moderate | voiceChange.persistent | voiceUnderstood.byPhone | medicalEvaluation
3 voiceChange.severe

Hypoxia
# The saturation is an example: it says what the fall in brackets means.
2 desaturation.exercise & saturation<88 | oxygen.intermittent
3 desaturation.atRest & saturation<88 | desaturation.atRest & pao2<=55
@airway

Laryngeal edema
@silent
2 symptoms | intervention.medical
3 stridor | respiratoryDistress | hospital
@airway

Laryngeal fistula
@fistula

Laryngeal hemorrhage
1 cough.mild | hemoptysis.trace | laryngoscopicFindings
2 symptoms.moderate | intervention
3 transfusion | intervention.invasive | hospital
@fatal

Laryngeal inflammation
1 soreThroat.mild | raspyVoice
2 soreThroat.moderate | analgesics
3 soreThroat.severe | intervention.endoscopic

Laryngeal mucositis
1 endoscopicOnly | discomfort.mild & noIntakeChange
2 pain.moderate & analgesics | intakeChanged | adl.instrumental
3 pain.severe | swallowingSevere | intervention.medical
@airway

Laryngeal obstruction
@silent
2 symptoms & noRespiratoryDistress | intervention.medical | adl.instrumental
3 adl.selfCare | stridor | intervention.endoscopic
@fatal

Laryngeal stenosis
@silent
2 symptoms & noRespiratoryDistress | intervention.medical | adl.instrumental
3 adl.selfCare | stridor | intervention.endoscopic
@fatal

Laryngopharyngeal dysesthesia
1 symptoms.mild & noAnxiety | noIntervention
2 symptoms.moderate | anxiety.mild & noDyspnea | shortObservation | anxiolytics | adl.instrumental
3 symptoms.severe | dyspnea & swallowingDifficult | adl.selfCare
4 lifeThreatening
5 death

Laryngospasm
2 episode.transient & noIntervention
3 episode.recurrent | intervention.noninvasive
4 episode.withSyncope | urgent
5 death

Mediastinal hemorrhage
1 symptoms.mild | noIntervention | onImagingOnly
2 symptoms.moderate | intervention
3 transfusion | intervention.invasive | hospital
@fatal

Nasal congestion
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical
3 bloodyDischarge | epistaxis
`,
  `
Oropharyngeal pain
1 pain.mild
2 pain.moderate | intakeChanged | analgesicsStarted.nonNarcotic | analgesicsStarted.topical
3 pain.severe | swallowingSevere | analgesicsStarted.narcotic | tpn

Pharyngeal fistula
@fistula

Pharyngeal hemorrhage
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention
3 transfusion | intervention.invasive | hospital
4 lifeThreatening | intubation | urgent
5 death

Pharyngeal mucositis
1 endoscopicOnly | symptoms.minimal & noIntakeChange | pain.mild & noAnalgesics
2 pain.moderate & analgesics | intakeChanged | adl.instrumental
3 pain.severe | oralIntakeInadequate | adl.selfCare
@fatal

Pharyngeal necrosis
3 oralIntakeInadequate | intervention.invasive | tubeFeeding | tpn
@fatalOperative

Pharyngeal stenosis
@silent
2 symptoms & noRespiratoryDistress | intervention.medical | adl.instrumental
3 adl.selfCare | stridor | intervention.endoscopic
@airway

Pharyngolaryngeal pain
@pain

Pleural effusion
@silent
2 symptoms | intervention
3 respiratoryDistress & hypoxia | intervention.operative
@breathing

Pleural hemorrhage
1 asymptomatic | bleeding.byThoracentesis
2 symptoms | pneumothorax | chestTube
3 bloodEvacuated>1000 | bleedingRate>=150..200 & hours>=2..4 | transfusion.persistent | intervention.operative.elective | hospital
4 lifeThreatening | intubation | urgent
5 death

Pleuritic pain
@pain

Pneumonitis
@silent
2 symptoms | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare | oxygen
4 lifeThreatening.respiratory | urgent
5 death

Pneumothorax
@silent
2 symptoms | intervention
3 sclerosis | intervention.operative | hospital
@fatal

Postnasal drip
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical

Productive cough
1 sputum.minimal
2 sputum.moderate | adl.instrumental
3 sputum.copious | adl.selfCare

Pulmonary edema
1 onImagingOnly | dyspnea.minimalOnExertion
2 dyspnea.moderateOnExertion | intervention.medical | adl.instrumental
3 dyspnea.severe | dyspnea.atRest | oxygen | adl.selfCare
4 lifeThreatening.respiratory | urgent | ventilation
5 death

Pulmonary fibrosis
1 fibrosisVolume>0..<25 & hypoxia
2 pulmonaryHypertension | fibrosisVolume>=25..50 & hypoxia
3 hypoxia.severe | rightHeartFailure | fibrosisVolume>50..75
4 lifeThreatening | ventilation | fibrosisVolume>75 & honeycombing
5 death

Pulmonary fistula
@fistula

Pulmonary hypertension
1 dyspnea.minimal | foundOnEvaluation
# A comma that is an "or": with "and", moderate dyspnea without a cough would fall to grade 1.
2 dyspnea.moderate | cough | catheterization & intervention.medical
3 symptoms.severe & hypoxia & rightHeartFailure | oxygen
@airway

Respiratory failure
4 lifeThreatening | urgent | intubation | ventilation
5 death

Respiratory, thoracic and mediastinal disorders - Other, specify
@other

Retinoic acid syndrome
1 fluidRetention | weightGainKg>0..<3 | fluidRestriction | diuretics
2 symptoms.moderate | steroids
3 symptoms.severe | hospital
4 lifeThreatening | ventilation
5 death

Rhinorrhea
1 present

Sinus disorder
1 asymptomatic & mucosalCrusting | bloodTinged
2 symptoms & stenosis | symptoms & airflowNarrowed | adl.instrumental
3 stenosis.significant | adl.selfCare
4 necrosis | urgent.operative
5 death

Sinus pain
@pain

Sleep apnea
1 snoring & noApnea
2 apnea.moderate & desaturation | daytimeSleepiness | medicalEvaluation | adl.instrumental
# Desaturation alone is also of grade 2; the second sign or the limit makes grade 3.
3 desaturation & pulmonaryHypertension | intervention.medical | adl.selfCare
4 cardiovascularSymptoms | neuropsychiatricSymptoms | urgent.operative
5 death

Sneezing
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical

Sore throat
1 pain.mild
2 pain.moderate | adl.instrumental
3 pain.severe | adl.selfCare | swallowingDifficult

Stridor
3 respiratoryDistress & adl.selfCare | intervention.medical
@airway

Tracheal fistula
@fistula

Tracheal mucositis
1 endoscopicOnly | hemoptysis.minimal | pain.minimal | respiratorySymptoms.minimal
2 symptoms.moderate | intervention.medical | adl.instrumental
3 pain.severe | bleeding | respiratorySymptoms.severe | adl.selfCare
@fatal

Tracheal stenosis
@silent
2 symptoms & noRespiratoryDistress | intervention.medical | adl.instrumental
3 stridor & adl.selfCare | respiratoryDistress & adl.selfCare | intervention.invasive
@airway

Voice alteration
1 voiceChange.mild | voiceChange.intermittent
2 voiceChange.moderate | voiceChange.persistent
3 voiceChange.severe | voiceRepetition | assistiveTechnology

Wheezing
1 airwayNoise & symptoms.minimal
2 symptoms.moderate | intervention.medical | adl.instrumental
3 respiratorySymptoms.severe & adl.selfCare | oxygen | hospital
@fatal
`,
];
