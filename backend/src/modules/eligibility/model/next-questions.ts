import { Exact, ZERO } from '../../policies/model/exact.js';
import type { MeasureEvaluation } from '../../policies/model/evaluate-measure.js';
import { PROJECT_FACTS } from '../../policies/model/project-facts.data.js';
import type { BenefitSchedule } from '../../policies/model/benefit-schedule.js';
import { scoreOf } from './combination-value.js';

/** A fact that would be worth knowing. */
export interface Question {
  fact: string;
  /** How many measures wait for it, and how many of them for nothing else. */
  waiting: number;
  settles: number;
  /** `outcome`: whether one may have a measure hangs on it; `amount`: only how much. */
  about: 'outcome' | 'amount';
}

export interface AnsweredMeasure {
  slug: string;
  evaluation: MeasureEvaluation;
  schedule: BenefitSchedule | null;
}

const ORDER: ReadonlyMap<string, number> = new Map(PROJECT_FACTS.map(({ key }, index) => [key, index]));
/** A measure without a sum counts too: access to a supply may be worth more than money. */
const LEAST_WEIGHT = new Exact(1);
/** A sum that is not known closely hangs on its facts less than the outcome itself. */
const AMOUNT_WEIGHT = new Exact('0.01');

/**
 * What to ask next, most useful first: the fact that settles most measures, each weighed by its share of what all
 * open ones of its currency are worth. Empty when no answer could change anything.
 */
export function nextQuestions(measures: readonly AnsweredMeasure[]): Question[] {
  const weights = weightsOf(measures);
  const scores = new Map<string, { question: Question; score: Exact }>();
  const note = (fact: string, about: Question['about'], share: Exact, isLast: boolean) => {
    const entry = scores.get(fact) ?? { question: { fact, waiting: 0, settles: 0, about }, score: ZERO };
    entry.question.waiting += 1;
    if (isLast) entry.question.settles += 1;
    if (about === 'outcome') entry.question.about = about;
    scores.set(fact, { ...entry, score: entry.score.plus(share) });
  };
  measures.forEach((measure, index) => {
    const weight = weights[index] as Exact;
    const { missing } = measure.evaluation;
    for (const fact of missing) note(fact, 'outcome', weight.div(missing.length), missing.length === 1);
    for (const fact of amountFacts(measure)) note(fact, 'amount', weight.times(AMOUNT_WEIGHT), false);
  });
  return [...scores.values()]
    .sort(
      (a, b) => b.score.cmp(a.score) || (ORDER.get(a.question.fact) ?? 0) - (ORDER.get(b.question.fact) ?? 0),
    )
    .map(({ question }) => question);
}

/** Facts that only the sum hangs on, of measures one may have or might. */
function amountFacts({ evaluation, schedule }: AnsweredMeasure): string[] {
  if (!schedule || evaluation.outcome === 'not-eligible' || evaluation.outcome === 'not-an-offer') return [];
  return schedule.missing.filter((fact) => !evaluation.missing.includes(fact));
}

function weightsOf(measures: readonly AnsweredMeasure[]): Exact[] {
  const sums = new Map<string, Exact>();
  const isOpen = ({ evaluation }: AnsweredMeasure) => evaluation.missing.length > 0;
  for (const { schedule } of measures.filter(isOpen))
    if (schedule)
      sums.set(schedule.currency, (sums.get(schedule.currency) ?? ZERO).plus(scoreOf(schedule.total)));
  return measures.map(({ schedule }) => {
    const sum = schedule && sums.get(schedule.currency);
    return sum?.gt(ZERO)
      ? LEAST_WEIGHT.plus(scoreOf(schedule!.total).div(sum).times(measures.length))
      : LEAST_WEIGHT;
  });
}
