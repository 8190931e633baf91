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
import { Observable, firstValueFrom, map, of, switchMap } from 'rxjs';
import {
  LeadAssigneeListView,
  LeadDetailView,
  ParkDetailView,
  ParkListView,
} from '../../api/generated/model';
import { withIfMatch } from '../../core/api-headers.interceptor';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { leadFieldLabel } from '../../domain/leads';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { LeadEntries, LeadEntry, checkAmount, checkJobs, editOf, entriesOf } from './lead-entries';

/** A field that two people changed: what it was, what the other made of it, what stands in this form. */
interface Conflict {
  label: string;
  before: string;
  theirs: string;
  yours: string;
}

/** Assigns a lead to a park and a person, and holds its figures once they are committed or realised. */
@Component({
  selector: 'app-lead-form',
  imports: [Control, ErrorSummary, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead-form.html',
  styleUrl: './lead-form.css',
})
export class LeadForm {
  private readonly http = inject(HttpClient);
  readonly lead = input.required<LeadDetailView>();
  readonly changed = output<LeadDetailView>();

  private readonly parkList = httpResource<ParkListView>(() => ({
    url: '/api/v1/parks',
    params: { pageSize: 100, sort: 'name' },
  }));
  private readonly assigneeList = httpResource<LeadAssigneeListView>(() => '/api/v1/leads/assignees');
  protected readonly parks = computed(() => (this.parkList.hasValue() ? this.parkList.value().items : []));
  protected readonly assignees = computed(() =>
    this.assigneeList.hasValue() ? this.assigneeList.value().items : [],
  );

  /** A computed one: a new version of the same lead must not look like another lead. */
  private readonly leadId = computed(() => this.lead().id);
  /** As the form began; another lead begins another form, a new version of this one does not: it is read untracked. */
  private readonly before = linkedSignal({
    source: this.leadId,
    computation: () => untracked(() => entriesOf(this.lead())),
  });
  protected readonly entries = linkedSignal({ source: this.before, computation: (before) => before });
  protected readonly conflicts = signal<readonly Conflict[]>([]);
  protected readonly done = signal('');
  /** The figures are asked for late in the way: until then they are folded away. */
  protected readonly figuresOpen = computed(() => {
    const { committedAmount, committedJobs, realisedAmount, realisedJobs } = this.before();
    const needed = this.lead().missingFields.some((field) => /^(?:committed|realised)/.test(field));
    return (
      needed || [committedAmount, committedJobs, realisedAmount, realisedJobs].some((text) => text !== '')
    );
  });

  protected readonly submission = new Submission(
    [
      ...['parkId', 'assigneeUserId', 'committedCapex-amount', 'committedCapex-currency', 'committedJobs'],
      ...['realisedCapex-amount', 'realisedCapex-currency', 'realisedJobs', 'realisedEvidence'],
    ],
    { parkId: {} },
  );

  protected set(name: LeadEntry, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.entries.update((entries) => ({ ...entries, [name]: value }));
    this.done.set('');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [lead, entries] = [this.lead(), this.entries()];
    const address = `/api/v1/leads/${lead.id}`;
    const context = withIfMatch(`"${lead.version}"`);
    const sent = await this.submission.send(checksOf(entries), () =>
      this.parkId(entries.park).pipe(
        map((parkId) => editOf(this.before(), entries, parkId)),
        switchMap((edit) => this.http.patch<LeadDetailView>(address, edit, { context })),
      ),
    );
    if (sent) {
      this.conflicts.set([]);
      this.changed.emit(sent.answer);
      this.before.set(entriesOf(sent.answer));
      this.done.set($localize`:@@lead.saved:Saved.`);
    } else if (this.submission.problem()?.status === 412) {
      await this.compare(address);
    }
  }

  /** The list knows parks by their slug; the API takes their id. */
  private parkId(slug: string): Observable<string | null> {
    if (slug === '' || slug === this.before().park) return of(null);
    return this.http.get<ParkDetailView>(`/api/v1/parks/${slug}`).pipe(map(({ id }) => id));
  }

  /** Shows what somebody else changed; the next press sends this form's own changes upon theirs. */
  private async compare(address: string): Promise<void> {
    const now = await firstValueFrom(this.http.get<LeadDetailView>(address)).catch(() => null);
    if (!now) return;
    const [before, theirs, yours] = [this.before(), entriesOf(now), this.entries()];
    const names = Object.keys(theirs) as LeadEntry[];
    this.conflicts.set(
      names
        .filter((name) => theirs[name] !== before[name])
        .map((name) => ({
          label: LABELS[name],
          before: this.shown(name, before),
          theirs: this.shown(name, theirs),
          yours: this.shown(name, yours),
        })),
    );
    // What this form did not touch follows the other's change.
    const merged = { ...yours };
    for (const name of names) if (yours[name] === before[name]) merged[name] = theirs[name];
    this.changed.emit(now);
    this.before.set(theirs);
    this.entries.set(merged);
  }

  private shown(name: LeadEntry, entries: LeadEntries): string {
    const value = entries[name];
    if (value === '') return '–';
    if (name === 'park') return this.parks().find(({ slug }) => slug === value)?.name.text ?? value;
    if (name === 'assignee') return this.assignees().find(({ id }) => id === value)?.name ?? value;
    return value;
  }
}

const CURRENCY = $localize`:@@lead.form.currency:Currency`;

const LABELS: Record<LeadEntry, string> = {
  park: leadFieldLabel('park'),
  assignee: leadFieldLabel('assignee'),
  committedAmount: leadFieldLabel('committed-capex'),
  committedCurrency: CURRENCY,
  committedJobs: leadFieldLabel('committed-jobs'),
  realisedAmount: leadFieldLabel('realised-capex'),
  realisedCurrency: CURRENCY,
  realisedJobs: leadFieldLabel('realised-jobs'),
  evidence: leadFieldLabel('realised-evidence'),
};

const checksOf = (entries: LeadEntries) => ({
  'committedCapex-amount': checkAmount(entries.committedAmount),
  committedJobs: checkJobs(entries.committedJobs),
  'realisedCapex-amount': checkAmount(entries.realisedAmount),
  realisedJobs: checkJobs(entries.realisedJobs),
});
