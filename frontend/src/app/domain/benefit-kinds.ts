import type { BenefitKind } from '@models/policies/model/rules';

const KINDS: Record<BenefitKind, string> = {
  grant: $localize`:@@benefit-kind.grant:Grant`,
  reward: $localize`:@@benefit-kind.reward:Reward`,
  'tax-rate': $localize`:@@benefit-kind.tax-rate:Lower tax rate`,
  'tax-credit': $localize`:@@benefit-kind.tax-credit:Tax credit`,
  'tax-exemption': $localize`:@@benefit-kind.tax-exemption:Tax exemption`,
  'tax-allowance': $localize`:@@benefit-kind.tax-allowance:Tax allowance`,
  'price-discount': $localize`:@@benefit-kind.price-discount:Lower price`,
  'interest-subsidy': $localize`:@@benefit-kind.interest-subsidy:Interest subsidy`,
  loan: $localize`:@@benefit-kind.loan:Loan`,
  'supply-terms': $localize`:@@benefit-kind.supply-terms:Terms of supply`,
  access: $localize`:@@benefit-kind.access:Access`,
  negotiated: $localize`:@@benefit-kind.negotiated:Negotiated case by case`,
  fund: $localize`:@@benefit-kind.fund:Fund`,
  list: $localize`:@@benefit-kind.list:Entry in a list`,
  unstated: $localize`:@@benefit-kind.unstated:Not stated`,
};

export const benefitKindLabel = (kind: BenefitKind): string => KINDS[kind];
