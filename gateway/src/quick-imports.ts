/**
 * Makes the gateway start in half the time; loaded before everything else. Node reads the manifest of a package again for
 * every file it imports from it, and that of drizzle-orm is 180 kB long and read six hundred times. Its files name each other
 * by their paths, which no manifest has a say in.
 */
import { registerHooks } from 'node:module';

const OWN_FILE = /^\.{1,2}\/.*\.js$/;
const PACKAGE = '/node_modules/drizzle-orm/';

registerHooks({
  resolve(specifier, context, next) {
    if (context.parentURL?.includes(PACKAGE) && OWN_FILE.test(specifier)) {
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
});
