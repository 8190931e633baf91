/** How a person wants to be mailed about a kind; in the portal itself everything is told. */
export const MAIL_CHOICES = ['at-once', 'daily', 'off'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Who hears of a kind, which is also who is asked how: `desk` answers enquiries, for a park or in the triage. */
export const AUDIENCES = ['everybody', 'investor', 'desk', 'park-team'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const NOTIFICATION_KINDS = [
  'new-enquiry',
  'enquiry-reopened',
  'enquiry-answered',
  'information-requested',
  'new-message',
  'fact-due',
  'fact-overdue',
  'account-security',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export interface KindDefinition {
  audience: Audience;
  /** How people are mailed who have not chosen. */
  mail: MailChoice;
  /** Its mails cannot be declined or put off: they leave from where the event happens, at once. */
  required?: true;
  /** The page that shows what it is about. */
  leadsTo: 'enquiry' | 'facts' | 'account';
}

/** A new kind is a line here, its texts beside it, and a handler that says whom it concerns. */
export const KINDS: Record<NotificationKind, KindDefinition> = {
  'new-enquiry': { audience: 'desk', mail: 'at-once', leadsTo: 'enquiry' },
  'enquiry-reopened': { audience: 'desk', mail: 'at-once', leadsTo: 'enquiry' },
  'enquiry-answered': { audience: 'investor', mail: 'at-once', leadsTo: 'enquiry' },
  'information-requested': { audience: 'investor', mail: 'at-once', leadsTo: 'enquiry' },
  'new-message': { audience: 'everybody', mail: 'at-once', leadsTo: 'enquiry' },
  'fact-due': { audience: 'park-team', mail: 'at-once', leadsTo: 'facts' },
  'fact-overdue': { audience: 'park-team', mail: 'at-once', leadsTo: 'facts' },
  'account-security': { audience: 'everybody', mail: 'at-once', required: true, leadsTo: 'account' },
};

/** The subscription of the daily mail: ending it ends the mails of every kind that goes by it. */
export const DIGEST = 'daily-digest';

export const isKind = (text: string): text is NotificationKind =>
  NOTIFICATION_KINDS.includes(text as NotificationKind);
