import type { CivilDate } from '../../platform/clock/civil-date.js';
import type { LinkOutcome } from '../../platform/safe-fetch/safe-fetch.js';

export interface LinkHistory {
  goneOn: CivilDate | null;
  brokenSince: CivilDate | null;
}

/**
 * What is known of a link after another check. Broken is what was gone (404 or 410) on two different days; no answer, a
 * refusal or an error of the server says nothing; a page that is there, or has moved, is not broken.
 */
export function afterCheck(known: LinkHistory, outcome: LinkOutcome, today: CivilDate): LinkHistory {
  switch (outcome) {
    case 'ok':
    case 'moved':
      return { goneOn: null, brokenSince: null };
    case 'not-checked':
      return known;
    case 'gone':
      if (known.goneOn === null) return { goneOn: today, brokenSince: null };
      return known.goneOn < today ? { ...known, brokenSince: known.brokenSince ?? today } : known;
  }
}
