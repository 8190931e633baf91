import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCli, startPortal } from './portal.mjs';

/** One portal for all journeys; each journey makes the people and enquiries it needs, or uses the demonstration's. */
export default async function setUp(): Promise<() => Promise<void>> {
  const adminUrl = process.env['TEST_DATABASE_URL'];
  if (!adminUrl)
    throw new Error('Run the journeys with `npm test -- --only journeys`: it brings the database.');
  const portal = await startPortal(adminUrl);
  const manifest = path.join(mkdtempSync(path.join(tmpdir(), 'lodestone-journeys-')), 'manifest.json');
  await runCli(['seed', '--manifest', manifest], portal.env);
  process.env['E2E_URL'] = portal.url;
  process.env['E2E_MANIFEST'] = manifest;
  // Commands are run against the same portal.
  process.env['E2E_SETTINGS'] = JSON.stringify(portal.env);
  return portal.stop;
}
