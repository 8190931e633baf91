import type { DomainError } from '../../platform/errors/domain-error.js';
import { validationFailed } from '../../platform/http/validation.js';
import type { FactProblem } from '../policies/model/read-facts.js';

const DETAILS: Record<FactProblem['code'], string> = {
  'project-fact.unknown-key': 'is no fact that projects are asked about',
  'project-fact.type': 'is not a value of this fact',
  'project-fact.unit': 'has a unit that does not measure this',
  'project-fact.negative': 'is less than nothing',
  'project-fact.absurd': 'is more than can be',
  'project-fact.above': 'is more than a hundred percent',
  'project-fact.contradiction': 'contradicts another fact',
  'project-fact.implied-otherwise': 'is the opposite of what follows from another fact',
};

/** One error for each fact that cannot be used, at `/facts/<key>`. */
export const factsRefused = (problems: readonly FactProblem[]): DomainError =>
  validationFailed(
    problems.map(({ key, code, params: { other } }) => ({
      pointer: `/facts/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code,
      detail: other === undefined ? DETAILS[code] : `${DETAILS[code]}: ${other}`,
    })),
  );
