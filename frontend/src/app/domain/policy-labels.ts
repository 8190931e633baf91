import { WINDOW_REASONS } from './policy-window-reasons';
import { Words, labelOf, spelledOut } from './words';

const TYPES: Words = {
  tax: $localize`:@@policy-type.tax:Tax`,
  grant: $localize`:@@policy-type.grant:Grant`,
  land: $localize`:@@policy-type.land:Land`,
  equipment: $localize`:@@policy-type.equipment:Equipment`,
  raw_material: $localize`:@@policy-type.raw-material:Raw material`,
  utilities: $localize`:@@policy-type.utilities:Utilities`,
  rnd: $localize`:@@policy-type.rnd:Research`,
  talent: $localize`:@@policy-type.talent:Talent`,
  loan_interest: $localize`:@@policy-type.loan-interest:Interest on loans`,
  regulation: $localize`:@@policy-type.regulation:Regulation`,
  plan: $localize`:@@policy-type.plan:Plan`,
};

const LEVELS: Words = {
  national: $localize`:@@policy-level.national:National`,
  federal: $localize`:@@policy-level.federal:Federal`,
  state: $localize`:@@policy-level.state:State`,
  provincial: $localize`:@@policy-level.provincial:Provincial`,
  regional: $localize`:@@policy-level.regional:Regional`,
  municipal: $localize`:@@policy-level.municipal:Municipal`,
  city: $localize`:@@policy-level.city:City`,
  county: $localize`:@@policy-level.county:County`,
  park: $localize`:@@policy-level.park:Park`,
};

const TERMS: Words = {
  rate: $localize`:@@benefit.rate:Rate`,
  standard_rate: $localize`:@@benefit.standard-rate:Standard rate`,
  rate_range: $localize`:@@benefit.rate-range:Range of the rate`,
  rate_min: $localize`:@@benefit.rate-min:Lowest rate`,
  rate_max: $localize`:@@benefit.rate-max:Highest rate`,
  rate_max_small: $localize`:@@benefit.rate-max-small:Highest rate for small firms`,
  rate_max_large_zone: $localize`:@@benefit.rate-max-large-zone:Highest rate for large firms in the zone`,
  exempt_share: $localize`:@@benefit.exempt-share:Exempt share`,
  offset_limit: $localize`:@@benefit.offset-limit:Limit of offsetting`,
  amount: $localize`:@@benefit.amount:Amount`,
  cap: $localize`:@@benefit.cap:Cap`,
  cap_zone: $localize`:@@benefit.cap-zone:Cap in the zone`,
  programme: $localize`:@@benefit.programme:Whole programme`,
  tiers: $localize`:@@benefit.tiers:Tiers`,
  phase: $localize`:@@benefit.phase:Phase-out`,
  parts: $localize`:@@benefit.parts:Parts`,
  plus: $localize`:@@benefit.plus:In addition`,
  duration_years: $localize`:@@benefit.duration-years:Duration in years`,
  credit_months: $localize`:@@benefit.credit-months:Payment term in months`,
  paid_within_months: $localize`:@@benefit.paid-within-months:Paid within months`,
  refundable: $localize`:@@benefit.refundable:Refundable`,
  is_ceiling: $localize`:@@benefit.is-ceiling:The amount is a ceiling`,
  is_floor: $localize`:@@benefit.is-floor:The amount is a floor`,
  projects: $localize`:@@benefit.projects:Projects`,
  beneficiaries: $localize`:@@benefit.beneficiaries:Beneficiaries`,
  capacity_t: $localize`:@@benefit.capacity-t:Capacity in tonnes`,
  items_total: $localize`:@@benefit.items-total:Items in all`,
  items_national: $localize`:@@benefit.items-national:National items`,
  items_regional: $localize`:@@benefit.items-regional:Regional items`,
  added_net: $localize`:@@benefit.added-net:Added net`,
  first_list: $localize`:@@benefit.first-list:Entries of the first list`,
  first_list_date: $localize`:@@benefit.first-list-date:Date of the first list`,
  non_eu_list: $localize`:@@benefit.non-eu-list:Entries outside the EU`,
};

/** Why a policy has its status on a day, in a sentence for the person who relies on it. */
const REASONS: Words = {
  ...WINDOW_REASONS,
  'policy.award': $localize`:@@policy-reason.award:Money already granted to one company. It shows what is possible; nobody can apply for it.`,
  'policy.proposed': $localize`:@@policy-reason.proposed:Proposed, not law. It may change or never come.`,
  'policy.before-start': $localize`:@@policy-reason.before-start:It begins after the chosen day. What held before it is not part of this document.`,
  'policy.start-uncertain': $localize`:@@policy-reason.start-uncertain:The source states only roughly when it begins, and the chosen day lies in that span. Verify with the issuer.`,
  'policy.start-unknown': $localize`:@@policy-reason.start-unknown:No source states when it begins, and the chosen day lies before the source was written. Verify with the issuer.`,
  'policy.in-period': $localize`:@@policy-reason.in-period:The chosen day lies within its dates, and its source confirmed it.`,
  'policy.ends-soon': $localize`:@@policy-reason.ends-soon:It is in force and ends within 30 days of the chosen day.`,
  'policy.end-uncertain': $localize`:@@policy-reason.end-uncertain:The source states only roughly when it ends, and the chosen day lies in that span. Verify with the issuer.`,
  'policy.end-unknown': $localize`:@@policy-reason.end-unknown:It has ended on a day that no source states. Verify with the issuer.`,
  'policy.after-end': $localize`:@@policy-reason.after-end:Its last day lies before the chosen day.`,
  'policy.superseded': $localize`:@@policy-reason.superseded:Another document has taken its place.`,
  'policy.allocated': $localize`:@@policy-reason.allocated:Its money has been allocated; nothing is left to apply for.`,
  'policy.suspended': $localize`:@@policy-reason.suspended:It is suspended on the chosen day. Verify with the issuer what holds.`,
  'policy.suspension-over': $localize`:@@policy-reason.suspension-over:Its suspension has run out and nobody has confirmed what followed. Verify with the issuer.`,
  'policy.unconfirmed': $localize`:@@policy-reason.unconfirmed:It was published, but no source confirms that it still holds. Do not count on it before the issuer has confirmed it.`,
  'policy.opening-uncertain': $localize`:@@policy-reason.opening-uncertain:The source states only roughly from when one may apply, and the chosen day lies in that span. Verify with the issuer.`,
  'policy.closing-uncertain': $localize`:@@policy-reason.closing-uncertain:The source states only roughly until when one may apply, and the chosen day lies in that span. Verify with the issuer.`,
};

/** What a policy works by: tax, grant, land. Words that have no label are spelled out. */
export const policyTypeLabel = (type: string): string => labelOf(TYPES, spelledIfUnknown(TYPES, type));
export const policyLevelLabel = (level: string): string => labelOf(LEVELS, level);
export const benefitTermLabel = (name: string): string => labelOf(TERMS, spelledIfUnknown(TERMS, name));

/** The sentence for a reason; null for one this build does not know, which is then left out. */
export const policyReasonText = (reason: string): string | null =>
  Object.hasOwn(REASONS, reason) ? labelOf(REASONS, reason) : null;

const spelledIfUnknown = (words: Words, key: string) => (Object.hasOwn(words, key) ? key : spelledOut(key));
