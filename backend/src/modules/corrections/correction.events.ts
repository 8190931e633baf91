/** What happens to a correction. The subject is the correction; payloads name the park and the fact. */
export const CORRECTION_EVENTS = {
  /** A visitor has written one; nobody sees it yet. */
  entered: 'correction.entered',
  submitted: 'correction.submitted',
  accepted: 'correction.accepted',
  declined: 'correction.declined',
  purged: 'correction.purged',
} as const;
