import { anOffering } from '../../src/modules/offerings/offering.factory.js';
import { aBuilding, aPlot } from '../../src/modules/parks/land.factory.js';
import type { TestApp } from './test-app.js';

// Land and offerings as they stand once they have been published, without the way there.

interface Standing {
  demo?: boolean;
  archived?: boolean;
}

export function aPublishedPlot(
  app: TestApp,
  parkId: string,
  change: Parameters<typeof aPlot>[0] = {},
  { demo = false, archived = false }: Standing = {},
): Promise<string> {
  const document = aPlot(change);
  return idOf(
    app,
    `INSERT INTO plots (id, park_id, code, sort_code, status, status_as_of, area_m2, measured_m2, segments, visibility,
       polygon, document, demo, published_at, archived_at)
     VALUES (uuidv7(), $1, $2, $2, $3, $4, 100000, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      parkId,
      document.code,
      document.status.word,
      document.status.asOf,
      document.polygon ? 10_000 : null,
      document.allowedSegments,
      document.visibility,
      document.polygon && JSON.stringify(document.polygon),
      JSON.stringify(document),
      demo,
      app.clock.now(),
      archived ? app.clock.now() : null,
    ],
  );
}

export function aPublishedBuilding(
  app: TestApp,
  parkId: string,
  { plotId = null, ...change }: Parameters<typeof aBuilding>[0] & { plotId?: string | null } = {},
  { demo = false }: Standing = {},
): Promise<string> {
  const document = aBuilding(change);
  return idOf(
    app,
    `INSERT INTO buildings (id, park_id, plot_id, code, sort_code, status, terms, segments, visibility, document, demo,
       published_at)
     VALUES (uuidv7(), $1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      parkId,
      plotId,
      document.code,
      document.status.word,
      document.terms,
      document.allowedSegments,
      document.visibility,
      JSON.stringify(document),
      demo,
      app.clock.now(),
    ],
  );
}

export function aPublishedOffering(
  app: TestApp,
  parkId: string,
  { plotIds = [], ...change }: Parameters<typeof anOffering>[0] & { plotIds?: string[] } = {},
  { demo = false, archived = false }: Standing = {},
): Promise<string> {
  const document = anOffering(change);
  return idOf(
    app,
    `INSERT INTO offerings (park_id, kind, title, sort_title, summary, segments, quantity_value, quantity_unit, left_value,
       opens_on, closes_on, plot_ids, document, demo, published_at, archived_at)
     VALUES ($1, $2, $3, 'x', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
    [
      parkId,
      document.kind,
      JSON.stringify(document.title),
      document.description && JSON.stringify(document.description),
      document.segments,
      document.quantity?.value ?? null,
      document.quantity?.unit ?? null,
      document.left?.value ?? null,
      document.opensOn,
      document.closesOn,
      plotIds,
      JSON.stringify(document),
      demo,
      app.clock.now(),
      archived ? app.clock.now() : null,
    ],
  );
}

/** A document or picture of a park, examined. */
export async function aShownFile(
  app: TestApp,
  parkId: string,
  {
    name,
    visibility = 'public',
    state = 'shown',
    demo = false,
  }: { name: string; visibility?: string; state?: string; demo?: boolean },
): Promise<string> {
  const id = await idOf(
    app,
    `INSERT INTO files (owner_type, owner_id, name, kind, media_type, size, sha256, state, created_at, examined_at)
     VALUES ('park', $1, $2, 'document', 'application/pdf', 12000, repeat('0', 64), 'clean', $3, $3) RETURNING id`,
    [parkId, name, app.clock.now()],
  );
  await app.db.query(
    `INSERT INTO park_files (file_id, park_id, kind, position, visibility, state, demo, created_at)
     VALUES ($1, $2, 'document', 0, $3, $4, $5, $6)`,
    [id, parkId, visibility, state, demo, app.clock.now()],
  );
  return id;
}

async function idOf(app: TestApp, sql: string, parameters: unknown[]): Promise<string> {
  const row = await app.db.one<{ id: string }>(sql, parameters);
  return (row as { id: string }).id;
}
