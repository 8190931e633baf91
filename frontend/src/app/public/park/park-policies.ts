import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { HttpResourceRef } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { PolicyListView } from '../../api/generated/model';
import { Skeleton } from '../../ui/skeleton';
import { PolicyRow } from '../catalogue/policy-row';
import { PolicyGroup, groupPolicies } from './group-policies';

const HEADINGS: Record<PolicyGroup, string> = {
  offers: $localize`:@@park.policies.offers:In force`,
  coming: $localize`:@@park.policies.coming:Not yet in force`,
  verify: $localize`:@@park.policies.verify:To be verified with the issuer`,
  over: $localize`:@@park.policies.over:Ended`,
};

/** More than any park has: the list is cut here and links to the whole. */
export const MOST_PROGRAMMES = 100;

/** The programmes published for a park, its region or its country, by how they stand today. */
@Component({
  selector: 'app-park-policies',
  imports: [PolicyRow, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-policies.html',
  styles: `
    details {
      border-top: 1px solid var(--line-strong);
    }
    p a {
      display: inline-block;
      min-height: 1.5rem;
    }
    summary {
      display: list-item;
      padding-block: var(--space-3);
      font-size: var(--text-large);
      font-weight: 640;
      cursor: pointer;
    }
    ul {
      margin-bottom: var(--space-4);
    }
  `,
})
export class ParkPolicies {
  /** Slug of the park. */
  readonly park = input.required<string>();
  /** The page has read them for its head too. */
  readonly programmes = input.required<HttpResourceRef<PolicyListView | undefined>>();

  private readonly list = computed(() => {
    const programmes = this.programmes();
    return programmes.hasValue() ? programmes.value().items : [];
  });
  protected readonly groups = computed(() =>
    groupPolicies(this.list()).map((entry) => ({
      ...entry,
      heading: HEADINGS[entry.group],
      // What can be had or is coming is open; long lists of what must be verified or is over are one press away.
      open: entry.group === 'offers' || entry.group === 'coming',
    })),
  );
}
