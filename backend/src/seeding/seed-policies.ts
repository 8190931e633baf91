import { segmentOfWord } from '../modules/regions/index.js';
import type { PolicyDocument, WritePolicy } from '../modules/policies/index.js';
import type { Database } from '../platform/database/database.js';
import type { SeedMeasures, SeedPolicy } from './seed-files.js';
import { localized } from './seed-words.js';

export interface PolicySeeding {
  db: Database;
  policies: WritePolicy;
  regionIds: Map<string, string>;
  parkIds: Map<string, string>;
  collectedOn: string;
  /** From when it is recorded as believed. */
  at: Date;
}

/** Kinds that are rules of trade or investment: they load as regimes. */
export const REGIME_KINDS: readonly string[] = ['restriction', 'regulation', 'cost'];

/** Loads the documents that are programmes, awards, plans or bills, with what they grant. What people wrote stays theirs. */
export async function seedPolicies(
  seeding: PolicySeeding,
  policies: readonly SeedPolicy[],
  measures: readonly SeedMeasures[],
): Promise<void> {
  const granted = new Map(measures.map((entry) => [entry.policy, entry]));
  const edited = await editedSlugs(seeding.db);
  const loaded = policies.filter(({ kind }) => !REGIME_KINDS.includes(kind));
  for (const policy of loaded) {
    demandTerritory(seeding, policy);
    const entry = granted.get(policy.id);
    granted.delete(policy.id);
    if (edited.has(policy.id)) continue;
    await seeding.policies.execute({
      id: null,
      slug: policy.id,
      document: policyDocument(policy, entry, seeding.collectedOn),
      stated: { conditions: policy.conditions, benefit: policy.benefit },
      parkId: null,
      demo: false,
      editedAt: null,
      author: null,
      reviewer: null,
      reason: null,
      at: seeding.at,
    });
  }
  const [astray] = granted.keys();
  if (astray !== undefined)
    throw new Error(`Measures are stated of ${astray}, which is no policy of the seed`);
}

/** What the files say of a policy, as the document that people would go on writing. What no source says is null. */
export function policyDocument(
  policy: SeedPolicy,
  entry: SeedMeasures | undefined,
  collectedOn: string,
): PolicyDocument {
  const stated = { effectiveFrom: policy.effective_from, effectiveTo: policy.effective_to };
  const dates = entry?.datesAsRead ?? stated;
  const isNamedNowhere = policy.region_ids.length === 0 && policy.park_ids.length === 0;
  return {
    title: localized(policy.title, policy.title_local, policy.country),
    kind: policy.kind as PolicyDocument['kind'],
    type: policy.type,
    country: policy.country,
    level: policy.level,
    issuer: policy.issuer,
    documentNo: policy.document_no,
    legalBasis: entry?.legalBasis ?? null,
    issuedOn: null,
    effectiveFrom: dates.effectiveFrom,
    effectiveTo: dates.effectiveTo,
    suspendedFrom: null,
    suspendedTo: null,
    opensOn: null,
    closesOn: null,
    sourceStatus: policy.status,
    sourceDate: policy.source_date,
    lastChecked: collectedOn,
    segments: segmentsOf(policy),
    territory: {
      nationwide: isNamedNowhere && policy.level === 'national',
      regions: policy.region_ids,
      parks: policy.park_ids,
    },
    source: policy.source_url,
    confidence: policy.confidence,
    notes: policy.notes,
    predecessorUnread: entry?.predecessorUnread ?? false,
    replaces: entry?.replaces ?? [],
    deliveryRecord: entry?.deliveryRecord ?? null,
    measures: entry?.measures ?? [],
  };
}

/** Segments named by the conditions. Words without a code (`deep processing`) limit nothing that we could name. */
export function segmentsOf(policy: SeedPolicy): string[] {
  const words = policy.conditions
    .filter(({ field }) => field === 'segment')
    .flatMap(({ value }) => [value].flat());
  return [...new Set(words.map((word) => segmentOfWord(String(word))).filter((segment) => segment !== null))];
}

/**
 * What people have written or archived. Every row is held until all is loaded: whoever is publishing now is waited for, and
 * whoever publishes later writes over what was loaded.
 */
async function editedSlugs(db: Database): Promise<Set<string>> {
  const rows = await db.query<{ slug: string; edited: boolean }>(
    `SELECT slug, edited_at IS NOT NULL OR archived_at IS NOT NULL AS edited FROM policies ORDER BY slug FOR UPDATE`,
  );
  return new Set(rows.filter(({ edited }) => edited).map(({ slug }) => slug));
}

function demandTerritory({ regionIds, parkIds }: PolicySeeding, policy: SeedPolicy): void {
  const unknown = [
    ...policy.region_ids.filter((slug) => !regionIds.has(slug)),
    ...policy.park_ids.filter((slug) => !parkIds.has(slug)),
  ];
  if (unknown.length > 0)
    throw new Error(`A policy names ${unknown[0]}, which is neither a region nor a park of the seed`);
}
