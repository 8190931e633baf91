import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MailChoice, NotificationKind } from './notification-kinds.data.js';

/** What a notification is about, by id: words are looked up when somebody reads. */
export interface Subjects {
  enquiry?: string;
  recipient?: string;
  park?: string;
  /** Facts, by what is to be done about them. */
  due?: string[];
  overdue?: string[];
  correction?: string;
  /** A record of any type: a profile, a plot, an offering. */
  content?: string;
  /** When an approved version will be published. */
  publishAt?: string;
  file?: string;
  /** Slug of a policy, which never changes; its id stands as `content`. */
  policy?: string;
  /** Slug of a rule of trade or investment. */
  regime?: string;
}

/** One person was told of one event, once. */
@Entity('notifications')
@Unique('notifications_user_event_key', ['userId', 'eventId'])
@Index('notifications_list_idx', ['userId', 'id'])
@Index('notifications_unread_idx', ['userId'], { where: 'read_at IS NULL' })
@Index('notifications_digest_idx', ['digestAt'], { where: 'mailed_at IS NULL AND digest_at IS NOT NULL' })
@Check('notifications_organisation_check', `organisation_kind IN ('company', 'park', 'portal')`)
export class Notification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notifications_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  @Column('text') kind!: NotificationKind;
  /** As member of what the person was told; who has left it no longer sees it. Null: as themselves. */
  @Column('text', { name: 'organisation_kind', nullable: true }) organisationKind!:
    'company' | 'park' | 'portal' | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('jsonb') subjects!: Subjects;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
  /** When the daily mail takes it along; null when it does not. */
  @Column('timestamptz', { name: 'digest_at', nullable: true }) digestAt!: Date | null;
  /** When its mail was ordered, alone or in the daily one; null when it goes by none. */
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt!: Date | null;
}

/** What of a notification decides its words. */
export type Told = Pick<Notification, 'kind' | 'organisationKind' | 'organisationId' | 'subjects'>;

/** What a person has chosen beside the kinds. */
@Entity('notification_settings')
export class NotificationSettings {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'notification_settings_pkey' })
  userId!: string;
  /** IANA zone of the daily mail; null: the portal's. */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** How a person wants to be mailed about one kind. Without a row the kind's own default holds. */
@Entity('notification_preferences')
@Check('notification_preferences_mail_check', `mail IN ('at-once', 'daily', 'off')`)
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'notification_preferences_pkey' })
  userId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_preferences_pkey' }) kind!: string;
  @Column('text') mail!: MailChoice;
}

/** Lets whoever holds a mail end the mails of its kind, and nothing else. It is in the mail alone. */
@Entity('unsubscribe_tokens')
@Index('unsubscribe_tokens_created_idx', ['createdAt'])
export class UnsubscribeToken {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'unsubscribe_tokens_pkey' })
  tokenHash!: Buffer;
  @Column('uuid', { name: 'user_id' }) userId!: string;
  @Column('text') kind!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
