import { Injectable } from '@nestjs/common';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { MailParams } from '../../platform/mail/mail.js';
import { ContentNews, type RecordNews } from '../content/index.js';
import type { ParkSummary } from '../parks/index.js';
import { RegimeRecords, type RegimeRow, titleOf } from '../regimes/index.js';
import type { Told } from './notification.entity.js';
import { pageOfRule } from './notification-pages.js';

/** By id, and by slug. */
export interface KnownRecords {
  content: ReadonlyMap<string, RecordNews>;
  regimes: ReadonlyMap<string, RegimeRow>;
}

/** Looks up the records that notifications are about: those that are written here, and the rules of trade, which are not. */
@Injectable()
export class ToldRecords {
  constructor(
    private readonly content: ContentNews,
    private readonly regimes: RegimeRecords,
  ) {}

  async of(contentIds: readonly string[], regimeSlugs: readonly string[]): Promise<KnownRecords> {
    return {
      content: await this.content.of(contentIds),
      regimes: await this.regimes.named(regimeSlugs),
    };
  }
}

interface Known {
  records: KnownRecords;
  parks: ReadonlyMap<string, ParkSummary>;
}
const GONE = { params: {} satisfies MailParams, link: null };

/** What a change of a policy is told by. */
export function ofPolicy(told: Told, { records, parks }: Known, locale: Locale) {
  const { content, policy } = told.subjects;
  const record = records.content.get(content ?? '');
  if (!record || policy === undefined) return GONE;
  return {
    params: { what: readText(record.title, locale)?.text ?? policy },
    link: pageOfRule(told, { kind: 'policy', slug: policy }, parks),
  };
}

/** What a change of a rule of trade or investment is told by: its name, or where it has none its words. */
export function ofRegime(told: Told, { records, parks }: Known, locale: Locale) {
  const regime = records.regimes.get(told.subjects.regime ?? '');
  if (!regime) return GONE;
  return {
    params: { what: titleOf(regime, locale)?.text ?? regime.value },
    link: pageOfRule(told, { kind: 'regime', slug: regime.slug }, parks),
  };
}
