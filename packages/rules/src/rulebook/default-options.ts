/** A protocol with every option at its default: what the choices of a study are held against. */
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from '../adverse-events/options.ts';
import { DEFAULT_CTCAE_OPTIONS } from '../ctcae/options.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from '../dose/options.ts';
import { DEFAULT_PRO_OPTIONS } from '../pro/options.ts';
import {
  DEFAULT_COUNTED_RESPONSE,
  DEFAULT_LABORATORY_MARKER_OPTIONS,
  type Protocol,
} from '../protocol/index.ts';
import { DEFAULT_DORIS_OPTIONS, DEFAULT_LLDAS_OPTIONS } from '../remission/options.ts';
import {
  DEFAULT_DURABLE_RESPONSE_OPTIONS,
  DEFAULT_IWG_OPTIONS,
  DEFAULT_PLATELET_RESPONSE_OPTIONS,
  DEFAULT_STEROID_DEPENDENCE_OPTIONS,
} from '../response/options.ts';
import { DEFAULT_SLEDAI_OPTIONS } from '../sledai/options.ts';
import { DEFAULT_THERAPY_REDUCTION_OPTIONS } from '../therapy/options.ts';

/** Schedule, visits and analytes stay; an endpoint that the protocol does not have stays away. */
export function withDefaultOptions(protocol: Protocol): Protocol {
  const { endpoints } = protocol;
  const { testCodes: _codes, ...ctcae } = DEFAULT_CTCAE_OPTIONS;
  const { plateletResponse, doris, lldas, adverseEvents } = endpoints;
  const options = <E, O>(endpoint: E | null, defaults: O): (E & { readonly options: O }) | null =>
    endpoint && { ...endpoint, options: defaults };
  return {
    ...protocol,
    ctcae: { ...ctcae, otherVersions: [] },
    endpoints: {
      plateletResponse: plateletResponse && {
        ...plateletResponse,
        options: DEFAULT_PLATELET_RESPONSE_OPTIONS,
        mainThroughDay: null,
        iwg: DEFAULT_IWG_OPTIONS,
        durable: DEFAULT_DURABLE_RESPONSE_OPTIONS,
        steroidDependence: DEFAULT_STEROID_DEPENDENCE_OPTIONS,
        counted: DEFAULT_COUNTED_RESPONSE,
      },
      sledai: options(endpoints.sledai, DEFAULT_SLEDAI_OPTIONS),
      doris: doris && { ...doris, options: DEFAULT_DORIS_OPTIONS, throughDay: null },
      lldas: lldas && { ...lldas, options: DEFAULT_LLDAS_OPTIONS, throughDay: null },
      adverseEvents: adverseEvents && {
        ...adverseEvents,
        options: DEFAULT_ADVERSE_EVENT_OPTIONS,
        crsScale: 'astct-2019',
      },
      doseFinding: options(endpoints.doseFinding, DEFAULT_DOSE_FINDING_OPTIONS),
      questionnaires: options(endpoints.questionnaires, DEFAULT_PRO_OPTIONS),
      laboratoryMarkers: options(endpoints.laboratoryMarkers, DEFAULT_LABORATORY_MARKER_OPTIONS),
      therapyReduction: options(endpoints.therapyReduction, DEFAULT_THERAPY_REDUCTION_OPTIONS),
    },
  };
}
