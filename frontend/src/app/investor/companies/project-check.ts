import { Params } from '@angular/router';
import type { ProjectFacts } from '@models/policies/model/rules';
import { ProjectView, StoredQuestionView } from '../../api/generated/model';
import { EMPTY_CHECK, checkParams } from '../../domain/check-address';

/**
 * The check of a project as far as it is described: nobody states a project twice. Capex is what is invested in fixed
 * assets; what is not said stays open and is asked.
 */
export function checkOfProject({ segment, capex, jobs, land, starts }: ProjectView): Params {
  const facts: ProjectFacts = {
    segment,
    ...(capex === null ? {} : { 'fixed-investment': { amount: capex.amount, currency: capex.currency } }),
    ...(jobs === null ? {} : { jobs: String(jobs) }),
    ...(land === null ? {} : { 'land-area': { value: land.value, unit: land.unit } }),
  };
  const startYear = starts === null ? null : Number(starts.from.slice(0, 4));
  return checkParams({ ...EMPTY_CHECK, facts, startYear });
}

/** The check that was answered: the same facts, place and day. */
export function checkOfKept({ place, asOf, startYear, years, facts }: StoredQuestionView): Params {
  const { kind, slug } = place;
  const stated = facts as ProjectFacts;
  return checkParams({ ...EMPTY_CHECK, facts: stated, place: { kind, slug }, asOf, startYear, years });
}
