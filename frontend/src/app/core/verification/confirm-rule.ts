import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ConfirmRuleInput, PolicyListView, RegimeListView, RuleDetailView } from '../../api/generated/model';
import { readDay, readPartialDate } from '../../domain/partial-date';
import {
  CONFIRMATION_OUTCOMES,
  ConfirmationOutcome,
  outcomeLabel,
  ruleStatusView,
} from '../../domain/verification';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { withIfMatch } from '../api-headers.interceptor';
import { checkRequired } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { RULES_ADDRESS } from './waiting-rules';

/** The fields as they are typed. */
interface Entries {
  source: string;
  sourceDate: string;
  quote: string;
  effectiveTo: string;
  suspendedTo: string;
  supersededBy: string;
  note: string;
}

interface Successor {
  slug: string;
  label: string;
}

/** Says what holds of a rule, by whose word and of which day. */
@Component({
  selector: 'app-confirm-rule',
  imports: [Control, ErrorSummary, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './confirm-rule.html',
  styleUrl: './confirm-rule.css',
})
export class ConfirmRule {
  private readonly http = inject(HttpClient);
  readonly rule = input.required<RuleDetailView>();
  readonly changed = output<RuleDetailView>();

  protected readonly outcomes = CONFIRMATION_OUTCOMES.map((outcome) => ({
    outcome,
    label: outcomeLabel(outcome),
  }));
  private readonly ruleId = computed(() => this.rule().id);
  protected readonly outcome = linkedSignal<string, ConfirmationOutcome | null>({
    source: this.ruleId,
    computation: () => null,
  });
  protected readonly entries = linkedSignal({
    source: this.ruleId,
    computation: () => untracked(() => emptyEntries(this.rule())),
  });
  protected readonly olderMeant = linkedSignal({ source: this.ruleId, computation: () => false });
  protected readonly asksOlder = signal(false);
  protected readonly outdated = signal(false);
  protected readonly done = signal('');

  private readonly policies = httpResource<PolicyListView>(() =>
    this.outcome() === 'superseded' && this.rule().kind === 'policy'
      ? '/api/v1/policies?pageSize=100&kind=programme&kind=plan&kind=award&kind=bill'
      : undefined,
  );
  private readonly regimes = httpResource<RegimeListView>(() =>
    this.outcome() === 'superseded' && this.rule().kind === 'regime' ? '/api/v1/regimes' : undefined,
  );
  protected readonly successors = computed((): Successor[] => {
    const own = this.rule().slug;
    const policies = this.policies.hasValue() ? this.policies.value().items : [];
    const regimes = this.regimes.hasValue() ? this.regimes.value().items : [];
    return [
      ...policies.map(({ slug, title }) => ({ slug, label: title.text })),
      ...regimes.map(({ slug, title, value }) => ({ slug, label: title?.text ?? value })),
    ].filter(({ slug }) => slug !== own);
  });

  protected readonly submission = new Submission(
    ['outcome', 'source', 'sourceDate', 'quote', 'effectiveTo', 'suspendedTo', 'supersededBy', 'note'],
    {
      outcome: {
        'validation.required': $localize`:@@verification.outcome.required:Choose what you have found out.`,
      },
      source: {
        'validation.required': $localize`:@@verification.source.required:Give the address of the source: without one nothing is confirmed.`,
        'validation.not-an-address': $localize`:@@verification.source.address:Give the whole address, with https:// or http:// before it.`,
      },
      sourceDate: {
        'validation.required': $localize`:@@verification.source-date.required:Give the day of the source.`,
        'validation.not-a-date': $localize`:@@verification.day.unreadable:Write a whole day, such as 2026-11-20.`,
      },
      effectiveTo: {
        'validation.not-a-date': $localize`:@@verification.date.unreadable:Write a date such as 2027, 2027-12 or 2027-12-31, or leave it empty.`,
      },
      suspendedTo: {
        'validation.not-a-date': $localize`:@@verification.day.unreadable:Write a whole day, such as 2026-11-20.`,
      },
    },
  );

  protected choose(outcome: ConfirmationOutcome): void {
    this.outcome.set(outcome);
    this.done.set('');
  }

  protected set(name: keyof Entries, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.entries.update((entries) => ({ ...entries, [name]: value }));
    this.done.set('');
  }

  protected mean(event: Event): void {
    this.olderMeant.set((event.target as HTMLInputElement).checked);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { kind, slug, version } = this.rule();
    const [outcome, entries] = [this.outcome(), this.entries()];
    const address = `${RULES_ADDRESS}/${kind}/${slug}`;
    this.done.set('');
    const sent = await this.submission.send(checksOf(outcome, entries), () =>
      this.http.post<RuleDetailView>(
        `${address}/confirmations`,
        this.body(outcome as ConfirmationOutcome, entries),
        { context: withIfMatch(`"${version}"`) },
      ),
    );
    const problem = this.submission.problem();
    if (sent) this.finish(sent.answer);
    else if (problem?.errors.some(({ code }) => code === 'rule.source-older')) this.asksOlder.set(true);
    else if ([409, 412].includes(problem?.status ?? 0)) await this.compare(address);
  }

  private finish(rule: RuleDetailView): void {
    this.outcome.set(null);
    this.entries.set(emptyEntries(rule));
    this.olderMeant.set(false);
    this.asksOlder.set(false);
    this.outdated.set(false);
    const { label } = ruleStatusView(rule.kind, rule.status);
    this.done.set(
      $localize`:@@verification.done:Confirmed. It stands everywhere as “${label}:status:” from now on.`,
    );
    this.changed.emit(rule);
  }

  /** Somebody was faster: the page shows what they have found; what was typed stays. */
  private async compare(address: string): Promise<void> {
    const now = await firstValueFrom(this.http.get<RuleDetailView>(address)).catch(() => null);
    if (!now) return;
    this.outdated.set(true);
    this.changed.emit(now);
  }

  private body(outcome: ConfirmationOutcome, entries: Entries): ConfirmRuleInput {
    const end = entries.effectiveTo.trim();
    const changesEnd = outcome !== 'suspended' && end !== (this.rule().effectiveTo ?? '');
    return {
      outcome,
      source: entries.source.trim(),
      sourceDate: readDay(entries.sourceDate) ?? entries.sourceDate,
      quote: entries.quote.trim() || null,
      note: entries.note.trim() || null,
      ...(changesEnd ? { effectiveTo: end === '' ? null : readPartialDate(end) } : {}),
      ...(outcome === 'suspended' ? { suspendedTo: readDay(entries.suspendedTo) } : {}),
      ...(outcome === 'superseded' ? { supersededBy: entries.supersededBy || null } : {}),
      ...(this.olderMeant() ? { olderSource: true } : {}),
    };
  }
}

const emptyEntries = ({ effectiveTo }: RuleDetailView): Entries => ({
  source: '',
  sourceDate: '',
  quote: '',
  effectiveTo: effectiveTo ?? '',
  suspendedTo: '',
  supersededBy: '',
  note: '',
});

function checksOf(outcome: ConfirmationOutcome | null, entries: Entries) {
  const unreadable = (text: string, read: (typed: string) => string | null) =>
    text.trim() !== '' && read(text) === null ? 'validation.not-a-date' : null;
  return {
    outcome: outcome === null ? 'validation.required' : null,
    source: checkRequired(entries.source),
    sourceDate: checkRequired(entries.sourceDate) ?? unreadable(entries.sourceDate, readDay),
    effectiveTo: outcome === 'suspended' ? null : unreadable(entries.effectiveTo, readPartialDate),
    suspendedTo: outcome === 'suspended' ? unreadable(entries.suspendedTo, readDay) : null,
  };
}
