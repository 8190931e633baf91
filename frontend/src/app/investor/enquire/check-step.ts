import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, output } from '@angular/core';
import { CompanyView, ProjectView } from '../../api/generated/model';
import { Session } from '../../core/session';
import { countryName } from '../../domain/places';
import { Definition, DefinitionList } from '../../ui/definition-list';
import { describeProject, projectBody } from '../project/project-entries';
import { describeOwnProject } from '../project/own-project';
import { DraftStore } from './draft-store';
import { Step } from './enquiry-body';

/** All answers together, as they will be sent, each part with the way back to it. */
@Component({
  selector: 'app-check-step',
  imports: [DefinitionList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (part of parts(); track part.step) {
      <section [attr.aria-labelledby]="'check-' + part.step">
        <div class="head">
          <h2 [id]="'check-' + part.step">{{ part.heading }}</h2>
          <button type="button" class="button quiet small" (click)="revise.emit(part.step)">
            <ng-container i18n="@@enquire.check.change">Change</ng-container
            ><span class="visually-hidden">: {{ part.heading }}</span>
          </button>
        </div>
        <app-definition-list [definitions]="part.answers" />
      </section>
    }
  `,
  styles: `
    .head {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--space-3);
    }
    .quiet {
      margin-inline-end: calc(-1 * var(--space-3));
    }
    h2 {
      margin: 0;
      font-size: var(--text-large);
    }
    section {
      margin-bottom: var(--space-6);
    }
    app-definition-list {
      white-space: pre-line;
    }
  `,
})
export class CheckStep {
  private readonly locale = inject(LOCALE_ID);
  private readonly session = inject(Session);
  private readonly store = inject(DraftStore);

  readonly revise = output<Step>();

  private readonly own = httpResource<ProjectView>(() =>
    this.ownAddress('projects', this.store.draft().projectId),
  );
  private readonly company = httpResource<CompanyView>(() =>
    this.ownAddress('companies', this.store.draft().projectId ? null : this.store.draft().companyId),
  );

  protected readonly parts = computed(() => {
    const visitor = !this.session.signedIn();
    return [
      {
        step: 'project' as const,
        heading: $localize`:@@enquire.project.heading:Your project`,
        answers: this.project(),
      },
      {
        step: 'question' as const,
        heading: $localize`:@@enquire.question.heading:Your question`,
        answers: this.question(),
      },
      ...(visitor
        ? [
            {
              step: 'contact' as const,
              heading: $localize`:@@enquire.contact.heading:Who you are`,
              answers: this.contact(),
            },
          ]
        : []),
    ];
  });

  private ownAddress(root: string, id: string | null): string | undefined {
    return this.session.signedIn() && id ? `/api/v1/${root}/${id}` : undefined;
  }

  private project(): Definition[] {
    if (this.own.hasValue()) return describeOwnProject(this.own.value(), this.locale);
    const { project, companyName, companyCountry } = this.store.draft();
    const described = describeProject(projectBody(project, this.locale), this.locale, project.unknown);
    if (!this.session.signedIn()) return described;
    const name = this.company.hasValue()
      ? this.company.value().name
      : [companyName, companyCountry && countryName(companyCountry, this.locale)].filter(Boolean).join(', ');
    return [{ term: $localize`:@@enquire.company.which:Company`, value: name || null }, ...described];
  }

  private question(): Definition[] {
    const { parks, region, offering, question } = this.store.draft();
    const names = [...parks.map(({ name }) => name), ...(region ? [region.name] : [])];
    return [
      {
        term: $localize`:@@enquire.check.to:To`,
        value:
          names.join('\n') || $localize`:@@enquire.check.to-administrators:The administrators of the portal`,
      },
      ...(offering
        ? [{ term: $localize`:@@enquire.check.offering:About the offering`, value: offering.title }]
        : []),
      { term: $localize`:@@enquire.question.heading:Your question`, value: question.trim() || null },
    ];
  }

  private contact(): Definition[] {
    const { name, email, organisation, country, phone } = this.store.draft();
    return [
      { term: $localize`:@@enquire.name.label:Your name`, value: name.trim() || null },
      { term: $localize`:@@enquire.email.label:E-mail`, value: email.trim() || null },
      {
        term: $localize`:@@enquire.organisation.label:Company or organisation`,
        value: organisation.trim() || null,
      },
      {
        term: $localize`:@@enquire.country.label:Country`,
        value: country ? countryName(country, this.locale) : null,
      },
      { term: $localize`:@@enquire.phone.label:Phone`, value: phone.trim() || null },
    ];
  }
}
