/**
 * Every term of CTCAE 5.0 by class: its code without the leading 10, and its name. Source: NCI, CTCAE 5.0 (27 November
 * 2017); `*` is the class with " - Other, specify". Codes, names and classes are NCI's facts; nothing else of its text is here.
 */
import type { ClassKey } from '../class-keys.ts';

export const NAMES_V5: Readonly<Record<ClassKey, string>> = {
  blood: `
002272 Anemia | 005329 * | 048580 Bone marrow hypocellular | 013442 Disseminated intravascular
coagulation | 014950 Eosinophilia | 016288 Febrile neutropenia | 019491 Hemolysis | 019515 Hemolytic
uremic syndrome | 024378 Leukocytosis | 025182 Lymph node pain | 027506 Methemoglobinemia | 043648
Thrombotic thrombocytopenic purpura`,
  cardiac: `
061589 Aortic valve disease | 003586 Asystole | 003658 Atrial fibrillation | 003662 Atrial flutter |
003673 Atrioventricular block complete | 003674 Atrioventricular block first degree | 007515 Cardiac
arrest | 007541 * | 008481 Chest pain - cardiac | 010276 Conduction disorder | 011703 Cyanosis | 019279
Heart failure | 069501 Left ventricular systolic dysfunction | 061532 Mitral valve disease | 027786
Mobitz (type) II atrioventricular block | 027787 Mobitz type I | 028596 Myocardial infarction | 028606
Myocarditis | 033557 Palpitations | 034040 Paroxysmal atrial tachycardia | 034474 Pericardial effusion |
053565 Pericardial tamponade | 034484 Pericarditis | 061541 Pulmonary valve disease | 038748 Restrictive
cardiomyopathy | 058597 Right ventricular dysfunction | 040639 Sick sinus syndrome | 040741 Sinus
bradycardia | 040752 Sinus tachycardia | 042604 Supraventricular tachycardia | 061389 Tricuspid valve
disease | 047281 Ventricular arrhythmia | 047290 Ventricular fibrillation | 047302 Ventricular
tachycardia`,
  congenital: `
010331 *`,
  ear: `
013993 * | 014020 Ear pain | 065785 External ear pain | 019245 Hearing impaired | 065838 Middle ear
inflammation | 043882 Tinnitus | 047340 Vertigo | 047386 Vestibular disorder`,
  endocrine: `
001367 Adrenal insufficiency | 011655 Cushingoid | 012205 Delayed puberty | 014698 * | 018746 Growth
accelerated | 020705 Hyperparathyroidism | 020850 Hyperthyroidism | 021041 Hypoparathyroidism | 062767
Hypophysitis | 021067 Hypopituitarism | 021114 Hypothyroidism | 058084 Precocious puberty | 067734
Testosterone deficiency | 047488 Virilization`,
  eye: `
005886 Blurred vision | 007739 Cataract | 048492 Corneal ulcer | 013774 Dry eye | 015829 Extraocular
muscle paresis | 015919 * | 015958 Eye pain | 061145 Eyelid function disorder | 016757 Flashing lights |
016778 Floaters | 018304 Glaucoma | 023332 Keratitis | 029404 Night blindness | 061322 Optic nerve
disorder | 033703 Papilledema | 054541 Periorbital edema | 034960 Photophobia | 038848 Retinal
detachment | 038897 Retinal tear | 038901 Retinal vascular disorder | 038923 Retinopathy | 061510
Scleral disorder | 046851 Uveitis | 047516 Vision decreased | 047656 Vitreous hemorrhage | 047848
Watering eyes`,
  gastrointestinal: `
000060 Abdominal distension | 000081 Abdominal pain | 002153 Anal fissure | 002156 Anal fistula | 055226
Anal hemorrhage | 065721 Anal mucositis | 065722 Anal necrosis | 002167 Anal pain | 002176 Anal stenosis
| 002180 Anal ulcer | 003445 Ascites | 004222 Belching | 005265 Bloating | 065747 Cecal hemorrhage |
008417 Cheilitis | 009167 Chylous ascites | 009887 Colitis | 009995 Colonic fistula | 009998 Colonic
hemorrhage | 010000 Colonic obstruction | 010001 Colonic perforation | 010004 Colonic stenosis | 010006
Colonic ulcer | 010774 Constipation | 012318 Dental caries | 012727 Diarrhea | 013781 Dry mouth | 013828
Duodenal fistula | 055242 Duodenal hemorrhage | 013830 Duodenal obstruction | 013832 Duodenal
perforation | 050094 Duodenal stenosis | 013836 Duodenal ulcer | 013946 Dyspepsia | 013950 Dysphagia |
014893 Enterocolitis | 062570 Enterovesical fistula | 065851 Esophageal fistula | 015384 Esophageal
hemorrhage | 065727 Esophageal necrosis | 015387 Esophageal obstruction | 015388 Esophageal pain |
055472 Esophageal perforation | 015448 Esophageal stenosis | 015451 Esophageal ulcer | 015453 Esophageal
varices hemorrhage | 015461 Esophagitis | 016296 Fecal incontinence | 016766 Flatulence | 065713 Gastric
fistula | 017789 Gastric hemorrhage | 051886 Gastric necrosis | 017815 Gastric perforation | 061970
Gastric stenosis | 017822 Gastric ulcer | 017853 Gastritis | 066874 Gastroesophageal reflux disease |
017947 * | 017877 Gastrointestinal fistula | 017999 Gastrointestinal pain | 018043 Gastroparesis |
018286 Gingival pain | 060640 Hemorrhoidal hemorrhage | 019611 Hemorrhoids | 065728 Ileal fistula |
055287 Ileal hemorrhage | 065730 Ileal obstruction | 021305 Ileal perforation | 021307 Ileal stenosis |
021309 Ileal ulcer | 021328 Ileus | 055291 Intra-abdominal hemorrhage | 065719 Jejunal fistula | 055300
Jejunal hemorrhage | 065732 Jejunal obstruction | 023174 Jejunal perforation | 023176 Jejunal stenosis |
023177 Jejunal ulcer | 024561 Lip pain | 051746 Lower gastrointestinal hemorrhage | 025476 Malabsorption
| 028130 Mucositis oral | 028813 Nausea | 029957 Obstruction gastric | 065720 Oral cavity fistula |
054520 Oral dysesthesia | 030980 Oral hemorrhage | 031009 Oral pain | 065703 Pancreatic duct stenosis |
049192 Pancreatic fistula | 033626 Pancreatic hemorrhage | 058096 Pancreatic necrosis | 033645
Pancreatitis | 034536 Periodontal disease | 065704 Peritoneal necrosis | 036774 Proctitis | 064993
Rectal fissure | 038062 Rectal fistula | 038064 Rectal hemorrhage | 063190 Rectal mucositis | 065709
Rectal necrosis | 065707 Rectal obstruction | 038072 Rectal pain | 038073 Rectal perforation | 038079
Rectal stenosis | 038080 Rectal ulcer | 038981 Retroperitoneal hemorrhage | 056681 Salivary duct
inflammation | 039411 Salivary gland fistula | 065710 Small intestinal mucositis | 041101 Small
intestinal obstruction | 041103 Small intestinal perforation | 062263 Small intestinal stenosis | 041133
Small intestine ulcer | 042112 Stomach pain | 044030 Tooth development disorder | 044031 Tooth
discoloration | 044055 Toothache | 045271 Typhlitis | 055356 Upper gastrointestinal hemorrhage | 054692
Visceral arterial ischemia | 047700 Vomiting`,
  general: `
008531 Chills | 011912 Death neonatal | 011914 Death NOS | 061818 Disease progression | 014222 Edema
face | 050068 Edema limbs | 058720 Edema trunk | 016059 Facial pain | 016256 Fatigue | 016558 Fever |
016791 Flu like symptoms | 017577 Gait disturbance | 018065 * | 018112 Generalized edema | 021113
Hypothermia | 064774 Infusion site extravasation | 022095 Injection site reaction | 062466 Localized
edema | 025482 Malaise | 028154 Multi-organ failure | 054482 Neck edema | 062501 Non-cardiac chest pain
| 033371 Pain | 042435 Sudden death NOS | 069480 Vaccination site lymphadenopathy`,
  hepatobiliary: `
051341 Bile duct stenosis | 004665 Biliary fistula | 006537 Budd-Chiari syndrome | 008612 Cholecystitis
| 017631 Gallbladder fistula | 059446 Gallbladder necrosis | 017636 Gallbladder obstruction | 017638
Gallbladder pain | 017639 Gallbladder perforation | 019663 Hepatic failure | 019678 Hepatic hemorrhage |
019692 Hepatic necrosis | 019705 Hepatic pain | 019805 * | 034405 Perforation bile duct | 036200 Portal
hypertension | 036206 Portal vein thrombosis | 063675 Sinusoidal obstruction syndrome`,
  immune: `
001718 Allergic reaction | 002218 Anaphylaxis | 061664 Autoimmune disorder | 052015 Cytokine release
syndrome | 021428 * | 040400 Serum sickness`,
  infections: `
056519 Abdominal infection | 061640 Anorectal infection | 003011 Appendicitis | 003012 Appendicitis
perforated | 065744 Arteritis infective | 003999 Bacteremia | 061695 Biliary tract infection | 005047
Bladder infection | 061017 Bone infection | 006259 Breast infection | 055078 Bronchial infection |
007810 Catheter related infection | 065761 Cecal infection | 008330 Cervicitis infection | 010741
Conjunctivitis | 010742 Conjunctivitis infective | 061788 Corneal infection | 065765 Cranial nerve
infection | 058666 Cytomegalovirus infection reactivation | 064687 Device related infection | 065752
Duodenal infection | 014594 Encephalitis infection | 014621 Encephalomyelitis infection | 014678
Endocarditis infective | 014801 Endophthalmitis | 058838 Enterocolitis infectious | 015109 Epstein-Barr
virus infection reactivation | 058804 Esophageal infection | 015929 Eye infection | 016936 Folliculitis
| 017544 Fungemia | 062632 Gallbladder infection | 018784 Gum infection | 056522 Hepatic infection |
058827 Hepatitis B reactivation | 019799 Hepatitis viral | 080137 Herpes simplex reactivation | 021881 *
| 021918 Infective myositis | 023216 Joint infection | 023424 Kidney infection | 023874 Laryngitis |
065755 Lip infection | 061229 Lung infection | 050823 Lymph gland infection | 057483 Mediastinal
infection | 027199 Meningitis | 065764 Mucosal infection | 028524 Myelitis | 061304 Nail infection |
033072 Otitis externa | 033078 Otitis media | 055005 Ovarian infection | 051741 Pancreas infection |
069138 Papulopustular rash | 034016 Paronychia | 058674 Pelvic infection | 061912 Penile infection |
051472 Periorbital infection | 065766 Peripheral nerve infection | 057262 Peritoneal infection | 034835
Pharyngitis | 056627 Phlebitis infective | 061351 Pleural infection | 050662 Prostate infection | 037888
Rash pustular | 059827 Rhinitis infective | 039413 Salivary gland infection | 062156 Scrotal infection |
040047 Sepsis | 040555 Shingles | 040753 Sinusitis | 040872 Skin infection | 065771 Small intestine
infection | 062255 Soft tissue infection | 062112 Splenic infection | 064505 Stoma site infection |
043649 Thrush | 048762 Tooth infection | 044302 Tracheitis | 046300 Upper respiratory infection | 052298
Urethral infection | 046571 Urinary tract infection | 062233 Uterine infection | 046914 Vaginal
infection | 054688 Viremia | 065772 Vulval infection | 048038 Wound infection`,
  injury: `
002544 Ankle fracture | 002899 Aortic injury | 003162 Arterial injury | 050458 Biliary anastomotic leak
| 065802 Bladder anastomotic leak | 006504 Bruising | 006634 Burn | 061103 Dermatitis radiation | 065961
Esophageal anastomotic leak | 016173 Fall | 065788 Fallopian tube anastomotic leak | 065790 Fallopian
tube perforation | 017076 Fracture | 065893 Gastric anastomotic leak | 065879 Gastrointestinal
anastomotic leak | 065712 Gastrointestinal stoma necrosis | 020100 Hip fracture | 051792 Infusion
related reaction | 022161 Injury to carotid artery | 022213 Injury to inferior vena cava | 065849 Injury
to jugular vein | 022356 Injury to superior vena cava | 022117 * | 059095 Intestinal stoma leak | 059094
Intestinal stoma obstruction | 049468 Intestinal stoma site bleeding | 065826 Intraoperative arterial
injury | 065831 Intraoperative breast injury | 065843 Intraoperative cardiac injury | 065844
Intraoperative ear injury | 065834 Intraoperative endocrine injury | 065825 Intraoperative
gastrointestinal injury | 065842 Intraoperative head and neck injury | 055298 Intraoperative hemorrhage
| 065827 Intraoperative hepatobiliary injury | 065829 Intraoperative musculoskeletal injury | 065830
Intraoperative neurological injury | 065841 Intraoperative ocular injury | 065845 Intraoperative renal
injury | 065840 Intraoperative reproductive tract injury | 065832 Intraoperative respiratory injury |
065847 Intraoperative splenic injury | 065828 Intraoperative urinary injury | 065848 Intraoperative
venous injury | 065803 Kidney anastomotic leak | 065891 Large intestinal anastomotic leak | 050457
Pancreatic anastomotic leak | 065705 Pharyngeal anastomotic leak | 055322 Postoperative hemorrhage |
056745 Postoperative thoracic procedure complication | 065745 Prolapse of intestinal stoma | 065822
Prolapse of urostomy | 037767 Radiation recall reaction (dermatologic) | 065894 Rectal anastomotic leak
| 040102 Seroma | 065892 Small intestinal anastomotic leak | 065897 Spermatic cord anastomotic leak |
041569 Spinal fracture | 065898 Stenosis of gastrointestinal stoma | 042127 Stomal ulcer | 062548
Tracheal hemorrhage | 044291 Tracheal obstruction | 065749 Tracheostomy site bleeding | 065814 Ureteric
anastomotic leak | 065815 Urethral anastomotic leak | 065882 Urostomy leak | 065883 Urostomy obstruction
| 065748 Urostomy site bleeding | 065885 Urostomy stenosis | 065886 Uterine anastomotic leak | 046810
Uterine perforation | 046861 Vaccination complication | 065887 Vaginal anastomotic leak | 065888 Vas
deferens anastomotic leak | 062169 Vascular access complication | 047228 Venous injury | 053692 Wound
complication | 048031 Wound dehiscence | 048049 Wrist fracture`,
  investigations: `
000636 Activated partial thromboplastin time prolonged | 001551 Alanine aminotransferase increased |
001675 Alkaline phosphatase increased | 003481 Aspartate aminotransferase increased | 005332 Blood
antidiuretic hormone abnormal | 005359 Blood bicarbonate decreased | 005364 Blood bilirubin increased |
005452 Blood corticotrophin decreased | 005561 Blood gonadotrophin abnormal | 005630 Blood lactate
dehydrogenase increased | 005778 Blood prolactin abnormal | 065906 Carbon monoxide diffusing capacity
decreased | 007612 Cardiac troponin I increased | 007613 Cardiac troponin T increased | 007839 CD4
lymphocytes decreased | 008661 Cholesterol high | 011268 CPK increased | 011368 Creatinine increased |
050528 Ejection fraction decreased | 014383 Electrocardiogram QT corrected interval prolonged | 050380
Electrocardiogram T wave abnormal | 016596 Fibrinogen decreased | 016987 Forced expiratory volume
decreased | 056910 GGT increased | 018748 Growth hormone abnormal | 019150 Haptoglobin decreased |
055599 Hemoglobin increased | 022402 INR increased | 022891 * | 024574 Lipase increased | 025256
Lymphocyte count decreased | 025258 Lymphocyte count increased | 029366 Neutrophil count decreased |
062646 Pancreatic enzymes decreased | 035528 Platelet count decreased | 040139 Serum amylase increased |
043770 Thyroid stimulating hormone increased | 059895 Urine output decreased | 047580 Vital capacity
abnormal | 047896 Weight gain | 047900 Weight loss | 049182 White blood cell decreased`,
  metabolism: `
000486 Acidosis | 001598 Alcohol intolerance | 001680 Alkalosis | 002646 Anorexia | 012174 Dehydration |
052426 Glucose intolerance | 020587 Hypercalcemia | 020639 Hyperglycemia | 020647 Hyperkalemia | 020667
Hyperlipidemia | 020670 Hypermagnesemia | 020680 Hypernatremia | 020712 Hyperphosphatemia | 020870
Hypertriglyceridemia | 020907 Hyperuricemia | 020943 Hypoalbuminemia | 020949 Hypocalcemia | 021005
Hypoglycemia | 021018 Hypokalemia | 021028 Hypomagnesemia | 021038 Hyponatremia | 021059
Hypophosphatemia | 065973 Iron overload | 027433 * | 029883 Obesity | 045152 Tumor lysis syndrome`,
  musculoskeletal: `
065775 Abdominal soft tissue necrosis | 003239 Arthralgia | 003246 Arthritis | 066480 Avascular necrosis
| 003988 Back pain | 006002 Bone pain | 048677 Buttock pain | 048831 Chest wall necrosis | 008496 Chest
wall pain | 015688 Exostosis | 065799 Fibrosis deep connective tissue | 016750 Flank pain | 062572
Generalized muscle weakness | 018761 Growth suppression | 065779 Head soft tissue necrosis | 023215
Joint effusion | 048706 Joint range of motion decreased | 065796 Joint range of motion decreased
cervical spine | 065800 Joint range of motion decreased lumbar spine | 023509 Kyphosis | 024842 Lordosis
| 028294 Muscle cramp | 065776 Muscle weakness lower limb | 065795 Muscle weakness trunk | 065895 Muscle
weakness upper limb | 028395 Musculoskeletal and connective tissue disorder - Other, specify | 065783
Musculoskeletal deformity | 028411 Myalgia | 028653 Myositis | 028836 Neck pain | 065781 Neck soft
tissue necrosis | 031264 Osteonecrosis | 064658 Osteonecrosis of jaw | 031282 Osteoporosis | 033425 Pain
in extremity | 065793 Pelvic soft tissue necrosis | 039020 Rhabdomyolysis | 039226 Rotator cuff injury |
039722 Scoliosis | 065777 Soft tissue necrosis lower limb | 065778 Soft tissue necrosis upper limb |
065798 Superficial soft tissue fibrosis | 044684 Trismus | 065738 Unequal limb length`,
  neoplasms: `
048293 Leukemia secondary to oncology chemotherapy | 028533 Myelodysplastic syndrome | 029104 * | 040907
Skin papilloma | 049737 Treatment related secondary malignancy | 055351 Tumor hemorrhage | 045158 Tumor
pain`,
  nervous: `
053662 Abducens nerve disorder | 060929 Accessory nerve disorder | 000521 Acoustic nerve disorder NOS |
001540 Akathisia | 001949 Amnesia | 002653 Anosmia | 002953 Aphonia | 003074 Arachnoiditis | 003591
Ataxia | 065417 Brachial plexopathy | 065784 Central nervous system necrosis | 008164 Cerebrospinal
fluid leakage | 009845 Cognitive disturbance | 010250 Concentration impairment | 012373 Depressed level
of consciousness | 013573 Dizziness | 013887 Dysarthria | 062872 Dysesthesia | 013911 Dysgeusia | 013951
Dysphasia | 014217 Edema cerebral | 014625 Encephalopathy | 015832 Extrapyramidal disorder | 051272
Facial muscle weakness | 061457 Facial nerve disorder | 061185 Glossopharyngeal nerve disorder | 018767
Guillain-Barre syndrome | 019211 Headache | 020508 Hydrocephalus | 020765 Hypersomnia | 061212
Hypoglossal nerve disorder | 022763 Intracranial hemorrhage | 023030 Ischemia cerebrovascular | 024264
Lethargy | 024382 Leukoencephalopathy | 027175 Memory impairment | 027198 Meningismus | 028041 Movements
involuntary | 065780 Muscle weakness left-sided | 065794 Muscle weakness right-sided | 028417 Myasthenia
gravis | 029205 * | 029223 Neuralgia | 029864 Nystagmus | 053661 Oculomotor nerve disorder | 056388
Olfactory nerve disorder | 033987 Paresthesia | 034580 Peripheral motor neuropathy | 034620 Peripheral
sensory neuropathy | 056238 Phantom pain | 036653 Presyncope | 063636 Pyramidal tract syndrome | 061928
Radiculitis | 038130 Recurrent laryngeal nerve palsy | 063761 Reversible posterior leukoencephalopathy
syndrome | 039906 Seizure | 041349 Somnolence | 041416 Spasticity | 041549 Spinal cord compression |
042244 Stroke | 042772 Syncope | 043245 Tendon reflex decreased | 044391 Transient ischemic attacks |
044565 Tremor | 060890 Trigeminal nerve disorder | 074765 Trochlear nerve disorder | 061403 Vagus nerve
disorder | 047166 Vasovagal reaction`,
  pregnancy: `
054746 Fetal growth retardation | 072314 Pregnancy loss | 036585 * | 036595 Premature delivery`,
  psychiatric: `
001497 Agitation | 002652 Anorgasmia | 002855 Anxiety | 010300 Confusion | 057066 Delayed orgasm |
012218 Delirium | 012260 Delusions | 012378 Depression | 015533 Euphoria | 019077 Hallucinations |
022437 Insomnia | 022998 Irritability | 024419 Libido decreased | 024421 Libido increased | 026749 Mania
| 034719 Personality change | 037175 * | 037234 Psychosis | 038743 Restlessness | 042458 Suicidal
ideation | 042464 Suicide attempt`,
  renal: `
069339 Acute kidney injury | 063575 Bladder perforation | 048994 Bladder spasm | 064848 Chronic kidney
disease | 063057 Cystitis noninfective | 013990 Dysuria | 068405 Glucosuria | 019450 Hematuria | 019489
Hemoglobinuria | 029164 Nephrotic syndrome | 037032 Proteinuria | 038359 * | 038385 Renal calculi |
038419 Renal colic | 038463 Renal hemorrhage | 065368 Urinary fistula | 046539 Urinary frequency |
046543 Urinary incontinence | 046555 Urinary retention | 061574 Urinary tract obstruction | 062225
Urinary tract pain | 046593 Urinary urgency | 046628 Urine discoloration`,
  reproductive: `
001927 Amenorrhea | 003883 Azoospermia | 006179 Breast atrophy | 006298 Breast pain | 013934
Dysmenorrhea | 013941 Dyspareunia | 014326 Ejaculation disorder | 061461 Erectile dysfunction | 065789
Fallopian tube obstruction | 054382 Feminization acquired | 018146 Genital edema | 018801 Gynecomastia |
060602 Hematosalpinx | 022992 Irregular menstruation | 061261 Lactation disorder | 027313 Menorrhagia |
065823 Nipple deformity | 030300 Oligospermia | 065763 Ovarian hemorrhage | 033279 Ovarian rupture |
033314 Ovulation pain | 064026 Pelvic floor muscle weakness | 034263 Pelvic pain | 034310 Penile pain |
061339 Perineal pain | 036601 Premature menopause | 055325 Prostatic hemorrhage | 055026 Prostatic
obstruction | 036968 Prostatic pain | 038604 * | 039757 Scrotal pain | 065762 Spermatic cord hemorrhage
| 065805 Spermatic cord obstruction | 043306 Testicular disorder | 055347 Testicular hemorrhage | 043345
Testicular pain | 065811 Uterine fistula | 046789 Uterine hemorrhage | 065928 Uterine obstruction |
046809 Uterine pain | 046901 Vaginal discharge | 046904 Vaginal dryness | 065813 Vaginal fistula |
046912 Vaginal hemorrhage | 046916 Vaginal inflammation | 065817 Vaginal obstruction | 046937 Vaginal
pain | 065818 Vaginal perforation | 053496 Vaginal stricture`,
  respiratory: `
001409 Adult respiratory distress syndrome | 001723 Allergic rhinitis | 002972 Apnea | 003504 Aspiration
| 003598 Atelectasis | 006437 Bronchial fistula | 006440 Bronchial obstruction | 063524 Bronchial
stricture | 053481 Bronchopleural fistula | 065746 Bronchopulmonary hemorrhage | 006482 Bronchospasm |
051228 Chylothorax | 011224 Cough | 013963 Dyspnea | 015090 Epistaxis | 020039 Hiccups | 020201
Hoarseness | 021143 Hypoxia | 023838 Laryngeal edema | 065786 Laryngeal fistula | 065759 Laryngeal
hemorrhage | 065735 Laryngeal inflammation | 065880 Laryngeal mucositis | 059639 Laryngeal obstruction |
023862 Laryngeal stenosis | 062667 Laryngopharyngeal dysesthesia | 023891 Laryngospasm | 056356
Mediastinal hemorrhage | 028735 Nasal congestion | 068319 Oropharyngeal pain | 034825 Pharyngeal fistula
| 055315 Pharyngeal hemorrhage | 065881 Pharyngeal mucositis | 065706 Pharyngeal necrosis | 050028
Pharyngeal stenosis | 034844 Pharyngolaryngeal pain | 035598 Pleural effusion | 055319 Pleural
hemorrhage | 035623 Pleuritic pain | 035742 Pneumonitis | 035759 Pneumothorax | 036402 Postnasal drip |
036790 Productive cough | 037375 Pulmonary edema | 037383 Pulmonary fibrosis | 065873 Pulmonary fistula
| 037400 Pulmonary hypertension | 038695 Respiratory failure | 038738 * | 038921 Retinoic acid syndrome
| 039100 Rhinorrhea | 062244 Sinus disorder | 040747 Sinus pain | 040975 Sleep apnea | 041232 Sneezing |
041367 Sore throat | 042241 Stridor | 065787 Tracheal fistula | 065900 Tracheal mucositis | 050816
Tracheal stenosis | 047681 Voice alteration | 047924 Wheezing`,
  skin: `
001760 Alopecia | 005901 Body odor | 006556 Bullous dermatitis | 013786 Dry skin | 014184 Eczema |
015218 Erythema multiforme | 015277 Erythroderma | 016241 Fat atrophy | 055525 Hair color changes |
019049 Hair texture abnormal | 020112 Hirsutism | 020642 Hyperhidrosis | 020649 Hyperkeratosis | 020864
Hypertrichosis | 021013 Hypohidrosis | 062315 Lipohypertrophy | 028689 Nail changes | 028691 Nail
discoloration | 049281 Nail loss | 062283 Nail ridging | 033474 Pain of skin | 054524 Palmar-plantar
erythrodysesthesia syndrome | 034966 Photosensitivity | 037087 Pruritus | 037549 Purpura | 037847 Rash
acneiform | 037868 Rash maculo-papular | 049120 Scalp pain | 040785 * | 040799 Skin atrophy | 040865
Skin hyperpigmentation | 040868 Skin hypopigmentation | 051837 Skin induration | 040947 Skin ulceration
| 042033 Stevens-Johnson syndrome | 042344 Subcutaneous emphysema | 043189 Telangiectasia | 044223 Toxic
epidermal necrolysis | 046735 Urticaria`,
  social: `
041244 *`,
  surgical: `
042613 *`,
  vascular: `
073529 Arterial thromboembolism | 007196 Capillary leak syndrome | 016825 Flushing | 019428 Hematoma |
020407 Hot flashes | 020772 Hypertension | 021097 Hypotension | 065773 Lymph leakage | 025233 Lymphedema
| 048642 Lymphocele | 034578 Peripheral ischemia | 034879 Phlebitis | 042554 Superficial
thrombophlebitis | 042569 Superior vena cava syndrome | 043565 Thromboembolic event | 047065 * | 047115
Vasculitis`,
};
