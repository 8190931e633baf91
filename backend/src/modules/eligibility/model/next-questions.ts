import type { MeasureEvaluation } from '../../policies/model/evaluate-measure.js';
import { PROJECT_FACTS } from '../../policies/model/project-facts.data.js';
import type { BenefitSchedule } from '../../policies/model/benefit-schedule.js';
import { scoreOf } from './score.js';

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
const LEAST_WEIGHT = 1;
/** A sum that is not known closely hangs on its facts less than the outcome itself. */
const AMOUNT_WEIGHT = 0.01;

/**
 * What to ask next, most useful first: the fact that settles most measures, each weighed by its share of what all
 * open ones of its currency are worth. Empty when no answer could change anything. Weights are floats: they order, and
 * are never shown.
 */
export function nextQuestions(measures: readonly AnsweredMeasure[]): Question[] {
  const weightOf = weights(measures);
  const scores = new Map<string, { question: Question; score: number }>();
  const note = (fact: string, about: Question['about'], share: number, isLast: boolean) => {
    let entry = scores.get(fact);
    if (!entry) scores.set(fact, (entry = { question: { fact, waiting: 0, settles: 0, about }, score: 0 }));
    entry.question.waiting += 1;
    if (isLast) entry.question.settles += 1;
    if (about === 'outcome') entry.question.about = about;
    entry.score += share;
  };
  for (const measure of measures) {
    const weight = weightOf(measure);
    const { missing } = measure.evaluation;
    for (const fact of missing) note(fact, 'outcome', weight / missing.length, missing.length === 1);
    for (const fact of amountFacts(measure)) note(fact, 'amount', weight * AMOUNT_WEIGHT, false);
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score || ORDER.get(a.question.fact)! - ORDER.get(b.question.fact)!)
    .map(({ question }) => question);
}

/** Facts that only the sum hangs on, of measures one may have or might. */
function amountFacts({ evaluation, schedule }: AnsweredMeasure): string[] {
  if (!schedule || evaluation.outcome === 'not-eligible' || evaluation.outcome === 'not-an-offer') return [];
  return schedule.missing.filter((fact) => !evaluation.missing.includes(fact));
}

function weights(measures: readonly AnsweredMeasure[]): (measure: AnsweredMeasure) => number {
  const sums = new Map<string, number>();
  const worth = (schedule: BenefitSchedule) => Number(scoreOf(schedule.total));
  for (const { schedule, evaluation } of measures)
    if (schedule && evaluation.missing.length > 0)
      sums.set(schedule.currency, (sums.get(schedule.currency) ?? 0) + worth(schedule));
  return ({ schedule }) => {
    const sum = schedule ? (sums.get(schedule.currency) ?? 0) : 0;
    return sum > 0 ? LEAST_WEIGHT + (worth(schedule!) / sum) * measures.length : LEAST_WEIGHT;
  };
}
