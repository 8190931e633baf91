import type { Database } from '../../platform/database/database.js';

/**
 * Writes the columns that were given and raises the version.
 * @param columns names from our own code, never from a request; undefined is left alone.
 * @returns the names written, none when there was nothing to write.
 */
export async function updateColumns(
  db: Database,
  table: 'companies' | 'projects',
  id: string,
  columns: Record<string, unknown>,
): Promise<string[]> {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  if (given.length === 0) return [];
  const assignments = given.map(([name], position) => `${name} = $${position + 2}`).join(', ');
  await db.query(`UPDATE ${table} SET ${assignments}, version = version + 1 WHERE id = $1`, [
    id,
    ...given.map(([, value]) => value),
  ]);
  return given.map(([name]) => name);
}
