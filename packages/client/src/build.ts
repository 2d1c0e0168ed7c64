/** Which build of Trialside this is: sent with every request and shown in every widget, so that evidence can name it. */

// The build replaces this name by version+hash; from sources it does not exist.
declare const __TRIALSIDE_BUILD__: string | undefined;

/** Version and source hash, such as "0.1.0+3f9a1c2e"; "0.1.0+source" where nothing was built. */
export const BUILD: string = typeof __TRIALSIDE_BUILD__ === 'string' ? __TRIALSIDE_BUILD__ : '0.1.0+source';
