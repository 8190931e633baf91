import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { PolicyDetailView } from '../../api/generated/model';

/** The title of a policy that is known by its slug; what nobody may read, or nobody has published, is its slug. */
@Component({
  selector: 'app-policy-name',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (title(); as known) {
      <span [attr.lang]="known.lang">{{ known.text }}</span>
    } @else {
      {{ slug() }}
    }
  `,
})
export class PolicyName {
  readonly slug = input.required<string>();
  private readonly detail = httpResource<PolicyDetailView>(
    () => `/api/v1/policies/${encodeURIComponent(this.slug())}`,
  );
  protected readonly title = computed(() => (this.detail.hasValue() ? this.detail.value().title : null));
}
