import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';

/** The one h1 of a page, with the kind of thing above it and (projected) its badges and lead sentence below. */
@Component({
  selector: 'app-page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head" [class.dense]="dense()">
      @if (eyebrow(); as kind) {
        <p class="eyebrow">{{ kind }}</p>
      }
      <h1 [attr.lang]="lang()">{{ heading() }}</h1>
      @if (original(); as text) {
        <p class="original" [attr.lang]="text.lang">{{ text.text }}</p>
      }
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      margin-bottom: var(--space-6);
      padding-bottom: var(--space-4);
      border-bottom: 1px solid var(--line-strong);
    }
    h1 {
      max-width: 52rem;
      overflow-wrap: anywhere;
      margin-bottom: var(--space-2);
    }
    .dense {
      margin-bottom: var(--space-4);
      padding-bottom: var(--space-3);
    }
    .dense h1 {
      margin-bottom: var(--space-1);
      font-size: var(--text-title);
    }
    .eyebrow {
      margin-bottom: var(--space-1);
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    .original {
      margin-bottom: var(--space-3);
      color: var(--ink-soft);
      font-size: var(--text-large);
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  /** Language of the heading where it is not that of the page. */
  readonly lang = input<string | null>(null);
  readonly eyebrow = input<string>();
  /** On a desk, where the work below needs the height. */
  readonly dense = input(false, { transform: booleanAttribute });
  /** The name in its original language. */
  readonly original = input<{ text: string; lang: string } | null>(null);
}
