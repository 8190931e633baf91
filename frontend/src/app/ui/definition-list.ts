import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { NotStated } from './not-stated';

/** A named value; null is what no source states. */
export interface Definition {
  term: string;
  value: string | null;
}

@Component({
  selector: 'app-definition-list',
  imports: [NotStated],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (definition of definitions(); track definition.term) {
        <div>
          <dt>{{ definition.term }}</dt>
          <dd>
            @if (definition.value === null) {
              <app-not-stated />
            } @else {
              {{ definition.value }}
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
    }
    dl {
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: minmax(min(8rem, 40%), min(14rem, 40%)) 1fr;
      gap: var(--space-1) var(--space-4);
      padding-block: var(--space-2);
      border-bottom: 1px solid var(--line);
    }
    dt {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    @media (max-width: 30rem) {
      div {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class DefinitionList {
  readonly definitions = input.required<readonly Definition[]>();
}
