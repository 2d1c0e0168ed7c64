/** What many of the invented records have in common: doctors, places, orders. */
import type { Pair } from '../../page/text.ts';
import type { Order, Problem } from '../patient.ts';

const both = (en: string, zh: string): Pair => ({ en, 'zh-CN': zh });

export const lin: Pair = both('Lin Wenjing', '林文静');
export const zhao: Pair = both('Zhao Hanyu', '赵涵宇');
export const sun: Pair = both('Sun Mingzhe', '孙明哲');

export const clinic: Pair = both('Outpatient clinic, room 3', '门诊 3 诊室');
export const ward = (name: string, bed: string): Pair =>
  both(`Ward ${name} / bed ${bed}`, `${name} 病区 / ${bed} 床`);

export const visitNote: Pair = both('Clinic note', '门诊记录');
export const wardNote: Pair = both('Ward note', '病程记录');
export const phoneNote: Pair = both('Telephone', '电话随访');
export const summary: Pair = both('Summary', '小结');

export const lupus = (since: string): Problem => ({
  name: both('Systemic lupus erythematosus', '系统性红斑狼疮'),
  since,
});
export const thrombocytopenia = (since: string): Problem => ({
  name: both('Immune thrombocytopenia due to lupus, refractory', '狼疮相关免疫性血小板减少症（难治性）'),
  since,
});

export const bloodCount = (schedule: Pair, status: Order['status']): Order => ({
  name: both('Complete blood count with differential', '血常规（五分类）'),
  schedule,
  status,
});
export const serology = (schedule: Pair, status: Order['status']): Order => ({
  name: both('C3, C4, anti-dsDNA, immunoglobulins', '补体 C3、C4、抗 dsDNA 抗体、免疫球蛋白'),
  schedule,
  status,
});
export const urine = (schedule: Pair, status: Order['status']): Order => ({
  name: both('Urinalysis, protein/creatinine ratio', '尿常规、尿蛋白/肌酐比值'),
  schedule,
  status,
});

export { both };
