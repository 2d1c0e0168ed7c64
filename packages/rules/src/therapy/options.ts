/** The choices that the study text leaves open about medication, each with the default of this study. */

/** A dose that is still a standard maintenance dose, inclusive: so much in so many days. */
export interface DoseCeiling {
  /** Listed generic name. */
  readonly drug: string;
  readonly amount: string;
  readonly unit: string;
  readonly days: number;
}

export interface GlucocorticoidOptions {
  /** Milligrams that equal 5 mg prednisone, by listed generic name. */
  readonly mgEqualTo5MgPrednisone: Readonly<Record<string, string>>;
  /** What the dose at a visit is: that of the day, or the mean of the days before it. */
  readonly doseAtVisit: 'on-visit-date' | 'mean-of-7-days-before' | 'mean-of-28-days-before';
}

/** Meikle & Tyler 1977 and standard tables. Betamethasone is also given as 0.75, deflazacort as 7.5. */
export const DEFAULT_GLUCOCORTICOID_OPTIONS: GlucocorticoidOptions = {
  mgEqualTo5MgPrednisone: {
    prednisone: '5',
    prednisolone: '5',
    methylprednisolone: '4',
    triamcinolone: '4',
    hydrocortisone: '20',
    'cortisone acetate': '25',
    dexamethasone: '0.75',
    betamethasone: '0.6',
    deflazacort: '6',
  },
  doseAtVisit: 'on-visit-date',
};

/**
 * Golder 2016 for the first six. The biologics stand at their label dose for lupus, which Golder does not list; a drug
 * that is missing here (tacrolimus, ciclosporin) is not judged until the protocol gives its ceiling.
 */
export const DEFAULT_DOSE_CEILINGS: readonly DoseCeiling[] = [
  { drug: 'hydroxychloroquine', amount: '400', unit: 'mg', days: 1 },
  { drug: 'methotrexate', amount: '30', unit: 'mg', days: 7 },
  { drug: 'azathioprine', amount: '200', unit: 'mg', days: 1 },
  { drug: 'mycophenolate mofetil', amount: '3000', unit: 'mg', days: 1 },
  { drug: 'mycophenolic acid', amount: '2160', unit: 'mg', days: 1 },
  { drug: 'leflunomide', amount: '20', unit: 'mg', days: 1 },
  { drug: 'belimumab', amount: '10', unit: 'mg/kg', days: 28 },
  { drug: 'belimumab', amount: '200', unit: 'mg', days: 7 },
  { drug: 'anifrolumab', amount: '300', unit: 'mg', days: 28 },
  { drug: 'telitacicept', amount: '160', unit: 'mg', days: 7 },
];

export interface TherapyReductionOptions {
  readonly baseline: 'day-before-lymphodepletion' | 'mean-of-28-days-before-leukapheresis';
  /** A stop this many days before leukapheresis, or later up to infusion, is marked as a washout. */
  readonly washoutDaysBeforeLeukapheresis: number;
  readonly glucocorticoids: GlucocorticoidOptions;
}

export const DEFAULT_THERAPY_REDUCTION_OPTIONS: TherapyReductionOptions = {
  baseline: 'day-before-lymphodepletion',
  washoutDaysBeforeLeukapheresis: 28,
  glucocorticoids: DEFAULT_GLUCOCORTICOID_OPTIONS,
};
