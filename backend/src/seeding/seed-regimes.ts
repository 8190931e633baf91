import type { Database } from '../platform/database/database.js';
import type { LocalizedText } from '../platform/i18n/localized-text.js';
import type { SeedFiles, SeedPolicy, SeedRegime } from './seed-files.js';
import { REGIME_KINDS, segmentsOf } from './seed-policies.js';
import { decimalText, localized } from './seed-words.js';

/** Entries of policies.json that regimes.json states more exactly: there, regimes.json wins. */
const STATED_BETTER: readonly string[] = ['cn-export-quota', 'cn-export-duty', 'cn-re-regulation-2024'];

const LANTHANUM_AND_CERIUM =
  'CONFLICT: http://www.wtocenter.vn/tin-tuc/252-china-raises-export-taxes-of-some-rare-earths-to-25 (Reuters/Bloomberg) ' +
  'says La and Ce were untaxed in 2010 and 25% in 2011.';
/** What those entries say beyond the records of regimes.json, or against them: both are shown. */
const ALSO_READ: Readonly<Record<string, string>> = {
  'cn-duty-28053014-2011-01-01': LANTHANUM_AND_CERIUM,
  'cn-duty-28053015-2011-01-01': LANTHANUM_AND_CERIUM,
  'cn-duty-28461010-2011-01-01': LANTHANUM_AND_CERIUM,
  'cn-duty-28469012-2011-01-01': LANTHANUM_AND_CERIUM,
  'cn-order-785':
    'Also read: http://www.eth88888.cn//article/96.html (copy of a China News Service report); published 2024-06-29.',
};

type Rule = SeedRegime & { title: LocalizedText | null; superseded: boolean };

/** Loads the dated rules of trade and investment from both files. */
export async function seedRegimes(
  db: Database,
  { regimes, regimeNames, policies, collectedOn }: SeedFiles,
): Promise<void> {
  const fromPolicies = policies
    .filter(({ id, kind }) => REGIME_KINDS.includes(kind) && !STATED_BETTER.includes(id))
    .map(asRegime);
  for (const rule of [
    ...regimes.map((regime) => ({
      ...regime,
      note: [regime.note, ALSO_READ[regime.id]].filter(Boolean).join(' ') || null,
      title: null,
      superseded: false,
    })),
    ...fromPolicies,
  ]) {
    await upsert(db, { ...rule, title: named(rule.title, regimeNames[rule.id]) }, collectedOn);
  }
}

/** What the record calls itself comes before the name by which the portal lists it. */
function named(
  title: LocalizedText | null,
  names: Readonly<Record<string, string>> | undefined,
): LocalizedText | null {
  if (names === undefined) return title;
  return { original: title?.original ?? 'en', texts: { ...names, ...title?.texts } };
}

/** A regime's slug: the file's id without signs that an address cannot carry. */
export const regimeSlug = (id: string) =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

function asRegime(policy: SeedPolicy): Rule {
  return {
    id: policy.id,
    kind: policy.type === 'fdi_restriction' ? 'foreign_investment' : policy.kind,
    jurisdiction: policy.country,
    title: localized(policy.title, policy.title_local, policy.country),
    hs: null,
    product: null,
    segments: segmentsOf(policy),
    elements: [],
    ownership: policy.type === 'fdi_restriction' ? 'foreign' : null,
    value: policy.title,
    unit: null,
    from: policy.effective_from ?? '',
    to: policy.effective_to,
    suspended_from: null,
    suspended_to: null,
    source: policy.source_url,
    confidence: policy.confidence,
    note: policy.notes,
    superseded: policy.status === 'superseded',
  };
}

async function upsert(db: Database, rule: Rule, collectedOn: string): Promise<void> {
  await db.query(
    `INSERT INTO regimes (slug, kind, jurisdiction, title, hs, product, segments, elements, ownership, value, unit, valid_from,
       valid_to, suspended_from, suspended_to, source, confidence, note, superseded, last_checked)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     ON CONFLICT (slug) DO UPDATE SET kind = EXCLUDED.kind, jurisdiction = EXCLUDED.jurisdiction, title = EXCLUDED.title,
       hs = EXCLUDED.hs, product = EXCLUDED.product, segments = EXCLUDED.segments, elements = EXCLUDED.elements,
       ownership = EXCLUDED.ownership, value = EXCLUDED.value, unit = EXCLUDED.unit, valid_from = EXCLUDED.valid_from,
       valid_to = EXCLUDED.valid_to, suspended_from = EXCLUDED.suspended_from, suspended_to = EXCLUDED.suspended_to,
       source = EXCLUDED.source, confidence = EXCLUDED.confidence, note = EXCLUDED.note,
       superseded = EXCLUDED.superseded, last_checked = EXCLUDED.last_checked
     WHERE regimes.edited_at IS NULL`,
    [
      regimeSlug(rule.id),
      rule.kind,
      rule.jurisdiction,
      rule.title === null ? null : JSON.stringify(rule.title),
      rule.hs,
      rule.product,
      rule.segments,
      rule.elements ?? [],
      rule.ownership ?? null,
      decimalText(rule.value),
      rule.unit,
      rule.from || null,
      rule.to,
      rule.suspended_from,
      rule.suspended_to,
      rule.source,
      rule.confidence,
      rule.note,
      rule.superseded,
      collectedOn,
    ],
  );
}
