import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { LinkIssuer, type LinkRequest } from '../../platform/mail/mail.js';
import { LINK_PURPOSES, type LinkPurpose } from './one-time-link.entity.js';
import { hashOfToken, isToken, newToken } from './secret-token.js';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Minutes for which a link works. What opens an account is short-lived, what answers an enquiry is not. */
const LIFETIME_MINUTES: Record<LinkPurpose, number> = {
  'confirm-email': 2 * DAY,
  'reset-password': HOUR,
  'sign-in': HOUR,
  'confirm-enquiry': 30 * DAY,
  'follow-enquiry': 7 * DAY,
  invitation: 7 * DAY,
  'confirm-correction': 30 * DAY,
};
/** Of these only the newest to a person works: an older mail must not undo what a newer one was asked for. */
const ONLY_NEWEST: readonly LinkPurpose[] = ['confirm-email', 'reset-password'];
/** Of these only the newest about a thing works. */
const ONLY_NEWEST_ABOUT: readonly LinkPurpose[] = ['invitation'];

/** What a consumed link stood for. */
export interface ConsumedLink {
  userId: string | null;
  subjectId: string | null;
}

/** A link as it is, whether or not it still works. */
export interface SeenLink extends ConsumedLink {
  usedAt: Date | null;
  expiresAt: Date;
}

const refused = {
  unknown: () =>
    new DomainError('refused', 'link.unknown', 'This link is not one of ours, or is not complete.'),
  used: () => new DomainError('refused', 'link.used', 'This link has been used already. Ask for a new one.'),
  expired: () =>
    new DomainError(
      'refused',
      'link.expired',
      'This link is too old or was replaced by a newer one. Ask for a new one.',
    ),
};

/** Links sent by mail or printed for the operator. The page they open posts the token back: fetching consumes nothing. */
@Injectable()
export class OneTimeLinks extends LinkIssuer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {
    super();
  }

  /** The token stands in the fragment, which no browser sends: it reaches neither a log nor a `Referer`. */
  async issue(request: LinkRequest, locale: Locale): Promise<string> {
    const purpose = asPurpose(request.purpose);
    const token = newToken();
    const now = this.clock.now();
    await this.db.transaction(async () => {
      if (request.userId !== null && ONLY_NEWEST.includes(purpose))
        await this.revoke(request.userId, purpose);
      if (request.subjectId !== null && ONLY_NEWEST_ABOUT.includes(purpose))
        await this.revokeAbout(request.subjectId, purpose);
      await this.db.query(
        `INSERT INTO one_time_links (token_hash, purpose, user_id, subject_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          hashOfToken(token),
          purpose,
          request.userId,
          request.subjectId,
          now,
          new Date(now.getTime() + LIFETIME_MINUTES[purpose] * 60_000),
        ],
      );
    });
    return `${this.configuration.publicUrl}/${locale}/links/${purpose}#${token}`;
  }

  /**
   * Uses a link up. Inside a transaction it stays usable when that one rolls back.
   * @throws DomainError refused `link.unknown`, `link.used` or `link.expired`.
   */
  async consume(purpose: LinkPurpose, token: string): Promise<ConsumedLink> {
    if (!isToken(token)) throw refused.unknown();
    const hash = hashOfToken(token);
    const now = this.clock.now();
    // One statement decides: of parallel tries the row lock lets one see `used_at IS NULL`.
    const used = await this.db.one<ConsumedLink>(
      `UPDATE one_time_links SET used_at = $3
        WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
        RETURNING user_id AS "userId", subject_id AS "subjectId"`,
      [hash, purpose, now],
    );
    if (used) return used;
    throw (await this.look(purpose, token)).usedAt ? refused.used() : refused.expired();
  }

  /**
   * Says what a link is about and uses nothing up: for pages that tell first what pressing their button does.
   * @throws DomainError refused `link.unknown`.
   */
  async look(purpose: LinkPurpose, token: string): Promise<SeenLink> {
    if (!isToken(token)) throw refused.unknown();
    const link = await this.db.one<SeenLink>(
      `SELECT user_id AS "userId", subject_id AS "subjectId", used_at AS "usedAt", expires_at AS "expiresAt"
         FROM one_time_links WHERE token_hash = $1 AND purpose = $2`,
      [hashOfToken(token), purpose],
    );
    if (!link) throw refused.unknown();
    return link;
  }

  /** The unused links of one purpose stop working. */
  async revoke(userId: string, purpose: LinkPurpose): Promise<void> {
    await this.db.query(
      `UPDATE one_time_links SET expires_at = $3
        WHERE user_id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3`,
      [userId, purpose, this.clock.now()],
    );
  }

  private async revokeAbout(subjectId: string, purpose: LinkPurpose): Promise<void> {
    await this.db.query(
      `UPDATE one_time_links SET expires_at = $3
        WHERE subject_id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3`,
      [subjectId, purpose, this.clock.now()],
    );
  }
}

function asPurpose(text: string): LinkPurpose {
  const purpose = LINK_PURPOSES.find((known) => known === text);
  if (!purpose) throw new Error(`No one-time link has the purpose ${text}`);
  return purpose;
}
