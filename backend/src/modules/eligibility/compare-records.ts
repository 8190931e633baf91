import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { factProblems, readFacts } from '../policies/model/read-facts.js';
import type { MeasureOutcome, ProjectFacts } from '../policies/model/rules.js';
import type { SumView } from './dto/views.js';
import { toSum } from './eligibility.view.js';
import {
  type AnswerChange,
  byWorth,
  changesOf,
  concerns,
  ProjectEvaluation,
} from './model/project-answer.js';
import type { MeasureAnswer } from './model/project-answer.js';
import type { NamedPlace } from './places.queries.js';
import { RuleCache, type RuleOfDay } from './rule-cache.js';

/** What one policy gives a project at a place. */
export interface PolicyOutcome {
  /** The best of its measures; null: none of them concerns the place. */
  outcome: MeasureOutcome | null;
  /** What one may have, or might once it is verified, by currency. */
  sums: SumView[];
}

export interface PolicyChange {
  before: PolicyOutcome;
  after: PolicyOutcome;
  /** Slugs of the measures whose answer is another. */
  measures: string[];
}

const YEARS = 10;
/** A project that had nothing of a measure, and still has nothing, is not touched by it. */
const WORTH_TELLING: readonly MeasureOutcome[] = ['eligible', 'verify', 'needs-facts'];

/** Two records of one policy, each as it holds today, for as many projects and places as somebody asks about. */
export class RecordComparison {
  constructor(
    private readonly before: readonly RuleOfDay[],
    private readonly after: readonly RuleOfDay[],
    private readonly now: Date,
  ) {}

  /** Whether either record concerns a project at the place. */
  concerns({ path }: NamedPlace): boolean {
    return [...this.before, ...this.after].some(({ territory }) => concerns(territory, path));
  }

  /** Null when the project has the same of both. Facts that cannot be are left out: they are unknown then. */
  at(stated: ProjectFacts, startYear: number | null, place: NamedPlace): PolicyChange | null {
    const wrong = new Set(factProblems(stated).map(({ key }) => key));
    const facts = Object.fromEntries(Object.entries(stated).filter(([key]) => !wrong.has(key)));
    const project = new ProjectEvaluation(readFacts(facts), {
      first: startYear ?? Number(civilDateAt(this.now, authorityZone(place.country)).slice(0, 4)),
      count: YEARS,
    });
    const answers = (rules: readonly RuleOfDay[]) =>
      project.at(
        rules.filter(({ territory }) => concerns(territory, place.path)),
        place.path,
      );
    const [before, after] = [answers(this.before), answers(this.after)];
    const changes = changesOf(before, after).filter(isWorthTelling);
    if (changes.length === 0) return null;
    return {
      before: outcomeOf(project, before),
      after: outcomeOf(project, after),
      measures: changes.map(({ slug }) => slug),
    };
  }
}

const isWorthTelling = ({ before, after }: AnswerChange): boolean =>
  [before, after].some((answer) => answer !== null && WORTH_TELLING.includes(answer.evaluation.outcome));

function outcomeOf(project: ProjectEvaluation, answers: readonly MeasureAnswer[]): PolicyOutcome {
  const [best] = byWorth(answers);
  return {
    outcome: best?.evaluation.outcome ?? null,
    sums: project.summaryOf(answers).indicative.totals.map(toSum),
  };
}

/** The number of the change that takes a record away and puts none in its place. */
export const withdrawalOf = (n: number): number => -n;

/** Holds two records of a policy against each other. */
@Injectable()
export class CompareRecords {
  constructor(
    private readonly rules: RuleCache,
    private readonly clock: Clock,
  ) {}

  /**
   * @param n of the later record; the one that was believed until then is held against it, of the first nothing. That of a
   * withdrawal: the record is held against nothing.
   */
  async of(policyId: string, n: number): Promise<RecordComparison> {
    // One after the other: within a transaction there is one connection.
    const before = await (n < 0
      ? this.rules.rulesOfRecord(policyId, -n)
      : this.rules.rulesBeforeRecord(policyId, n));
    const after = n < 0 ? [] : await this.rules.rulesOfRecord(policyId, n);
    return new RecordComparison(before, after, this.clock.now());
  }
}
