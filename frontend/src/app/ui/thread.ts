import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { AuthorSide, MessageKind, authorSideLabel, messageKindView } from '../domain/messages';
import { formatInstant } from '../domain/format';
import { StatusBadge } from './status-badge';

/** One message between an investor and who answers. */
export interface ThreadMessage {
  id: string;
  authorSide: AuthorSide;
  /** Null when the person is not named to the reader, or has been erased. */
  authorName: string | null;
  kind: MessageKind;
  /** Plain text; line breaks are kept. */
  body: string;
  /** RFC 3339 instant. */
  createdAt: string;
  /** Whether the reader wrote it. */
  own: boolean;
}

/**
 * The messages of one enquiry and one recipient, oldest first, and (projected) what writes the next one.
 *
 *     <app-thread [messages]="messages()" zone="Asia/Shanghai"><app-composer /></app-thread>
 */
@Component({
  selector: 'app-thread',
  imports: [StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown().length > 0) {
      <ol aria-label="Messages" i18n-aria-label="@@ui.thread.label">
        @for (message of shown(); track message.id) {
          <li [class]="message.side" [class.own]="message.own">
            <article [attr.aria-labelledby]="'message-' + message.id">
              <p class="head" [id]="'message-' + message.id">
                <span class="author">
                  @if (message.own) {
                    <ng-container i18n="@@ui.thread.own">You</ng-container>
                  } @else {
                    {{ message.author }}
                  }
                </span>
                @if (message.own || message.author !== message.sideLabel) {
                  <span class="side">{{ message.sideLabel }}</span>
                }
                @if (message.mark; as mark) {
                  <app-status-badge [status]="mark" />
                }
                <time [attr.datetime]="message.createdAt">{{ message.moment }}</time>
              </p>
              <p class="body">{{ message.body }}</p>
            </article>
          </li>
        }
      </ol>
    } @else {
      <p class="none" i18n="@@ui.thread.none">No messages yet.</p>
    }
    <ng-content />
  `,
  styleUrl: './thread.css',
})
export class Thread {
  private readonly locale = inject(LOCALE_ID);
  readonly messages = input.required<readonly ThreadMessage[]>();
  /** IANA zone in which moments are told; without it the reader's own. */
  readonly zone = input<string>();

  protected readonly shown = computed(() =>
    this.messages().map((message) => {
      const sideLabel = authorSideLabel(message.authorSide);
      return {
        ...message,
        side: message.authorSide,
        sideLabel,
        author: message.authorName ?? sideLabel,
        mark: messageKindView(message.kind),
        moment: formatInstant(message.createdAt, this.locale, this.zone()),
      };
    }),
  );
}
