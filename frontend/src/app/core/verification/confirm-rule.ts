import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ConfirmRuleInput, RegimeListView, RuleDetailView } from '../../api/generated/model';
import { readDay, readPartialDate } from '../../domain/partial-date';
import { problemText } from '../../domain/problem-texts';
import {
  CONFIRMATION_OUTCOMES,
  ConfirmationOutcome,
  outcomeLabel,
  ruleStatusView,
} from '../../domain/verification';
import { ErrorState } from '../../ui/error-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { withIfMatch } from '../api-headers.interceptor';
import { checkAddress, checkRequired } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { asProblem } from '../problem';
import { PolicyChoice } from '../records/policy-choice';
import { ConfirmationDrafts } from './confirmation-drafts';
import { RuleDifference, ruleDifferences } from './rule-differences';
import { RULES_ADDRESS } from './waiting-rules';

/** The fields as they are typed. */
type Entries = Record<EntryName, string>;
type EntryName = 'source' | 'sourceDate' | 'quote' | 'effectiveTo' | 'suspendedTo' | 'supersededBy' | 'note';

interface Successor {
  slug: string;
  label: string;
}

/** Says what holds of a rule, by whose word and of which day. What is typed is kept in this tab until it is sent. */
@Component({
  selector: 'app-confirm-rule',
  imports: [Control, ErrorState, ErrorSummary, FormField, Notice, PolicyChoice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './confirm-rule.html',
  styleUrl: './confirm-rule.css',
})
export class ConfirmRule {
  private readonly http = inject(HttpClient);
  private readonly drafts = inject(ConfirmationDrafts);
  private readonly locale = inject(LOCALE_ID);
  readonly rule = input.required<RuleDetailView>();
  readonly changed = output<RuleDetailView>();

  protected readonly outcomes = CONFIRMATION_OUTCOMES.map((outcome) => ({
    outcome,
    label: outcomeLabel(outcome),
  }));
  private readonly ruleId = computed(() => this.rule().id);
  protected readonly outcome = linkedSignal<string, ConfirmationOutcome | null>({
    source: this.ruleId,
    computation: (id) => this.drafts.read(id)?.outcome ?? null,
  });
  /** What nobody has touched follows the rule: an end that somebody else has stated is not undone by an old one. */
  protected readonly entries = linkedSignal<RuleDetailView, Entries>({
    source: this.rule,
    computation: (rule, before) =>
      before?.source.id === rule.id
        ? following(before.value, before.source, rule)
        : { ...emptyEntries(rule), ...this.drafts.read(rule.id)?.entries },
  });
  protected readonly olderMeant = linkedSignal({ source: this.ruleId, computation: () => false });
  protected readonly asksOlder = linkedSignal({ source: this.ruleId, computation: () => false });
  /** What somebody else has changed while this was written; null while nobody has. */
  protected readonly differences = linkedSignal<string, readonly RuleDifference[] | null>({
    source: this.ruleId,
    computation: () => null,
  });
  protected readonly done = signal('');

  protected readonly regimes = httpResource<RegimeListView>(() =>
    this.outcome() === 'superseded' && this.rule().kind === 'regime' ? '/api/v1/regimes' : undefined,
  );
  protected readonly successors = computed((): Successor[] => {
    const own = this.rule().slug;
    const regimes = this.regimes.hasValue() ? this.regimes.value().items : [];
    return regimes
      .map(({ slug, title, value }) => ({ slug, label: title?.text ?? value }))
      .filter(({ slug }) => slug !== own);
  });
  /** Why the rules that could have followed cannot be offered. */
  protected readonly unread = computed(() => {
    const error = this.regimes.error();
    return error ? asProblem(error) : null;
  });
  protected readonly problemText = problemText;
  protected readonly notStated = $localize`:@@entry.choice.none:Not stated`;

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
    this.keep();
  }

  protected set(name: EntryName, event: Event): void {
    this.put(name, (event.target as HTMLInputElement).value);
  }

  protected put(name: EntryName, value: string): void {
    this.entries.update((entries) => ({ ...entries, [name]: value }));
    this.keep();
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
    this.drafts.drop(rule.id);
    this.outcome.set(null);
    this.entries.set(emptyEntries(rule));
    this.olderMeant.set(false);
    this.asksOlder.set(false);
    this.differences.set(null);
    const { label } = ruleStatusView(rule.kind, rule.status);
    this.done.set(
      $localize`:@@verification.done:Confirmed. It stands everywhere as “${label}:status:” from now on.`,
    );
    this.changed.emit(rule);
  }

  /** Only what was written is kept: what came from the rule is read anew with it. */
  private keep(): void {
    const [rule, entries] = [this.rule(), this.entries()];
    const given = emptyEntries(rule);
    const written = Object.entries(entries).filter(([name, value]) => value !== given[name as EntryName]);
    this.drafts.write(rule.id, { outcome: this.outcome(), entries: Object.fromEntries(written) });
    this.done.set('');
  }

  /** Somebody was faster: the page shows what they have found; what was typed stays. */
  private async compare(address: string): Promise<void> {
    const now = await firstValueFrom(this.http.get<RuleDetailView>(address)).catch(() => null);
    if (!now) return;
    this.differences.set(ruleDifferences(this.rule(), now, this.locale));
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

function following(entries: Entries, before: RuleDetailView, now: RuleDetailView): Entries {
  const untouched = entries.effectiveTo === (before.effectiveTo ?? '');
  return untouched ? { ...entries, effectiveTo: now.effectiveTo ?? '' } : entries;
}

function checksOf(outcome: ConfirmationOutcome | null, entries: Entries) {
  const unreadable = (text: string, read: (typed: string) => string | null) =>
    text.trim() !== '' && read(text) === null ? 'validation.not-a-date' : null;
  return {
    outcome: outcome === null ? 'validation.required' : null,
    source: checkRequired(entries.source) ?? checkAddress(entries.source),
    sourceDate: checkRequired(entries.sourceDate) ?? unreadable(entries.sourceDate, readDay),
    effectiveTo: outcome === 'suspended' ? null : unreadable(entries.effectiveTo, readPartialDate),
    suspendedTo: outcome === 'suspended' ? unreadable(entries.suspendedTo, readDay) : null,
  };
}
