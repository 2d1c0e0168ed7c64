/** CTCAE 5.0, reproductive system and breast: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Amenorrhea
2 present

Azoospermia
2 spermAbsent

Breast atrophy
1 asymmetry.minimal | atrophy.minimal
2 asymmetry.moderate | atrophy.moderate
3 asymmetry.overThird | atrophy.severe

Breast pain
@pain

Dysmenorrhea
1 symptoms.mild | noIntervention
@limits

Dyspareunia
1 penetrationPain.mild | relief.full
2 penetrationPain.moderate | relief.partial
3 penetrationPain.severe | unrelieved

Ejaculation disorder
1 ejaculation.diminished
2 ejaculation.absent | ejaculation.retrograde

Erectile dysfunction
1 erectionReduced & noIntervention
2 erectionReduced & intervention
3 erectionReduced & interventionUseless | penileProsthesis

Fallopian tube obstruction
@obstructed

Feminization acquired
1 symptoms.mild | noIntervention
2 symptoms.moderate | intervention.medical

Genital edema
1 swelling.mild | contour.closeInspection
2 contour.evident | skinFoldsLost
3 lymphorrhea | contour.gross | adl.selfCare

Gynecomastia
1 asymptomatic
2 symptoms
3 symptoms.severe | intervention.operative.elective

Hematosalpinx
1 bleeding.minimalFound | noIntervention
2 bleeding.moderate | intervention.medical
3 transfusion | intervention.invasive
@fatalOperative

Irregular menstruation
1 irregularCycles>0..3
2 irregularCycles>3

Lactation disorder
1 lactation.mild
2 lactation.significant

Menorrhagia
1 severity.mild | ironSupplements
2 symptoms.moderate | intervention.medical
3 severity.severe | transfusion | intervention.operative
@fatal

Nipple deformity
1 asymptomatic | nipple.slight
2 symptoms | nipple.moderate

Oligospermia
1 sperm<15

Ovarian hemorrhage
@hemorrhage

Ovarian rupture
@silent
2 symptoms & noIntervention
3 transfusion | intervention.invasive
@fatal

Ovulation pain
2 present

Pelvic floor muscle weakness
@silent
2 symptoms & noOrganInterference | adl.instrumental
3 symptoms.severe | adl.selfCare

Pelvic pain
@pain

Penile pain
@pain

Perineal pain
@pain

Premature menopause
2 present

Prostatic hemorrhage
@hemorrhage

Prostatic obstruction
@obstructed

Prostatic pain
@pain

Reproductive system and breast disorders - Other, specify
@other

Scrotal pain
@pain

Spermatic cord hemorrhage
@hemorrhage

Spermatic cord obstruction
@obstructed

Testicular disorder
@silent
2 symptoms & noSexualHarm & noIntervention | adl.instrumental
3 symptoms.severe | sexualHarm | adl.selfCare | intervention
4 lifeThreatening | urgent

Testicular hemorrhage
@hemorrhage

Testicular pain
@pain

Uterine fistula
@fistula

Uterine hemorrhage
@hemorrhage

Uterine obstruction
@obstructed

Uterine pain
@pain

Vaginal discharge
1 discharge.mild
2 discharge.heavy | pad

Vaginal dryness
1 dryness.mild & noSexualHarm
2 dryness.moderate & sexualHarm | dryness.moderate & discomfort.frequent
3 dryness.severe & dyspareunia | dryness.severe & discomfort.severe

Vaginal fistula
@fistula

Vaginal hemorrhage
@hemorrhage

Vaginal inflammation
1 inflammation.mild
2 inflammation.moderate | adl.instrumental
3 inflammation.severe | adl.selfCare | ulceration.small
4 lifeThreatening | ulceration.widespread | urgent

Vaginal obstruction
@obstructed

Vaginal pain
@pain

Vaginal perforation
2 noInvasive
3 intervention.invasive
@fatal

Vaginal stricture
1 asymptomatic | narrowingMild
2 narrowing & noExaminationHarm
3 narrowing.interfering
5 death
`,
];
