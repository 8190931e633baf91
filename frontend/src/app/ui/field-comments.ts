import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input } from '@angular/core';
import { formatInstant } from '../domain/format';
import { ShownComment } from '../domain/shown-fields';
import { Icon } from './icon';

/** What a reviewer wrote to a field, oldest first. What has been dealt with stands back, but stays readable. */
@Component({
  selector: 'app-field-comments',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (comments().length > 0) {
      <ul aria-label="Comments of the review" i18n-aria-label="@@ui.comments.label">
        @for (comment of comments(); track comment.id) {
          <li [class.resolved]="comment.resolved">
            <app-icon [name]="comment.resolved ? 'check' : 'dot'" />
            <div>
              <p class="text">{{ comment.text }}</p>
              <p class="by">
                @if (comment.by; as person) {
                  {{ person }} ·
                }
                <time [attr.datetime]="comment.at">{{ moment(comment.at) }}</time>
                @if (comment.resolved) {
                  · <span i18n="@@ui.comments.resolved">dealt with</span>
                }
              </p>
            </div>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--space-2);
      padding: var(--space-2) var(--space-3);
      border-inline-start: 3px solid var(--accent);
      background: var(--accent-surface);
    }
    li.resolved {
      border-color: var(--line-control);
      background: var(--surface-sunken);
      color: var(--ink-soft);
    }
    app-icon {
      margin-top: 0.3em;
      color: var(--accent-ink);
    }
    .resolved app-icon {
      color: var(--ink-soft);
    }
    p {
      margin: 0;
    }
    .text {
      max-width: var(--measure);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .by {
      color: var(--ink-soft);
      font-size: var(--text-tiny);
    }
  `,
})
export class FieldComments {
  private readonly locale = inject(LOCALE_ID);
  readonly comments = input.required<readonly ShownComment[]>();

  protected moment(at: string): string {
    return formatInstant(at, this.locale);
  }
}
