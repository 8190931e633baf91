import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { CorrectionList } from '../../core/corrections/correction-list';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { PageHeader } from '../../ui/page-header';

/** What readers believe wrong about parks that have no team to answer. */
@Component({
  selector: 'app-unanswered-corrections-page',
  imports: [Breadcrumb, CorrectionList, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-breadcrumb [crumbs]="crumbs" />
      <app-page-header [heading]="heading">
        <p class="soft prose" i18n="@@corrections.admin.lead">
          What readers believe wrong about parks that have no team. Accept what is right: it goes into the
          draft of the park’s profile, which another administrator reviews. A park that has a team answers for
          itself.
        </p>
      </app-page-header>
      <app-correction-list address="/api/v1/corrections" [state]="state()" [withPark]="true" />
    </div>
  `,
})
export class UnansweredCorrectionsPage {
  /** From the query of the page. */
  readonly state = input<string>();

  protected readonly heading = $localize`:@@corrections.heading:Corrections`;
  protected readonly crumbs: Crumb[] = [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: this.heading },
  ];
}
