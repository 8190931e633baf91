const DAY = 86_400_000;

/** Formats of dates that every spreadsheet has without naming them; 18 to 21 and 45 to 47 are times of day. */
const BUILT_IN = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];
export const BUILT_IN_DATES: ReadonlySet<number> = new Set(BUILT_IN);

/** Whether a number format shows a day: it names days or years outside of quotes, escapes and colours. */
export function showsDate(format: string): boolean {
  const bare = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();
  return /[dy年月日]/.test(bare) && !/general/.test(bare);
}

/**
 * The civil date of a spreadsheet's day number; a time of day is left out.
 * @param since1904 the file counts from 1904, as old Macintosh programs did.
 * @returns null outside of 1900 to 2200, and for the 29 February 1900 that never was.
 */
export function dateOfSerial(serial: number, since1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 110_000) return null;
  const day = Math.floor(serial);
  if (!since1904 && (day === 60 || day === 0)) return null;
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY).toISOString().slice(0, 10);
}
