import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';

/** What the portal says about itself. */
interface PortalDescription {
  /** Whether it holds invented content beside the real one. */
  demonstration: boolean;
  /** Whether mail goes to the local mailbox page instead of leaving. */
  mailbox?: boolean;
}

@Injectable({ providedIn: 'root' })
export class Portal {
  private readonly description = httpResource<PortalDescription>(() => '/api/v1/portal');

  /** False too while nobody answered: a page is shown without the banner rather than not at all. */
  readonly demonstration = computed(
    () => this.description.hasValue() && this.description.value().demonstration === true,
  );

  /** Whether what the portal mails can be read on its own page. */
  readonly mailbox = computed(() => this.description.hasValue() && this.description.value().mailbox === true);
}
