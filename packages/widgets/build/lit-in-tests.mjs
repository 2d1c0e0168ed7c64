/** Component tests run on Lit as pages get it: what was taken out of it by mistake goes red there. */
import { litGuest } from './lit-guest.mjs';

/** @type {import('vite').UserConfig} */
export const litInTests = {
  // Neither these nor Vite's own choose Lit's development build.
  resolve: { conditions: ['module', 'browser'] },
  optimizeDeps: {
    // Named here, so that finding one of them does not load a test anew halfway through.
    include: ['lit', '@trialside/rules > zod'],
    rolldownOptions: { plugins: [litGuest()] },
  },
};
