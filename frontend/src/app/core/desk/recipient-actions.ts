import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { EnquiryDetail, EnquiryRecipientView, RecipientTransitionInput } from '../../api/generated/model';
import { enquiryStateView } from '../../domain/enquiries';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { withIfMatch } from '../api-headers.interceptor';
import { checkRequired } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { ownerName } from './owner-name';

type Ending = 'close' | 'mark-spam';

const OFFERED = ['take', 'close', 'mark-spam'] as const;

/**
 * What a desk does with an enquiry beside writing: take it, close it with its outcome, call it spam. The buttons are
 * those that the API names. Each write says which version it saw; when somebody else was faster, what changed is shown,
 * what was typed stays, and the next press is a decision about the new version.
 */
@Component({
  selector: 'app-recipient-actions',
  imports: [Control, ErrorSummary, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './recipient-actions.html',
  styles: `
    :host {
      display: block;
    }
    p:last-child,
    form > :last-child {
      margin-bottom: 0;
    }
    form {
      max-width: var(--measure);
      margin-top: var(--space-4);
    }
  `,
})
export class RecipientActions {
  private readonly http = inject(HttpClient);
  readonly enquiryId = input.required<string>();
  readonly recipient = input.required<EnquiryRecipientView>();
  /** The enquiry as it stands after a write, or after somebody else's. */
  readonly changed = output<EnquiryDetail>();

  protected readonly submission = new Submission(['outcome'], {
    outcome: {
      'validation.required': $localize`:@@desk.actions.outcome.required:Say what came of it.`,
      'enquiry.outcome-missing': $localize`:@@desk.actions.outcome.missing:Say what came of it.`,
    },
  });
  /** A computed one: a new version of the same recipient must not look like another recipient. */
  private readonly recipientId = computed(() => this.recipient().id);
  /** Which ending is being confirmed; another enquiry begins without. */
  protected readonly ending = linkedSignal<string, Ending | null>({
    source: this.recipientId,
    computation: () => null,
  });
  protected readonly text = linkedSignal({ source: this.recipientId, computation: () => '' });
  protected readonly conflict = signal<readonly string[]>([]);
  protected readonly done = signal('');

  protected readonly can = computed(() => new Set<string>(this.recipient().availableActions));
  protected readonly offered = computed(() => OFFERED.some((action) => this.can().has(action)));

  protected choose(ending: Ending | null): void {
    this.ending.set(ending);
    this.conflict.set([]);
  }

  protected async take(): Promise<void> {
    if (await this.move({ action: 'take' })) {
      this.done.set($localize`:@@desk.actions.taken:You own this answer now.`);
    }
  }

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    const ending = this.ending();
    const text = this.text().trim();
    if (ending === null) return;
    const words = text === '' ? null : text;
    const closing = ending === 'close';
    const input = closing ? { action: ending, outcome: words } : { action: ending, reason: words };
    if (await this.move(input, closing ? { outcome: checkRequired(text) } : {})) {
      this.ending.set(null);
      this.text.set('');
      this.done.set(
        closing
          ? $localize`:@@desk.actions.closed:The enquiry is closed.`
          : $localize`:@@desk.actions.spammed:The enquiry is marked as spam.`,
      );
    }
  }

  protected write(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  private async move(
    input: RecipientTransitionInput,
    checks: Record<string, string | null> = {},
  ): Promise<boolean> {
    const seen = this.recipient();
    const address = `/api/v1/enquiries/${this.enquiryId()}`;
    this.done.set('');
    const context = withIfMatch(`"${seen.version}"`);
    const sent = await this.submission.send(checks, () =>
      this.http.post<EnquiryDetail>(`${address}/recipients/${seen.id}/transitions`, input, { context }),
    );
    if (sent) {
      this.conflict.set([]);
      this.changed.emit(sent.answer);
    } else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) {
      await this.compare(seen, address);
    }
    return sent !== null;
  }

  /** Reads what stands now and says what is different. Unread, the next press is refused again and nothing is lost. */
  private async compare(seen: EnquiryRecipientView, address: string): Promise<void> {
    const now = await firstValueFrom(this.http.get<EnquiryDetail>(address)).catch(() => null);
    const recipient = now?.recipients.find(({ id }) => id === seen.id);
    if (!now || !recipient) return;
    this.conflict.set(differences(seen, recipient));
    this.changed.emit(now);
  }
}

/** What somebody else has changed, as sentences. */
export function differences(seen: EnquiryRecipientView, now: EnquiryRecipientView): string[] {
  const [oldOwner, owner] = [ownerName(seen.owner), ownerName(now.owner)];
  const [oldState, state] = [enquiryStateView(seen.state).label, enquiryStateView(now.state).label];
  return [
    ...(oldState === state
      ? []
      : [$localize`:@@desk.conflict.state:State: was “${oldState}:before:”, is “${state}:now:”.`]),
    ...(oldOwner === owner
      ? []
      : [$localize`:@@desk.conflict.owner:Owner: was “${oldOwner}:before:”, is “${owner}:now:”.`]),
    ...(now.outcome !== seen.outcome && now.outcome !== null
      ? [$localize`:@@desk.conflict.outcome:Outcome: “${now.outcome}:outcome:”.`]
      : []),
  ];
}
