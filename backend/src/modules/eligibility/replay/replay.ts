import { compileMeasure } from '../../policies/model/evaluate-measure.js';
import { readFacts } from '../../policies/model/read-facts.js';
import type { MeasureDocument, ProjectFacts } from '../../policies/model/rules.js';
import type { StackingAnswer } from '../model/stacking.js';
import { concerns, ProjectEvaluation } from '../model/project-answer.js';
import { combinationOf } from '../stored-answer.js';
import { type DatablePolicy, ruleOnDay } from '../rule-cache.js';

/** A rule as the corpus keeps it: what is reckoned from, without the words. */
export interface CorpusRule {
  policy: DatablePolicy;
  document: MeasureDocument;
}

export interface CorpusQuestion {
  title: string;
  /** Nearest first: park, regions, country code. */
  place: string[];
  asOf: string;
  startYear: number;
  years: number;
  facts: ProjectFacts;
}

/**
 * `slug outcome because truths low-high currency`, in the order of slugs; then the best combination of what one may have,
 * and the one with what must be verified: `= taken rejected undecided totals`.
 */
export type CorpusAnswer = string[];

export interface ReplayCorpus {
  /** Version of the engine that gave the answers. */
  engine: string;
  rules: CorpusRule[];
  questions: (CorpusQuestion & { answer: CorpusAnswer })[];
}

/** The answer of today's engine to a question of the corpus. */
export function corpusAnswer(rules: readonly CorpusRule[], question: CorpusQuestion): CorpusAnswer {
  const { place, asOf, startYear, years, facts } = question;
  const dated = rules
    .map(({ policy, document }) => ruleOnDay({ entry: { policy }, measure: compileMeasure(document) }, asOf))
    .filter(({ territory }) => concerns(territory, place));
  const project = new ProjectEvaluation(readFacts(facts), { first: startYear, count: years });
  const answers = project.at(dated, place);
  const { eligible, indicative } = project.summaryOf(answers);
  const lines = answers
    .map(({ slug, evaluation, schedule }) => {
      const truths = evaluation.conditions.map(({ truth }) => truth[0]).join('');
      const sum = schedule
        ? `${schedule.total.low.toFixed()}-${schedule.total.high?.toFixed() ?? '?'} ${schedule.currency}`
        : 'no sum';
      return `${slug} ${evaluation.outcome} ${evaluation.because} [${truths}] ${sum}`;
    })
    .sort();
  return [...lines, ...[eligible, indicative].map(combinationLine)];
}

function combinationLine(answer: StackingAnswer): string {
  const { taken, rejected, undecided, totals } = combinationOf(answer);
  const sums = totals.map(({ low, high, currency }) => `${low}-${high ?? '?'} ${currency}`);
  return `= ${[taken, rejected, undecided, sums].map((parts) => `[${parts.join(', ')}]`).join(' ')}`;
}
