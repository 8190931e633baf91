import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { isPartialDate, parsePartialDate, type PartialDate } from '../../platform/clock/partial-date.js';
import { type LocalizedText, readText, type ReadText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { toRegionRef } from '../regions/index.js';
import type { PolicyCardView } from './dto/policy.views.js';
import { standingOn } from './model/standing.js';

/** A policy as its cards need it: from its row, or from a record of what was believed of it. */
export interface PolicyRow {
  id: string;
  slug: string;
  title: LocalizedText;
  kind: string;
  type: string;
  country: string;
  level: string;
  issuer: string;
  document_no: string | null;
  source_status: string;
  effective_from: string | null;
  effective_to: string | null;
  suspended_from: string | null;
  suspended_to: string | null;
  opens_on: string | null;
  closes_on: string | null;
  source_date: string | null;
  last_checked: string;
  nationwide: boolean;
  segments: string[];
  demo: boolean;
  regions: { slug: string; name: LocalizedText }[];
}

/** Null for what is not stated, and for what names no days. */
export const partialDate = (value: string | null): PartialDate | null =>
  isPartialDate(value) ? parsePartialDate(value) : null;

/** The day it is where the rule was made. */
export const dayOfAuthority = ({ country }: Pick<PolicyRow, 'country'>, now: Date): CivilDate =>
  civilDateAt(now, authorityZone(country));

export const titleIn = (title: LocalizedText, slug: string, locale: Locale): ReadText =>
  readText(title, locale) ?? { text: slug, lang: 'und', isOriginal: true };

/** @param day for which its status is derived. */
export function toPolicyCard(row: PolicyRow, locale: Locale, day: CivilDate): PolicyCardView {
  const effectiveFrom = partialDate(row.effective_from);
  const effectiveTo = partialDate(row.effective_to);
  const standing = standingOn(
    {
      kind: row.kind,
      sourceStatus: row.source_status,
      effectiveFrom: row.effective_from,
      effectiveTo: row.effective_to,
      suspendedFrom: row.suspended_from,
      suspendedTo: row.suspended_to,
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      sourceDate: row.source_date,
      lastChecked: row.last_checked,
    },
    day,
  );
  const title = titleIn(row.title, row.slug, locale);
  const original = row.title.texts[row.title.original];
  return {
    id: row.id,
    slug: row.slug,
    title,
    originalTitle:
      original && original !== title.text
        ? { text: original, lang: row.title.original, isOriginal: true }
        : null,
    kind: row.kind,
    type: row.type,
    country: row.country,
    level: row.level,
    issuer: row.issuer,
    documentNo: row.document_no,
    effectiveFrom,
    effectiveTo,
    lastChecked: row.last_checked,
    standing: { ...standing, asOf: day },
    segments: row.segments,
    nationwide: row.nationwide,
    regions: row.regions.map((region) => toRegionRef(region, locale)),
    demo: row.demo,
  };
}
