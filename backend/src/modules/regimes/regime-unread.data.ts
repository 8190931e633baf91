import { addDays, type CivilDate } from '../../platform/clock/civil-date.js';

/** A part of a record's period for which no source was read: the record spans it, nobody saw it hold there. */
export interface UnreadPart {
  from: CivilDate;
  /** Null: to this day. */
  to: CivilDate | null;
}

/** By slug of the regime, from the notes of the records. The notes say it in words; a status needs it in days. */
const UNREAD: ReadonlyMap<string, UnreadPart> = new Map([
  // "15 in 2010 read; 2008 and 2009 assumed the same by no source".
  ['cn-duty-28053011-2008', { from: '2008-01-01', to: '2009-12-31' }],
  // "later lists repeat the prohibition: 2007, 2013, 2015, 2019, 2021 read; today: verify".
  ['cn-fdi-2002-mining', { from: '2022-01-01', to: null }],
  // "the lines of the present catalogue were not read": only the provisions of 2002 were.
  ['cn-fdi-2002-encouraged', { from: '2003-01-01', to: null }],
  // "the day it began and its present state were not [read]: verify".
  ['cn-vat-unrefunded', { from: '2007-01-01', to: null }],
]);

/** The unread part of a regime's period, null when every part of it was read. */
export function unreadPartOf(slug: string): UnreadPart | null {
  return UNREAD.get(slug) ?? null;
}

/** What stays unread once a source of a day was read: the part before that day. */
export function unreadUntil(unread: UnreadPart | null, confirmedOn: CivilDate | null): UnreadPart | null {
  if (unread === null || confirmedOn === null || (unread.to !== null && unread.to < confirmedOn))
    return unread;
  return confirmedOn <= unread.from ? null : { from: unread.from, to: addDays(confirmedOn, -1) };
}
