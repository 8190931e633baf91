import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RecordKind } from '../../core/records/record-kinds';
import { RecordStanding } from '../../core/records/record-standing';
import { PlotEvidence } from '../files/plot-evidence';

/** How a plot, building, offering or policy of the park stands; of a plot with its proofs. */
@Component({
  selector: 'app-record-page',
  imports: [PlotEvidence, RecordStanding],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-record-standing [slug]="slug()" [kind]="kind()" [id]="id()">
      @if (kind() === 'plot') {
        <app-plot-evidence [slug]="slug()" [plot]="id()" />
      }
    </app-record-standing>
  `,
})
export class RecordPage {
  readonly slug = input.required<string>();
  readonly kind = input.required<RecordKind>();
  readonly id = input.required<string>();
}
