import { ELIGIBILITY_PROBLEMS } from '../../domain/eligibility-problem-texts';
import { GENERAL_PROBLEMS } from '../../domain/general-problem-texts';
import { told } from '../../domain/problem-words';

export const problemText = told({ ...GENERAL_PROBLEMS, ...ELIGIBILITY_PROBLEMS });
