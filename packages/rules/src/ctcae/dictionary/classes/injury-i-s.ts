/** CTCAE 5.0, injury and procedures, I to S: criteria as facets. */
export const TABLE: readonly string[] = [
  `
Intraoperative endocrine injury
@intraoperative

Intraoperative gastrointestinal injury
@intraoperative

Intraoperative head and neck injury
@intraoperative

Intraoperative hemorrhage
3 intervention.invasive.postoperative | hospital
@fatal

Intraoperative hepatobiliary injury
@intraoperative

Intraoperative musculoskeletal injury
@intraoperative

Intraoperative neurological injury
@intraoperative

Intraoperative ocular injury
@intraoperative

Intraoperative renal injury
@intraoperative

Intraoperative reproductive tract injury
@intraoperative

Intraoperative respiratory injury
@intraoperative

Intraoperative splenic injury
2 repair.primary
3 resection | reconstruction | adl.selfCare
@fatal

Intraoperative urinary injury
@intraoperative

Intraoperative venous injury
@intraoperative

Kidney anastomotic leak
@anastomoticLeak

Large intestinal anastomotic leak
@anastomoticLeak

Pancreatic anastomotic leak
@anastomoticLeak

Pharyngeal anastomotic leak
@anastomoticLeak

Postoperative hemorrhage
1 symptoms.mild | noIntervention
2 bleeding.moderate & unitsGiven>0..<2 | bleeding.moderate & pediatric & mlPerKgGiven>0..<10
3 unitsGiven>=2 | pediatric & mlPerKgGiven>=10 | intervention.invasive | hospital
@fatal

Postoperative thoracic procedure complication
2 intubatedHours>=24..72
3 intubatedHours>72 & noTracheostomy
4 lifeThreatening.airway | urgent
5 death

Prolapse of intestinal stoma
1 asymptomatic | reducible
2 recursAfterReduction | irritation | stoolLeak | applianceFit | adl.instrumental
3 symptoms.severe | intervention.operative.elective | adl.selfCare
@fatalOperative

Prolapse of urostomy
@silent
2 localCare | revision.minor
3 stomaDysfunction | intervention.operative.elective | revision.major
@fatal

Radiation recall reaction (dermatologic)
@radiationSkin

Rectal anastomotic leak
@anastomoticLeak

Seroma
@silent
2 symptoms | aspiration
3 symptoms & intervention.invasive.elective

Small intestinal anastomotic leak
@anastomoticLeak

Spermatic cord anastomotic leak
@anastomoticLeak

Spinal fracture
1 pain.mild | analgesics.nonprescription
2 pain.moderate | analgesics.prescription | adl.instrumental
3 pain.severe | hospital | intervention.painControl | adl.selfCare | disability
4 lifeThreatening | neurovascular
5 death
`,
];
