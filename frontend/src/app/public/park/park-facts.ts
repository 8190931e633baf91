import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FactView } from '../../api/generated/model';
import { factBlockLabel } from '../../domain/fact-block-labels';
import { groupFacts } from './fact-series';
import { ParkFact } from './park-fact';

/** Everything stated about a park, by block. */
@Component({
  selector: 'app-park-facts',
  imports: [ParkFact],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.block) {
      <section [attr.aria-labelledby]="'block-' + group.block">
        <h2 [id]="'block-' + group.block">{{ group.label }}</h2>
        <div class="facts">
          @for (series of group.series; track series.key) {
            <app-park-fact [series]="series" [restricted]="restricted()" [park]="park()" />
          }
        </div>
      </section>
    }
  `,
  styleUrl: './park-facts.css',
})
export class ParkFacts {
  readonly facts = input.required<readonly FactView[]>();
  /** Ids of the facts that not everybody sees. */
  readonly restricted = input.required<ReadonlySet<string>>();

  /** Slug. */
  readonly park = input.required<string>();

  protected readonly groups = computed(() =>
    groupFacts(this.facts()).map((group) => ({ ...group, label: factBlockLabel(group.block) })),
  );
}
