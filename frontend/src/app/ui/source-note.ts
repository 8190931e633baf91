import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Source } from '../domain/facts';
import { formatDate } from '../domain/format';

/** Where a statement was read, and when. */
@Component({
  selector: 'app-source-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="label" i18n="@@ui.source.label">Source:</span>&ngsp;
    @if (source().address; as address) {
      <a [href]="address" rel="external noopener">{{ source().title }}</a>
    } @else {
      <span>{{ source().title }}</span>
    }
    @if (readOn(); as day) {
      <span class="read" i18n="@@ui.source.read-on">, read {{ day }}</span>
    }
    @if (source().brokenSince) {
      <span class="broken">
        @if (source().quote) {
          <ng-container i18n="@@ui.source.broken-quoted">The link no longer answers; it said:</ng-container>
          <q>{{ source().quote }}</q>
        } @else {
          <ng-container i18n="@@ui.source.broken">The link no longer answers.</ng-container>
        }
      </span>
    }
  `,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }
    .broken {
      display: block;
    }
  `,
})
export class SourceNote {
  private readonly locale = inject(LOCALE_ID);
  readonly source = input.required<Source>();
  protected readonly readOn = computed(() => {
    const day = this.source().retrievedOn;
    return day === null ? null : formatDate(day, this.locale);
  });
}
