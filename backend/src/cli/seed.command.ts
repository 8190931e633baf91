import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoPeople, type ManifestAccount } from '../modules/identity/index.js';
import { Configuration } from '../platform/config/configuration.js';
import { SeedDemo } from '../seeding/demo/demo.module.js';
import { SeedCatalogue } from '../seeding/seed-catalogue.js';
import { type Command, print, UsageError, withApp } from './command.js';

/** What testers need to know of a seeded portal; the file holds passwords. */
interface Manifest {
  baseUrl: string;
  accounts: ManifestAccount[];
  objects: { enquiries: string[]; leads: string[]; projects: string[] };
}

/** The invented content with fresh passwords for its people. */
async function seedDemonstration(
  app: NestFastifyApplication,
): Promise<Pick<Manifest, 'accounts' | 'objects'>> {
  const { people, objects } = await app.get(SeedDemo, { strict: false }).execute();
  return { accounts: await app.get(DemoPeople, { strict: false }).manifestAccounts(people), objects };
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
      const { accounts, objects } = await seedDemonstration(app);
      writeManifest(file, { baseUrl: publicUrl, accounts, objects });
      print(`Wrote ${accounts.length} accounts to ${file}.`);
      return 0;
    });
  },
};
