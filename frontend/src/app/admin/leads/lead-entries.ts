import { EditLeadInput, LeadDetailView, MoneyInput } from '../../api/generated/model';

/** What the form of a lead holds: text, as it was typed or chosen; empty means "not known". */
export interface LeadEntries {
  /** Slug. */
  park: string;
  /** Id of an administrator. */
  assignee: string;
  committedAmount: string;
  committedCurrency: string;
  committedJobs: string;
  realisedAmount: string;
  realisedCurrency: string;
  realisedJobs: string;
  evidence: string;
}
export type LeadEntry = keyof LeadEntries;

const DEFAULT_CURRENCY = 'CNY';

export function entriesOf(lead: LeadDetailView): LeadEntries {
  const { committed, realised } = lead;
  return {
    park: lead.park?.slug ?? '',
    assignee: lead.assignee?.id ?? '',
    committedAmount: committed.capex?.amount ?? '',
    committedCurrency: committed.capex?.currency ?? DEFAULT_CURRENCY,
    committedJobs: committed.jobs?.toString() ?? '',
    realisedAmount: realised.capex?.amount ?? '',
    realisedCurrency: realised.capex?.currency ?? DEFAULT_CURRENCY,
    realisedJobs: realised.jobs?.toString() ?? '',
    evidence: realised.evidence ?? '',
  };
}

/**
 * What is sent: only what its writer changed, so that what somebody else changed beside it stays. Digits of an input
 * method and spaces between them are read as digits.
 *
 * @param before as the form began @param parkId id of the chosen park; null for none
 */
export function editOf(before: LeadEntries, now: LeadEntries, parkId: string | null): EditLeadInput {
  const differs = (...names: LeadEntry[]) => names.some((name) => plain(before[name]) !== plain(now[name]));
  return {
    ...(differs('park') ? { parkId } : {}),
    ...(differs('assignee') ? { assigneeUserId: now.assignee || null } : {}),
    ...(differs('committedAmount') || (plain(now.committedAmount) && differs('committedCurrency'))
      ? { committedCapex: money(now.committedAmount, now.committedCurrency) }
      : {}),
    ...(differs('committedJobs') ? { committedJobs: count(now.committedJobs) } : {}),
    ...(differs('realisedAmount') || (plain(now.realisedAmount) && differs('realisedCurrency'))
      ? { realisedCapex: money(now.realisedAmount, now.realisedCurrency) }
      : {}),
    ...(differs('realisedJobs') ? { realisedJobs: count(now.realisedJobs) } : {}),
    ...(differs('evidence') ? { realisedEvidence: now.evidence.trim() || null } : {}),
  };
}

const plain = (text: string) => text.normalize('NFKC').trim();
const digits = (text: string) => plain(text).replace(/\s/g, '');

function money(amount: string, currency: string): MoneyInput | null {
  return digits(amount) === '' ? null : { amount: digits(amount), currency: plain(currency).toUpperCase() };
}

function count(jobs: string): number | null {
  return digits(jobs) === '' ? null : Number(digits(jobs));
}

/** The code of what is wrong with an amount or a number of jobs; null when nothing is, or nothing was typed. */
export const checkAmount = (text: string) =>
  digits(text) === '' || /^\d{1,16}(?:\.\d{1,4})?$/.test(digits(text)) ? null : 'validation.not-an-amount';
export const checkJobs = (text: string) =>
  digits(text) === '' || /^\d{1,7}$/.test(digits(text)) ? null : 'validation.not-a-whole-number';
