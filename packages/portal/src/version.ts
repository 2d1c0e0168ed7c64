/** Version of the portal, as it says in every request. */
import manifest from '../package.json' with { type: 'json' };

export const version: string = manifest.version;
