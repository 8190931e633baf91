import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import { CONFIRMATION_OUTCOMES, ConfirmationOutcome } from '../../domain/verification';

const PREFIX = 'lodestone.draft.confirmation.';

/** What was found out about a rule and has not been sent: the outcome, and the fields somebody has written in. */
export interface ConfirmationDraft {
  outcome: ConfirmationOutcome | null;
  entries: Readonly<Record<string, string>>;
}

/**
 * Findings being written down, kept in this tab until they are sent: looking at another rule, or a reload, loses no
 * source and no quote. They leave with the tab, because desks are used at shared computers.
 */
@Injectable({ providedIn: 'root' })
export class ConfirmationDrafts {
  private readonly document = inject(DOCUMENT);

  read(ruleId: string): ConfirmationDraft | null {
    try {
      const draft: unknown = JSON.parse(this.storage()?.getItem(PREFIX + ruleId) ?? 'null');
      return isDraft(draft) ? draft : null;
    } catch {
      return null;
    }
  }

  /** Where nothing is written and nothing chosen there is no draft. */
  write(ruleId: string, draft: ConfirmationDraft): void {
    if (draft.outcome === null && Object.keys(draft.entries).length === 0) return this.drop(ruleId);
    try {
      this.storage()?.setItem(PREFIX + ruleId, JSON.stringify(draft));
    } catch {
      // A full storage keeps nothing; the page still does.
    }
  }

  drop(ruleId: string): void {
    this.storage()?.removeItem(PREFIX + ruleId);
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

function isDraft(value: unknown): value is ConfirmationDraft {
  const draft = value as Partial<ConfirmationDraft> | null;
  return (
    typeof draft?.entries === 'object' &&
    draft.entries !== null &&
    Object.values(draft.entries).every((entry) => typeof entry === 'string') &&
    (draft.outcome === null || CONFIRMATION_OUTCOMES.some((known) => known === draft.outcome))
  );
}
