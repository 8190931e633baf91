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
import { rxResource } from '@angular/core/rxjs-interop';
import { EnquiryRecipientView, MessageView } from '../../api/generated/model';
import { newIdempotencyKey } from '../../core/api-headers.interceptor';
import { MessageDrafts } from '../../core/desk/message-draft';
import { checkRequired } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { Portal } from '../../core/portal';
import { asProblem } from '../../core/problem';
import { ClockState, EnquiryState, enquiryStateView } from '../../domain/enquiries';
import { AuthorSide, MessageKind } from '../../domain/messages';
import { problemText } from '../../domain/problem-texts';
import { DueBadge } from '../../ui/due-badge';
import { ErrorState } from '../../ui/error-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { StatusBadge } from '../../ui/status-badge';
import { Thread, ThreadMessage } from '../../ui/thread';
import { InvestorCalls } from '../investor-calls';
import { ownerWords, recipientName } from '../recipient-words';

/** What the sender does beside writing; both are asked back before they are done. */
const ASKED_BACK = ['say-not-answered', 'withdraw'] as const;
type AskedBack = (typeof ASKED_BACK)[number];

const ENDED: readonly string[] = ['closed', 'withdrawn', 'spam'];

const toThreadMessage = ({ author, ...message }: MessageView): ThreadMessage => ({
  ...message,
  kind: message.kind as MessageKind,
  authorSide: author.side as AuthorSide,
  authorName: author.name,
});

/** A recipient of an enquiry for its sender: who owes the answer, the clock, the messages, and what can be done. */
@Component({
  selector: 'app-recipient-panel',
  imports: [
    Control,
    DueBadge,
    ErrorState,
    ErrorSummary,
    FormField,
    Notice,
    Skeleton,
    StatusBadge,
    SubmitButton,
    Thread,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './recipient-panel.html',
  styleUrl: './recipient-panel.css',
})
export class RecipientPanel {
  private readonly calls = inject(InvestorCalls);
  private readonly portal = inject(Portal);
  private readonly drafts = inject(MessageDrafts);

  readonly enquiryId = input.required<string>();
  readonly recipient = input.required<EnquiryRecipientView>();
  /** The recipient has moved on the server, or is not as it was shown. */
  readonly changed = output<void>();

  protected readonly messages = rxResource({
    params: () => this.recipient().id,
    stream: ({ params }) => this.calls.readThread(params),
  });
  protected readonly thread = computed(() =>
    this.messages.hasValue() ? this.messages.value().map(toThreadMessage) : null,
  );
  protected readonly threadProblem = computed(() => {
    const error = this.messages.error();
    return error ? asProblem(error) : null;
  });

  protected readonly name = computed(() => recipientName(this.recipient().park));
  protected readonly owner = computed(() =>
    ownerWords(this.recipient().owner, this.recipient().park, this.portal.demonstration()),
  );
  protected readonly status = computed(() => enquiryStateView(this.recipient().state as EnquiryState));
  protected readonly clock = computed(() => this.recipient().clock.state as ClockState);
  /** Nobody owes anything any more. */
  protected readonly ended = computed(() => ENDED.includes(this.recipient().state));
  /** The badge of the state says "answered" and how it ended; the clock speaks while it runs or waits. */
  protected readonly running = computed(() =>
    ['running', 'due-soon', 'overdue', 'paused'].includes(this.clock()),
  );

  private readonly recipientId = computed(() => this.recipient().id);
  /** Kept in this tab until it is sent: a reload loses nothing. */
  protected readonly body = linkedSignal({
    source: this.recipientId,
    computation: (id) => this.drafts.read(id)?.body ?? '',
  });
  private key = newIdempotencyKey();
  /** Information that was asked for, where some is; else a plain message; null where nothing can be written. */
  protected readonly kind = computed(() => {
    const actions = this.recipient().availableActions as readonly string[];
    if (actions.includes('supply-information')) return 'information';
    return actions.includes('send-message') ? 'message' : null;
  });
  protected readonly scope = computed(() => `message-${this.recipient().id}-`);
  protected readonly writing = computed(
    () =>
      new Submission(
        ['body'],
        { body: { 'validation.required': $localize`:@@follow.write.required:Write a message first.` } },
        this.scope(),
      ),
  );
  protected readonly written = signal(false);
  protected readonly messageLabel = $localize`:@@follow.write.message:Write a message`;
  protected readonly informationLabel = $localize`:@@follow.write.information:Send the information asked for`;
  protected readonly sendLabel = $localize`:@@follow.write.send:Send`;

  protected readonly acting = new Submission([]);
  protected readonly asking = signal<AskedBack | null>(null);
  protected readonly actions = computed(() =>
    ASKED_BACK.filter((action) => (this.recipient().availableActions as readonly string[]).includes(action)),
  );

  protected textOf(code: string): string {
    return problemText(code);
  }

  protected type(event: Event): void {
    this.body.set((event.target as HTMLTextAreaElement).value);
    this.drafts.write(this.recipientId(), { kind: this.kind() ?? '', body: this.body() });
    this.written.set(false);
  }

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    const kind = this.kind();
    if (kind === null) return;
    const body = this.body().trim();
    const sent = await this.writing().send({ body: checkRequired(body) }, () =>
      this.calls.write(this.recipient().id, kind, body, this.key),
    );
    if (!sent) {
      // An earlier attempt has arrived with another text: this one is a message of its own.
      if (this.writing().problem()?.code === 'idempotency.key-reused') this.key = newIdempotencyKey();
      return;
    }
    this.key = newIdempotencyKey();
    this.body.set('');
    this.drafts.drop(this.recipientId());
    this.written.set(true);
    this.messages.reload();
    this.changed.emit();
  }

  protected async act(action: AskedBack): Promise<void> {
    const { id, version } = this.recipient();
    const sent = await this.acting.send({}, () =>
      this.calls.act(this.enquiryId(), id, action, version, null),
    );
    // After a refusal too: somebody may have moved it in between.
    const moved = [409, 412].includes(this.acting.problem()?.status ?? 0);
    if (sent || moved) {
      this.asking.set(null);
      this.changed.emit();
    }
  }
}
