import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SEGMENTS, Segment, segmentLabel } from '../../domain/segments';

/** A stop of the chain: one segment, or those that stand side by side. */
interface Stop {
  code: string;
  segments: readonly Segment[];
}

/** RE4a to RE4f are made from the same metals and lie at the same distance from the ore. */
const STOPS: readonly Stop[] = ['RE1', 'RE2', 'RE3', 'RE4', 'RE5', 'RE6'].map((code) => ({
  code,
  segments: SEGMENTS.filter((segment) => segment.slice(0, 3) === code),
}));

/** The value chain as a graduated scale, from ore to recycling; each mark leads to the parks that name the segment. */
@Component({
  selector: 'app-value-chain',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="scale">
      @for (stop of stops; track stop.code) {
        <li [class.wide]="stop.segments.length > 1">
          <span class="code" aria-hidden="true">{{ stop.code }}</span>
          <ul>
            @for (segment of stop.segments; track segment) {
              <li>
                <a routerLink="/parks" [queryParams]="{ segment }">{{ label(segment) }}</a>
              </li>
            }
          </ul>
        </li>
      }
    </ol>
  `,
  styleUrl: './value-chain.css',
})
export class ValueChain {
  protected readonly stops = STOPS;
  protected readonly label = segmentLabel;
}
