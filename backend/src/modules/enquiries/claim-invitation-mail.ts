import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { ParkSummary } from '../parks/index.js';
import { CLAIM_INVITATION_MAILS, summaryLines } from './claim-invitation-mails.data.js';
import type { PseudonymousSummary } from './pseudonymous-summary.rules.js';

/** Tells a park what waits for it. It is given a summary and nothing of the enquiry, so it can give nothing else away. */
@Injectable()
export class ClaimInvitationMail implements OnModuleInit {
  constructor(
    private readonly configuration: Configuration,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.mailer.register(...CLAIM_INVITATION_MAILS);
  }

  async send(
    invitationId: string,
    to: { email: string; locale: Locale },
    park: ParkSummary,
    summary: PseudonymousSummary,
  ): Promise<void> {
    const { email, locale } = to;
    await this.mailer.order({
      cause: `claim-invitation.${invitationId}`,
      to: email,
      locale,
      template: 'claim-invitation',
      params: {
        park: readText(park.name, locale)?.text ?? park.slug,
        summary: summaryLines(summary, locale),
        claimLink: `${this.configuration.publicUrl}/${locale}/parks/${park.slug}/claim`,
      },
    });
  }
}
