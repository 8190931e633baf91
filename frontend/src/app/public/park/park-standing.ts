import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ParkStandingView } from '../../api/generated/model';
import { factBlockLabel } from '../../domain/fact-block-labels';
import { Share } from '../../ui/share';

/** How far a park's profile can be relied on and how much of it there is, each with what lowers it. */
@Component({
  selector: 'app-park-standing',
  imports: [Share],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-standing.html',
  styleUrl: './park-standing.css',
})
export class ParkStanding {
  readonly standing = input.required<ParkStandingView>();
  /** The blocks about which nothing is stated. */
  readonly unknown = input.required<readonly string[]>();
  protected readonly missing = computed(() => this.unknown().map(factBlockLabel));

  protected readonly statements = computed(() => {
    const { fresh, due, overdue, undated } = this.standing();
    return { reliable: fresh + due, all: fresh + due + overdue + undated };
  });
}
