import { ProblemTexts, numberIn, told } from './problem-words';

/**
 * What everybody may meet, a reader of the public pages too: all that those pages need to know. They load these texts
 * alone; who fills in a form has all of them (problem-texts.ts).
 */
export const GENERAL_PROBLEMS: ProblemTexts = {
  'client.offline': () =>
    $localize`:@@problem.client-offline:The portal cannot be reached. Check your connection; what you typed is still here.`,
  'client.unexpected': () =>
    $localize`:@@problem.client-unexpected:This page ran into a fault. Reload it; nothing you saved is lost.`,
  internal: () =>
    $localize`:@@problem.internal:Something broke on our side. Nothing you sent was kept half-way. Try again.`,
  'service.busy': () =>
    $localize`:@@problem.service-busy:The portal is busy right now. Try again in a moment.`,
  'service.stopping': () =>
    $localize`:@@problem.service-stopping:The portal is restarting. Try again in a few seconds.`,
  'access.sign-in-needed': () => $localize`:@@problem.sign-in-needed:Sign in to do this.`,
  'access.forbidden': () => $localize`:@@problem.forbidden:Your role does not allow this.`,
  'access.undeclared': () => $localize`:@@problem.undeclared:This address is not served.`,
  'access.cross-site': () =>
    $localize`:@@problem.cross-site:For your protection this works only from the portal’s own pages. Reload the page and try again.`,
  'route.not-found': () => $localize`:@@problem.route-not-found:There is no such address.`,
  'resource.not-found': () => $localize`:@@problem.not-found:There is nothing here that you can see.`,
  'park.not-found': () =>
    $localize`:@@problem.park-not-found:There is no such park. Look for it in the list of parks.`,
  'region.not-found': () => $localize`:@@problem.region-not-found:There is no such region.`,
  'policy.not-found': () =>
    $localize`:@@problem.policy-not-found:There is no such policy. Look for it in the list of policies.`,
  'policy.not-recorded': () =>
    $localize`:@@problem.policy-not-recorded:Nothing was recorded of this policy at that time. Choose a later day.`,
  'policy.recorded-ahead': () =>
    $localize`:@@problem.policy-recorded-ahead:That time has not come yet. Choose today or an earlier day.`,
  'list.cursor-unreadable': () =>
    $localize`:@@problem.cursor-unreadable:The list cannot be continued from here. Open it again from the start.`,
  'resource.exists': () => $localize`:@@problem.exists:This exists already.`,
  'session.wrong-credentials': () =>
    $localize`:@@problem.wrong-credentials:The e-mail or the password is wrong. Check both and try again.`,
  'session.unconfirmed': () =>
    $localize`:@@problem.unconfirmed:This account is not open yet: its e-mail has not been confirmed.`,
  'session.suspended': () =>
    $localize`:@@problem.suspended:This account is suspended. Write to the administrators of the portal.`,
  'link.unknown': () =>
    $localize`:@@problem.link-unknown:This link is not one of ours, or a part of it is missing. Copy it whole from the mail.`,
  'link.used': () =>
    $localize`:@@problem.link-used:This link has been used already; each works once. Ask for a new one.`,
  'link.expired': () =>
    $localize`:@@problem.link-expired:This link is too old, or a newer one has replaced it. Ask for a new one.`,
  'link.demonstration-only': () =>
    $localize`:@@problem.link-demonstration-only:Sign-in links work in demonstrations only. Sign in with your password.`,
  'user.password-common': () =>
    $localize`:@@problem.password-common:This password is among the first that anybody tries. Choose another.`,
  'user.current-password-wrong': () =>
    $localize`:@@problem.current-password-wrong:This is not your current password.`,
  'export.too-many-rows': (params) =>
    $localize`:@@problem.export-too-many-rows:The list has more than ${numberIn(params, 'limit')}:limit: rows. Filter it first, or take the whole catalogue.`,
  'fact.changed': () =>
    $localize`:@@problem.fact-changed:This fact has changed since you opened the page. Read it again, then decide.`,
  'fact.demo-team': () =>
    $localize`:@@problem.fact-demo-team:The invented team of this demonstration cannot vouch for a real park.`,
  'notification.mail-required': () =>
    $localize`:@@problem.mail-required:Mails about the security of your account are always sent.`,
  'version.stale': () =>
    $localize`:@@problem.version-stale:Somebody has changed this since you opened it. Your text is kept; read the new version, then decide.`,
  'version.required': () =>
    $localize`:@@problem.version-required:This page does not know which version it shows. Reload it.`,
  'idempotency.in-flight': () =>
    $localize`:@@problem.in-flight:Your first attempt is still being worked on. Wait a moment; it will not be sent twice.`,
  'idempotency.key-reused': () =>
    $localize`:@@problem.key-reused:The form was changed after it was sent. Reload the page and send it again.`,
  'idempotency.key-unreadable': () =>
    $localize`:@@problem.key-unreadable:The form was sent without a readable key. Reload the page and send it again.`,
  'limit.too-many-requests': (params) =>
    $localize`:@@problem.too-many-requests:Too many requests. Wait ${numberIn(params, 'seconds')}:seconds: s.`,
  'limit.too-many-attempts': (params) =>
    $localize`:@@problem.too-many-attempts:Too many attempts. Wait ${numberIn(params, 'seconds')}:seconds: s, then try again.`,
  'list.page-too-deep': () =>
    $localize`:@@problem.page-too-deep:Only the first 10,000 entries can be paged through. Narrow the search.`,
  'request.too-large': () => $localize`:@@problem.request-too-large:This is too large to be sent.`,
  'request.media-type': () => $localize`:@@problem.media-type:This kind of content is not accepted here.`,
  'request.unreadable': () => $localize`:@@problem.unreadable:The request could not be read.`,
  'request.unreadable-json': () =>
    $localize`:@@problem.unreadable-json:The request could not be read as JSON.`,
  'request.unknown-host': () =>
    $localize`:@@problem.unknown-host:The portal does not answer under this name.`,
  'validation.failed': () => $localize`:@@problem.validation-failed:Some entries are missing or wrong.`,
  'validation.invalid': () => $localize`:@@problem.invalid:This entry is not valid.`,
  'validation.required': () => $localize`:@@problem.required:This entry is needed.`,
  'validation.unknown-property': () => $localize`:@@problem.unknown-property:This entry is not known here.`,
  'validation.too-deep': () => $localize`:@@problem.too-deep:This is nested too deeply.`,
  'validation.tree-unreadable': () =>
    $localize`:@@problem.tree-unreadable:This rule has a part that is not known here.`,
  'validation.tree-too-large': () =>
    $localize`:@@problem.tree-too-large:This rule has too many parts. Split it into several conditions.`,
  'validation.text-not-storable': () =>
    $localize`:@@problem.text-not-storable:The text contains characters that cannot be stored.`,
  'validation.too-long': () => $localize`:@@problem.too-long:This entry is too long.`,
  'validation.too-short': () => $localize`:@@problem.too-short:This entry is too short.`,
  'validation.too-small': () => $localize`:@@problem.too-small:This number is too small.`,
  'validation.too-large': () => $localize`:@@problem.too-large:This number is too large.`,
  'validation.too-many': () => $localize`:@@problem.too-many:These are too many entries.`,
  'validation.too-few': () => $localize`:@@problem.too-few:These are too few entries.`,
  'validation.not-an-email': () =>
    $localize`:@@problem.not-an-email:Write the e-mail address like name@example.com.`,
  'validation.not-a-number': () => $localize`:@@problem.not-a-number:Write a number.`,
  'validation.not-a-whole-number': () => $localize`:@@problem.not-a-whole-number:Write a whole number.`,
  'validation.not-an-amount': () =>
    $localize`:@@problem.not-an-amount:Write an amount with digits, such as 460000000 or 12.50.`,
  'validation.not-a-date': () =>
    $localize`:@@problem.not-a-date:Write the date like 2027, 2027-03 or 2027-03-31.`,
  'validation.not-a-choice': () => $localize`:@@problem.not-a-choice:Choose one of the options.`,
  'validation.not-an-id': () => $localize`:@@problem.not-an-id:This does not name anything known.`,
  'validation.not-an-address': () =>
    $localize`:@@problem.not-an-address:Write the web address like https://example.com.`,
  'validation.not-yes-or-no': () => $localize`:@@problem.not-yes-or-no:Choose yes or no.`,
  'validation.not-a-text': () => $localize`:@@problem.not-a-text:Write text here.`,
};

/** The text for the refusal of a read; other codes are told in general words, never in the server's. */
export const generalProblemText = told(GENERAL_PROBLEMS);
