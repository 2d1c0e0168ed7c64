/** Tags of Trialside in Vue 3: as JSX, and as templates name them. */
/** @jsxImportSource vue */
import type {} from '@trialside/widgets/vue';
import type { GlobalComponents } from 'vue';
export const Visit = () => (
  <trial-response-badge subject="S" open onTrialChanged={(event) => void event.detail.change} />
);
// @ts-expect-error -- a number is no code
export const Wrong = () => <trial-response-badge subject={4} />;
type Props = InstanceType<GlobalComponents['trial-sledai-calculator']>['$props'];
export const props: Props = {
  subject: 'S',
  readOnly: true,
  class: 'card',
  onTrialSubmit: (event) => event.preventDefault(),
};
// @ts-expect-error -- no such property
export const wrong: Props = { patient: 'S' };
