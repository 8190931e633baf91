import type { SheetRow, SheetSection, Words } from '../../platform/documents/pdf/index.js';
import { formatMoney, languageName } from '../../platform/i18n/format.js';
import type { PolicyCardView } from '../policies/index.js';
import { fill } from './dossier-texts.data.js';
import type { DossierMatter } from './dossier-matter.js';
import { inTurn } from './dossier-sections.js';
import { type DossierSpeech, joined } from './dossier-words.js';
import {
  buildingTermsLabel,
  landStatusLabel,
  offeringKindLabel,
  offeringStatusLabel,
  policyStatusLabel,
  quantityText,
} from './labels.js';

interface Amount {
  value: string;
  unit: string;
}

/** What may be had comes first, then what will come, then what has to be verified; what is over is left to the page. */
const POLICY_RANKS: Readonly<Record<string, number>> = {
  'in-force': 1,
  'ending-soon': 1,
  forecast: 3,
  'lapsed-verify': 4,
};
const FREE = ['available', 'under-negotiation'];

/** The programmes for a place that are in force, coming or to be verified, each with its dates. */
export function policySection({ policies }: DossierMatter, speech: DossierSpeech): SheetSection {
  const shown = policies.items
    .filter(({ standing }) => standing.status in POLICY_RANKS)
    .sort((a, b) => rankOf(a) - rankOf(b));
  return {
    heading: speech.texts.policies,
    side: 'back',
    rows: shown.map((policy, at) => ({
      value: [speech.read(policy.title)],
      detail: [
        ...joined([[{ text: periodOf(policy, speech) }], [speech.stated(policy.issuer)]]),
        { text: ` · ${fill(speech.texts.checked, { day: speech.day(policy.lastChecked) })}` },
      ],
      aside: [
        {
          text: policyStatusLabel(policy.standing.status, speech.locale),
          tone: policy.standing.status === 'ending-soon' ? 'signal' : policy.standing.offer ? 'ink' : 'stale',
        },
      ],
      rank: inTurn(rankOf(policy), at, 6),
    })),
  };
}

const rankOf = ({ standing }: PolicyCardView) => POLICY_RANKS[standing.status] ?? 9;

function periodOf({ effectiveFrom, effectiveTo }: PolicyCardView, speech: DossierSpeech): string {
  const { texts } = speech;
  const day = (date: NonNullable<PolicyCardView['effectiveFrom']>) => speech.day(date);
  if (effectiveFrom && effectiveTo)
    return fill(texts.policyPeriod, { from: day(effectiveFrom), to: day(effectiveTo) });
  if (effectiveFrom) return fill(texts.policyOpenEnd, { from: day(effectiveFrom) });
  if (effectiveTo) return fill(texts.policyUntil, { to: day(effectiveTo) });
  return texts.policyUndated;
}

/** Plots, buildings and offerings, the free ones first. */
export function landSections(matter: DossierMatter, speech: DossierSpeech): SheetSection[] {
  return [plotSection(matter, speech), buildingSection(matter, speech), offeringSection(matter, speech)];
}

function plotSection({ plots }: DossierMatter, speech: DossierSpeech): SheetSection {
  const rows = plots.items.map(({ code, name, area, status, price }): SheetRow => ({
    label: nameOf(code, name, speech),
    value: joined([
      amount(area, speech),
      price ? [{ text: `${formatMoney(price.amount, price.currency, speech.locale)}/m²` }] : [],
    ]),
    aside: [{ text: landStatusLabel(status.word, speech.locale) }],
    cites: speech.cite(status.source),
    rank: FREE.includes(status.word) ? 3 : 6,
  }));
  return sectionOf(speech.texts.plots, rows, plots.total);
}

function buildingSection({ buildings }: DossierMatter, speech: DossierSpeech): SheetSection {
  const rows = buildings.items.map(({ code, name, floorArea, terms, status }): SheetRow => ({
    label: nameOf(code, name, speech),
    value: joined([
      amount(floorArea, speech),
      terms ? [{ text: buildingTermsLabel(terms, speech.locale) }] : [],
    ]),
    aside: [{ text: landStatusLabel(status.word, speech.locale) }],
    cites: speech.cite(status.source),
    rank: FREE.includes(status.word) ? 3 : 6,
  }));
  return sectionOf(speech.texts.buildings, rows, buildings.total);
}

function offeringSection({ offerings }: DossierMatter, speech: DossierSpeech): SheetSection {
  const rows = offerings.items.map(({ kind, title, quantity, left, status, closesOn }): SheetRow => ({
    value: [speech.read(title)],
    detail: joined([
      [{ text: offeringKindLabel(kind, speech.locale) }],
      amount(left ?? quantity, speech, []),
      closesOn ? [{ text: fill(speech.texts.openUntil, { day: speech.day(closesOn) }) }] : [],
    ]),
    aside: [{ text: offeringStatusLabel(status, speech.locale) }],
    rank: 2,
  }));
  return sectionOf(speech.texts.offerings, rows, offerings.total);
}

/** Whom to ask. */
export function contactSection({ contacts }: DossierMatter, speech: DossierSpeech): SheetSection {
  return {
    heading: speech.texts.contacts,
    side: 'back',
    rows: contacts.map(({ name, role, phone, email, languages, hours }, at) => ({
      value: joined([
        [{ ...speech.stated(name), strong: true }],
        ...(role === null ? [] : [[speech.stated(role)]]),
      ]),
      detail: joined([
        ...[phone, email].flatMap((text) => (text === null ? [] : [[{ text, lang: 'en' }]])),
        [{ text: languages.map((tag) => languageName(tag, speech.locale)).join(', ') }],
        ...(hours === null ? [] : [[speech.stated(hours)]]),
      ]),
      rank: inTurn(1, at, 3),
    })),
  };
}

const sectionOf = (heading: string, rows: readonly SheetRow[], total: number): SheetSection => ({
  heading,
  side: 'back',
  rows: [...rows]
    .sort((a, b) => a.rank - b.rank)
    .map((row, at) => ({ ...row, rank: inTurn(row.rank, at, 6) })),
  beyond: Math.max(0, total - rows.length),
});

function nameOf(
  code: string,
  name: Parameters<DossierSpeech['read']>[0] | null,
  speech: DossierSpeech,
): Words {
  const words = name ? speech.read(name) : null;
  return words && words.text !== code ? { ...words, text: `${code} ${words.text}` } : { text: code };
}

const amount = (
  stated: Amount | null,
  speech: DossierSpeech,
  otherwise: Words[] = [speech.notStated()],
): Words[] => (stated ? [{ text: quantityText(stated.value, stated.unit, speech.locale) }] : otherwise);
