import type { ReadText } from '../../platform/i18n/localized-text.js';
import { readFacts } from '../policies/model/read-facts.js';
import type { LineDifferenceView, ReplayView, StoredLineView } from './dto/result.views.js';
import { toSum } from './eligibility.view.js';
import { ENGINE_VERSION } from './engine-versions.data.js';
import { ProjectEvaluation } from './model/project-answer.js';
import type { NamedPlace } from './places.queries.js';
import type { RulesOfDay } from './rule-cache.js';
import type { StoredLine, StoredQuestion } from './stored-result.entity.js';

/** The answer to a whole question by one reading of the rules, in the order of slugs. */
export function answerTo(question: StoredQuestion, place: NamedPlace, rules: RulesOfDay): StoredLine[] {
  const project = new ProjectEvaluation(readFacts(question.facts), {
    first: question.startYear,
    count: question.years,
  });
  const concerned = rules.byPlace.at(place.path);
  return project
    .at(concerned, place.path)
    .map(({ slug, evaluation, schedule }, index) => ({
      slug,
      policy: concerned[index]!.entry.policy.slug,
      record: concerned[index]!.entry.record.n,
      outcome: evaluation.outcome,
      because: evaluation.because,
      conditions: evaluation.conditions.map(({ id, truth }) => ({ id, truth })),
      sum: schedule && toSum(schedule.total),
    }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The number of a record alone makes no difference: what was said is the same. */
const said = ({ slug, outcome, because, conditions, sum }: StoredLine) =>
  JSON.stringify([
    slug,
    outcome,
    because,
    conditions.map(({ id, truth }) => [id, truth]),
    sum && [sum.low, sum.high, sum.currency],
  ]);

/** How a new answer differs from the one that was kept. */
export function replayOf(
  kept: readonly StoredLine[],
  now: readonly StoredLine[],
  rules: string,
  titles: ReadonlyMap<string, ReadText>,
): ReplayView {
  const [before, after] = [kept, now].map((lines) => new Map(lines.map((line) => [line.slug, line])));
  const view = (line: StoredLine | undefined) => (line ? toLineView(line, titles) : null);
  const differences = [...new Set([...before!.keys(), ...after!.keys()])]
    .sort()
    .flatMap((slug): LineDifferenceView[] => {
      const [old, fresh] = [before!.get(slug), after!.get(slug)];
      return old && fresh && said(old) === said(fresh)
        ? []
        : [{ slug, before: view(old), after: view(fresh) }];
    });
  return { engine: ENGINE_VERSION, rules, same: differences.length === 0, differences };
}

export const toLineView = (line: StoredLine, titles: ReadonlyMap<string, ReadText>): StoredLineView => ({
  ...line,
  title: titles.get(line.slug) ?? null,
});
