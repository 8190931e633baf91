import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Identity } from '../identity/index.js';
import { Parks, type ParkSummary } from '../parks/index.js';
import { CORRECTION_MAILS } from './correction-mails.data.js';
import type { CorrectionRow } from './correction-row.js';

/** Writes to whoever proposed a correction, in their language. */
@Injectable()
export class CorrectionMail implements OnModuleInit {
  constructor(
    private readonly configuration: Configuration,
    private readonly mailer: Mailer,
    private readonly identity: Identity,
    private readonly parks: Parks,
  ) {}

  onModuleInit(): void {
    this.mailer.register(...CORRECTION_MAILS);
  }

  /** To an address nobody has shown to be theirs: nothing that was typed stands in it. */
  async askToConfirm(correction: {
    id: string;
    reference: string;
    email: string;
    locale: Locale;
    park: ParkSummary;
  }): Promise<void> {
    const { id, reference, email, locale, park } = correction;
    await this.mailer.order({
      cause: `confirm-correction.${id}`,
      to: email,
      locale,
      template: 'confirm-correction',
      params: { reference, park: nameOf(park, locale) },
      link: { purpose: 'confirm-correction', userId: null, subjectId: id },
    });
  }

  /** To the reader, whose address is known to be theirs. @param cause names the event. */
  async toReader(correction: CorrectionRow, template: string, cause: string): Promise<void> {
    const reader = await this.readerOf(correction);
    const park = (await this.parks.summariesOf([correction.parkId])).get(correction.parkId);
    if (!reader || !park) return;
    const { locale, email } = reader;
    await this.mailer.order({
      cause: `${template}.${cause}`,
      to: email,
      locale,
      template,
      params: {
        reference: correction.reference,
        park: nameOf(park, locale),
        proposed: [correction.value, correction.unit].filter(Boolean).join(' '),
        reason: correction.reason ?? '',
        link: `${this.configuration.publicUrl}/${locale}/parks/${park.slug}`,
      },
    });
  }

  private async readerOf({ authorUserId, contactEmail, locale }: CorrectionRow) {
    if (authorUserId === null) return contactEmail === null ? null : { email: contactEmail, locale };
    return (await this.identity.usersOf([authorUserId])).get(authorUserId) ?? null;
  }
}

const nameOf = (park: ParkSummary, locale: Locale): string => readText(park.name, locale)?.text ?? park.slug;
