import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';

/**
 * A share of a hundred as a number and a bar; the bar is decoration. Its length is an attribute of the drawing: a style in
 * the rendered markup would break the policy of the public pages.
 */
@Component({
  selector: 'app-share',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="number">{{ shown() }}</span>
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect [attr.width]="percent()" height="4" />
    </svg>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 4.5rem minmax(0, 1fr);
      align-items: center;
      gap: var(--space-3);
    }
    .number {
      font-size: var(--text-title);
      font-weight: 620;
      font-variant-numeric: tabular-nums;
    }
    .bar {
      inline-size: 100%;
      block-size: 0.5rem;
      overflow: hidden;
      border-radius: 0.25rem;
      background: var(--line);
    }
    .bar rect {
      fill: var(--accent);
    }
  `,
})
export class Share {
  private readonly locale = inject(LOCALE_ID);
  /** 0 to 100. */
  readonly percent = input.required<number>();
  protected readonly shown = computed(() =>
    new Intl.NumberFormat(this.locale, { style: 'percent' }).format(this.percent() / 100),
  );
}
