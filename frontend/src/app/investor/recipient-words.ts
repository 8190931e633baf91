import { OwnerView, ParkRef } from '../api/generated/model';
import { formatInstant } from '../domain/format';

/**
 * Who owns the answer, in words for the person who waits for it.
 *
 * @param demonstration whether this portal is one: the teams of its parks are invented, and no real park may seem to
 *   have promised an answer
 */
export function ownerWords(
  owner: Pick<OwnerView, 'kind' | 'name'>,
  park: ParkRef | null,
  demonstration: boolean,
): string {
  const team = owner.name ?? park?.name.text;
  if (owner.kind === 'person' && owner.name) return owner.name;
  if (owner.kind === 'park-team' && team && demonstration)
    return $localize`:@@recipient.owner.demo-team:An invented team for ${team}:park: (demo)`;
  if (owner.kind === 'park-team' && team) return $localize`:@@recipient.owner.team:The team of ${team}:park:`;
  return $localize`:@@recipient.owner.administrators:The administrators of this portal`;
}

/** What a recipient is called: the park, or who finds one. */
export const recipientName = (park: ParkRef | null): string =>
  park?.name.text ?? $localize`:@@recipient.triage:Administrators of the portal`;

/** A promised moment in the reader's language and in the zone of who answers. */
export const promisedMoment = (dueAt: string, zone: string, locale: string): string =>
  formatInstant(dueAt, locale, zone);

/** The name of a time zone in the reader's language: `China Time`, not `Asia/Shanghai`. */
export function zoneName(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
