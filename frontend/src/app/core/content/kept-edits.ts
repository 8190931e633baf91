import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import { Session } from '../session';

const PREFIX = 'lodestone.draft.content.';

/** Whose draft of what. */
export interface DraftAddress {
  type: string;
  id: string;
}

/** Edits that have not reached the server: the document they began from, and what was made of it. */
export interface KeptEdits {
  original: unknown;
  yours: unknown;
  /** RFC 3339 instant of the last change. */
  at: string;
}

/**
 * Keeps in this browser what was typed into a draft until the server has it: a lost line, a session that ends, a closed
 * tab or a crash lose nothing. Kept by person, so that nobody else at the same computer is given it, and dropped with
 * the save that contains it. A draft holds no personal data.
 */
@Injectable({ providedIn: 'root' })
export class KeptEditsStore {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);

  read(address: DraftAddress): KeptEdits | null {
    try {
      const kept: unknown = JSON.parse(this.storage()?.getItem(this.key(address)) ?? 'null');
      return isKept(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  /** @returns whether this browser keeps it; a full or forbidden storage does not */
  write(address: DraftAddress, edits: KeptEdits): boolean {
    try {
      const storage = this.storage();
      storage?.setItem(this.key(address), JSON.stringify(edits));
      return storage !== null;
    } catch {
      return false;
    }
  }

  drop(address: DraftAddress): void {
    try {
      this.storage()?.removeItem(this.key(address));
    } catch {
      // Nothing was kept there.
    }
  }

  private key({ type, id }: DraftAddress): string {
    return `${PREFIX}${this.session.user()?.id ?? 'nobody'}.${type}.${id}`;
  }

  /** Browsers that block storage throw on the mere access. */
  private storage(): Storage | null {
    try {
      return this.document.defaultView?.localStorage ?? null;
    } catch {
      return null;
    }
  }
}

function isKept(value: unknown): value is KeptEdits {
  const kept = value as Partial<KeptEdits> | null;
  return (
    typeof kept === 'object' &&
    kept !== null &&
    typeof kept.at === 'string' &&
    isDocument(kept.original) &&
    isDocument(kept.yours)
  );
}

const isDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
