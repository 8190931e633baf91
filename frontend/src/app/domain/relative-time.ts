const MINUTE = 60_000;
const STEPS = [
  { unit: 'day', length: 24 * 60 * MINUTE, from: 36 * 60 * MINUTE },
  { unit: 'hour', length: 60 * MINUTE, from: 90 * MINUTE },
  { unit: 'minute', length: MINUTE, from: 0 },
] as const;

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
