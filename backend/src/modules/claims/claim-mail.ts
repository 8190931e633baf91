import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { readText } from '../../platform/i18n/localized-text.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { type Person } from '../identity/index.js';
import { CLAIM_MAILS } from './claim-mails.data.js';
import { ClaimParks } from './claim-parks.js';
import type { ClaimRow } from './claim-row.js';

/** Writes about a claim, each reader in their language, with the page they may open. What was written stays there. */
@Injectable()
export class ClaimMail implements OnModuleInit {
  constructor(
    private readonly configuration: Configuration,
    private readonly mailer: Mailer,
    private readonly parks: ClaimParks,
  ) {}

  onModuleInit(): void {
    this.mailer.register(...CLAIM_MAILS);
  }

  /** @param page below the reader's language: `desk/claims/:id`. @param cause names the event. */
  async send(
    claim: ClaimRow,
    to: Pick<Person, 'id' | 'email' | 'locale'>,
    template: string,
    page: string,
    cause: string,
  ): Promise<void> {
    const { locale } = to;
    const park = (await this.parks.of([claim.parkId])).get(claim.parkId);
    await this.mailer.order({
      cause: `${template}.${cause}.${to.id}`,
      to: to.email,
      locale,
      template,
      params: {
        reference: claim.reference,
        park: park ? (readText(park.name, locale)?.text ?? park.slug) : '',
        link: `${this.configuration.publicUrl}/${locale}/${page.replace(':slug', park?.slug ?? '')}`,
      },
    });
  }
}
