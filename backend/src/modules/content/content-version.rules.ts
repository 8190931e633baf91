/** What the guards ask about a version and about who acts on it. */
export interface VersionFacts {
  /** The one who acts has written, edited or submitted this version. */
  ownWork: boolean;
  /** An invented team of the demonstration has worked on a real record. */
  demoTeam: boolean;
  /** Comments that come along. */
  comments: number;
  /** The instant it shall be published; null for at once. */
  publishAt: Date | null;
  now: Date;
  /** Another version of the record is approved and waits for its time. */
  scheduledBeside: boolean;
  /** It is archived over the head of its team, which has to be told why. */
  reasonMissing: boolean;
}

/** Four eyes: nobody vouches for their own words. */
export function refusalToReview({ ownWork }: VersionFacts): string | null {
  return ownWork ? 'content.reviewer-is-author' : null;
}

/** An invented team may try everything but must never state facts about a real park (it could look true). */
export function refusalToApprove(facts: VersionFacts): string | null {
  return refusalToReview(facts) ?? (facts.demoTeam ? 'content.demo-cannot-publish' : null);
}

/** Whoever returns a version says what is wrong with it. */
export function refusalToReturn(facts: VersionFacts): string | null {
  return refusalToReview(facts) ?? (facts.comments === 0 ? 'content.comment-needed' : null);
}

/** What waits for its time would bring an archived record back by itself. Who takes away what is not theirs says why. */
export function refusalToArchive({ scheduledBeside, reasonMissing }: VersionFacts): string | null {
  if (scheduledBeside) return 'content.version-scheduled';
  return reasonMissing ? 'content.reason-missing' : null;
}

/** Approved with a time that lies ahead, it waits; else it is public at once. */
export const isForLater = ({ publishAt, now }: VersionFacts): boolean =>
  publishAt !== null && publishAt.getTime() > now.getTime();
