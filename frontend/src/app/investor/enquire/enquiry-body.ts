import { SubmitEnquiryInput } from '../../api/generated/model';
import { checkEmail, checkRequired } from '../../core/forms/checks';
import { FieldTexts } from '../../core/forms/submission';
import { PROJECT_FIELDS, checkProject, projectBody } from '../project/project-entries';
import { PROJECT_TEXTS } from '../project/project-texts';
import { EnquiryDraft } from './enquiry-draft';

/** The parts of the form, in order. Somebody who has signed in is not asked who they are. */
export const STEPS = ['project', 'question', 'contact', 'check'] as const;
export type Step = (typeof STEPS)[number];

export const stepsFor = (signedIn: boolean): readonly Step[] =>
  signedIn ? STEPS.filter((step) => step !== 'contact') : STEPS;

/** Fields by the names that JSON pointers into the request's body give them, in the order of the pages. */
export const FIELDS_OF: Readonly<Record<Step, readonly string[]>> = {
  project: [
    'project-id',
    'project-companyId',
    'company-name',
    'company-country',
    ...PROJECT_FIELDS.map((field) => `project-${field}`),
  ],
  question: ['parks', 'region', 'offeringId', 'question'],
  contact: ['contact-name', 'contact-email', 'contact-organisation', 'contact-phone', 'contact-country'],
  check: [],
};

export const ENQUIRY_FIELDS: readonly string[] = STEPS.flatMap((step) => FIELDS_OF[step]);

/** The step on which a field stands; a pointer may name a part of it (`parks-0`, `contact`). */
export const stepOf = (field: string): Step | null =>
  STEPS.find((step) => FIELDS_OF[step].includes(field)) ??
  STEPS.find((step) => field.split('-')[0] === (step === 'question' ? 'parks' : step)) ??
  (field.startsWith('company') ? 'project' : null);

const QUESTION_LEAST = 10;
const QUESTION_MOST = 5000;

type Checks = Record<string, string | null>;

/** What this page finds wrong with one step: a code per field, null where nothing is. */
export function checkStep(step: Step, draft: EnquiryDraft, locale: string, signedIn: boolean): Checks {
  switch (step) {
    case 'project':
      return draft.projectId && signedIn ? {} : checkDescribed(draft, locale, signedIn);
    case 'question':
      return { question: checkQuestion(draft.question) };
    case 'contact':
      return signedIn
        ? {}
        : { 'contact-name': checkRequired(draft.name), 'contact-email': checkEmail(draft.email) };
    case 'check':
      return Object.assign({}, ...STEPS.slice(0, -1).map((each) => checkStep(each, draft, locale, signedIn)));
  }
}

function checkDescribed(draft: EnquiryDraft, locale: string, signedIn: boolean): Checks {
  const project = Object.entries(checkProject(draft.project, locale));
  const newCompany = signedIn && !draft.companyId;
  return {
    ...Object.fromEntries(project.map(([field, code]) => [`project-${field}`, code])),
    'company-name': newCompany ? checkRequired(draft.companyName) : null,
    'company-country': newCompany ? checkRequired(draft.companyCountry) : null,
  };
}

function checkQuestion(question: string): string | null {
  const { length } = question.trim();
  if (length === 0) return 'validation.required';
  if (length < QUESTION_LEAST) return 'validation.too-short';
  return length > QUESTION_MOST ? 'validation.too-long' : null;
}

/** What is sent of a draft that has passed all checks. Unknown things stay out; a visitor says who they are. */
export function enquiryBody(draft: EnquiryDraft, locale: string, signedIn: boolean): SubmitEnquiryInput {
  const own = signedIn && draft.projectId;
  return {
    parks: draft.parks.map(({ slug }) => slug),
    ...(draft.region ? { region: draft.region.slug } : {}),
    ...(draft.offering ? { offeringId: draft.offering.id } : {}),
    question: draft.question.trim(),
    locale: locale as SubmitEnquiryInput['locale'],
    project: own ? { id: own } : describedProject(draft, locale, signedIn),
    ...(own ? {} : newCompany(draft, signedIn)),
    ...(signedIn ? {} : { contact: contactOf(draft) }),
  };
}

function describedProject(draft: EnquiryDraft, locale: string, signedIn: boolean) {
  const said = Object.entries(projectBody(draft.project, locale)).filter(([, value]) => value !== null);
  const company = signedIn && draft.companyId ? { companyId: draft.companyId } : {};
  return { ...Object.fromEntries(said), ...company } as SubmitEnquiryInput['project'];
}

function newCompany({ companyId, companyName, companyCountry }: EnquiryDraft, signedIn: boolean) {
  return signedIn && !companyId ? { company: { name: companyName.trim(), country: companyCountry } } : {};
}

function contactOf({ name, email, phone, organisation, country }: EnquiryDraft) {
  const said = Object.entries({
    phone: phone.normalize('NFKC').trim(),
    organisation: organisation.trim(),
    country,
  });
  return {
    name: name.trim(),
    email: email.normalize('NFKC').trim(),
    ...Object.fromEntries(said.filter(([, value]) => value !== '')),
  };
}

/** What fields say where the general words would not help. */
export const ENQUIRY_TEXTS: FieldTexts = {
  ...Object.fromEntries(Object.entries(PROJECT_TEXTS).map(([field, texts]) => [`project-${field}`, texts])),
  'company-name': {
    'validation.required': $localize`:@@enquire.company.required:Write the name of your company.`,
  },
  'company-country': {
    'validation.required': $localize`:@@enquire.country.required:Choose the country of your company.`,
  },
  question: {
    'validation.required': $localize`:@@enquire.question.required:Write your question.`,
    'validation.too-short': $localize`:@@enquire.question.too-short:Write your question in at least 10 characters.`,
    'validation.too-long': $localize`:@@enquire.question.too-long:Shorten your question to 5,000 characters.`,
  },
  'contact-name': {
    'validation.required': $localize`:@@enquire.name.required:Write your name.`,
  },
  'contact-email': {
    'validation.required': $localize`:@@enquire.email.required:Write your e-mail address.`,
  },
};
