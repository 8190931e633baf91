import type { Commitment, FairCompetitionReview, RuleMoney } from '@models/policies/model/rules';
import { formatMoney, isDecimal } from './format';
import { Words, labelOf } from './words';

/** How firmly an authority stands by a measure: a label, and what that means for who counts on it. */
interface Meaning {
  label: string;
  meaning: string;
}

const COMMITMENTS: Record<Commitment, Meaning> = {
  statutory: {
    label: $localize`:@@commitment.statutory:By law`,
    meaning: $localize`:@@commitment.statutory.meaning:Whoever meets the conditions is entitled to it.`,
  },
  'published-policy': {
    label: $localize`:@@commitment.published:Published policy`,
    meaning: $localize`:@@commitment.published.meaning:The authority has announced it; it can change or end it.`,
  },
  discretionary: {
    label: $localize`:@@commitment.discretionary:At the authority’s discretion`,
    meaning: $localize`:@@commitment.discretionary.meaning:Meeting the conditions is not enough: the authority chooses whom it grants it to.`,
  },
  'contract-only': {
    label: $localize`:@@commitment.contract:By contract only`,
    meaning: $localize`:@@commitment.contract.meaning:Nothing is promised before it stands in a signed contract.`,
  },
  unknown: {
    label: $localize`:@@commitment.unknown:Not stated`,
    meaning: $localize`:@@commitment.unknown.meaning:No source read says how binding it is. Ask the issuer.`,
  },
};

const REVIEWS: Record<FairCompetitionReview, Meaning> = {
  passed: {
    label: $localize`:@@fair-competition.passed:Passed`,
    meaning: $localize`:@@fair-competition.passed.meaning:It was reviewed under China’s Fair Competition Review Regulation and may stand.`,
  },
  exempt: {
    label: $localize`:@@fair-competition.exempt:Exempt`,
    meaning: $localize`:@@fair-competition.exempt.meaning:A law is its basis, so that the Fair Competition Review Regulation does not bar it.`,
  },
  unknown: {
    label: $localize`:@@fair-competition.unknown:Unknown`,
    meaning: $localize`:@@fair-competition.unknown.meaning:Since 2024-08-01 China bars selective tax breaks and subsidies without a legal basis. Whether this one was reviewed is not known: ask before you count on it.`,
  },
  'being-cleaned-up': {
    label: $localize`:@@fair-competition.cleaned:Being cleaned up`,
    meaning: $localize`:@@fair-competition.cleaned.meaning:It is being withdrawn or changed under the Fair Competition Review Regulation. Do not count on it.`,
  },
  'not-applicable': {
    label: $localize`:@@fair-competition.none:Does not apply`,
    meaning: $localize`:@@fair-competition.none.meaning:China’s Fair Competition Review Regulation does not reach it.`,
  },
};

export const commitmentView = (commitment: Commitment): Meaning => COMMITMENTS[commitment];
export const fairCompetitionView = (review: FairCompetitionReview): Meaning => REVIEWS[review];

/** What the later document does to the earlier, said of either. */
const REPLACES: Words = {
  supersedes: $localize`:@@replacement.supersedes:takes the place of`,
  repeals: $localize`:@@replacement.repeals:repeals`,
  amends: $localize`:@@replacement.amends:amends`,
  continues: $localize`:@@replacement.continues:continues`,
};
const REPLACED: Words = {
  supersedes: $localize`:@@replacement.superseded:its place was taken by`,
  repeals: $localize`:@@replacement.repealed:repealed by`,
  amends: $localize`:@@replacement.amended:amended by`,
  continues: $localize`:@@replacement.continued:continued by`,
};
export const replacesLabel = (how: string): string => labelOf(REPLACES, how);
export const replacedLabel = (how: string): string => labelOf(REPLACED, how);

/** What an application costs: that it is free is a word, not a sum. While it is being written it may be no number yet. */
export function feeText({ amount, currency }: RuleMoney, locale: string): string {
  if (!isDecimal(amount)) return `${amount} ${currency}`;
  return Number(amount) === 0
    ? $localize`:@@measure.fee.none:Free of charge`
    : formatMoney({ amount, currency }, locale);
}
