import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import type { Subjects } from './notification.entity.js';

/** What an event of a record is about. */
export function subjectsOf({ subjectId, payload }: Pick<DomainEvent, 'subjectId' | 'payload'>): Subjects {
  const { parkId, publishAt } = payload as { parkId?: string | null; publishAt?: string };
  return {
    content: subjectId,
    ...(parkId ? { park: parkId } : {}),
    ...(publishAt === undefined ? {} : { publishAt }),
  };
}
