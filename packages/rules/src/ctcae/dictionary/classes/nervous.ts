/** CTCAE 5.0, nervous system: criteria as facets. ICANS has no term here; it is graded by ASTCT (`astct`). */
export const TABLE: readonly string[] = [
  `
Abducens nerve disorder
@nerve

Accessory nerve disorder
@nerve

Acoustic nerve disorder NOS
@nerve

Akathisia
1 restlessness.mild
2 restlessness.moderate | adl.instrumental
3 restlessness.severe | adl.selfCare

Amnesia
1 severity.mild | memoryLoss.transient
2 severity.moderate | memoryLoss.shortTerm | adl.instrumental
3 severity.severe | memoryLoss.longTerm | adl.selfCare

Anosmia
1 present

Aphonia
3 voiceless

Arachnoiditis
@ladder
@fatal

Ataxia
@silent
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare | mechanicalAid

Brachial plexopathy
@nerve

Central nervous system necrosis
@silent
2 symptoms.moderate | steroids
3 symptoms.severe | intervention.medical
@fatal

Cerebrospinal fluid leakage
1 postCraniotomy & asymptomatic | postLumbarPuncture & headacheTransient | postLumbarPuncture & posturalCare
2 postCraniotomy & symptoms.moderate | postCraniotomy & intervention.medical | postLumbarPuncture & symptoms.moderate.persistent | postLumbarPuncture & bloodPatch
# Grade 2 names the same treatment: severe symptoms decide.
3 symptoms.severe
@fatal

Cognitive disturbance
1 cognition.mild & noPerformanceLoss & noSpecialServices
2 cognition.moderate | performanceLoss & independentLiving | specialServices.partTime
3 cognition.severe | performanceLoss.significant

Concentration impairment
1 attention.mild
2 attention.moderate | adl.instrumental
3 attention.severe | adl.selfCare

Depressed level of consciousness
1 alertnessReduced
2 sedation | slowResponse | adl.instrumental
3 hardToArouse
4 lifeThreatening | coma | urgent
5 death

Dizziness
1 unsteadiness.mild
2 unsteadiness.moderate | adl.instrumental
3 unsteadiness.severe | adl.selfCare

Dysarthria
1 articulation.mild
2 articulation.moderate
3 articulation.severe

Dysesthesia
1 sensation.mild
2 sensation.moderate | adl.instrumental
3 sensation.severe | adl.selfCare

Dysgeusia
1 tasteAltered & noDietChange
2 tasteAltered & dietChange | tasteUnpleasant | tasteLost

Dysphasia
1 dysphasia.mild & noCommunicationLoss
2 dysphasia.moderate | communicationLoss
3 dysphasia.severe | communicationLoss.severe

Edema cerebral
3 newOnset | worsening
@fatal

Encephalopathy
@ladder
@fatal

Extrapyramidal disorder
1 involuntaryMovement.mild
2 involuntaryMovement.moderate | adl.instrumental
3 involuntaryMovement.severe | torticollis | adl.selfCare
@fatal

Facial muscle weakness
@nerve

Facial nerve disorder
@nerve

Glossopharyngeal nerve disorder
@nerve
@fatal

Guillain-Barre syndrome
@ladder
4 lifeThreatening | urgent | intubation
5 death

Headache
@pain

Hydrocephalus
@silent
# "Not indicated" limits the grade; alone it is no sign of one.
2 symptoms.moderate & noIntervention
3 symptoms.severe | neurologicDeficit | intervention
@fatal

Hypersomnia
1 sleepNeed.mild
2 sleepNeed.moderate
3 sleepNeed.severe

Hypoglossal nerve disorder
@nerve

Intracranial hemorrhage
@silent
2 symptoms.moderate | intervention
3 ventriculostomy | pressureMonitoring | intraventricularThrombolysis | intervention.invasive | hospital
@fatal
`,
  `
Ischemia cerebrovascular
@silent
2 symptoms.moderate

Lethargy
1 symptoms.mild | alertnessReduced
2 symptoms.moderate | adl.instrumental

Leukoencephalopathy
# Wider spaces and ventricles may be there or not, and decide nothing.
1 asymptomatic | whiteMatter.smallFoci | whiteMatter.underThird
2 symptoms.moderate | whiteMatter.semiovale | whiteMatter.thirdToTwoThirds
3 symptoms.severe | whiteMatter.twoThirds
4 lifeThreatening | whiteMatter.most
5 death

Memory impairment
1 memory.mild
2 memory.moderate | adl.instrumental
3 memory.severe | adl.selfCare

Meningismus
@ladder
@fatal

Movements involuntary
@ladder

Muscle weakness left-sided
@weakness

Muscle weakness right-sided
@weakness

Myasthenia gravis
@other

Nervous system disorders - Other, specify
@other

Neuralgia
@pain

Nystagmus
@limits

Oculomotor nerve disorder
@nerve

Olfactory nerve disorder
@limits

Paresthesia
@ladder

Peripheral motor neuropathy
1 asymptomatic | observation
@limits
@fatal

Peripheral sensory neuropathy
1 asymptomatic
@limits
4 lifeThreatening | urgent

Phantom pain
@pain

Presyncope
2 present

Pyramidal tract syndrome
@nerve
@fatal

Radiculitis
1 symptoms.mild
2 symptoms.moderate | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare
@fatal

Recurrent laryngeal nerve palsy
@silent
2 symptoms.moderate
3 symptoms.severe | intervention.medical
@fatal

Reversible posterior leukoencephalopathy syndrome
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare | hospital
4 lifeThreatening
5 death

Seizure
1 seizure.partialBrief & noConsciousnessLoss
2 seizure.generalizedBrief
3 seizure.new | seizure.despiteTreatment
4 lifeThreatening | seizure.prolonged
5 death

Somnolence
1 drowsiness.mild
2 sedation.moderate | adl.instrumental
3 stupor
@fatal

Spasticity
1 muscleTone.mild
2 muscleTone.moderate & resistance
3 muscleTone.severe & resistance
4 lifeThreatening | immobileJoints
5 death

Spinal cord compression
3 symptoms.severe | adl.selfCare
@fatal

Stroke
1 incidentalImaging
2 deficit.mild | deficit.moderate | adl.instrumental
3 deficit.severe | adl.selfCare | hospital
@fatal

Syncope
3 fainting | orthostaticCollapse

Tendon reflex decreased
1 ankleReflex.reduced
2 ankleReflex.absent | otherReflexesReduced
3 allReflexesAbsent

Transient ischemic attacks
1 deficit.mild
2 deficit.moderate

Tremor
@ladder

Trigeminal nerve disorder
@nerve

Trochlear nerve disorder
@nerve

Vagus nerve disorder
@nerve
@fatal

Vasovagal reaction
3 present
@fatal
`,
];
