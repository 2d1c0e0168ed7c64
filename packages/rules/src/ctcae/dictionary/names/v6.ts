/**
 * CTCAE 6.0 as its difference from 5.0: terms that are new, in another class, or gone. Codes without the leading 10.
 * Source: NCI, CTCAE 6.0 (2025), as read in one copy; provisional until it is held against NCI's workbook.
 */
import type { ClassKey } from '../class-keys.ts';

/** New terms by class. */
export const NEW_IN_V6: Readonly<Partial<Record<ClassKey, string>>> = {
  blood: `
002969 Aplastic anemia | 019493 Hemolytic anemia | 025327 Lymphopenia | 043554 Thrombocytopenia | 043563
Thrombocytosis | 043645 Thrombotic microangiopathy`,
  cardiac: `
049694 Left ventricular dysfunction`,
  endocrine: `
058359 Hypogonadism | 043778 Thyroiditis`,
  eye: `
011974 Decreased night vision`,
  gastrointestinal: `
019418 Hematemesis | 060544 Hematochezia | 027162 Melena | 033628 Pancreatic insufficiency`,
  general: `
034570 Peripheral edema | 051986 Pneumatosis`,
  hepatobiliary: `
084247 Biliary obstruction | 019717 Hepatitis`,
  immune: `
018651 Graft versus host disease | 081409 Secondary hemophagocytic lymphohistiocytosis`,
  infections: `
003458 Aseptic meningitis | 007152 Candidiasis | 014581 Encephalitis | 014619 Encephalomyelitis | 027282
Meningoencephalitis | 035664 Pneumonia`,
  injury: `
054322 Anesthetic complication | 052897 Nerve injury | 054113 Post biopsy bleeding | 089920 Systemic
post-immunization reaction | 080903 Tissue injury`,
  investigations: `
011363 Creatinine clearance decreased | 019186 HDL decreased | 024057 LDL increased | 029368 Neutrophil
count increased | 046553 Urinary protein increased | 062189 Vitamin D decreased`,
  metabolism: `
012601 Diabetes mellitus | 016165 Failure to thrive`,
  neoplasms: `
080638 Differentiation syndrome | 023347 Keratoacanthoma`,
  nervous: `
061666 Autonomic neuropathy | 088940 Brain fog | 083037 Cerebral venous sinus thrombosis | 019465
Hemiparesis | 083347 Immune effector cell-associated neurotoxicity syndrome | 030942 Optic neuritis |
091322 Tumor inflammation-associated neurotoxicity`,
  renal: `
018364 Glomerulonephritis | 029446 Nocturia | 048302 Tubulointerstitial nephritis`,
  reproductive: `
033169 Ovarian function insufficiency`,
  skin: `
058675 Dermatitis psoriasiform | 012519 Dermatosis bullous | 014206 Eczematous dermatitis | 015665
Exfoliative dermatitis | 024441 Lichenoid dermatitis | 033740 Papulovesicular rash | 082061 Pustular
drug eruption`,
  vascular: `
066899 Venous thromboembolism`,
};

/** Terms of 5.0 by the class they stand in now. */
export const MOVED_IN_V6: Readonly<Partial<Record<ClassKey, string>>> = {
  musculoskeletal: `
018746 Growth accelerated`,
  neoplasms: `
038921 Retinoic acid syndrome`,
  respiratory: `
002953 Aphonia`,
  vascular: `
011703 Cyanosis`,
};

/** Codes of terms that are no more. */
export const GONE_IN_V6 = `
010276 069501 038748 058597 029404 055226 009998 051746 038064 050068 058720 054482 014594 014621 061229
069138 043649 002544 020100 041569 046861 048049 007612 007613 011268 050528 050380 025256 062646 035528
052426 029883 066480 023030 065780 065794 037032 006179 018146 036601 047924 006556 014184 016241 062315
037847 043565`;
