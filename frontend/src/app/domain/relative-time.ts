const MINUTE = 60_000;
const STEPS = [
  { unit: 'day', length: 24 * 60 * MINUTE, from: 36 * 60 * MINUTE },
  { unit: 'hour', length: 60 * MINUTE, from: 90 * MINUTE },
  { unit: 'minute', length: MINUTE, from: 0 },
] as const;

/**
 * An instant in a dense list: the year stands only where it is not that of `now`.
 *
 * @param instant RFC 3339 @param zone IANA zone; without it the reader's own
 */
export function formatMoment(instant: string, now: Date, locale: string, zone?: string): string {
  const inZone = zone ? { timeZone: zone } : {};
  const yearOf = (date: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', ...inZone }).format(date);
  const date = new Date(instant);
  return new Intl.DateTimeFormat(locale, {
    ...(yearOf(date) === yearOf(now) ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...inZone,
  }).format(date);
}

/**
 * How far an instant is from another, in the unit that says enough: "in 5 hours", "2 days ago". Hours are told up to a
 * day and a half, since "tomorrow" could be any of them. Parts that have not passed yet are left out, so that nothing
 * is promised longer than it lasts.
 *
 * @param instant RFC 3339
 */
export function formatDistance(instant: string, now: Date, locale: string): string {
  const distance = new Date(instant).getTime() - now.getTime();
  const { unit, length } = STEPS.find(({ from }) => Math.abs(distance) >= from) ?? STEPS[2];
  return new Intl.RelativeTimeFormat(locale).format(Math.trunc(distance / length), unit);
}
