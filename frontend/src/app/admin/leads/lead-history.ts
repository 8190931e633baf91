import { LeadTimelineItemView } from '../../api/generated/model';
import { leadFieldLabel, leadStageView } from '../../domain/leads';
import { TimelineEntry } from '../../ui/timeline';

/** What happened to a lead, the newest first: who, when, from what to what. */
export function leadHistory(items: readonly LeadTimelineItemView[]): TimelineEntry[] {
  return items.map((item) => ({
    id: item.id,
    at: item.at,
    by: item.actor ? item.actor.name : $localize`:@@lead.history.portal:by the portal`,
    title: titleOf(item),
    text: textOf(item),
    ...(item.from && item.to ? { icon: leadStageView(item.to).icon, tone: leadStageView(item.to).tone } : {}),
  }));
}

function titleOf({ name, from, to, note, enquiryReference }: LeadTimelineItemView): string {
  if (from !== null && to !== null) {
    const [before, after] = [leadStageView(from).label, leadStageView(to).label];
    return $localize`:@@lead.history.moved:${before}:from: → ${after}:to:`;
  }
  if (note !== null) return $localize`:@@lead.history.note:Note`;
  const reference = enquiryReference ?? '';
  if (name === 'lead.opened') {
    return reference
      ? $localize`:@@lead.history.opened-by:Opened by enquiry ${reference}:reference:`
      : $localize`:@@lead.history.opened:Opened`;
  }
  if (reference) return $localize`:@@lead.history.enquiry:Enquiry ${reference}:reference:`;
  return name === 'lead.assigned'
    ? $localize`:@@lead.history.assigned:Assigned`
    : $localize`:@@lead.history.changed:Changed`;
}

function textOf({ note, changes }: LeadTimelineItemView): string | null {
  if (note !== null) return note;
  const lines = changes.map(({ field, from, to }) => {
    const [label, before, after] = [leadFieldLabel(field), from ?? '–', to ?? '–'];
    return $localize`:@@lead.history.change:${label}:field:: ${before}:from: → ${after}:to:`;
  });
  return lines.length > 0 ? lines.join('\n') : null;
}
