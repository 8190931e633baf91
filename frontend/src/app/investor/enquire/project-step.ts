import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { CompanyListView, ProjectListView } from '../../api/generated/model';
import { asProblem } from '../../core/problem';
import { Session } from '../../core/session';
import { countryChoices } from '../../domain/countries';
import { problemText } from '../../domain/problem-texts';
import { Segment, segmentLabel } from '../../domain/segments';
import { ErrorState } from '../../ui/error-state';
import { Control, FormField } from '../../ui/form-field';
import { Skeleton } from '../../ui/skeleton';
import { ProjectEntries } from '../project/project-entries';
import { ProjectFields } from '../project/project-fields';
import { DraftStore } from './draft-store';
import { EnquiryDraft } from './enquiry-draft';

/** Which project the enquiry is about: one that the sender has described before, or one described here. */
@Component({
  selector: 'app-project-step',
  imports: [Control, ErrorState, FormField, ProjectFields, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-step.html',
})
export class ProjectStep {
  private readonly locale = inject(LOCALE_ID);
  private readonly session = inject(Session);
  protected readonly store = inject(DraftStore);

  /** What is wrong with a field of the whole form. */
  readonly errorOf = input.required<(field: string) => string | null>();

  protected readonly signedIn = this.session.signedIn;
  protected readonly projects = httpResource<ProjectListView>(() =>
    this.signedIn() ? '/api/v1/projects?pageSize=100' : undefined,
  );
  protected readonly companies = httpResource<CompanyListView>(() =>
    this.signedIn() ? '/api/v1/companies?pageSize=100' : undefined,
  );
  protected readonly countries = countryChoices(this.locale);
  protected readonly projectError = (field: string) => this.errorOf()(`project-${field}`);

  protected readonly failure = computed(() => {
    const error = this.projects.error() ?? this.companies.error();
    return error ? asProblem(error) : null;
  });
  protected readonly failureText = computed(() => {
    const problem = this.failure();
    return problem ? problemText(problem.code, problem.params) : '';
  });
  /** Until then nothing can be chosen, and nothing is missing. */
  readonly loading = computed(() => this.projects.isLoading() || this.companies.isLoading());
  protected readonly own = computed(() => {
    const names = new Map(this.ownCompanies().map(({ id, name }) => [id, name]));
    return (this.projects.hasValue() ? this.projects.value().items : []).map((project) => ({
      id: project.id,
      title: project.title,
      about: [segmentLabel(project.segment as Segment), names.get(project.companyId)]
        .filter(Boolean)
        .join(' · '),
    }));
  });
  protected readonly ownCompanies = computed(() =>
    this.companies.hasValue() ? this.companies.value().items : [],
  );
  protected readonly describes = computed(
    () => !this.signedIn() || !this.own().some(({ id }) => id === this.store.draft().projectId),
  );

  constructor() {
    // Nothing is asked twice: who has described projects before is offered the newest of them.
    effect(() => {
      const [project] = this.own();
      const [company] = this.ownCompanies();
      const { projectId, companyId, project: typed } = untracked(this.store.draft);
      if (project && projectId === null && !typed.title) this.store.assume({ projectId: project.id });
      if (company && companyId === null) this.store.assume({ companyId: company.id });
    });
  }

  protected choose(projectId: string): void {
    this.store.change({ projectId });
  }

  protected chooseCompany(event: Event): void {
    this.store.change({ companyId: (event.target as HTMLSelectElement).value });
  }

  protected set(key: 'companyName' | 'companyCountry', event: Event): void {
    this.store.change({ [key]: (event.target as HTMLInputElement).value } as Partial<EnquiryDraft>);
  }

  protected setProject(project: ProjectEntries): void {
    this.store.change({ project });
  }

  protected retry(): void {
    this.projects.reload();
    this.companies.reload();
  }
}
