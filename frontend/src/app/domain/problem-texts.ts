import { CONTENT_PROBLEMS } from './content-problem-texts';
import { CORRECTION_PROBLEMS } from './correction-problem-texts';
import { ENQUIRY_PROBLEMS } from './enquiry-problem-texts';
import { FILE_PROBLEMS } from './file-problem-texts';
import { LAND_PROBLEMS } from './land-problem-texts';
import { IMPORT_PROBLEMS } from './import-problem-texts';
import { LEAD_PROBLEMS } from './lead-problem-texts';
import { RULE_PROBLEMS } from './rule-problem-texts';
import { TEAM_PROBLEMS } from './team-problem-texts';
import { GENERAL_PROBLEMS } from './general-problem-texts';
import { told } from './problem-words';

/**
 * What a refusal means to the person who reads it: what is wrong, what was kept, what to do next. Codes that a single
 * area knows are told by that area, which asks here for the rest.
 */
export const problemText = told({
  ...GENERAL_PROBLEMS,
  ...CONTENT_PROBLEMS,
  ...ENQUIRY_PROBLEMS,
  ...FILE_PROBLEMS,
  ...LAND_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...LEAD_PROBLEMS,
  ...CORRECTION_PROBLEMS,
  ...RULE_PROBLEMS,
  ...TEAM_PROBLEMS,
});
