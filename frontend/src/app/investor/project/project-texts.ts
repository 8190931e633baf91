import { FieldTexts } from '../../core/forms/submission';

const notADate = $localize`:@@project.starts.not-a-date:Write the year with four digits, such as 2028.`;
const notAnAmount = $localize`:@@project.amount.not-an-amount:Write a number with digits, such as 12.5 or 460,000,000.`;

/** What the fields of a project say where the general words would not help. */
export const PROJECT_TEXTS: FieldTexts = {
  title: { 'validation.required': $localize`:@@project.title.required:Say in a few words what you plan.` },
  segment: {
    'validation.required': $localize`:@@project.segment.required:Choose a segment of the value chain.`,
  },
  'capex-amount': { 'validation.not-an-amount': notAnAmount },
  'land-value': { 'validation.not-an-amount': notAnAmount },
  'power-value': { 'validation.not-an-amount': notAnAmount },
  jobs: {
    'validation.not-a-whole-number': $localize`:@@project.jobs.not-whole:Write the number of jobs as a whole number.`,
  },
  starts: { 'validation.not-a-date': notADate },
};
