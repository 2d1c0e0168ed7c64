/** Keeps SQLite from planning a statement anew at every call. */

/**
 * SQLite looks at the bound values when it plans a statement with a sort, a limit or a join, and then has to plan it anew for
 * every other value, which takes three to ten times as long as running it. What a subquery gives is not looked at: the plan
 * is made once. The same rows by the same indexes come back (plans.test.ts).
 */
export const plannedOnce = (sql: string): string =>
  sql.includes(' where ') ? sql.replaceAll('?', '(select ?)') : sql;
