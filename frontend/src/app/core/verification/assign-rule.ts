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
import { RuleDetailView } from '../../api/generated/model';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { withIfMatch } from '../api-headers.interceptor';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { Session } from '../session';
import { RULES_ADDRESS } from './waiting-rules';

/** Who looks after a rule, and, for who may, giving it to somebody else. */
@Component({
  selector: 'app-assign-rule',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="owner">
      @if (rule().owner; as person) {
        {{ person.name }}
      } @else {
        <span class="soft" i18n="@@verification.owner.none">Nobody</span>
      }
    </p>
    <p class="done" role="status">{{ done() }}</p>
    <app-error-summary [lines]="submission.lines()" />
    @if (allowed()) {
      @if (canTake()) {
        <p>
          <button type="button" class="button" (click)="take()" i18n="@@verification.take">
            I will look after it
          </button>
        </p>
      }
      <form novalidate (submit)="give($event)">
        <app-form-field
          name="ownerUserId"
          label="Give it to"
          i18n-label="@@verification.give"
          [error]="submission.error('ownerUserId')"
        >
          <select appControl (change)="choose($event)">
            <option value="" [selected]="chosen() === ''" i18n="@@verification.owner.none">Nobody</option>
            @for (person of rule().owners; track person.id) {
              <option [value]="person.id" [selected]="person.id === chosen()">{{ person.name }}</option>
            }
          </select>
        </app-form-field>
        <app-submit-button
          secondary
          label="Save"
          i18n-label="@@lead.form.save"
          [pending]="submission.pending()"
        />
      </form>
    }
  `,
  styles: `
    .owner {
      font-weight: 600;
    }
    .done:empty {
      display: none;
    }
    .done {
      color: var(--positive-ink);
      font-weight: 600;
    }
  `,
})
export class AssignRule {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  readonly rule = input.required<RuleDetailView>();
  readonly allowed = input.required<boolean>();
  readonly changed = output<RuleDetailView>();

  /** What was wished stays beside whose it has become meanwhile, until it is sent. */
  protected readonly chosen = linkedSignal<RuleDetailView, string>({
    source: this.rule,
    computation: (rule, before) =>
      before?.source.id === rule.id && before.value !== (before.source.owner?.id ?? '')
        ? before.value
        : (rule.owner?.id ?? ''),
  });
  protected readonly canTake = computed(() => {
    const own = this.session.user()?.id;
    const { owner, owners } = this.rule();
    return own !== undefined && owner?.id !== own && owners.some(({ id }) => id === own);
  });
  protected readonly submission = new Submission(['ownerUserId']);
  protected readonly done = signal('');

  constructor() {
    void this.session.known();
  }

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
    this.done.set('');
  }

  protected take(): Promise<void> {
    return this.send(this.session.user()?.id ?? null);
  }

  protected give(event: Event): Promise<void> {
    event.preventDefault();
    return this.send(this.chosen() || null);
  }

  private async send(ownerUserId: string | null): Promise<void> {
    const { kind, slug, version } = this.rule();
    const address = `${RULES_ADDRESS}/${kind}/${slug}`;
    this.done.set('');
    const sent = await this.submission.send({}, () =>
      this.http.patch<RuleDetailView>(address, { ownerUserId }, { context: withIfMatch(`"${version}"`) }),
    );
    if (sent) {
      this.chosen.set(this.rule().owner?.id ?? '');
      this.changed.emit(sent.answer);
      this.done.set(
        ownerUserId === null
          ? $localize`:@@verification.given-back:Nobody looks after it now.`
          : $localize`:@@verification.given:Saved.`,
      );
    } else if (this.submission.problem()?.status === 412) {
      // Whose it has become meanwhile is shown beside what was wanted.
      const now = await firstValueFrom(this.http.get<RuleDetailView>(address)).catch(() => null);
      if (now) this.changed.emit(now);
    }
  }
}
