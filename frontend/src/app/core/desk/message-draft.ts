import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';

const PREFIX = 'lodestone.draft.message.';

/** A message that has not been sent. */
export interface MessageDraft {
  kind: string;
  body: string;
}

/**
 * Messages being written, kept in this tab until they are sent: going to the next enquiry, or a reload, loses nothing.
 * They leave with the tab, because desks are used at shared computers.
 */
@Injectable({ providedIn: 'root' })
export class MessageDrafts {
  private readonly document = inject(DOCUMENT);

  read(recipientId: string): MessageDraft | null {
    try {
      const draft: unknown = JSON.parse(this.storage()?.getItem(PREFIX + recipientId) ?? 'null');
      return isDraft(draft) ? draft : null;
    } catch {
      return null;
    }
  }

  /** An empty text is no draft. */
  write(recipientId: string, draft: MessageDraft): void {
    if (draft.body === '') this.drop(recipientId);
    else this.storage()?.setItem(PREFIX + recipientId, JSON.stringify(draft));
  }

  drop(recipientId: string): void {
    this.storage()?.removeItem(PREFIX + recipientId);
  }

  /** Browsers that block storage throw on the mere access; a draft then lives as long as its page. */
  private storage(): Storage | null {
    try {
      return this.document.defaultView?.sessionStorage ?? null;
    } catch {
      return null;
    }
  }
}

function isDraft(value: unknown): value is MessageDraft {
  const draft = value as Partial<MessageDraft> | null;
  return typeof draft?.kind === 'string' && typeof draft.body === 'string';
}
