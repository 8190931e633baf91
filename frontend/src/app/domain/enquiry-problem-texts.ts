/** What refusals about companies and enquiries mean to the person who reads them. */
export const ENQUIRY_PROBLEMS: Readonly<Record<string, () => string>> = {
  'company.not-yours-to-change': () =>
    $localize`:@@problem.company-not-yours:Only members of the company with that role may change this.`,
  'enquiry.contact-needed': () =>
    $localize`:@@problem.contact-needed:Say who asks and to which e-mail the answer goes, or sign in. Your draft is kept.`,
  'enquiry.contact-not-needed': () =>
    $localize`:@@problem.contact-not-needed:You are signed in: the answer goes to your account. Send the enquiry again.`,
  'enquiry.sign-in-needed': () =>
    $localize`:@@problem.enquiry-sign-in-needed:Your session has ended. Sign in to use your company or project; your draft is kept.`,
  'enquiry.project-ambiguous': () =>
    $localize`:@@problem.project-ambiguous:Choose one of your projects or describe a new one, not both.`,
  'enquiry.company-needed': () =>
    $localize`:@@problem.company-needed:Say for which of your companies you ask, or name a new one.`,
  'enquiry.park-unknown': () =>
    $localize`:@@problem.park-unknown:One of the parks is no longer in the catalogue. Remove it and send again.`,
  'enquiry.region-unknown': () =>
    $localize`:@@problem.region-unknown:The region is no longer in the catalogue. Remove it and send again.`,
  'enquiry.offering-unknown': () =>
    $localize`:@@problem.offering-unknown:The offering is no longer published, or its park is not among those you ask.`,
  'enquiry.inbox-needed': () => $localize`:@@problem.inbox-needed:Name either a park or the triage.`,
  'enquiry.not-yours-to-act': () =>
    $localize`:@@problem.not-yours-to-act:You can read this enquiry; acting on it is for others.`,
  'enquiry.not-answered': () =>
    $localize`:@@problem.not-answered:It has not been answered yet: answer it before closing it.`,
  'enquiry.outcome-missing': () => $localize`:@@problem.outcome-missing:Say what came of it.`,
  'enquiry.objection-too-late': () =>
    $localize`:@@problem.objection-too-late:“Not answered” can be said within ten working days of the answer. Write a message instead.`,
  'workflow.action-not-available': () =>
    $localize`:@@problem.workflow-not-available:This cannot be done in the state it is in now. The page shows the new state.`,
};
