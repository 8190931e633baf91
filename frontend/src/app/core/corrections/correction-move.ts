import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CorrectionView, MoveCorrectionInputAction } from '../../api/generated/model';
import { problemText } from '../../domain/problem-texts';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { withIfMatch } from '../api-headers.interceptor';
import { checkRequired } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';

interface Step {
  /** The button that opens the step. */
  open: string;
  /** What the step does, said before it is done. */
  effect: string;
  /** Label of what has to be written; null where nothing has to be. */
  reason: string | null;
  submit: string;
  look: 'primary' | 'secondary';
}

const STEPS: Record<MoveCorrectionInputAction, Step> = {
  accept: {
    open: $localize`:@@correction.accept:Accept…`,
    effect: $localize`:@@correction.accept.effect:The value, its day and its source are written into the draft of the park’s profile. The public sees them when the draft has been reviewed; the reader is told by mail.`,
    reason: null,
    submit: $localize`:@@correction.accept.submit:Take it into the draft`,
    look: 'primary',
  },
  decline: {
    open: $localize`:@@correction.decline:Decline…`,
    effect: $localize`:@@correction.decline.effect:Nothing changes. The reader is told by mail, with your reason.`,
    reason: $localize`:@@correction.decline.reason:Reason, as the reader will read it`,
    submit: $localize`:@@correction.decline.submit:Decline the correction`,
    look: 'secondary',
  },
};

/**
 * What can be done with a correction now. The buttons are those that the API names; each says what it does before it does
 * it. When somebody else was faster, what stands now is shown, and what was typed stays.
 */
@Component({
  selector: 'app-correction-move',
  imports: [Control, ErrorSummary, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './correction-move.html',
  styles: `
    :host {
      display: block;
    }
    form {
      max-width: var(--measure);
      margin-top: var(--space-3);
    }
    p:last-child {
      margin-bottom: 0;
    }
    .refusal {
      max-width: var(--measure);
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
  `,
})
export class CorrectionMove {
  private readonly http = inject(HttpClient);
  readonly correction = input.required<CorrectionView>();
  /** What is corrected, for who hears the buttons. */
  readonly label = input.required<string>();
  /** The correction as it stands after a step, or after somebody else's. */
  readonly changed = output<CorrectionView>();

  private readonly id = computed(() => this.correction().id);
  protected readonly steps = computed(() =>
    this.correction().availableActions.map((action) => ({ action, ...STEPS[action] })),
  );
  protected readonly chosen = linkedSignal<string, MoveCorrectionInputAction | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly step = computed(
    () => this.steps().find(({ action }) => action === this.chosen()) ?? null,
  );
  protected readonly reason = linkedSignal({ source: this.id, computation: () => '' });
  /** Why there is no button to accept. */
  protected readonly refusal = computed(() => {
    const { acceptRefusal } = this.correction();
    return acceptRefusal === null ? null : problemText(acceptRefusal);
  });
  protected readonly submission = computed(
    () =>
      new Submission(
        ['reason'],
        {
          reason: {
            'validation.required': $localize`:@@problem.correction-reason-missing:Write the reason: whoever proposed it reads it.`,
          },
        },
        `${this.id()}-`,
      ),
  );
  protected readonly outdated = signal(false);

  protected choose(action: MoveCorrectionInputAction): void {
    this.chosen.set(this.chosen() === action ? null : action);
    this.outdated.set(false);
  }

  protected write(event: Event): void {
    this.reason.set((event.target as HTMLTextAreaElement).value);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const step = this.step();
    const { id, version } = this.correction();
    if (!step) return;
    const reason = this.reason().trim();
    const address = `/api/v1/corrections/${id}`;
    const checks = { reason: step.reason === null ? null : checkRequired(reason) };
    const submission = this.submission();
    const sent = await submission.send(checks, () =>
      this.http.post<CorrectionView>(
        `${address}/transitions`,
        { action: step.action, ...(step.reason === null ? {} : { reason }) },
        { context: withIfMatch(`"${version}"`) },
      ),
    );
    if (sent) {
      this.chosen.set(null);
      this.changed.emit(sent.answer);
    } else if ([409, 412].includes(submission.problem()?.status ?? 0)) {
      const now = await firstValueFrom(this.http.get<CorrectionView>(address)).catch(() => null);
      if (!now) return;
      this.outdated.set(true);
      this.changed.emit(now);
    }
  }
}
