/**
 * CTCAE 5.0, psychiatric: criteria as facets. "Hospital not needed" and "new onset" limit a severe state and are no sign
 * of one by themselves: the first stands beside the severe state, the second is left out.
 */
export const TABLE: readonly string[] = [
  `
Agitation
1 moodChange.mild
2 moodChange.moderate
3 agitation.severe & noHospital
4 lifeThreatening | urgent

Anorgasmia
1 orgasmAbsent & noRelationshipHarm
2 orgasmAbsent & relationshipHarm

Anxiety
1 symptoms.mild | noIntervention
2 symptoms.moderate | adl.instrumental
3 symptoms.severe | adl.selfCare | hospital
4 lifeThreatening | urgent

Confusion
1 disorientation.mild
2 disorientation.moderate | adl.instrumental
3 disorientation.severe | adl.selfCare
4 lifeThreatening | urgent

Delayed orgasm
1 orgasmDelayed & noRelationshipHarm
2 orgasmDelayed & relationshipHarm

Delirium
1 delirium.mild
2 delirium.moderate | adl.instrumental
# Urgent treatment stands at grades 3 and 4: what tells them apart is the danger.
3 delirium.severe | adl.selfCare | urgent | newOnset
4 lifeThreatening | harmThreat
5 death

Delusions
2 delusions.moderate
3 delusions.severe & noHospital | newOnset
4 lifeThreatening | harmThreat | hospital
5 death

Depression
1 depression.mild
2 depression.moderate | adl.instrumental
3 depression.severe & noHospital | adl.selfCare
4 lifeThreatening | harmThreat | hospital
5 death

Euphoria
1 moodElevated.mild
2 moodElevated.moderate
3 moodElevated.severe

Hallucinations
1 hallucinations.mild
2 hallucinations.moderate
3 hallucinations.severe & noHospital
4 lifeThreatening | harmThreat | hospital
5 death

Insomnia
1 sleepDifficulty.mild
2 sleepDifficulty.moderate
3 sleepDifficulty.severe

Irritability
1 severity.mild | consolable
2 severity.moderate | adl.instrumental | attentionNeeded
3 responseExcessive | adl.selfCare | inconsolable | intervention.medical | intervention.psychiatric

Libido decreased
1 libidoReduced & noRelationshipHarm
2 libidoReduced & relationshipHarm

Libido increased
1 present

Mania
1 mania.mild
2 mania.moderate
3 mania.severe & noHospital | newOnset
4 lifeThreatening | harmThreat | hospital
5 death

Personality change
1 personality.mild
2 personality.moderate
3 personality.severe & noHospital
4 lifeThreatening | harmThreat | hospital

Psychiatric disorders - Other, specify
1 asymptomatic | symptoms.mild | observation | noIntervention
2 severity.moderate | intervention.minimal | adl.instrumental.forAge
3 severity.severe & noImmediateThreat | severity.significant & noImmediateThreat | adl.selfCare
4 lifeThreatening | hospital | urgent
5 death

Psychosis
1 psychosis.mild
2 psychosis.moderate
3 psychosis.severe & noHospital | newOnset
4 lifeThreatening | harmThreat | hospital
5 death

Restlessness
1 symptoms.mild | noIntervention
@limits

Suicidal ideation
1 deathThoughts & noWishToDie
2 suicidalIdeation & noPlan
3 suicidePlan & noSeriousIntent & noHospital
# The hospital stay follows from the intent and is not asked for.
4 suicidePlan.seriousIntent

Suicide attempt
3 suicideAttempt & noIntentToDie
4 suicideAttempt.intentToDie
5 death
`,
];
