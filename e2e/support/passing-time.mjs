// A journey cannot wait for days, and the product has no route that moves its clock.
import pg from 'pg';
import { startLater } from './portal.mjs';

/**
 * Lets the days of an invitation be over.
 * @param {string} email of the invited
 */
export async function invitationExpires(email) {
  const { DATABASE_URL } = JSON.parse(process.env['E2E_SETTINGS'] ?? '{}');
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `UPDATE invitations SET expires_at = now() - interval '1 minute' WHERE email = $1 AND state = 'pending'`,
      [email],
    );
    if (rowCount !== 1) throw new Error(`No invitation waits for ${email}`);
  } finally {
    await client.end();
  }
}

/**
 * A second portal on the database of the journeys, whose clock is ahead. It answers and does no jobs.
 * @param {number} days
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export const portalAfter = (days) => startLater(days, JSON.parse(process.env['E2E_SETTINGS'] ?? '{}'));
