/**
 * What refusals, problems and warnings mean to whoever writes for a park or reviews it. Problems keep a version from being
 * submitted; warnings ask whether a value is meant so.
 */
export const CONTENT_PROBLEMS: Readonly<Record<string, () => string>> = {
  'content.action-not-allowed': () =>
    $localize`:@@problem.content-not-allowed:Your role does not allow this on what this park publishes.`,
  'content.draft-open': () =>
    $localize`:@@problem.content-draft-open:Somebody has begun a draft already. Go on with that one.`,
  'content.no-open-version': () =>
    $localize`:@@problem.content-no-open-version:There is no open draft any more: it was published or discarded. Begin a new one.`,
  'content.not-a-draft': () =>
    $localize`:@@problem.content-not-a-draft:This version is being reviewed and cannot be changed now. Withdraw it first; what you typed is still here.`,
  'content.version-unknown': () =>
    $localize`:@@problem.content-version-unknown:There is no such version of this record.`,
  'content.document-too-large': () =>
    $localize`:@@problem.content-too-large:This is more than one record can hold. Shorten the notes or take statements out; nothing was saved over.`,
  'content.not-ready': () =>
    $localize`:@@problem.content-not-ready:Something is missing or cannot be read. It is marked beside the fields; the draft is kept.`,
  'content.warnings-unacknowledged': () =>
    $localize`:@@problem.content-warnings:Some values look unusual. Check each and confirm that it is meant so, then submit again.`,
  'content.reviewer-is-author': () =>
    $localize`:@@problem.content-reviewer-is-author:You have worked on this version yourself. Somebody else has to review it.`,
  'content.demo-cannot-publish': () =>
    $localize`:@@problem.content-demo-cannot-publish:An invented team cannot state anything about a real park. Try it with the demo park.`,
  'content.comment-needed': () =>
    $localize`:@@problem.content-comment-needed:Say what has to be changed: write at least one comment.`,
  'content.reason-missing': () =>
    $localize`:@@problem.content-reason-missing:Write why it is taken off: its team reads it.`,
  'content.version-scheduled': () =>
    $localize`:@@problem.content-version-scheduled:A newer version waits to be published and would bring this back. Take it off the schedule first.`,
  'content.contact-needed': () =>
    $localize`:@@problem.content-contact-needed:A park that has a team needs at least one contact. Add one under Contacts.`,
  'content.id-taken': () =>
    $localize`:@@problem.content-id-taken:This item belongs to another park. Remove it and add it anew.`,
  'contact.unreachable': () =>
    $localize`:@@problem.contact-unreachable:Give an e-mail or a telephone number, so that the contact can be reached.`,
  'contact.exists': () => $localize`:@@problem.contact-exists:The park has this very contact already.`,
  'contact.last-of-team': () =>
    $localize`:@@problem.contact-last-of-team:A park with a team needs at least one contact. Add another before you remove this one.`,
  'contact.too-many': () =>
    $localize`:@@problem.contact-too-many:A park has at most fifty contacts. Remove one first.`,
  'park.slug-taken': () =>
    $localize`:@@problem.park-slug-taken:Another park has this address already. Choose another.`,
  'park.region-unknown': () =>
    $localize`:@@problem.park-region-unknown:This region is not in the catalogue. Choose another, or none.`,
  'park.zone-unknown': () =>
    $localize`:@@problem.park-zone-unknown:This is no time zone. Write it like Asia/Shanghai.`,
  'park.name-needed': () =>
    $localize`:@@problem.park-name-needed:Write the name in the language it was given in.`,
  'park.kind-needed': () => $localize`:@@problem.park-kind-needed:Say what kind of park it is.`,
  'park.status-needed': () =>
    $localize`:@@problem.park-status-needed:Say whether it is operating, being built or planned.`,
  'park.date-unreadable': () =>
    $localize`:@@problem.park-date-unreadable:This is no date. Write 2021, 2021-10 or 2021-10-31.`,
  'park.website-unreadable': () =>
    $localize`:@@problem.park-website-unreadable:This is no address of a website. It begins with https://.`,
  'park.segment-word-needed': () =>
    $localize`:@@problem.park-segment-word:Write the word by which the source names this segment.`,
  'park.segment-source-needed': () =>
    $localize`:@@problem.park-segment-source:Say where this segment was read.`,
  'park.segment-twice': () => $localize`:@@problem.park-segment-twice:This word stands there twice.`,
  'park.tenant-name-needed': () => $localize`:@@problem.park-tenant-name:Write the name of the company.`,
  'park.tenant-twice': () => $localize`:@@problem.park-tenant-twice:This company stands there twice.`,
  'fact.value-needed': () =>
    $localize`:@@problem.fact-value-needed:Write the value, or remove this statement.`,
  'fact.number-unreadable': () =>
    $localize`:@@problem.fact-number-unreadable:This is no number. Write digits with a point for decimals, such as 1250.5.`,
  'fact.unit-needed': () => $localize`:@@problem.fact-unit-needed:A number needs its unit.`,
  'fact.unit-unknown': () =>
    $localize`:@@problem.fact-unit-unknown:This unit is not known. Choose one from the list.`,
  'fact.date-unreadable': () =>
    $localize`:@@problem.fact-date-unreadable:This is no date. Write it like 2026-10-31; an as-of date may be less exact, like 2026 or 2026-10.`,
  'fact.address-unreadable': () =>
    $localize`:@@problem.fact-address-unreadable:This is no link. It begins with https:// or http://.`,
  'fact.unit-unexpected': () =>
    $localize`:@@problem.fact-unit-unexpected:This unit measures something else than is asked for. Is it meant so?`,
  'fact.words-for-a-number': () =>
    $localize`:@@problem.fact-words-for-a-number:A number with its unit is expected here; words cannot be compared.`,
  'fact.out-of-range': () =>
    $localize`:@@problem.fact-out-of-range:This value is outside of what is usual. Check the digits and the unit.`,
  'fact.contradicts': () =>
    $localize`:@@problem.fact-contradicts:Another statement says something very different. Which one is right?`,
  'fact.dated-ahead': () => $localize`:@@problem.fact-dated-ahead:The as-of date lies in the future.`,
  'fact.date-missing': () =>
    $localize`:@@problem.fact-date-missing:Nobody can tell how old this is: give the day or the year it is true for.`,
  'fact.source-missing': () =>
    $localize`:@@problem.fact-source-missing:Say where this comes from, so that a reader can check it.`,
  'fact.expires-before-as-of': () =>
    $localize`:@@problem.fact-expires-before:It would expire before the day it is true for.`,
};
