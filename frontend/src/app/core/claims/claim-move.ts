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
import { ClaimView, MoveClaimInputAction } from '../../api/generated/model';
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
  note: string | null;
  submit: string;
  done: string;
  look: 'primary' | 'secondary' | 'danger';
}

const STEPS: Partial<Record<MoveClaimInputAction, Step>> = {
  approve: {
    open: $localize`:@@claim.approve:Approve…`,
    effect: $localize`:@@claim.approve.effect:The claimant becomes the park’s manager at once. What waits for the park in the triage moves to its inbox, with the promised dates as they are. Other open claims of this park end; their people are told.`,
    note: null,
    submit: $localize`:@@claim.approve.submit:Approve the claim`,
    done: $localize`:@@claim.approve.done:The claim is approved. The park has a team now.`,
    look: 'primary',
  },
  'request-information': {
    open: $localize`:@@claim.ask:Ask for more…`,
    effect: $localize`:@@claim.ask.effect:The claimant is told by mail and answers here. The claim waits for the answer.`,
    note: $localize`:@@claim.ask.note:Your question`,
    submit: $localize`:@@claim.ask.submit:Send the question`,
    done: $localize`:@@claim.ask.done:The question is sent.`,
    look: 'secondary',
  },
  reject: {
    open: $localize`:@@claim.reject:Reject…`,
    effect: $localize`:@@claim.reject.effect:The claim ends. The claimant reads the reason and may make a better claim.`,
    note: $localize`:@@claim.reject.note:Reason, as the claimant will read it`,
    submit: $localize`:@@claim.reject.submit:Reject the claim`,
    done: $localize`:@@claim.reject.done:The claim is rejected.`,
    look: 'danger',
  },
  'supply-information': {
    open: $localize`:@@claim.supply:Answer…`,
    effect: $localize`:@@claim.supply.effect:The administrators are told, and the claim waits for their decision again.`,
    note: $localize`:@@claim.supply.note:Your answer`,
    submit: $localize`:@@claim.supply.submit:Send the answer`,
    done: $localize`:@@claim.supply.done:Your answer is sent.`,
    look: 'primary',
  },
  withdraw: {
    open: $localize`:@@claim.withdraw:Withdraw…`,
    effect: $localize`:@@claim.withdraw.effect:The claim ends without a decision. You can make a new one later.`,
    note: null,
    submit: $localize`:@@claim.withdraw.submit:Withdraw the claim`,
    done: $localize`:@@claim.withdraw.done:The claim is withdrawn.`,
    look: 'danger',
  },
};

/**
 * What can be done with a claim now. The buttons are those that the API names; each says what it does before it does it.
 * When somebody else was faster, what stands now is shown, and what was typed stays.
 */
@Component({
  selector: 'app-claim-move',
  imports: [Control, ErrorSummary, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './claim-move.html',
  styles: `
    :host {
      display: block;
    }
    form {
      max-width: var(--measure);
      margin-top: var(--space-4);
    }
    p:last-child {
      margin-bottom: 0;
    }
    .done:not(:empty) {
      margin: 0 0 var(--space-4);
      padding: var(--space-3) var(--space-4);
      border-inline-start: 4px solid var(--positive-ink);
      background: var(--positive-surface);
      color: var(--positive-ink);
      font-weight: 600;
    }
  `,
})
export class ClaimMove {
  private readonly http = inject(HttpClient);
  readonly claim = input.required<ClaimView>();
  /** The claim as it stands after a step, or after somebody else's. */
  readonly changed = output<ClaimView>();

  /** In the order in which people look for them. */
  protected readonly steps = computed(() => {
    const available = new Set<string>(this.claim().availableActions);
    return Object.entries(STEPS).flatMap(([action, step]) =>
      available.has(action) ? [{ action: action as MoveClaimInputAction, ...step }] : [],
    );
  });
  private readonly claimId = computed(() => this.claim().id);
  protected readonly chosen = linkedSignal<string, MoveClaimInputAction | null>({
    source: this.claimId,
    computation: () => null,
  });
  protected readonly step = computed(
    () => this.steps().find(({ action }) => action === this.chosen()) ?? null,
  );
  protected readonly note = linkedSignal({ source: this.claimId, computation: () => '' });
  protected readonly submission = new Submission(['note'], {
    note: { 'validation.required': $localize`:@@claim.note.required:Write what it is about.` },
  });
  protected readonly outdated = signal(false);
  protected readonly done = signal('');

  protected choose(action: MoveClaimInputAction): void {
    this.chosen.set(this.chosen() === action ? null : action);
    this.done.set('');
    this.outdated.set(false);
  }

  protected write(event: Event): void {
    this.note.set((event.target as HTMLTextAreaElement).value);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const step = this.step();
    const { id, version } = this.claim();
    if (!step) return;
    const note = this.note().trim();
    const address = `/api/v1/claims/${id}`;
    const sent = await this.submission.send({ note: step.note === null ? null : checkRequired(note) }, () =>
      this.http.post<ClaimView>(
        `${address}/transitions`,
        { action: step.action, ...(step.note === null ? {} : { note }) },
        { context: withIfMatch(`"${version}"`) },
      ),
    );
    if (sent) {
      this.chosen.set(null);
      this.note.set('');
      this.outdated.set(false);
      this.done.set(step.done);
      this.changed.emit(sent.answer);
    } else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) {
      const now = await firstValueFrom(this.http.get<ClaimView>(address)).catch(() => null);
      if (!now) return;
      this.outdated.set(true);
      this.changed.emit(now);
    }
  }
}
