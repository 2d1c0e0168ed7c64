/** CTCAE 5.0, investigations: criteria as facets. Numbers of laboratory terms agree with `ctcae/criteria`. */
export const TABLE: readonly string[] = [
  `
Activated partial thromboplastin time prolonged
1 aptt>uln..1.5uln
2 aptt>1.5uln..2.5uln
3 aptt>2.5uln | bleeding

Alanine aminotransferase increased
1 baselineNormal & alt>uln..3.0uln | baselineAbnormal & alt>=1.5baseline..3.0baseline
2 baselineNormal & alt>3.0uln..5.0uln | baselineAbnormal & alt>3.0baseline..5.0baseline
3 baselineNormal & alt>5.0uln..20.0uln | baselineAbnormal & alt>5.0baseline..20.0baseline
4 baselineNormal & alt>20.0uln | baselineAbnormal & alt>20.0baseline

Alkaline phosphatase increased
1 baselineNormal & alp>uln..2.5uln | baselineAbnormal & alp>=2.0baseline..2.5baseline
2 baselineNormal & alp>2.5uln..5.0uln | baselineAbnormal & alp>2.5baseline..5.0baseline
3 baselineNormal & alp>5.0uln..20.0uln | baselineAbnormal & alp>5.0baseline..20.0baseline
4 baselineNormal & alp>20.0uln | baselineAbnormal & alp>20.0baseline

Aspartate aminotransferase increased
1 baselineNormal & ast>uln..3.0uln | baselineAbnormal & ast>=1.5baseline..3.0baseline
2 baselineNormal & ast>3.0uln..5.0uln | baselineAbnormal & ast>3.0baseline..5.0baseline
3 baselineNormal & ast>5.0uln..20.0uln | baselineAbnormal & ast>5.0baseline..20.0baseline
4 baselineNormal & ast>20.0uln | baselineAbnormal & ast>20.0baseline

Blood antidiuretic hormone abnormal
@silent
2 symptoms | intervention.medical
3 hospital

Blood bicarbonate decreased
1 bicarbonate<lln & noInterventionStarted

Blood bilirubin increased
1 baselineNormal & bilirubin>uln..1.5uln | baselineAbnormal & bilirubin>1.0baseline..1.5baseline
2 baselineNormal & bilirubin>1.5uln..3.0uln | baselineAbnormal & bilirubin>1.5baseline..3.0baseline
3 baselineNormal & bilirubin>3.0uln..10.0uln | baselineAbnormal & bilirubin>3.0baseline..10.0baseline
4 baselineNormal & bilirubin>10.0uln | baselineAbnormal & bilirubin>10.0baseline

Blood corticotrophin decreased
@silent
2 symptoms | intervention.medical
3 hospital

Blood gonadotrophin abnormal
@silent
2 symptoms | intervention.medical | adl.instrumental
3 symptoms.severe | adl.selfCare

Blood lactate dehydrogenase increased
1 ldh>uln

Blood prolactin abnormal
@silent
2 symptoms.moderate | adl.instrumental

Carbon monoxide diffusing capacity decreased
1 dlcoBelowLln>=3..5 | dlcoDrop>=3..5 | asymptomatic & noIntervention
2 dlcoBelowLln>=6..8 | asymptomatic & dlcoDrop>5..8 | symptoms & noIntervention
3 asymptomatic & dlcoDrop>8 | pulmonarySymptoms & dlcoDrop>5 | intervention

Cardiac troponin I increased
1 troponin>uln & noInfarctionLevel
3 infarctionLevel

Cardiac troponin T increased
1 troponin>uln & noInfarctionLevel
3 infarctionLevel

CD4 lymphocytes decreased
1 cd4<lln..0.5
2 cd4<0.5..0.2
3 cd4<0.2..0.05
4 cd4<0.05

Cholesterol high
1 cholesterol>uln..300
2 cholesterol>300..400
3 cholesterol>400..500
4 cholesterol>500

CPK increased
1 ck>uln..2.5uln
2 ck>2.5uln..5uln
3 ck>5uln..10uln
4 ck>10uln

Creatinine increased
1 creatinine>uln..1.5uln
2 creatinine>1.5baseline..3.0baseline | creatinine>1.5uln..3.0uln
3 creatinine>3.0baseline | creatinine>3.0uln..6.0uln
4 creatinine>6.0uln

Ejection fraction decreased
2 ejectionFraction<=50..40 | ejectionFractionDrop>=10..19
3 ejectionFraction<=39..20 | ejectionFractionDrop>=20
4 ejectionFraction<20

Electrocardiogram QT corrected interval prolonged
1 qtc>=450..480
2 qtc>=481..500
3 qtc>=501 | qtcChange>60
4 torsades | polymorphicTachycardia | seriousArrhythmia

Electrocardiogram T wave abnormal
1 tWaveFlat
2 stChange

Fibrinogen decreased
1 fibrinogen<1.0lln..0.75lln | fibrinogen<lln & fibrinogenFall>0..<25
2 fibrinogen<0.75lln..0.5lln | fibrinogen<lln & fibrinogenFall>=25..<50
3 fibrinogen<0.5lln..0.25lln | fibrinogen<lln & fibrinogenFall>=50..<75
4 fibrinogen<0.25lln | fibrinogen<lln & fibrinogenFall>=75 | fibrinogen<50

Forced expiratory volume decreased
1 fev1<=99..70
2 fev1<=69..60
3 fev1<=59..50
4 fev1<=49
`,
  `
GGT increased
1 baselineNormal & ggt>uln..2.5uln | baselineAbnormal & ggt>=2.0baseline..2.5baseline
2 baselineNormal & ggt>2.5uln..5.0uln | baselineAbnormal & ggt>2.5baseline..5.0baseline
3 baselineNormal & ggt>5.0uln..20.0uln | baselineAbnormal & ggt>5.0baseline..20.0baseline
4 baselineNormal & ggt>20.0uln | baselineAbnormal & ggt>20.0baseline

Growth hormone abnormal
@silent
2 symptoms | intervention.medical | adl.instrumental

Haptoglobin decreased
1 haptoglobin<lln

Hemoglobin increased
1 hemoglobinRise>0..2
2 hemoglobinRise>2..4
3 hemoglobinRise>4

INR increased
1 inr>1.2..1.5 | onAnticoagulation & inr>1baseline..1.5baseline | noMoreThanMonitoring
2 inr>1.5..2.5 | onAnticoagulation & inr>1.5baseline..2.5baseline | doseAdjustment
3 inr>2.5 | onAnticoagulation & inr>2.5baseline | bleeding

Investigations - Other, specify
@other

Lipase increased
1 lipase>uln..1.5uln
2 lipase>1.5uln..2.0uln | asymptomatic & lipase>2.0uln..5.0uln
3 symptoms & lipase>2.0uln..5.0uln | asymptomatic & lipase>5.0uln
4 symptoms & lipase>5.0uln

Lymphocyte count decreased
1 lymphocytes<lln..0.8
2 lymphocytes<0.8..0.5
3 lymphocytes<0.5..0.2
4 lymphocytes<0.2

Lymphocyte count increased
2 lymphocytes>4..20
3 lymphocytes>20

Neutrophil count decreased
1 neutrophils<lln..1.5
2 neutrophils<1.5..1.0
3 neutrophils<1.0..0.5
4 neutrophils<0.5

Pancreatic enzymes decreased
1 pancreaticEnzymes<lln & asymptomatic
2 stoolChange | steatorrhea
3 malabsorptionSequelae

Platelet count decreased
1 platelets<lln..75.0
2 platelets<75.0..50.0
3 platelets<50.0..25.0
4 platelets<25.0

Serum amylase increased
1 amylase>uln..1.5uln
2 amylase>1.5uln..2.0uln | asymptomatic & amylase>2.0uln..5.0uln
3 symptoms & amylase>2.0uln..5.0uln | asymptomatic & amylase>5.0uln
4 symptoms & amylase>5.0uln

Thyroid stimulating hormone increased
1 tsh>uln & noInterventionStarted

Urine output decreased
3 adult & urine8h<80 | infant & urinePerKgHour<0.5 & hours>=24 | child & urinePerAreaDay<500
4 adult & urine24h<240 | pediatric & hoursWithoutUrine>=12

Vital capacity abnormal
1 vitalCapacity<=90..75
2 vitalCapacity<75..50 | adl.instrumental
3 vitalCapacity<50 | adl.selfCare

Weight gain
1 weightGain>=5..<10
2 weightGain>=10..<20
3 weightGain>=20

Weight loss
1 weightLoss>=5..<10 | noIntervention
2 weightLoss>=10..<20 | nutritionalSupport
3 weightLoss>=20 | tubeFeeding | tpn

White blood cell decreased
1 wbc<lln..3.0
2 wbc<3.0..2.0
3 wbc<2.0..1.0
4 wbc<1.0
`,
];
