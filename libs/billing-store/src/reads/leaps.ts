/** The different values of a column, found by leaps through its index: a subquery with the one column `name`. */
export const namesIn = (table: string, column: string, condition: string): string => `(
  WITH RECURSIVE leaps (name) AS (
    (SELECT min(${column}) FROM ${table} WHERE ${condition})
    UNION ALL
    SELECT (SELECT min(${column}) FROM ${table} WHERE ${condition} AND ${column} > leaps.name) FROM leaps
    WHERE leaps.name IS NOT NULL)
  SELECT name FROM leaps WHERE name IS NOT NULL)`;
