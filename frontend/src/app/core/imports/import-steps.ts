import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ImportState } from '../../domain/imports';
import { Icon } from '../../ui/icon';

const STEPS = [
  { label: $localize`:@@import.step.file:File`, states: ['waiting', 'reading', 'failed'] },
  { label: $localize`:@@import.step.columns:Columns`, states: ['mapped'] },
  { label: $localize`:@@import.step.check:Check`, states: ['checking', 'checked'] },
  { label: $localize`:@@import.step.drafts:Drafts`, states: ['applying', 'applied', 'undoing', 'undone'] },
] as const satisfies readonly { label: string; states: readonly ImportState[] }[];

/** The way of a file, and where on it this one is. */
@Component({
  selector: 'app-import-steps',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol aria-label="Steps of the import" i18n-aria-label="@@import.steps">
      @for (step of steps(); track step.label) {
        <li [class]="step.place" [attr.aria-current]="step.place === 'now' ? 'step' : null">
          @if (step.place === 'past') {
            <app-icon name="check" />
          }
          {{ step.label }}
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-5);
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--text-small);
      counter-reset: step;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      padding-bottom: var(--space-1);
      color: var(--ink-soft);
      counter-increment: step;
    }
    li:not(.past)::before {
      content: counter(step) '.';
    }
    .now {
      border-bottom: 2px solid var(--accent);
      color: var(--ink);
      font-weight: 640;
    }
  `,
})
export class ImportSteps {
  readonly state = input.required<ImportState>();
  protected readonly steps = computed(() => {
    const now = STEPS.findIndex(({ states }) => (states as readonly ImportState[]).includes(this.state()));
    return STEPS.map(({ label }, i) => ({ label, place: i < now ? 'past' : i === now ? 'now' : 'later' }));
  });
}
