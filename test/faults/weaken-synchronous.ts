/**
 * Loaded into a load by `--import`: its store believes that every commit is synced, and it is not. Only for showing that the
 * test of power loss notices.
 */
import Database from 'better-sqlite3';

// oxlint-disable-next-line typescript/unbound-method -- called with the database it came from
const pragma = Database.prototype.pragma;

Database.prototype.pragma = function (source, options) {
  if (source === 'synchronous = FULL') return pragma.call(this, 'synchronous = NORMAL');
  return source === 'synchronous' ? 2 : pragma.call(this, source, options);
};
