import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { ProjectView } from '../../api/generated/model';
import { newIdempotencyKey } from '../../core/api-headers.interceptor';
import { ReadFailure } from '../../core/desk/read-failure';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { asProblem } from '../../core/problem';
import { ProjectChanges } from '../../core/verification/project-changes';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { InvestorCalls } from '../investor-calls';
import {
  PROJECT_FIELDS,
  ProjectEntries,
  ProjectField,
  checkProject,
  emptyProject,
  entriesOf,
  projectBody,
} from '../project/project-entries';
import { ProjectFields } from '../project/project-fields';
import { PROJECT_TEXTS } from '../project/project-texts';
import { KeptAnswers } from './kept-answers';
import { checkOfProject } from './project-check';
import { Difference, differences } from './project-differences';

/** Describes a new project of a company, or changes one. What somebody else wrote in between is shown, not lost. */
@Component({
  selector: 'app-project-page',
  imports: [
    ErrorSummary,
    KeptAnswers,
    Notice,
    PageHeader,
    ProjectChanges,
    ProjectFields,
    ReadFailure,
    RouterLink,
    Skeleton,
    SubmitButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project.page.html',
  styleUrl: './project.page.css',
})
export class ProjectPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly calls = inject(InvestorCalls);
  private readonly router = inject(Router);
  private key = newIdempotencyKey();

  /** Of the company. */
  readonly id = input.required<string>();
  /** Absent for a new project. */
  readonly projectId = input<string>();

  protected readonly project = httpResource<ProjectView>(() => {
    const id = this.projectId();
    return id ? `/api/v1/projects/${id}` : undefined;
  });
  /** What is typed; a first reading fills it, later ones do not touch it. */
  protected readonly entries = linkedSignal<ProjectView | null, ProjectEntries | null>({
    source: () => (this.project.hasValue() ? this.project.value() : null),
    computation: (project, previous) => {
      if (previous?.source && previous.value) return previous.value;
      if (project) return entriesOf(project);
      return this.projectId() ? null : (previous?.value ?? emptyProject());
    },
  });

  /** As it is saved: what is only typed is nobody's statement yet. */
  protected readonly check = computed(() =>
    this.project.hasValue() ? checkOfProject(this.project.value()) : {},
  );
  protected readonly submission = new Submission(PROJECT_FIELDS, PROJECT_TEXTS, 'project-');
  protected readonly error = (field: ProjectField) => this.submission.error(field);
  protected readonly problem = computed(() => {
    const error = this.project.error();
    return error && this.entries() === null ? asProblem(error) : null;
  });
  protected readonly saveLabel = $localize`:@@project.save:Save the project`;
  protected readonly saved = signal(false);
  /** What differs between the fields and what somebody else has saved; null while nobody has. */
  protected readonly conflict = signal<{ theirs: ProjectView; differing: Difference[] } | null>(null);

  protected edit(entries: ProjectEntries): void {
    this.entries.set(entries);
    this.saved.set(false);
  }

  protected save(event: Event): Promise<void> {
    event.preventDefault();
    return this.write(this.project.hasValue() ? this.project.value().version : null);
  }

  /** Saves what is typed over what the other person wrote, which has been shown. */
  protected saveMine(): Promise<void> {
    return this.write(this.conflict()?.theirs.version ?? null);
  }

  protected takeTheirs(): void {
    const theirs = this.conflict()?.theirs;
    if (!theirs) return;
    this.project.set(theirs);
    this.entries.set(entriesOf(theirs));
    this.conflict.set(null);
  }

  private async write(version: number | null): Promise<void> {
    const entries = this.entries();
    if (!entries) return;
    this.saved.set(false);
    const projectId = this.projectId();
    const sent = await this.submission.send(checkProject(entries, this.locale), () => {
      const body = projectBody(entries, this.locale);
      return projectId && version !== null
        ? this.calls.editProject(projectId, version, body)
        : this.calls.createProject(this.id(), body, this.key);
    });
    if (!sent) return this.refused(projectId, entries);
    this.conflict.set(null);
    if (!projectId) {
      await this.router.navigate(['/desk/companies', this.id()]);
      return;
    }
    this.project.set(sent.answer);
    this.saved.set(true);
  }

  private async refused(projectId: string | undefined, entries: ProjectEntries): Promise<void> {
    const problem = this.submission.problem();
    if (problem?.code === 'idempotency.key-reused') this.key = newIdempotencyKey();
    if (problem?.status !== 412 || !projectId) return;
    const theirs = await firstValueFrom(this.calls.readProject(projectId)).catch(() => null);
    if (theirs) this.conflict.set({ theirs, differing: differences(entries, theirs, this.locale) });
  }
}
