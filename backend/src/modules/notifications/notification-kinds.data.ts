/** How a person wants to be mailed about a kind; in the portal itself everything is told. */
export const MAIL_CHOICES = ['at-once', 'daily', 'off'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Who hears of a kind, which is also who is asked how: `desk` answers readers, for a park or in the triage. */
export const AUDIENCES = ['everybody', 'investor', 'desk', 'park-team', 'administrators'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const NOTIFICATION_KINDS = [
  'new-enquiry',
  'enquiry-reopened',
  'enquiry-answered',
  'information-requested',
  'new-message',
  'fact-due',
  'fact-overdue',
  'correction-proposed',
  'correction-accepted',
  'correction-declined',
  'content-submitted',
  'content-returned',
  'content-approved',
  'content-published',
  'file-asked',
  'rule-changed',
  'regime-changed',
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
  leadsTo: 'enquiry' | 'facts' | 'correction' | 'content' | 'files' | 'policy' | 'regime' | 'account';
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
  'correction-proposed': { audience: 'desk', mail: 'at-once', leadsTo: 'correction' },
  'correction-accepted': { audience: 'everybody', mail: 'at-once', leadsTo: 'correction' },
  'correction-declined': { audience: 'everybody', mail: 'at-once', leadsTo: 'correction' },
  'content-submitted': { audience: 'administrators', mail: 'at-once', leadsTo: 'content' },
  'content-returned': { audience: 'desk', mail: 'at-once', leadsTo: 'content' },
  'content-approved': { audience: 'desk', mail: 'daily', leadsTo: 'content' },
  'content-published': { audience: 'desk', mail: 'daily', leadsTo: 'content' },
  'file-asked': { audience: 'desk', mail: 'at-once', leadsTo: 'files' },
  'rule-changed': { audience: 'everybody', mail: 'at-once', leadsTo: 'policy' },
  'regime-changed': { audience: 'everybody', mail: 'at-once', leadsTo: 'regime' },
  'account-security': { audience: 'everybody', mail: 'at-once', required: true, leadsTo: 'account' },
};

/** The subscription of the daily mail: ending it ends the mails of every kind that goes by it. */
export const DIGEST = 'daily-digest';

export const isKind = (text: string): text is NotificationKind =>
  NOTIFICATION_KINDS.includes(text as NotificationKind);
