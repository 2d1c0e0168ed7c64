/** Opens the store in the file it is given without the rights of root, and says how that went. */
import Database from 'better-sqlite3';
import { openStore } from '@trialside/gateway/data/store.ts';

// The driver loads its native part when it is first used: that has to be done before the rights are gone.
new Database(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgroups!([]);
  process.setgid!(65_534);
  process.setuid!(65_534);
}
try {
  await openStore({ file: process.argv[2]! }).close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(`${(error as Error).name}: ${(error as Error).message}`);
}
