import type { ReadText } from '../../platform/i18n/localized-text.js';
import { readFacts } from '../policies/model/read-facts.js';
import type { LineDifferenceView, ReplayView, StoredLineView } from './dto/result.views.js';
import { toSum } from './eligibility.view.js';
import { ENGINE_VERSION } from './engine-versions.data.js';
import { ProjectEvaluation } from './model/project-answer.js';
import type { Place } from '../policies/model/judge.js';
import type { StackingAnswer } from './model/stacking.js';
import type { RulesOfDay } from './rule-cache.js';
import type {
  StoredCombination,
  StoredCombinations,
  StoredLine,
  StoredQuestion,
} from './stored-result.entity.js';

/** What is kept of an answer. */
export interface WholeAnswer {
  /** In the order of slugs. */
  lines: StoredLine[];
  combinations: StoredCombinations;
}

/** The answer to a whole question by one reading of the rules. */
export function answerTo(question: StoredQuestion, path: Place, rules: RulesOfDay): WholeAnswer {
  const project = new ProjectEvaluation(readFacts(question.facts), {
    first: question.startYear,
    count: question.years,
  });
  const concerned = rules.byPlace.at(path);
  const answers = project.at(concerned, path);
  const { eligible, indicative } = project.summaryOf(answers);
  const lines = answers
    .map(({ slug, rule, evaluation, schedule }, index) => ({
      slug,
      policy: concerned[index]!.entry.policy.slug,
      record: concerned[index]!.entry.record.n,
      outcome: evaluation.outcome,
      because: evaluation.because,
      conditions: evaluation.conditions.map(({ truth }, place) => ({
        id: rule.measure.conditions[place]!.id,
        truth,
      })),
      sum: schedule && toSum(schedule.total),
    }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return {
    lines,
    combinations: { eligible: combinationOf(eligible), indicative: combinationOf(indicative) },
  };
}

export const combinationOf = ({ groups, undecided, totals }: StackingAnswer): StoredCombination => ({
  taken: groups.flatMap(({ taken }) => taken.map(({ slug }) => slug)).sort(),
  rejected: groups.flatMap(({ rejected }) => rejected.map(({ slug }) => slug)).sort(),
  undecided: [...new Set(undecided.flatMap(({ slugs }) => slugs))].sort(),
  totals: totals.map(toSum).sort((a, b) => (a.currency < b.currency ? -1 : 1)),
});

/** The number of a record alone makes no difference: what was said is the same. */
const said = ({ slug, outcome, because, conditions, sum }: StoredLine) =>
  JSON.stringify([
    slug,
    outcome,
    because,
    conditions.map(({ id, truth }) => [id, truth]),
    sum && [sum.low, sum.high, sum.currency],
  ]);

/** One text for what is the same: the database keeps the names of a document in an order of its own. */
const saidOf = ({ eligible, indicative }: StoredCombinations) =>
  JSON.stringify(
    [eligible, indicative].map(({ taken, rejected, undecided, totals }) => [
      taken,
      rejected,
      undecided,
      totals.map(({ low, high, currency }) => [low, high, currency]),
    ]),
  );

/** How a new answer differs from the one that was kept. */
export function replayOf(
  kept: { answer: readonly StoredLine[]; combinations: StoredCombinations | null },
  now: WholeAnswer,
  rules: string,
  titles: ReadonlyMap<string, ReadText>,
): ReplayView {
  const [before, after] = [kept.answer, now.lines].map(
    (lines) => new Map(lines.map((line) => [line.slug, line])),
  );
  const view = (line: StoredLine | undefined) => (line ? toLineView(line, titles) : null);
  const differences = [...new Set([...before!.keys(), ...after!.keys()])]
    .sort()
    .flatMap((slug): LineDifferenceView[] => {
      const [old, fresh] = [before!.get(slug), after!.get(slug)];
      return old && fresh && said(old) === said(fresh)
        ? []
        : [{ slug, before: view(old), after: view(fresh) }];
    });
  const combinations =
    kept.combinations === null || saidOf(kept.combinations) === saidOf(now.combinations)
      ? null
      : { before: kept.combinations, after: now.combinations };
  const same = differences.length === 0 && combinations === null;
  return { engine: ENGINE_VERSION, rules, same, differences, combinations };
}

export const toLineView = (line: StoredLine, titles: ReadonlyMap<string, ReadText>): StoredLineView => ({
  ...line,
  title: titles.get(line.slug) ?? null,
});
