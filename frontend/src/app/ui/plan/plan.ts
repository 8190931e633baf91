import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { PlanShape, cornersOfShapes, drawn } from './plan-shapes';
import { boundsOf, fitted, scaleBar } from './plan-view';

const WIDTH = 640;
const HEIGHT = 420;
const LONGEST_SCALE = 120;

/**
 * Shapes of land to scale: a plan, not a map, for at the size of a park the bundled basemap has nothing to show. It is
 * drawn without WebGL and prints. What it shows stands in a table beside it.
 */
@Component({
  selector: 'app-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (view()) {
      <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + width + ' ' + height">
        @for (shape of drawn(); track shape.id) {
          <path [class]="'shape ' + shape.look" [attr.d]="shape.path" fill-rule="evenodd">
            <title>{{ shape.label }}</title>
          </path>
          @if (shape.at; as at) {
            <text [attr.x]="at.x" [attr.y]="at.y">{{ shape.label }}</text>
          }
        }
        @if (scale(); as bar) {
          <g class="scale">
            <path [attr.d]="'M16 ' + (height - 22) + 'v6h' + bar.pixels + 'v-6'" />
            <text x="16" [attr.y]="height - 28">{{ bar.label }}</text>
          </g>
        }
        <g class="north">
          <path d="M612 40v-24m-6 8 6-8 6 8" />
          <text x="612" y="54" i18n="@@plan.north">N</text>
        </g>
      </svg>
    }
  `,
  styleUrl: './plan.css',
})
export class Plan {
  readonly shapes = input.required<readonly PlanShape[]>();
  readonly label = input.required<string>();

  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly view = computed(() => {
    const bounds = boundsOf(cornersOfShapes(this.shapes()));
    return bounds && fitted(bounds, WIDTH, HEIGHT);
  });
  protected readonly drawn = computed(() => {
    const view = this.view();
    return view === null ? [] : this.shapes().map((shape) => drawn(view, shape));
  });
  protected readonly scale = computed(() => {
    const view = this.view();
    if (view === null) return null;
    const { metres, pixels } = scaleBar(view.metresPerPixel, LONGEST_SCALE);
    return { pixels, label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m` };
  });
}
