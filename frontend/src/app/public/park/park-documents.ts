import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input } from '@angular/core';
import { ShownDocumentView } from '../../api/generated/model';
import { fileTypeLabel, formatBytes } from '../../domain/files';
import { Icon } from '../../ui/icon';

/** The documents of a park, each with its type and size before anybody downloads it. */
@Component({
  selector: 'app-park-documents',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="plain-list">
      @for (document of documents(); track document.id) {
        <li>
          <app-icon name="file" />
          <a [href]="document.address" download>
            @if (document.title; as title) {
              <span [attr.lang]="title.lang">{{ title.text }}</span>
            } @else {
              {{ document.name }}
            }
          </a>
          <span class="soft">({{ facts(document) }})</span>
          @if (document.credit; as credit) {
            <small class="soft">{{ credit }}</small>
          }
          @if (document.demo) {
            <small class="soft" i18n="@@park.files.demo">Invented for the demonstration</small>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--space-2);
      padding-block: var(--space-2);
    }
    app-icon {
      align-self: center;
      color: var(--ink-soft);
    }
    a {
      min-height: 1.5rem;
      overflow-wrap: anywhere;
    }
    small {
      flex-basis: 100%;
    }
  `,
})
export class ParkDocuments {
  private readonly locale = inject(LOCALE_ID);
  readonly documents = input.required<readonly ShownDocumentView[]>();

  protected facts({ mediaType, size }: ShownDocumentView): string {
    return `${fileTypeLabel(mediaType)}, ${formatBytes(size, this.locale)}`;
  }
}
