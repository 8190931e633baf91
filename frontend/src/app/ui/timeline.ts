import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input } from '@angular/core';
import { formatInstant } from '../domain/format';
import { Tone } from '../domain/status-view';
import { Icon, IconName } from './icon';

/** Something that happened to a record. */
export interface TimelineEntry {
  id: string;
  /** RFC 3339 instant. */
  at: string;
  title: string;
  /** Who did it; null for the portal itself. */
  by?: string | null;
  /** Plain text; line breaks are kept. */
  text?: string | null;
  icon?: IconName;
  tone?: Tone;
}

/** What happened to a record, in the order it is given. */
@Component({
  selector: 'app-timeline',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (entry of entries(); track entry.id) {
        <li>
          <span class="mark" [class]="entry.tone ?? 'neutral'"
            ><app-icon [name]="entry.icon ?? 'dot'"
          /></span>
          <p class="title">{{ entry.title }}</p>
          <p class="when">
            <time [attr.datetime]="entry.at">{{ moment(entry.at) }}</time>
            @if (entry.by; as person) {
              · {{ person }}
            }
          </p>
          @if (entry.text; as text) {
            <p class="text">{{ text }}</p>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './timeline.css',
})
export class Timeline {
  private readonly locale = inject(LOCALE_ID);
  readonly entries = input.required<readonly TimelineEntry[]>();
  /** IANA zone in which moments are told; without it the reader's own. */
  readonly zone = input<string>();

  protected moment(at: string): string {
    return formatInstant(at, this.locale, this.zone());
  }
}
