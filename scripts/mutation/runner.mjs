/**
 * Runs mutants of the rules for Stryker in one warm process per worker. Rules are pure, so nothing needs loading anew for
 * each mutant: some milliseconds instead of the half second that a start of the test runner costs. Fast tests go first
 * and the first failure ends a run. After each kill the failed test runs once more without the mutant: where it still
 * fails, the mutant has spoilt the process, and Stryker is asked for a fresh one.
 */
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import './few-examples.mjs';
import { remembering } from './memories.mjs';
import { collectFrom, collected } from './suites.mjs';

/** What tests get in place of what they import. */
const INSTEAD = {
  vitest: new URL('suites.mjs', import.meta.url).href,
  'fast-check': new URL('few-examples.mjs', import.meta.url).href,
};
const HIT_LIMIT = /^Stryker: Hit count limit/;
/** Run as a script, since only a script can be stopped in the middle of an endless loop. */
const RUN = new Script('__mutationTest()');
/** Milliseconds for a test whose usual time is known; generous, for a busy machine. */
const patience = (usual = 500) => 3000 + Math.ceil(20 * usual);

class RulesRunner {
  // The name by which the mutated code finds out which of its mutants is on.
  #namespace = (globalThis.__stryker__ ??= {});
  #cost = new Map();
  #forget = () => {};
  #spoilt = false;
  #mutants = 0;

  capabilities() {
    // Said so that no process is started anew for what also runs while modules load: that part is left to the tests of tables.
    return { reloadEnvironment: true };
  }

  async init() {
    registerHooks({
      resolve: (specifier, context, next) => {
        const instead = INSTEAD[specifier];
        return instead && context.parentURL !== instead
          ? { url: instead, shortCircuit: true }
          : next(specifier, context);
      },
    });
    const files = globSync(process.env.TRIALSIDE_MUTATION_TESTS.split(' ')).toSorted();
    this.#forget = await remembering(async () => {
      for (const file of files) {
        collectFrom(file);
        await import(pathToFileURL(resolve(file)).href);
      }
    });
  }

  async dryRun() {
    const tests = [];
    for (const test of collected) {
      // What an earlier test had read must not hide what this one reads.
      this.#forget();
      this.#namespace.currentTestId = test.id;
      tests.push(await this.#one(test));
    }
    this.#namespace.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.#namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (this.#spoilt) throw new Error('a mutant has spoilt this process');
    const chosen = testFilter ? collected.filter(({ id }) => testFilter.includes(id)) : collected;
    const order = chosen.toSorted((a, b) => (this.#cost.get(a.id) ?? 0) - (this.#cost.get(b.id) ?? 0));
    this.#forget();
    Object.assign(this.#namespace, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let failed = null;
    let nrOfTests = 0;
    for (const test of order) {
      const result = await this.#one(test);
      nrOfTests += 1;
      if (result.status === 0) continue;
      failed = { test, result };
      break;
    }
    const looped = hitLimit !== undefined && this.#namespace.hitCount > hitLimit;
    this.#namespace.activeMutant = undefined;
    this.#mutants += 1;
    if (!failed) return { status: 'survived', nrOfTests };
    this.#forget();
    if ((await this.#one(failed.test)).status === 1) {
      if (this.#mutants > 1) throw new Error('an earlier mutant may have spoilt this process');
      this.#spoilt = true;
    }
    if (looped || HIT_LIMIT.test(failed.result.failureMessage))
      return { status: 'timeout', reason: 'ran on and on' };
    return {
      status: 'killed',
      killedBy: [failed.test.id],
      failureMessage: failed.result.failureMessage,
      nrOfTests,
    };
  }

  async #one({ id, run }) {
    const started = performance.now();
    let failure = null;
    try {
      globalThis.__mutationTest = run;
      await RUN.runInThisContext({ timeout: patience(this.#cost.get(id)) });
    } catch (error) {
      failure = error;
    }
    const about = { id, name: id, timeSpentMs: performance.now() - started };
    if (failure !== null) {
      const failureMessage = String(failure?.message ?? failure) || 'failed';
      const endless = failure?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' || HIT_LIMIT.test(failureMessage);
      return { ...about, status: 1, failureMessage, endless };
    }
    // Remembered from the first good run only: a mutant may have cut a later one short.
    if (!this.#cost.has(id)) this.#cost.set(id, about.timeSpentMs);
    return { ...about, status: 0 };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'rules', injectableClass: RulesRunner }];
