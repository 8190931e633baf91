/** What refusals about corrections of facts mean to the person who reads them, and what to do next. */
export const CORRECTION_PROBLEMS: Readonly<Record<string, () => string>> = {
  'correction.fact-unknown': () =>
    $localize`:@@problem.correction-fact-unknown:The park does not state this fact any more, or not to you. Reload its page.`,
  'correction.source-missing': () =>
    $localize`:@@problem.correction-source-missing:Say where it can be read: name a document, or give the address of a page.`,
  'correction.nothing-new': () =>
    $localize`:@@problem.correction-nothing-new:This is what the park states already.`,
  'correction.contact-needed': () =>
    $localize`:@@problem.correction-contact-needed:Give an e-mail address, so that you can be told the outcome.`,
  'correction.contact-not-needed': () =>
    $localize`:@@problem.correction-contact-not-needed:You are signed in by now: reload the page and send it from your account.`,
  'correction.not-yours-to-decide': () =>
    $localize`:@@problem.correction-not-yours:You can see this correction; the team of the park decides about it.`,
  'correction.fact-gone': () =>
    $localize`:@@problem.correction-fact-gone:The park no longer states this fact, so there is nothing to correct. Decline it and say so.`,
  'correction.profile-held': () =>
    $localize`:@@problem.correction-profile-held:The profile lies with the reviewers, or waits for its time. Withdraw it, or accept the correction when they have decided.`,
  'correction.reason-missing': () =>
    $localize`:@@problem.correction-reason-missing:Write the reason: whoever proposed it reads it.`,
};
