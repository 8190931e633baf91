import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { EMPTY, expand, reduce } from 'rxjs';
import {
  PlaceEligibilityInput,
  ProjectListView,
  ProjectView,
  StoredResultView,
} from '../../api/generated/model';
import { newIdempotencyKey, withIdempotencyKey } from '../../core/api-headers.interceptor';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { asProblem } from '../../core/problem';
import { Desk } from '../../core/session';
import { generalProblemText } from '../../domain/general-problem-texts';
import { ErrorState } from '../../ui/error-state';
import { Control, FormField } from '../../ui/form-field';
import { Skeleton } from '../../ui/skeleton';

const LONGEST_PAGE = 100;

/** Keeps the answer of one place with a project of the reader's company: the record of what the portal said today. */
@Component({
  selector: 'app-check-keep',
  imports: [Control, ErrorState, FormField, RouterLink, Skeleton, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 i18n="@@check.keep.heading">Keep it with a project</h3>
    @if (projects().length > 0) {
      <form novalidate (submit)="send($event)">
        <app-form-field
          name="check-project"
          label="Project"
          i18n-label="@@check.keep.project"
          hint="Your answers and what the portal says to them today are kept; your company sees them, nobody else."
          i18n-hint="@@check.keep.hint"
          [error]="submission.lines()[0]?.text ?? null"
        >
          <select appControl name="projectId">
            @for (project of projects(); track project.id) {
              <option [value]="project.id">{{ project.title }}</option>
            }
          </select>
        </app-form-field>
        <app-submit-button secondary [label]="label" [pending]="submission.pending()" />
      </form>
    } @else if (problem(); as problem) {
      <app-error-state [text]="problem.text" [requestId]="problem.requestId" (retry)="listed.reload()" />
    } @else if (listed.hasValue()) {
      @for (company of companies(); track company.link) {
        <p>
          <a [routerLink]="company.link + '/projects/new'">
            <ng-container i18n="@@check.keep.first">Describe a project first</ng-container>
            @if (company.name; as name) {
              ({{ name }})
            }
          </a>
        </p>
      }
    } @else {
      <app-skeleton [lines]="2" />
    }
    <p role="status">
      @if (kept(); as project) {
        <ng-container i18n="@@check.keep.kept">Kept with “{{ project.title }}”.</ng-container>
        <a
          [routerLink]="['/desk/companies', project.companyId, 'projects', project.id]"
          i18n="@@check.keep.open"
          >Open the project</a
        >
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
      max-width: var(--measure);
      margin-top: var(--space-5);
    }
    p {
      margin-block: var(--space-3) 0;
    }
  `,
})
export class CheckKeep {
  private readonly http = inject(HttpClient);
  /** The one whose answer is on the page: what is kept is what was seen. */
  readonly question = input.required<PlaceEligibilityInput>();
  /** Of the reader. */
  readonly companies = input.required<readonly Desk[]>();

  protected readonly label = $localize`:@@check.keep.send:Keep this answer`;
  protected readonly listed = rxResource({ stream: () => this.everyProject() });
  protected readonly projects = computed(() => (this.listed.hasValue() ? this.listed.value() : []));
  protected readonly problem = computed(() => {
    const error = this.listed.error();
    if (!error) return null;
    const { code, params, requestId } = asProblem(error);
    return { text: generalProblemText(code, params), requestId };
  });
  protected readonly submission = new Submission([]);
  /** Another question is another answer to keep; the same one sent twice is kept once. */
  private readonly attempt = linkedSignal({
    source: () => JSON.stringify(this.question()),
    computation: () => ({ projectId: '', key: newIdempotencyKey() }),
  });
  protected readonly kept = linkedSignal<string, { id: string; companyId: string; title: string } | null>({
    source: () => JSON.stringify(this.question()),
    computation: () => null,
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = new FormData(event.target as HTMLFormElement).get('projectId');
    const project = this.projects().find(({ id }) => id === chosen);
    if (!project) return;
    // What another day would change is none of the answer that is kept.
    const question = { ...this.question(), compareTo: undefined };
    if (this.attempt().projectId !== project.id) {
      this.attempt.set({ projectId: project.id, key: newIdempotencyKey() });
    }
    const { key } = this.attempt();
    const sent = await this.submission.send({}, () =>
      this.http.post<StoredResultView>(
        '/api/v1/eligibility-results',
        { ...question, projectId: project.id },
        { context: withIdempotencyKey(key) },
      ),
    );
    if (sent) this.kept.set(project);
  }

  /** Page by page: none is missing because there are many. */
  private everyProject() {
    const read = (cursor: string | null) =>
      this.http.get<ProjectListView>('/api/v1/projects', {
        params: { pageSize: LONGEST_PAGE, ...(cursor === null ? {} : { cursor }) },
      });
    return read(null).pipe(
      expand(({ nextCursor }) => (nextCursor === null ? EMPTY : read(nextCursor))),
      reduce((all: readonly ProjectView[], { items }) => [...all, ...items], []),
    );
  }
}
