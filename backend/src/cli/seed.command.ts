import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoPeople, type ManifestAccount } from '../modules/identity/index.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database } from '../platform/database/database.js';
import { SeedCatalogue } from '../seeding/seed-catalogue.js';
import { type Command, print, UsageError, withApp } from './command.js';

/** What testers need to know of a seeded portal; the file holds passwords. */
interface Manifest {
  baseUrl: string;
  accounts: ManifestAccount[];
  objects: { enquiries: string[]; leads: string[]; projects: string[] };
}

/** The parks whose teams the people of the demonstration are. */
const DEMO_PARKS = { first: 'baotou-rehtz', second: 'gebeng' } as const;

async function demoParkIds(db: Database): Promise<{ first: string | null; second: string | null }> {
  const rows = await db.query<{ id: string; slug: string }>(
    'SELECT id, slug FROM parks WHERE slug = ANY($1)',
    [Object.values(DEMO_PARKS)],
  );
  const idOf = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? null;
  return { first: idOf(DEMO_PARKS.first), second: idOf(DEMO_PARKS.second) };
}

async function seedPeople(app: NestFastifyApplication): Promise<ManifestAccount[]> {
  const people = app.get(DemoPeople, { strict: false });
  const ids = await people.seed(await demoParkIds(app.get(Database, { strict: false })));
  return people.manifestAccounts(ids);
}

function writeManifest(file: string, manifest: Manifest): void {
  writeFileSync(path.resolve(file), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
}

export const seed: Command = {
  usage: '[--manifest FILE]',
  summary: 'Loads the catalogue; with a manifest also demonstration accounts with new passwords',
  async run(words, env) {
    const { values } = parseArgs({ args: words, options: { manifest: { type: 'string' } } });
    const file = values.manifest;
    if (file === '') throw new UsageError('Give the file for the manifest.');
    return withApp(env, async (app) => {
      const { demonstration, publicUrl } = app.get(Configuration);
      if (file !== undefined && !demonstration) {
        console.error(
          'Accounts with printed passwords exist in demonstration mode only: set DEMO_MODE=true.',
        );
        return 1;
      }
      const loaded = await app.get(SeedCatalogue, { strict: false }).execute();
      print(loaded ? 'Loaded the catalogue.' : 'The catalogue was up to date.');
      if (file === undefined) return 0;
      const accounts = await seedPeople(app);
      writeManifest(file, {
        baseUrl: publicUrl,
        accounts,
        objects: { enquiries: [], leads: [], projects: [] },
      });
      print(`Wrote ${accounts.length} accounts to ${file}.`);
      return 0;
    });
  },
};
