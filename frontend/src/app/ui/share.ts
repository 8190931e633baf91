import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';

/** A share of a hundred as a number and a bar; the bar is decoration. */
@Component({
  selector: 'app-share',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="number">{{ shown() }}</span>
    <span class="bar" aria-hidden="true"><span [style.inline-size.%]="percent()"></span></span>
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
      block-size: 0.5rem;
      overflow: hidden;
      border-radius: 0.25rem;
      background: var(--line);
    }
    .bar span {
      display: block;
      block-size: 100%;
      background: var(--accent);
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
