/** Patients of the same doctors who take part in no study: the panel must say so, and no value may stay behind. */
import type { LabResult, Patient } from '../patient.ts';
import {
  bloodCount,
  both,
  clinic,
  lin,
  serology,
  sun,
  urine,
  visitNote,
  ward,
  wardNote,
  zhao,
} from './shared.ts';

type Row = readonly [
  test: string,
  value: string,
  unit: string,
  low: string | null,
  high: string | null,
  indicator: 'LOW' | 'NORMAL' | 'HIGH',
];

const drawn = (collected: string, rows: readonly Row[]): LabResult[] =>
  rows.map(([test, value, unit, low, high, rangeIndicator]) => ({
    id: `${collected} ${test}`,
    test,
    testName: null,
    collected,
    reported: { value, unit, low, high },
    rangeIndicator,
  }));

const oral = (name: string, start: string, dose: string, unit: string, frequency: string) =>
  ({
    name,
    route: 'ORAL',
    start,
    ongoing: 'YES',
    dosePeriods: [{ from: start, to: null, dose, unit, frequency }],
  }) as const;

export const otherPatients: readonly Patient[] = [
  {
    name: both('Yang Guilan', '杨桂兰'),
    sex: 'F',
    born: '1974-09-08',
    mrn: '20419552',
    setting: 'inpatient',
    place: ward('12A', '09'),
    bed: '09',
    attending: zhao,
    bloodGroup: 'A, RhD+',
    allergies: [both('Sulfonamides (rash, 2015)', '磺胺类（皮疹，2015）')],
    problems: [
      { name: both('Lupus nephritis', '狼疮性肾炎'), since: '2019-05' },
      { name: both('Systemic lupus erythematosus', '系统性红斑狼疮'), since: '2017-02' },
      { name: both('Hypertension', '高血压'), since: '2020-11' },
    ],
    orders: [
      bloodCount(both('twice weekly', '每周 2 次'), 'active'),
      urine(both('twice weekly', '每周 2 次'), 'active'),
      {
        name: both('Kidney biopsy', '肾穿刺活检'),
        schedule: both('24 November', '11 月 24 日'),
        status: 'planned',
      },
    ],
    notes: [
      {
        date: '2026-11-21',
        kind: wardNote,
        author: zhao,
        text: both(
          'Leg oedema less. Blood pressure stable. Consent for biopsy given.',
          '双下肢水肿减轻，血压平稳。已签署肾穿刺知情同意书。',
        ),
      },
    ],
    chart: {
      labResults: [
        ...drawn('2026-11-17T07:10', [
          ['PLAT', '212', '10^9/L', '125', '350', 'NORMAL'],
          ['WBC', '5.6', '10^9/L', '3.5', '9.5', 'NORMAL'],
          ['HGB', '104', 'g/L', '115', '150', 'LOW'],
          ['C3', '0.48', 'g/L', '0.79', '1.52', 'LOW'],
          ['C4', '0.06', 'g/L', '0.12', '0.36', 'LOW'],
          ['CREAT', '96', 'umol/L', '41', '73', 'HIGH'],
          ['ALB', '28.4', 'g/L', '40', '55', 'LOW'],
          ['PROTCRT', '3.12', 'g/g', null, '0.20', 'HIGH'],
        ]),
        ...drawn('2026-11-20T07:05', [
          ['PLAT', '205', '10^9/L', '125', '350', 'NORMAL'],
          ['WBC', '7.9', '10^9/L', '3.5', '9.5', 'NORMAL'],
          ['HGB', '101', 'g/L', '115', '150', 'LOW'],
          ['CREAT', '101', 'umol/L', '41', '73', 'HIGH'],
          ['ALB', '27.9', 'g/L', '40', '55', 'LOW'],
          ['PROTCRT', '3.40', 'g/g', null, '0.20', 'HIGH'],
        ]),
      ],
      medications: [
        oral('Prednisone acetate tablets', '2026-11-15', '50', 'mg', 'QD'),
        oral('Hydroxychloroquine sulfate tablets', '2017-02', '200', 'mg', 'BID'),
        oral('Mycophenolate mofetil capsules', '2026-11-16', '750', 'mg', 'BID'),
        oral('Losartan potassium tablets', '2020-11', '50', 'mg', 'QD'),
      ],
    },
  },
  {
    name: both('Huang Yongqiang', '黄永强'),
    sex: 'M',
    born: '1963-12-20',
    mrn: '20417310',
    setting: 'inpatient',
    place: ward('12A', '14'),
    bed: '14',
    attending: sun,
    bloodGroup: 'O, RhD+',
    allergies: [],
    problems: [
      { name: both('Rheumatoid arthritis', '类风湿关节炎'), since: '2011' },
      { name: both('Interstitial lung disease', '间质性肺病'), since: '2022-08' },
    ],
    orders: [
      {
        name: both('High-resolution chest CT', '胸部高分辨 CT'),
        schedule: both('done 19 November', '11 月 19 日已完成'),
        status: 'done',
      },
      {
        name: both('Lung function test', '肺功能检查'),
        schedule: both('23 November', '11 月 23 日'),
        status: 'planned',
      },
    ],
    notes: [
      {
        date: '2026-11-20',
        kind: wardNote,
        author: sun,
        text: both(
          'Less cough, no fever. Awaiting lung function before any change of treatment.',
          '咳嗽减轻，无发热。待肺功能结果后调整治疗。',
        ),
      },
    ],
    chart: {
      labResults: drawn('2026-11-19T06:55', [
        ['PLAT', '288', '10^9/L', '125', '350', 'NORMAL'],
        ['WBC', '8.8', '10^9/L', '3.5', '9.5', 'NORMAL'],
        ['HGB', '128', 'g/L', '130', '175', 'LOW'],
        ['CRP', '18.4', 'mg/L', null, '8.0', 'HIGH'],
        ['ALT', '22', 'U/L', '9', '50', 'NORMAL'],
        ['CREAT', '74', 'umol/L', '57', '97', 'NORMAL'],
      ]),
      medications: [oral('Prednisone acetate tablets', '2026-10', '10', 'mg', 'QD')],
    },
  },
  {
    name: both('Luo Jingyi', '罗静怡'),
    sex: 'F',
    born: '1997-04-02',
    mrn: '20421009',
    setting: 'outpatient',
    place: clinic,
    attending: lin,
    bloodGroup: 'B, RhD+',
    allergies: [],
    problems: [{ name: both('Sjögren disease', '干燥综合征'), since: '2025-03' }],
    orders: [serology(both('every 6 months', '每 6 个月 1 次'), 'active')],
    notes: [
      {
        date: '2026-11-19',
        kind: visitNote,
        author: lin,
        text: both('Dry eyes better with drops. No joint swelling.', '人工泪液后眼干好转。无关节肿胀。'),
      },
    ],
    chart: {
      labResults: drawn('2026-11-19T09:40', [
        ['PLAT', '231', '10^9/L', '125', '350', 'NORMAL'],
        ['WBC', '4.1', '10^9/L', '3.5', '9.5', 'NORMAL'],
        ['HGB', '124', 'g/L', '115', '150', 'NORMAL'],
        ['IGG', '19.80', 'g/L', '8.60', '17.40', 'HIGH'],
        ['ALT', '14', 'U/L', '7', '40', 'NORMAL'],
      ]),
      medications: [oral('Hydroxychloroquine sulfate tablets', '2025-04', '200', 'mg', 'BID')],
    },
  },
];
