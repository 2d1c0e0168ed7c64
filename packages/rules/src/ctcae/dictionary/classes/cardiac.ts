/** CTCAE 5.0, heart: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Aortic valve disease
@valve

Asystole
1 asystole | intervention.medical.nonUrgent
@fatal

Atrial fibrillation
@quiet
2 intervention.medical.nonUrgent
3 symptoms & urgent | device | ablation | newOnset
4 lifeThreatening | embolus & urgent
5 death

Atrial flutter
@quiet
2 intervention.medical.nonUrgent
3 symptoms & urgent | device | ablation
4 lifeThreatening | embolus & urgent
5 death

Atrioventricular block complete
2 intervention.nonUrgent
3 symptoms & partlyControlled | symptoms & device | newOnset
@fatal

Atrioventricular block first degree
@quiet
2 intervention.nonUrgent

Cardiac arrest
@fatal

Cardiac disorders - Other, specify
@other

Chest pain - cardiac
1 pain.mild
2 pain.moderate & noInstability | pain.onExertion & noInstability | adl.instrumental & noInstability
3 pain.atRest | adl.selfCare | catheterization | newOnset | unstableAngina

Conduction disorder
# Either half of grade 1 alone: mild symptoms, or nothing to treat.
1 symptoms.mild | noIntervention
2 intervention.medical.nonUrgent
3 symptoms & urgent
4 lifeThreatening
5 death

Cyanosis
2 present

Heart failure
1 asymptomatic & heartTestsAbnormal
2 symptoms.moderateExertion
3 symptoms.minimalExertion | hospital | newOnset
@fatal

Left ventricular systolic dysfunction
3 symptoms & ejectionFractionFall & responsive
4 heartFailure.refractory & ejectionFractionFall | assistDevice | pressor | transplant
5 death

Mitral valve disease
@valve

Mobitz (type) II atrioventricular block
@quiet
2 symptoms | intervention.medical
3 symptoms & partlyControlled | symptoms & device | newOnset
@fatal

Mobitz type I
@quiet
2 symptoms | intervention.medical
3 symptoms & partlyControlled | symptoms & device
@fatal

Myocardial infarction
2 asymptomatic & enzymesMinimal & noIschemicEcg
3 symptoms.severe & noInstability | enzymes & noInstability | infarctionEcg & noInstability
4 lifeThreatening | hemodynamicInstability
5 death

Myocarditis
2 symptoms.moderateExertion
3 symptoms.minimalExertion | intervention | newOnset
@fatal

Palpitations
1 symptoms.mild | noIntervention
2 intervention

Paroxysmal atrial tachycardia
@quiet
2 intervention.medical.nonUrgent
3 symptoms & urgent | ablation
4 lifeThreatening | partlyControlled | cardioversion
5 death

Pericardial effusion
2 asymptomatic & effusion.moderate
3 effusion & physiologicConsequences
@fatal

Pericardial tamponade
@fatal

Pericarditis
1 asymptomatic & pericarditisSigns
2 symptoms
3 physiologicConsequences
@fatal

Pulmonary valve disease
@valve

Restrictive cardiomyopathy
1 onImaging
2 symptoms & noHeartFailure
3 heartFailure & responsive | symptoms.otherCardiac & responsive | newOnset
4 heartFailure.refractory | symptoms.otherCardiac & partlyControlled
5 death

Right ventricular dysfunction
1 asymptomatic & heartTestsAbnormal
2 symptoms.moderateExertion
3 symptoms.severe & hypoxia & rightHeartFailure | oxygen
4 lifeThreatening | urgent | transplant
5 death

Sick sinus syndrome
@quiet
2 symptoms & noIntervention | medicationChanged
3 symptoms & intervention
@fatal

Sinus bradycardia
@quiet
2 symptoms & noIntervention | medicationChanged
3 symptoms & intervention
@fatal

Sinus tachycardia
@quiet
2 symptoms | intervention.medical.nonUrgent
3 urgent.medical

Supraventricular tachycardia
@quiet
2 intervention.medical.nonUrgent
3 symptoms & urgent
4 lifeThreatening
5 death

Tricuspid valve disease
@valve

Ventricular arrhythmia
@quiet
2 intervention.medical.nonUrgent
3 urgent
4 lifeThreatening | hemodynamicInstability
5 death

Ventricular fibrillation
4 lifeThreatening | hemodynamicInstability
5 death

Ventricular tachycardia
2 intervention.medical.nonUrgent
3 symptoms & urgent
4 lifeThreatening | hemodynamicInstability
5 death
`,
];
