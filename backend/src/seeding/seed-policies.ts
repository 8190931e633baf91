import { segmentOfWord } from '../modules/regions/index.js';
import type { Database } from '../platform/database/database.js';
import type { SearchIndex } from '../platform/search-index/search-index.js';
import { foldText } from '../platform/search-text/index.js';
import type { SeedPolicy } from './seed-files.js';
import { localized } from './seed-words.js';

export interface PolicySeeding {
  db: Database;
  index: SearchIndex;
  regionIds: Map<string, string>;
  parkIds: Map<string, string>;
  collectedOn: string;
}

/** Kinds that are rules of trade or investment: they load as regimes. */
export const REGIME_KINDS: readonly string[] = ['restriction', 'regulation', 'cost'];

/** Loads the documents that are programmes, awards, plans or bills. */
export async function seedPolicies(seeding: PolicySeeding, policies: SeedPolicy[]): Promise<void> {
  for (const policy of policies.filter(({ kind }) => !REGIME_KINDS.includes(kind))) {
    const id = await upsert(seeding, policy);
    await link(seeding.db, 'policy_regions', 'region_id', id, policy.region_ids, seeding.regionIds);
    await link(seeding.db, 'policy_parks', 'park_id', id, policy.park_ids, seeding.parkIds);
    const title = localized(policy.title, policy.title_local, policy.country);
    await seeding.index.put({
      kind: 'policy',
      id,
      slug: policy.id,
      names: title.texts,
      words: [policy.issuer, policy.document_no ?? '', policy.type],
      sortKey: foldText(policy.title),
    });
  }
}

/** Segments named by the conditions. Words without a code (`deep processing`) limit nothing that we could name. */
export function segmentsOf(policy: SeedPolicy): string[] {
  const words = policy.conditions
    .filter(({ field }) => field === 'segment')
    .flatMap(({ value }) => [value].flat());
  return [...new Set(words.map((word) => segmentOfWord(String(word))).filter((segment) => segment !== null))];
}

async function upsert({ db, collectedOn }: PolicySeeding, policy: SeedPolicy): Promise<string> {
  await db.query(
    `INSERT INTO policies (slug, title, sort_title, kind, type, country, level, issuer, document_no, source_status,
       effective_from, effective_to, source_date, last_checked, nationwide, segments, conditions, benefit, source, confidence, notes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     ON CONFLICT (slug) DO UPDATE SET title = EXCLUDED.title, sort_title = EXCLUDED.sort_title, kind = EXCLUDED.kind,
       type = EXCLUDED.type, country = EXCLUDED.country, level = EXCLUDED.level, issuer = EXCLUDED.issuer,
       document_no = EXCLUDED.document_no, source_status = EXCLUDED.source_status, effective_from = EXCLUDED.effective_from,
       effective_to = EXCLUDED.effective_to, source_date = EXCLUDED.source_date, last_checked = EXCLUDED.last_checked,
       nationwide = EXCLUDED.nationwide, segments = EXCLUDED.segments, conditions = EXCLUDED.conditions,
       benefit = EXCLUDED.benefit, source = EXCLUDED.source, confidence = EXCLUDED.confidence, notes = EXCLUDED.notes
     WHERE policies.edited_at IS NULL`,
    [
      policy.id,
      JSON.stringify(localized(policy.title, policy.title_local, policy.country)),
      foldText(policy.title),
      policy.kind,
      policy.type,
      policy.country,
      policy.level,
      policy.issuer,
      policy.document_no,
      policy.status,
      policy.effective_from,
      policy.effective_to,
      policy.source_date,
      collectedOn,
      policy.region_ids.length === 0 && policy.park_ids.length === 0 && policy.level === 'national',
      segmentsOf(policy),
      JSON.stringify(policy.conditions),
      JSON.stringify(policy.benefit),
      policy.source_url,
      policy.confidence,
      policy.notes,
    ],
  );
  const row = await db.one<{ id: string }>('SELECT id FROM policies WHERE slug = $1', [policy.id]);
  return (row as { id: string }).id;
}

type Link = ['policy_regions', 'region_id'] | ['policy_parks', 'park_id'];

async function link(
  db: Database,
  table: Link[0],
  column: Link[1],
  policyId: string,
  slugs: string[],
  ids: Map<string, string>,
): Promise<void> {
  await db.query(`DELETE FROM ${table} WHERE policy_id = $1`, [policyId]);
  for (const slug of slugs) {
    const id = ids.get(slug);
    if (!id) throw new Error(`A policy names ${slug}, which is neither a region nor a park of the seed`);
    await db.query(`INSERT INTO ${table} (policy_id, ${column}) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      policyId,
      id,
    ]);
  }
}
