/** What CTCAE 6.0 changed against 5.0, hepatobiliary to musculoskeletal; new and moved terms in full. */
import type { ClassKey } from '../class-keys.ts';

export const CHANGES: Readonly<Partial<Record<ClassKey, string>>> = {
  hepatobiliary: `
Biliary obstruction
@silent
2 symptoms | gutAltered | ivFluids & hours>0..<24
3 symptoms & gutAltered.severe | hospital | intervention.operative.nonEmergent
@fatalOperative

Gallbladder obstruction
3 symptoms & gutAltered.severe | hospital | intervention.operative.nonEmergent

Hepatic hemorrhage
3 hospital

Hepatitis
2 symptoms.moderate | intervention.medical
3 symptoms & liverDysfunction | cirrhosis | hospital.orProlonged
4 lifeThreatening | liverDecompensated
5 death
`,
  immune: `
Cytokine release syndrome
2 hypotension.fluids | hypoxia & oxygen.lowFlow
3 hypotension.onePressor | hypoxia & oxygen.highFlow

Graft versus host disease
2 intervention.oral
3 intervention.iv
@fatal

Secondary hemophagocytic lymphohistiocytosis
1 asymptomatic | symptoms.mild | noMoreThanEvaluation | noIntervention
2 symptoms.moderate | intervention
@significant
@fatal

Serum sickness
1 observation | noIntervention
`,
  infections: `
Aseptic meningitis
3 steroids | mentalState.severe | seizure.selfLimited | neurologicAbnormal
@fatal

Candidiasis
1 asymptomatic | localSymptomCare
2 intervention.oral
3 intervention.iv.antimicrobial
4 lifeThreatening
5 death

Encephalitis
3 intervention.iv.antimicrobial | steroids | mentalState.severe | seizure.selfLimited | neurologicAbnormal
@fatal

Encephalomyelitis
3 intervention.iv.antimicrobial | steroids | mentalState.severe | seizure.selfLimited | neurologicAbnormal
@fatal

Folliculitis
1 noIntervention
2 topicalStarted
3 intervention.systemic

Meningitis
3 intervention.iv.antimicrobial | steroids | mentalState.severe | seizure.selfLimited | neurologicAbnormal

Meningoencephalitis
3 intervention.iv.antimicrobial | steroids | mentalState.severe | seizure.selfLimited | neurologicAbnormal
@fatal

Pneumonia
2 symptoms.moderate | intervention.oral.antimicrobial
@infection

Sepsis
3 intervention.iv
4 lifeThreatening
`,
  injury: `
Anesthetic complication
2 anesthesiaEffect & intervention.medical & stayHours>0..<24
3 anesthesiaEffect & intervention.medical & stayHours>=24
@fatal

Fallopian tube anastomotic leak
1 asymptomatic & testFinding | noIntervention

Injury to jugular vein
3 symptoms | repair | adl.selfCare

Intestinal stoma site bleeding
3 intervention.invasive | hospital

Nerve injury
2 adl.instrumental
3 intervention.invasive | hospital | adl.selfCare
@fatal

Post biopsy bleeding
2 extraObservation
3 transfusion | intervention.invasive | hospital
@fatal

Systemic post-immunization reaction
1 pain.mild & noActivityLimit | erythemaCm>=2.5..5 | indurationCm>=2.5..5
2 pain.moderate | erythemaCm>5..10 | indurationCm>5..10 | lipodystrophy | adl.instrumental
3 pain.severe | erythemaCm>10 | indurationCm>10 | necrosis | adl.selfCare
4 lifeThreatening | urgent

Tissue injury
2 adl.instrumental
3 intervention.invasive | hospital | adl.selfCare
@fatal

Tracheal hemorrhage
3 hospital

Tracheal obstruction
3 stridor | respiratoryDistress | intervention.invasive | adl.selfCare

Tracheostomy site bleeding
3 intervention.invasive | hospital

Urostomy site bleeding
3 intervention.invasive | hospital
`,
  investigations: `
Alanine aminotransferase increased
1 baselineNotHigh & alt>uln..3.0uln | baselineHigh & alt>=1.0baseline..1.5baseline
2 baselineNotHigh & alt>3.0uln..5.0uln | baselineHigh & alt>1.5baseline..2.0baseline
3 baselineNotHigh & alt>5.0uln..20.0uln | baselineHigh.upToFive & alt>2.0baseline..4.0baseline
4 baselineNotHigh & alt>20.0uln | baselineHigh & alt>4.0baseline

Alkaline phosphatase increased
1 alp>baseline & alp>uln
2 -
3 -
4 -

Aspartate aminotransferase increased
1 baselineNotHigh & ast>uln..3.0uln | baselineHigh & ast>=1.0baseline..1.5baseline
2 baselineNotHigh & ast>3.0uln..5.0uln | baselineHigh & ast>1.5baseline..2.0baseline
3 baselineNotHigh & ast>5.0uln..20.0uln | baselineHigh.upToFive & ast>2.0baseline..4.0baseline
4 baselineNotHigh & ast>20.0uln | baselineHigh & ast>4.0baseline

Blood bilirubin increased
1 baselineNotHigh & bilirubin>uln..1.5uln | baselineHigh & bilirubin>=1.0baseline..1.5baseline
2 baselineNotHigh & bilirubin>1.5uln..3.0uln | baselineHigh & bilirubin>1.5baseline..2.5baseline
3 baselineNotHigh & bilirubin>3.0uln..10.0uln | baselineHigh & bilirubin>2.5baseline..10.0baseline
4 baselineNotHigh & bilirubin>10.0uln | baselineHigh & bilirubin>10.0baseline

Blood gonadotrophin abnormal
2 symptoms | intervention.medical
3 -

Creatinine clearance decreased
2 creatinineClearance<=49..26
3 creatinineClearance<=25..10

Creatinine increased
2 baselineLow & creatinine>1.5baseline..3.0baseline | creatinine>1.5uln..3.0uln
3 baselineLow & creatinine>3.0baseline | creatinine>3.0uln..6.0uln

Electrocardiogram QT corrected interval prolonged
3 qtc>500 | qtcChange>60
4 lifeThreatening | torsades | polymorphicTachycardia

Forced expiratory volume decreased
1 fev1<=99..70 | gliZ<=-1.65..-2.5
2 fev1<=69..60 | gliZ<-2.5..-4
3 fev1<=59..50 | gliZ<-4
4 -

GGT increased
1 baselineNotHigh & ggt>uln..2.5uln | baselineHigh & ggt>=1.0baseline..1.5baseline
2 baselineNotHigh & ggt>2.5uln..5.0uln | baselineHigh & ggt>1.5baseline..3.0baseline
3 baselineNotHigh & ggt>5.0uln..20.0uln | baselineHigh & ggt>3.0baseline..10.0baseline
4 baselineNotHigh & ggt>20.0uln | baselineHigh & ggt>10.0baseline

HDL decreased
1 hdl<lln

Hemoglobin increased
1 hemoglobinOverUln>0..2
2 hemoglobinOverUln>2..4
3 hemoglobinOverUln>4

LDL increased
1 ldl>uln

Lipase increased
2 lipase>1.5uln..3.0uln | asymptomatic & lipase>3.0uln..5.0uln
3 symptoms & lipase>3.0uln..5.0uln | asymptomatic & lipase>5.0uln

Neutrophil count decreased
1 neutrophils<1.5..1.0
2 neutrophils<1.0..0.5
3 neutrophils<0.5..0.1
4 neutrophils<0.1

Neutrophil count increased
1 present

Serum amylase increased
2 amylase>1.5uln..2.0uln | asymptomatic & amylase>2.0uln..5.0uln | symptoms.mild & amylase>2.0uln..5.0uln
3 symptoms.moderate & amylase>2.0uln..5.0uln | symptoms.severe & amylase>2.0uln..5.0uln | asymptomatic & amylase>5.0uln

Thyroid stimulating hormone increased
1 tsh>uln & noIntervention

Urinary protein increased
1 adult & dipstick>=1 | adult & urineProtein24h>=uln..<1.0 | adult & proteinCreatinine>0..<1 | pediatric & dipstick>=1
2 adult & dipstick>=2..3 | adult & urineProtein24h>=1.0..<3.5 | adult & proteinCreatinine>=1..3.5 | pediatric & proteinCreatinine>=0.5..1.9 | pediatric & dipstick>=2..3
3 adult & urineProtein24h>=3.5 | adult & dipstick>=4 | adult & proteinCreatinine>3.5 | pediatric & proteinCreatinine>1.9 | pediatric & dipstick>=4

Urine output decreased
3 adult & urine8h<80 | infant & urinePerKgHour<1 | child & urinePerKgHour<0.5

Vitamin D decreased
1 vitaminD<lln
`,
  metabolism: `
Diabetes mellitus
1 glucoseAboveBaseline | dietChange | noManagementChange
2 oralAgentStarted | slidingScale
3 insulinStarted | insulinMore | hospital
4 lifeThreatening | urgent | ketoacidosis
5 death

Failure to thrive
2 adl.instrumental
3 adl.selfCare

Hyperglycemia
1 fasting & glucose>uln..160
2 fasting & glucose>160..250
3 glucose>250..500 | hospital
4 glucose>500 | lifeThreatening
5 -

Hyperlipidemia
3 hospital

Hyponatremia
2 asymptomatic & sodium<130..125
3 symptoms & sodium<130..125 | sodium<125..120

Tumor lysis syndrome
1 laboratoryLysis & creatinine>uln..1.5uln
2 laboratoryLysis & creatinine>1.5uln..3.0uln | arrhythmia.medical | seizure.briefGeneralized | seizure.controlled | seizure.focalMotor & noActivityForAge
3 laboratoryLysis & creatinine>3.0uln..6.0uln | arrhythmia.device | seizure.consciousness | seizure.uncontrolled | seizure.breakthrough
4 laboratoryLysis & creatinine>6.0uln | arrhythmia & lifeThreatening | seizure & lifeThreatening
`,
  musculoskeletal: `
Growth accelerated
2 heightSd>=2

Osteoporosis
2 adult & tScore<-2.5 | adult & heightLoss>0..<2 | adult & densityTherapy | adult & adl.instrumental | pediatric & zScore<=-2.0 & fractures | childActivity.moderate
3 adult & heightLoss>=2 | adult & hospital | adult & adl.selfCare | childActivity.severe
`,
};
