import { OwnerView } from '../../api/generated/model';

/** Who owns an answer, in words: the person who took it, else who is to take it. */
export function ownerName({ kind, name }: Pick<OwnerView, 'kind' | 'name'>): string {
  if (kind === 'person' && name) return name;
  return kind === 'administrators'
    ? $localize`:@@desk.owner.administrators:Administrators, not taken yet`
    : $localize`:@@desk.owner.team:Park team, not taken yet`;
}
