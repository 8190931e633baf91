import { StatusView } from './status-view';

/** What a message is for. Only an answer stops the clock; a holding reply says that one is coming. */
export const MESSAGE_KINDS = [
  'message',
  'answer',
  'holding-reply',
  'information-request',
  'information',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** For whom its author wrote. */
export const AUTHOR_SIDES = ['investor', 'park', 'administrator'] as const;
export type AuthorSide = (typeof AUTHOR_SIDES)[number];

const KINDS: Record<MessageKind, StatusView | null> = {
  message: null,
  answer: { label: $localize`:@@message-kind.answer:Answer`, tone: 'positive', icon: 'check' },
  'holding-reply': {
    label: $localize`:@@message-kind.holding-reply:Holding reply`,
    tone: 'neutral',
    icon: 'pause',
  },
  'information-request': {
    label: $localize`:@@message-kind.information-request:Asks for information`,
    tone: 'accent',
    icon: 'question',
  },
  information: {
    label: $localize`:@@message-kind.information:Information supplied`,
    tone: 'accent',
    icon: 'forward',
  },
};

/** The mark of a message; null for a plain one, which needs none. */
export const messageKindView = (kind: MessageKind): StatusView | null => KINDS[kind];

const SIDES: Record<AuthorSide, string> = {
  investor: $localize`:@@author-side.investor:Investor`,
  park: $localize`:@@author-side.park:Park`,
  administrator: $localize`:@@author-side.administrator:Administrators`,
};

export const authorSideLabel = (side: AuthorSide): string => SIDES[side];
