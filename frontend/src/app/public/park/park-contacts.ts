import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  Signal,
  computed,
  inject,
  input,
} from '@angular/core';
import { ContactListView, ContactView } from '../../api/generated/model';
import { Session } from '../../core/session';
import { languageNames } from '../../domain/contacts';

/**
 * The contacts of a park as far as its reader may see them. The page itself is rendered for everybody and kept in caches;
 * who is signed in gets the others once the browser knows it. Call it in an injection context.
 */
export function parkContacts(slug: Signal<string>): Signal<readonly ContactView[]> {
  const session = inject(Session);
  const url = computed(() => `/api/v1/parks/${slug()}/contacts`);
  const forAll = httpResource<ContactListView>(() => url());
  // Never taken from what the server rendered for everybody.
  const own = httpResource<ContactListView>(() =>
    session.signedIn() ? { url: url(), transferCache: false } : undefined,
  );
  return computed(() => {
    if (own.hasValue()) return own.value().items;
    return forAll.hasValue() ? forAll.value().items : [];
  });
}

/** Whom to ask in a park. */
@Component({
  selector: 'app-park-contacts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (contacts().length > 0) {
      <section aria-labelledby="contacts-heading">
        <h2 id="contacts-heading" i18n="@@park.contacts.heading">Contacts</h2>
        <ul class="plain-list">
          @for (contact of contacts(); track contact.id) {
            <li>
              <p class="name">{{ contact.name }}</p>
              @if (contact.role) {
                <p class="soft">{{ contact.role }}</p>
              }
              @if (contact.phone; as phone) {
                <p>
                  <a [href]="'tel:' + plain(phone)">{{ phone }}</a>
                </p>
              }
              @if (contact.email; as email) {
                <p>
                  <a [href]="'mailto:' + email">{{ email }}</a>
                </p>
              }
              <p class="soft">
                <span class="visually-hidden" i18n="@@park.contacts.languages">Languages:</span>&ngsp;{{
                  languages(contact)
                }}
              </p>
              @if (contact.hours) {
                <p class="soft">{{ contact.hours }}</p>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-top: var(--space-5);
      padding: var(--space-4) var(--space-5);
      border: 1px solid var(--card-line);
      border-radius: var(--radius);
      background: var(--card-surface);
    }
    h2 {
      font-size: var(--text-large);
    }
    li + li {
      margin-top: var(--space-3);
      padding-top: var(--space-3);
      border-top: 1px solid var(--line);
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .name {
      font-weight: 640;
    }
    a {
      display: inline-block;
      min-height: 1.5rem;
    }
    .soft {
      font-size: var(--text-small);
    }
  `,
})
export class ParkContacts {
  private readonly locale = inject(LOCALE_ID);
  readonly contacts = input.required<readonly ContactView[]>();

  protected languages({ languages }: ContactView): string {
    return new Intl.ListFormat(this.locale, { type: 'unit' }).format(languageNames(languages, this.locale));
  }

  protected plain(phone: string): string {
    return phone.replace(/[^\d+]/g, '');
  }
}
