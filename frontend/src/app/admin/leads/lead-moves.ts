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
import { LeadDetailView, LeadItemView, LeadListView, MoveLeadInput } from '../../api/generated/model';
import { withIfMatch } from '../../core/api-headers.interceptor';
import { checkRequired } from '../../core/forms/checks';
import { Checks, Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import {
  LEAD_ACTIONS,
  LEAD_LOSS_REASONS,
  LEAD_WAY,
  LeadAction,
  LeadLossReason,
  LeadStage,
  leadActionLabel,
  leadFieldLabel,
  leadLossReasonLabel,
  leadStageView,
} from '../../domain/leads';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';

const CHOOSE_ACTION = $localize`:@@lead.move.required:Choose where the lead moves.`;
const CHOOSE_REASON = $localize`:@@lead.move.reason.required:Choose why it is lost.`;
const NAME_WINNER = $localize`:@@lead.move.lost-to.required:Say to whom it is lost; “not known” is an answer.`;
const CHOOSE_ORIGINAL = $localize`:@@lead.move.duplicate.required:Find and choose the lead that goes on.`;

/** Moves a lead along its way or beside it; each move asks for what it needs. */
@Component({
  selector: 'app-lead-moves',
  imports: [Control, ErrorSummary, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead-moves.html',
})
export class LeadMoves {
  private readonly http = inject(HttpClient);
  readonly lead = input.required<LeadDetailView>();
  readonly changed = output<LeadDetailView>();

  protected readonly moves = computed(() => {
    const lead = this.lead();
    const available = new Set<string>(lead.availableActions);
    return LEAD_ACTIONS.filter((action) => available.has(action)).map((action) => ({
      action,
      label: leadActionLabel(action, goalOf(action, lead)),
    }));
  });
  private readonly standing = computed(() => `${this.lead().id} ${this.lead().stage}`);
  /** Every stage of a lead is decided upon anew. */
  protected readonly action = linkedSignal<string, LeadAction | null>({
    source: this.standing,
    computation: () => null,
  });
  protected readonly missing = computed(() => this.lead().missingFields.map(leadFieldLabel));
  protected readonly blocked = computed(() => this.action() === 'advance' && this.missing().length > 0);
  protected readonly reason = signal<LeadLossReason | null>(null);
  protected readonly lostTo = signal('');
  protected readonly words = signal('');
  protected readonly found = signal<readonly LeadItemView[] | null>(null);
  protected readonly original = signal<string | null>(null);
  protected readonly conflict = signal<string | null>(null);
  protected readonly done = signal('');
  protected readonly reasons = LEAD_LOSS_REASONS.map((reason) => ({
    reason,
    label: leadLossReasonLabel(reason),
  }));

  protected readonly submission = new Submission(['action', 'reason', 'lostTo', 'duplicateOf'], {
    action: { 'validation.required': CHOOSE_ACTION },
    reason: { 'validation.required': CHOOSE_REASON },
    lostTo: { 'validation.required': NAME_WINNER },
    duplicateOf: { 'validation.required': CHOOSE_ORIGINAL },
  });

  protected chooseAction(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.action.set(LEAD_ACTIONS.find((action) => action === value) ?? null);
    this.conflict.set(null);
    this.done.set('');
  }

  protected chooseReason(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.reason.set(LEAD_LOSS_REASONS.find((reason) => reason === value) ?? null);
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  /** Finds leads by the words of their company and project, this one left out. */
  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    const params = { q: this.words().trim(), pageSize: 10 };
    const list = await firstValueFrom(this.http.get<LeadListView>('/api/v1/leads', { params })).catch(
      () => null,
    );
    this.found.set(list?.items.filter(({ id }) => id !== this.lead().id) ?? []);
  }

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    const [lead, action] = [this.lead(), this.action()];
    if (this.blocked()) return;
    const address = `/api/v1/leads/${lead.id}`;
    const context = withIfMatch(`"${lead.version}"`);
    const sent = await this.submission.send(this.checks(action), () =>
      this.http.post<LeadDetailView>(`${address}/transitions`, this.input(action as LeadAction), { context }),
    );
    if (sent) {
      this.conflict.set(null);
      this.changed.emit(sent.answer);
      const stage = leadStageView(sent.answer.stage).label;
      this.done.set($localize`:@@lead.move.done:The lead is now: ${stage}:stage:.`);
    } else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) {
      await this.compare(lead, address);
    }
  }

  private checks(action: LeadAction | null): Checks {
    return {
      action: checkRequired(action ?? ''),
      ...(action === 'lose'
        ? { reason: checkRequired(this.reason() ?? ''), lostTo: checkRequired(this.lostTo()) }
        : {}),
      ...(action === 'mark-duplicate' ? { duplicateOf: checkRequired(this.original() ?? '') } : {}),
    };
  }

  private input(action: LeadAction): MoveLeadInput {
    const reason = this.reason();
    const original = this.original();
    return {
      action,
      ...(action === 'lose' && reason ? { reason, lostTo: this.lostTo().trim() } : {}),
      ...(action === 'mark-duplicate' && original ? { duplicateOf: original } : {}),
    };
  }

  private async compare(seen: LeadDetailView, address: string): Promise<void> {
    const now = await firstValueFrom(this.http.get<LeadDetailView>(address)).catch(() => null);
    if (!now) return;
    const [before, after] = [leadStageView(seen.stage).label, leadStageView(now.stage).label];
    this.conflict.set(
      before === after
        ? $localize`:@@lead.conflict.other:Its assignment or figures have changed; the stage is still “${after}:now:”.`
        : $localize`:@@lead.conflict.stage:Stage: was “${before}:before:”, is “${after}:now:”.`,
    );
    this.changed.emit(now);
  }
}

/** Where an action leads, if it names a stage. */
function goalOf(action: LeadAction, lead: LeadDetailView): LeadStage | null {
  if (action === 'advance') return lead.nextStage;
  if (action === 'resume') return lead.stageBeforeHold;
  if (action === 'step-back') return LEAD_WAY[LEAD_WAY.indexOf(lead.stage) - 1] ?? null;
  return null;
}
