import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { LinkRequest } from '../../platform/mail/mail.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { OrganisationLabels } from '../identity/index.js';
import { A_COMPANY, ROLE_WORDS, TEAM_MAILS } from './team-mails.data.js';
import type { TeamRole } from './team.rules.js';
import type { TeamRef } from './teams.access.js';

export interface TeamMailOrder {
  /** Names the event: the same one never mails twice. */
  cause: string;
  to: { email: string; locale: Locale };
  template: 'team-invitation' | 'team-role-changed' | 'team-member-removed';
  role: TeamRole | null;
  link?: LinkRequest;
}

/** Writes to people about their place in a team, in their language. */
@Injectable()
export class TeamMail implements OnModuleInit {
  constructor(
    private readonly configuration: Configuration,
    private readonly mailer: Mailer,
    private readonly labels: OrganisationLabels,
  ) {}

  onModuleInit(): void {
    this.mailer.register(...TEAM_MAILS);
  }

  async send(team: TeamRef, { cause, to, template, role, link }: TeamMailOrder): Promise<void> {
    const { email, locale } = to;
    await this.mailer.order({
      cause: `${template}.${cause}`,
      to: email,
      locale,
      template,
      params: {
        team: await this.nameOf(team, locale),
        role: role === null ? '' : ROLE_WORDS[locale][role],
        link: `${this.configuration.publicUrl}/${locale}/sign-in`,
      },
      ...(link ? { link } : {}),
    });
  }

  private async nameOf({ kind, organisationId }: TeamRef, locale: Locale): Promise<string> {
    if (kind === 'company') return A_COMPANY[locale];
    const labels = await this.labels.of([{ kind, organisationId, role: '' }], locale);
    return labels.get(organisationId)?.name ?? '';
  }
}
