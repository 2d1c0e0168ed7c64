/** Tags of Trialside in a template of React 19. */
import type {} from '@trialside/widgets/react';
import { useRef } from 'react';
import type { TrialSledaiCalculator } from '@trialside/widgets';
export function Visit({ code }: { code: string }) {
  const form = useRef<TrialSledaiCalculator>(null);
  return (
    <trial-provider gateway="/graphql" study="S" getToken={async () => 'token'} className="card">
      <trial-response-badge subject={code} open ontrial-changed={(event) => event.detail.change} />
      <trial-sledai-calculator
        ref={form}
        name="sledai"
        readOnly
        required
        ontrial-submit={(event) => event.preventDefault()}
      />
      {/* @ts-expect-error -- no such property */}
      <trial-response-badge patient={code} />
      {/* @ts-expect-error -- a number is no code */}
      <trial-response-badge subject={4} />
    </trial-provider>
  );
}
