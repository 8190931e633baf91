import { ChangeDetectionStrategy, Component, LOCALE_ID, inject, input } from '@angular/core';
import { countryChoices } from '../../domain/countries';
import { Control, FormField } from '../../ui/form-field';
import { DraftStore } from './draft-store';
import { EnquiryDraft } from './enquiry-draft';

/** Who asks, when nobody has signed in. */
@Component({
  selector: 'app-contact-step',
  imports: [Control, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="soft" i18n="@@enquire.contact.lead">
      We mail you a link to confirm the address. Parks see the enquiry, and who asks, only after that.
    </p>
    <app-form-field
      name="contact-name"
      label="Your name"
      i18n-label="@@enquire.name.label"
      [error]="errorOf()('contact-name')"
    >
      <input
        appControl
        type="text"
        autocomplete="name"
        maxlength="100"
        [value]="store.draft().name"
        (input)="set('name', $event)"
      />
    </app-form-field>
    <app-form-field
      name="contact-email"
      label="E-mail"
      i18n-label="@@enquire.email.label"
      hint="Where the link, the answer and the promised day go."
      i18n-hint="@@enquire.email.hint"
      [error]="errorOf()('contact-email')"
    >
      <input
        appControl
        type="email"
        autocomplete="email"
        autocapitalize="none"
        spellcheck="false"
        maxlength="254"
        [value]="store.draft().email"
        (input)="set('email', $event)"
      />
    </app-form-field>
    <app-form-field
      name="contact-organisation"
      label="Company or organisation"
      i18n-label="@@enquire.organisation.label"
      [optional]="true"
      [error]="errorOf()('contact-organisation')"
    >
      <input
        appControl
        type="text"
        autocomplete="organization"
        maxlength="200"
        [value]="store.draft().organisation"
        (input)="set('organisation', $event)"
      />
    </app-form-field>
    <app-form-field
      name="contact-country"
      label="Country"
      i18n-label="@@enquire.country.label"
      [optional]="true"
      [error]="errorOf()('contact-country')"
    >
      <select appControl autocomplete="country" (change)="set('country', $event)">
        <option value="" [selected]="!store.draft().country" i18n="@@enquire.country.none">Not stated</option>
        @for (country of countries; track country.value) {
          <option [value]="country.value" [selected]="country.value === store.draft().country">
            {{ country.label }}
          </option>
        }
      </select>
    </app-form-field>
    <app-form-field
      name="contact-phone"
      label="Phone"
      i18n-label="@@enquire.phone.label"
      [optional]="true"
      [error]="errorOf()('contact-phone')"
    >
      <input
        appControl
        type="tel"
        autocomplete="tel"
        maxlength="50"
        [value]="store.draft().phone"
        (input)="set('phone', $event)"
      />
    </app-form-field>
  `,
})
export class ContactStep {
  protected readonly store = inject(DraftStore);
  protected readonly countries = countryChoices(inject(LOCALE_ID));
  readonly errorOf = input.required<(field: string) => string | null>();

  protected set(key: 'name' | 'email' | 'organisation' | 'country' | 'phone', event: Event): void {
    this.store.change({ [key]: (event.target as HTMLInputElement).value } as Partial<EnquiryDraft>);
  }
}
