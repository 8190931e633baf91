import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CompanyView, ProjectListView } from '../../api/generated/model';
import { DeskExport } from '../../core/desk/desk-export';
import { ReadFailure } from '../../core/desk/read-failure';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { countryName } from '../../domain/places';
import { Segment, segmentLabel } from '../../domain/segments';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { EnquiryList } from '../follow/enquiry-list';

/** The desk of one company: its projects and its enquiries. */
@Component({
  selector: 'app-company-page',
  imports: [DeskExport, EnquiryList, PageHeader, ReadFailure, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './company.page.html',
  styleUrl: './company.page.css',
})
export class CompanyPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly titles = inject(PageTitle);

  readonly id = input.required<string>();

  protected readonly company = httpResource<CompanyView>(() => `/api/v1/companies/${this.id()}`);
  protected readonly projects = httpResource<ProjectListView>(() => ({
    url: '/api/v1/projects',
    params: { companyId: this.id(), pageSize: 100 },
  }));

  protected readonly problem = computed(() => {
    const error = this.company.error();
    return error ? asProblem(error) : null;
  });
  protected readonly projectsProblem = computed(() => {
    const error = this.projects.error();
    return error ? asProblem(error) : null;
  });
  protected readonly view = computed(() => {
    if (!this.company.hasValue()) return null;
    const company = this.company.value();
    return { ...company, place: company.country ? countryName(company.country, this.locale) : null };
  });
  protected readonly planned = computed(() =>
    this.projects.hasValue()
      ? this.projects.value().items.map((project) => ({
          ...project,
          about: [segmentLabel(project.segment as Segment), project.product].filter(Boolean).join(' · '),
        }))
      : null,
  );

  constructor() {
    effect(() => {
      const name = this.view()?.name;
      if (name) this.titles.describe(name);
    });
  }
}
