import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Ticked } from './left-by-reader';

/** One choice of a filter; `depth` indents it below what contains it. */
export interface FilterChoice {
  value: string;
  label: string;
  depth?: number;
  /** Language of the label where it is not that of the page. */
  lang?: string | null;
}

/** Native checkboxes of one key: any of the chosen values. */
@Component({
  selector: 'app-filter-choices',
  imports: [Ticked],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (choice of choices(); track choice.value) {
      <label class="choice" [class]="'depth-' + (choice.depth ?? 0)">
        <input
          type="checkbox"
          [name]="name()"
          [value]="choice.value"
          [appTicked]="chosen().includes(choice.value)"
        />
        <span [attr.lang]="choice.lang">{{ choice.label }}</span>
      </label>
    }
  `,
  styles: `
    .choice {
      gap: var(--space-2);
      line-height: 1.4;
    }
    .depth-1 {
      padding-inline-start: var(--space-5);
    }
    .depth-2 {
      padding-inline-start: var(--space-7);
    }
    .depth-3 {
      padding-inline-start: var(--space-8);
    }
  `,
})
export class FilterChoices {
  readonly name = input.required<string>();
  readonly choices = input.required<readonly FilterChoice[]>();
  readonly chosen = input.required<readonly string[]>();
}
