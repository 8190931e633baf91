import type { Membership } from '../../platform/context/actor.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Subjects } from './notification.entity.js';
import type { NotificationKind } from './notification-kinds.data.js';

/** Somebody to be told, and as what: as member of an organisation, or (null) as themselves. */
export interface Addressee {
  id: string;
  email: string;
  locale: Locale;
  as: Pick<Membership, 'kind' | 'organisationId'> | null;
}

export interface News {
  kind: NotificationKind;
  /** The event that is told of: nobody is told of one twice. */
  eventId: string;
  subjects: Subjects;
}

/** Tells people of an event. Handlers say what and whom; how it is told is not theirs to know. */
export abstract class Telling {
  abstract execute(news: News, people: readonly Addressee[]): Promise<void>;
}
