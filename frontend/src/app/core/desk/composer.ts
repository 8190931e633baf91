import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MessageKind } from '../../domain/messages';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { newIdempotencyKey, withIdempotencyKey } from '../api-headers.interceptor';
import { checkRequired } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { MessageDrafts } from './message-draft';

interface Choice {
  /** The action of the recipient that allows it. */
  action: string;
  kind: MessageKind;
  label: string;
  /** What it does to the clock: the writer decides that with every message. */
  effect: string;
}

const CHOICES: readonly Choice[] = [
  {
    action: 'answer',
    kind: 'answer',
    label: $localize`:@@desk.composer.answer:Answer`,
    effect: $localize`:@@desk.composer.answer.effect:Stops the clock. The investor may still say that it does not answer the question.`,
  },
  {
    action: 'send-holding-reply',
    kind: 'holding-reply',
    label: $localize`:@@desk.composer.holding-reply:Holding reply`,
    effect: $localize`:@@desk.composer.holding-reply.effect:The clock goes on. Say when the answer will come.`,
  },
  {
    action: 'request-information',
    kind: 'information-request',
    label: $localize`:@@desk.composer.information-request:Ask for information`,
    effect: $localize`:@@desk.composer.information-request.effect:The clock waits until the investor has replied. Name exactly what you need.`,
  },
  {
    action: 'send-message',
    kind: 'message',
    label: $localize`:@@desk.composer.message:Message`,
    effect: $localize`:@@desk.composer.message.effect:Changes neither the state nor the clock.`,
  },
];

/** Writes the next message to an investor, and says what each kind of message does to the clock. */
@Component({
  selector: 'app-composer',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './composer.html',
  styleUrl: './composer.css',
})
export class Composer {
  private readonly http = inject(HttpClient);
  private readonly drafts = inject(MessageDrafts);
  readonly recipientId = input.required<string>();
  /** `availableActions` of the recipient. */
  readonly actions = input.required<readonly string[]>();
  /** A message has been sent; everything about the enquiry may have changed. */
  readonly sent = output<MessageKind>();
  /** What the message was for is not possible any more: somebody else was faster. */
  readonly outdated = output<void>();

  protected readonly choices = computed(() =>
    CHOICES.filter(({ action }) => this.actions().includes(action)),
  );
  private readonly chosen = signal<string | null>(null);
  protected readonly body = signal('');
  /** What was chosen, or the first that is possible: an answer is what is owed. Null when the choice has gone. */
  protected readonly kind = computed(() => {
    const chosen = this.chosen();
    const choices = this.choices();
    return (chosen === null ? choices[0] : choices.find(({ kind }) => kind === chosen))?.kind ?? null;
  });
  /** The choice has gone while its text was written. */
  protected readonly gone = computed(() => {
    const chosen = CHOICES.find(({ kind }) => kind === this.chosen());
    return chosen && !this.choices().includes(chosen) ? chosen.label : null;
  });
  protected readonly submission = new Submission(['kind', 'message'], {
    kind: { 'validation.required': $localize`:@@desk.composer.no-kind:Choose what it is.` },
    message: { 'validation.required': $localize`:@@desk.composer.empty:Write the message first.` },
  });
  /** The attempt whose outcome is not known: sent again with its key it is done once. */
  private attempt: { content: string; key: string } | null = null;

  constructor() {
    effect(() => {
      const draft = this.drafts.read(this.recipientId());
      untracked(() => {
        this.chosen.set(draft?.kind || null);
        this.body.set(draft?.body ?? '');
        this.attempt = null;
      });
    });
  }

  protected choose(kind: MessageKind): void {
    this.chosen.set(kind);
    this.keep();
  }

  protected write(event: Event): void {
    this.body.set((event.target as HTMLTextAreaElement).value);
    this.keep();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [kind, recipientId] = [this.kind(), this.recipientId()];
    const message = { recipientId, kind, body: this.body().trim() };
    const context = withIdempotencyKey(this.keyOf(JSON.stringify(message)));
    const answer = await this.submission.send(
      { kind: checkRequired(kind ?? ''), message: checkRequired(message.body) },
      () => this.http.post('/api/v1/messages', message, { context }),
    );
    if (answer && kind) this.finish(recipientId, kind);
    else if (this.submission.problem()?.status === 409) this.outdated.emit();
  }

  private finish(recipientId: string, kind: MessageKind): void {
    this.drafts.drop(recipientId);
    this.attempt = null;
    this.body.set('');
    this.chosen.set(null);
    this.sent.emit(kind);
  }

  private keep(): void {
    const [recipientId, kind] = [this.recipientId(), this.kind()];
    // From the first letter on it is written as what it is: no later version of the enquiry may change that unseen.
    if (kind !== null) this.chosen.set(kind);
    this.drafts.write(recipientId, { kind: this.chosen() ?? '', body: this.body() });
  }

  /** Another text is another message. */
  private keyOf(content: string): string {
    if (this.attempt?.content !== content) this.attempt = { content, key: newIdempotencyKey() };
    return this.attempt.key;
  }
}
