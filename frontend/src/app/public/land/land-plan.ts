import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { landShapesResource } from '../../api/generated/land/land.resource';
import { PLOT_STATUSES, PlotStatus, landStatusView } from '../../domain/land';
import { StatusBadge } from '../../ui/status-badge';
import { Plan } from '../../ui/plan/plan';
import { PlanShape } from '../../ui/plan/plan-shapes';
import { Polygonal } from '../../ui/plan/shape';

/** The border of a park and its plots, to scale. Its shapes are asked for when it comes into view. */
@Component({
  selector: 'app-land-plan',
  imports: [Plan, StatusBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (resource.error()) {
      <p class="soft" i18n="@@land.plan.failed">
        The plan could not be drawn. The plots stand in the list below.
      </p>
    } @else if (shapes().length > 0) {
      <app-plan [shapes]="shapes()" [label]="label" />
      <ul class="cluster plain-list">
        @for (status of statuses(); track status.label) {
          <li><app-status-badge [status]="status" /></li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 48rem;
      margin-bottom: var(--space-4);
    }
    ul {
      margin-top: var(--space-2);
    }
  `,
})
export class LandPlan {
  /** Slug of the park. */
  readonly park = input.required<string>();
  protected readonly resource = landShapesResource(this.park);
  protected readonly label = $localize`:@@land.plan.label:Plan of the park: plots and their status, as in the list below`;
  private readonly land = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly shapes = computed((): PlanShape[] => {
    const land = this.land();
    if (land === null || land.plots.length + (land.boundary ? 1 : 0) === 0) return [];
    const border: PlanShape[] =
      land.boundary === null
        ? []
        : [{ id: 'border', label: '', look: 'border', shape: land.boundary as Polygonal }];
    return [
      ...border,
      ...land.plots.map(({ id, code, status, polygon }) => ({
        id,
        label: code,
        look: status,
        shape: polygon as Polygonal,
      })),
    ];
  });
  /** What the looks on the plan mean: those that occur. */
  protected readonly statuses = computed(() => {
    const found = new Set<string>((this.land()?.plots ?? []).map(({ status }) => status));
    return PLOT_STATUSES.filter((status: PlotStatus) => found.has(status)).map(landStatusView);
  });
}
