import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Desk } from '../session';

const KINDS: Record<Desk['kind'], string> = {
  company: $localize`:@@shell.desk.company:Company desk`,
  park: $localize`:@@shell.desk.park:Park desk`,
  portal: $localize`:@@shell.desk.portal:Administrators’ desk`,
  enquiry: $localize`:@@shell.desk.enquiry:Your enquiry`,
};

/** What a link to a desk says: its organisation, where its name is known, and its kind. */
@Component({
  selector: 'app-desk-name',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk().name; as name) {
      <span class="name">{{ name }}</span>
    }
    <span [class.kind]="desk().name">{{ kind() }}</span>
  `,
  styles: `
    .name {
      display: block;
    }
    .kind {
      font-size: var(--text-small);
    }
  `,
})
export class DeskName {
  readonly desk = input.required<Desk>();
  protected readonly kind = computed(() => KINDS[this.desk().kind]);
}
