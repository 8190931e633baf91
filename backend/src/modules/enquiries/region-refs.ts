import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { type RegionRef, toRegionRef } from '../regions/index.js';

/** Names the region an enquiry is addressed to. */
@Injectable()
export class RegionRefs {
  constructor(private readonly db: Database) {}

  async of(id: string | null, locale: Locale): Promise<RegionRef | null> {
    if (id === null) return null;
    const row = await this.db.one<{ slug: string; name: LocalizedText }>(
      'SELECT slug, name FROM regions WHERE id = $1',
      [id],
    );
    return row ? toRegionRef(row, locale) : null;
  }
}
