import { isCivilDate } from '../../platform/clock/civil-date.js';
import { pointerTo } from '../content/index.js';
import { note, NOTHING, type Notes, problem, required, together } from '../parks/index.js';
import type { PolicyDocument } from './dto/policy.document.js';
import type { MeasureDocument, RuleCase } from './model/rules.js';
import { type CaseResult, runCases } from './model/run-case.js';
import { timesOf, type DatedPolicy } from './model/standing.js';
import { concerns } from './model/territory.js';

type PlacedPolicy = DatedPolicy & Pick<PolicyDocument, 'country' | 'level' | 'territory'>;

/**
 * What its own examples say of a measure that `checkMeasure` has let pass: it has at least one, and each comes out as its
 * author promises, on the day and by the dates of the very document. @param at pointer of the measure
 */
export function caseNotes(measure: MeasureDocument, policy: PlacedPolicy, at: string): Notes {
  if (measure.cases.length === 0) return problem(note(`${at}/cases`, 'measure.case-missing'));
  const dated = measure.cases.filter(({ asOf }) => isCivilDate(asOf));
  const results = new Map(
    runCases({ ...measure, cases: dated }, timesOf(policy)).map((result) => [result.id, result]),
  );
  return together(
    ...measure.cases.map((promised) => {
      const own = `${at}${pointerTo('cases', promised.id)}`;
      const result = results.get(promised.id);
      return together(
        required(`${own}/title`, promised.title),
        result
          ? outcomeNotes(promised, result, own, measure.benefit.currency)
          : problem(note(`${own}/asOf`, 'policy.day-needed')),
        isElsewhere(promised, policy)
          ? problem(note(`${own}/place`, 'measure.case-elsewhere', { title: promised.title }))
          : NOTHING,
      );
    }),
  );
}

/**
 * Whether the case promises something where the policy does not hold, and where nobody is ever told of it. Of a policy
 * that holds nowhere yet, its territory is what is missing; a case that names no place, or its country alone, leaves open
 * where in the territory the project stands.
 */
function isElsewhere({ outcome, place }: RuleCase, { country, level, territory }: PlacedPolicy): boolean {
  const { nationwide, regions, parks } = territory;
  const holds = { country, nationwide: nationwide || level === 'national', regions, parks };
  const isNowhere = !holds.nationwide && regions.length === 0 && parks.length === 0;
  const isOpen = place.every((name) => name === country);
  const isPromise = outcome !== 'not-eligible' && outcome !== 'not-an-offer';
  return isPromise && !isNowhere && !isOpen && !concerns(holds, place);
}

function outcomeNotes(promised: RuleCase, result: CaseResult, at: string, currency: string | null): Notes {
  const { title } = promised;
  // What no project could state is said first: the rest follows from it.
  if (result.wrongFacts.length > 0)
    return problem(note(`${at}/facts`, 'measure.case-facts', { title, facts: result.wrongFacts.join(', ') }));
  if (result.passes) return NOTHING;
  return problem(
    note(at, 'measure.case-fails', {
      title,
      expected: promised.outcome,
      actual: result.outcome,
      expectedAmount: promised.amount ?? '',
      actualAmount: result.amount ?? '',
      currency: currency ?? '',
    }),
  );
}
