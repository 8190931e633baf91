import type { VersionAction } from './content-version.workflow.js';

/** What has happened to a record; the subject is the record itself, people and texts are never told. */
export const CONTENT_EVENTS = {
  begun: 'content.draft-begun',
  saved: 'content.saved',
  submitted: 'content.submitted',
  withdrawn: 'content.withdrawn',
  returned: 'content.returned',
  approved: 'content.approved',
  unscheduled: 'content.unscheduled',
  published: 'content.published',
  publishingFailed: 'content.publishing-failed',
  discarded: 'content.discarded',
  archived: 'content.archived',
} as const;

/** What has happened once an action is done; `approve` says both when it publishes at once. */
export const EVENT_OF: Record<VersionAction, string> = {
  submit: CONTENT_EVENTS.submitted,
  withdraw: CONTENT_EVENTS.withdrawn,
  return: CONTENT_EVENTS.returned,
  approve: CONTENT_EVENTS.approved,
  unschedule: CONTENT_EVENTS.unscheduled,
  publish: CONTENT_EVENTS.published,
  discard: CONTENT_EVENTS.discarded,
  archive: CONTENT_EVENTS.archived,
};
