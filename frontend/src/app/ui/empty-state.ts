import { ChangeDetectionStrategy, Component, input, numberAttribute } from '@angular/core';

/** Nothing to show: says why, and (projected) what to relax or where to go. */
@Component({
  selector: 'app-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <div class="heading" role="heading" [attr.aria-level]="headingLevel()">{{ heading() }}</div>
      <ng-content />
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      max-width: var(--measure);
      padding: var(--space-6) var(--space-5);
      border: 1px dashed var(--line-control);
      border-radius: var(--radius);
    }
    .heading {
      margin-bottom: var(--space-3);
      font-size: var(--text-title);
      font-weight: 640;
      line-height: 1.25;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly headingLevel = input(2, { transform: numberAttribute });
}
