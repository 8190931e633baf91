import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OfferingRef } from '../../api/generated/model';

/** The offering that an enquiry names; its page as long as it has one. */
@Component({
  selector: 'app-asked-offering',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (offering(); as asked) {
      <p>
        <ng-container i18n="@@desk.inbox.offering">On the offering</ng-container>&ngsp;
        @if (asked.published) {
          <a [routerLink]="['/offerings', asked.id]" [attr.lang]="asked.title.lang">{{ asked.title.text }}</a>
        } @else {
          <strong [attr.lang]="asked.title.lang">{{ asked.title.text }}</strong>
          <span class="soft" i18n="@@desk.enquiry.offering-gone">, which is no longer published</span>
        }
      </p>
    }
  `,
  styles: `
    p {
      margin-bottom: var(--space-2);
    }
  `,
})
export class AskedOffering {
  readonly offering = input.required<OfferingRef | null>();
}
