/** Our gateway as a server of the bench: `serve` itself, with sign-in, access checks and access log. */
import { serve } from '@trialside/gateway/cli/serve.ts';
import { noLog } from '@trialside/gateway/server/log.ts';
import { answerUsageAt, tell } from './usage.ts';

answerUsageAt(() => {
  void serve(process.env, { demo: false }, noLog).then(({ url }) =>
    tell({ port: Number(new URL(url).port) }),
  );
});
