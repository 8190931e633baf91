/** What refusals about leads mean to the administrator who reads them. */
export const LEAD_PROBLEMS: Readonly<Record<string, () => string>> = {
  'lead.not-found': () => $localize`:@@problem.lead-not-found:There is no such lead.`,
  'lead.park-unknown': () =>
    $localize`:@@problem.lead-park-unknown:This park is no longer in the catalogue. Choose another.`,
  'lead.assignee-not-an-administrator': () =>
    $localize`:@@problem.lead-assignee:This person no longer looks after leads. Choose another.`,
  'lead.duplicate-of-unknown': () =>
    $localize`:@@problem.lead-duplicate-of-unknown:The lead that goes on no longer exists. Choose another.`,
  'lead.duplicate-of-missing': () =>
    $localize`:@@problem.lead-duplicate-of-missing:Name the lead that goes on.`,
  'lead.duplicate-of-itself': () =>
    $localize`:@@problem.lead-duplicate-of-itself:A lead cannot be a duplicate of itself. Choose another.`,
  'lead.fields-needed-by-stage': () =>
    $localize`:@@problem.lead-fields-needed:The stage of this lead needs what you took away. Step back first, or keep it.`,
  'lead.fields-missing': () =>
    $localize`:@@problem.lead-fields-missing:This stage needs what is not known yet. Write it down first.`,
  'lead.held-from-unknown': () =>
    $localize`:@@problem.lead-held-from:It is not known from which stage this lead was put on hold.`,
  'lead.loss-reason-missing': () => $localize`:@@problem.lead-loss-reason:Say why the lead is lost.`,
  'lead.lost-to-missing': () =>
    $localize`:@@problem.lead-lost-to:Say to whom the lead is lost; “not known” is an answer.`,
  'lead.action-not-allowed': () =>
    $localize`:@@problem.lead-not-allowed:Your role does not allow this on a lead.`,
};
