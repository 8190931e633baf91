import { TimelineEntry as EnquiryEvent } from '../../api/generated/model';
import { TimelineEntry } from '../../ui/timeline';
import { AUTHOR_SIDES, AuthorSide, authorSideLabel } from '../../domain/messages';

const TITLES: Readonly<Record<string, Pick<TimelineEntry, 'title' | 'icon' | 'tone'>>> = {
  'enquiry.submitted': { title: $localize`:@@desk.event.submitted:Submitted`, icon: 'dot', tone: 'accent' },
  'enquiry.taken': { title: $localize`:@@desk.event.taken:Taken`, icon: 'forward' },
  'enquiry.answered': { title: $localize`:@@desk.event.answered:Answered`, icon: 'check', tone: 'positive' },
  'enquiry.information-requested': {
    title: $localize`:@@desk.event.information-requested:More information asked`,
    icon: 'question',
  },
  'enquiry.information-supplied': {
    title: $localize`:@@desk.event.information-supplied:Information supplied`,
    icon: 'forward',
  },
  'enquiry.said-not-answered': {
    title: $localize`:@@desk.event.said-not-answered:The investor says: not answered`,
    icon: 'warning',
    tone: 'signal',
  },
  'enquiry.closed': { title: $localize`:@@desk.event.closed:Closed`, icon: 'check' },
  'enquiry.withdrawn': { title: $localize`:@@desk.event.withdrawn:Withdrawn by the investor`, icon: 'cross' },
  'enquiry.marked-as-spam': { title: $localize`:@@desk.event.marked-as-spam:Marked as spam`, icon: 'cross' },
  'enquiry.handed-over': {
    title: $localize`:@@desk.event.handed-over:Handed over to the park’s own team`,
    icon: 'forward',
    tone: 'accent',
  },
  'enquiry.park-invited': {
    title: $localize`:@@desk.event.park-invited:The park was told that it is asked for`,
    icon: 'forward',
  },
  'message.sent': { title: $localize`:@@desk.event.message:Message written`, icon: 'dot' },
};

/**
 * What happened at one recipient, the newest first. What concerns another recipient is left out, and so are messages
 * that moved the state: the move itself tells of them. Events nobody has named yet are not shown as codes.
 */
export function enquiryTimeline(events: readonly EnquiryEvent[], recipientId: string): TimelineEntry[] {
  return events
    .filter(({ name, payload }) => {
      const elsewhere = payload['recipientId'] !== undefined && payload['recipientId'] !== recipientId;
      const told = name === 'message.sent' && !['message', 'holding-reply'].includes(String(payload['kind']));
      return Object.hasOwn(TITLES, name) && !elsewhere && !told;
    })
    .map(({ id, at, name, actor }) => {
      const side = isSide(actor.side) ? authorSideLabel(actor.side) : null;
      const by = [actor.name, side].filter(Boolean).join(', ') || null;
      return { id, at, by, ...(TITLES[name] as { title: string }) };
    })
    .reverse();
}

const isSide = (side: unknown): side is AuthorSide => AUTHOR_SIDES.includes(side as AuthorSide);
