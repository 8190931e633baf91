import { TimelineEntry as Told } from '../../api/generated/model';
import { AuthorSide, authorSideLabel } from '../../domain/messages';
import { Tone } from '../../domain/status-view';
import { IconName } from '../../ui/icon';
import { TimelineEntry } from '../../ui/timeline';

interface Words {
  title: string;
  icon: IconName;
  tone: Tone;
}

const TITLES: Readonly<Record<string, Words>> = {
  'enquiry.submitted': {
    title: $localize`:@@history.submitted:Enquiry sent`,
    icon: 'forward',
    tone: 'accent',
  },
  'enquiry.taken': { title: $localize`:@@history.taken:Somebody has taken it`, icon: 'dot', tone: 'neutral' },
  'enquiry.answered': { title: $localize`:@@history.answered:Answered`, icon: 'check', tone: 'positive' },
  'enquiry.information-requested': {
    title: $localize`:@@history.information-requested:Information asked for`,
    icon: 'question',
    tone: 'accent',
  },
  'enquiry.information-supplied': {
    title: $localize`:@@history.information-supplied:Information supplied`,
    icon: 'forward',
    tone: 'neutral',
  },
  'enquiry.said-not-answered': {
    title: $localize`:@@history.said-not-answered:“This was not answered”`,
    icon: 'warning',
    tone: 'signal',
  },
  'enquiry.closed': { title: $localize`:@@history.closed:Closed`, icon: 'check', tone: 'neutral' },
  'enquiry.withdrawn': { title: $localize`:@@history.withdrawn:Withdrawn`, icon: 'cross', tone: 'neutral' },
  'enquiry.handed-over': {
    title: $localize`:@@history.handed-over:The park’s own team answers now; the promise stands`,
    icon: 'forward',
    tone: 'accent',
  },
  'enquiry.park-invited': {
    title: $localize`:@@history.park-invited:The administrators have told the park, without naming you`,
    icon: 'forward',
    tone: 'neutral',
  },
  'message.sent': { title: $localize`:@@history.message:Message`, icon: 'dot', tone: 'neutral' },
};

/**
 * What happened to an enquiry, for its sender; events this page has no words for are left out.
 *
 * @param recipients names of the recipients by their ids
 */
export function enquiryHistory(
  told: readonly Told[],
  recipients: ReadonlyMap<string, string>,
): TimelineEntry[] {
  return told.flatMap(({ id, at, name, actor, payload }) => {
    const words = TITLES[name];
    if (!words) return [];
    const side = actor.side ? authorSideLabel(actor.side as AuthorSide) : null;
    const recipient = recipients.get(String(payload['recipientId'] ?? ''));
    const about = recipients.size > 1 && recipient ? recipient : null;
    return [{ id, at, ...words, by: [actor.name ?? side, about].filter(Boolean).join(' · ') || null }];
  });
}
