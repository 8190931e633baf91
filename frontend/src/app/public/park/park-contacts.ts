import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input } from '@angular/core';
import { ContactView } from '../../api/generated/model';
import { languageNames } from '../../domain/contacts';

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
