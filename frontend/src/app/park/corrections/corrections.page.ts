import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CorrectionList } from '../../core/corrections/correction-list';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { PageHeader } from '../../ui/page-header';

/** What readers believe wrong about this park. */
@Component({
  selector: 'app-corrections-page',
  imports: [Breadcrumb, CorrectionList, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <app-breadcrumb [crumbs]="crumbs" />
      <app-page-header [heading]="heading">
        <p class="soft prose" i18n="@@corrections.lead">
          Readers say what they believe wrong on the public page, and where they have read it. Accept what is
          right: it goes into the draft of the profile. Decline the rest with a reason they can read.
        </p>
      </app-page-header>
      <app-correction-list [address]="address()" [state]="state()" />
    </div>
  `,
})
export class CorrectionsPage {
  readonly slug = input.required<string>();
  /** From the query of the page. */
  readonly state = input<string>();

  protected readonly heading = $localize`:@@corrections.heading:Corrections`;
  protected readonly crumbs: Crumb[] = [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: this.heading },
  ];
  protected readonly address = computed(() => `/api/v1/parks/${this.slug()}/corrections`);
}
