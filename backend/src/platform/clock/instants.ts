import { isCivilDate } from './civil-date.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * An instant of RFC 3339 with its zone: without one it would be read in that of the server. Week dates and ordinals of
 * ISO 8601 are none: nothing here can read them.
 */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [, day, hour] = INSTANT.exec(value) ?? [];
  return (
    day !== undefined && isCivilDate(day) && Number(hour) < 24 && !Number.isNaN(new Date(value).getTime())
  );
}
