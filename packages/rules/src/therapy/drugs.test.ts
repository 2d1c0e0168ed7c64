/** Classes of drugs: what is listed is found under every spelling, what is not listed is never guessed. */
import { describe, expect, test } from 'vitest';
import { classifyTreatment, classOf, drugOf, genericName, wasNotTaken } from './drugs.ts';
import { medication } from './testing/medication.ts';

describe('classifyTreatment', () => {
  test.each([
    ['PREDNISONE', 'glucocorticoid'],
    ['Methylprednisolone sodium succinate', 'glucocorticoid'],
    ['hydroxychloroquine  sulfate ', 'antimalarial'],
    ['azathioprine', 'immunosuppressant'],
    ['mycophenolate mofetil', 'immunosuppressant'],
    ['methotrexate', 'immunosuppressant'],
    ['leflunomide', 'immunosuppressant'],
    ['cyclophosphamide', 'immunosuppressant'],
    ['tacrolimus', 'immunosuppressant'],
    ['cyclosporine', 'immunosuppressant'],
    ['ciclosporin', 'immunosuppressant'],
    ['belimumab', 'biologic'],
    ['anifrolumab', 'biologic'],
    ['telitacicept', 'biologic'],
    ['rituximab', 'biologic'],
    ['eltrombopag', 'tpo-agonist'],
    ['avatrombopag', 'tpo-agonist'],
    ['hetrombopag', 'tpo-agonist'],
    ['romiplostim', 'tpo-agonist'],
    ['rhTPO', 'tpo-agonist'],
    ['IVIG', 'immunoglobulin'],
    ['anti-D', 'anti-d'],
    ['platelets', 'platelet-transfusion'],
    ['tocilizumab', 'anticytokine'],
    ['anakinra', 'anticytokine'],
    ['siltuximab', 'anticytokine'],
    ['甲泼尼龙', 'glucocorticoid'],
    ['艾曲泊帕', 'tpo-agonist'],
    ['ibuprofen', 'other'],
  ])('%s is %s', (name, expected) => {
    expect(classifyTreatment(name)).toBe(expected);
  });

  test.each([['Medrol'], ['prednison'], ['prednisone 5 mg'], ['prednisone or placebo'], [''], ['xyz']])(
    '%j has no class',
    (name) => {
      expect(classifyTreatment(name)).toBeNull();
    },
  );

  test('nothing recorded has no class', () => {
    expect(classifyTreatment(null)).toBeNull();
  });
});

describe('a record', () => {
  test('keeps its own class, whatever the table says', () => {
    expect(classOf(medication('cyclophosphamide', { treatmentClass: 'other' }))).toBe('other');
  });

  test('is looked up under its reported name only where it has no standard name', () => {
    expect(classOf(medication(null, { name: 'Prednisone' }))).toBe('glucocorticoid');
    expect(classOf(medication('corticotropin', { name: 'Prednisone' }))).toBeNull();
  });

  test('is called by its listed name, else as it was given', () => {
    expect(drugOf(medication('CYCLOSPORINE A'))).toBe('ciclosporin');
    expect(drugOf(medication(null, { name: ' Herbal  Tea ' }))).toBe('herbal tea');
    expect(genericName('醋酸泼尼松')).toBe('prednisone');
  });

  test('CMOCCUR = N says that it was not taken', () => {
    expect(wasNotTaken(medication('prednisone', { supplement: { CMOCCUR: 'N' } }))).toBe(true);
    expect(wasNotTaken(medication('prednisone', { supplement: { CMOCCUR: 'Y' } }))).toBe(false);
  });
});
