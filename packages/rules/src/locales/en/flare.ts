/** English names of the criteria of a flare. */
import type { SledaiTexts } from '../../sledai/texts.ts';

export const flareCriteria: SledaiTexts['flareCriteria'] = {
  'flare-mild-score': 'SLEDAI risen by 3 or more, to 12 at most',
  'flare-mild-manifestation': 'A new or worse manifestation of the mild or moderate list',
  'flare-mild-prednisone': 'Prednisone raised, to 0.5 mg/kg/day at most',
  'flare-mild-drug': 'NSAID or antimalarial added for lupus activity',
  'flare-mild-pga': 'PGA risen by 1.0 or more, to 2.5 at most',
  'flare-severe-score': 'SLEDAI risen to more than 12',
  'flare-severe-manifestation':
    'A new or worse manifestation of the severe list that needs doubled prednisone, more than 0.5 mg/kg/day, or admission',
  'flare-severe-prednisone': 'Prednisone raised to more than 0.5 mg/kg/day',
  'flare-severe-drug': 'Immunosuppressant or biologic added for lupus activity',
  'flare-severe-admission': 'Admitted to hospital for lupus activity',
  'flare-severe-pga': 'PGA risen to more than 2.5',
};
