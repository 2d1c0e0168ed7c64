/** Which database a place means: a postgres:// address, or an SQLite file. */
import { existsSync } from 'node:fs';

export const isServer = (place: string): boolean => /^postgres(ql)?:/.test(place);

/** Whether there may be a store. On a server nobody knows before asking it. */
export const mayHoldStore = (place: string): boolean => isServer(place) || existsSync(place);
