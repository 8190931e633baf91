import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { LEAD_WAY, LeadStage, leadStageView } from '../../domain/leads';

/** The way of a lead with the stage it has reached; beside the way, the stage it came from is marked. */
@Component({
  selector: 'app-stage-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol aria-label="Stages" i18n-aria-label="@@lead.stages.label">
      @for (step of steps(); track step.stage) {
        <li [class]="step.place" [attr.aria-current]="step.place === 'current' ? 'step' : null">
          {{ step.label }}
          @if (step.place === 'done') {
            <span class="visually-hidden" i18n="@@lead.stages.done">(done)</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(6.75rem, 1fr));
      gap: var(--space-2);
      margin: 0 0 var(--space-5);
      padding: 0;
      list-style: none;
    }
    @media (min-width: 64rem) {
      ol {
        grid-template-columns: repeat(10, minmax(0, 1fr));
      }
    }
    li {
      padding-top: var(--space-2);
      border-top: 4px solid var(--line-strong);
      color: var(--ink-soft);
      font-size: var(--text-tiny);
      overflow-wrap: anywhere;
    }
    .done {
      border-top-color: var(--accent);
    }
    .current {
      border-top-color: var(--accent);
      color: var(--ink);
      font-weight: 640;
    }
    .current::before {
      content: '▸ ' / '';
      color: var(--accent-ink);
    }
  `,
})
export class StageProgress {
  readonly stage = input.required<LeadStage>();
  /** Where a lead on hold goes on. */
  readonly heldFrom = input<LeadStage | null>(null);

  protected readonly steps = computed(() => {
    const reached = LEAD_WAY.indexOf(this.heldFrom() ?? this.stage());
    return LEAD_WAY.map((stage, i) => ({
      stage,
      label: leadStageView(stage).label,
      place: i < reached ? 'done' : i === reached ? 'current' : 'ahead',
    }));
  });
}
