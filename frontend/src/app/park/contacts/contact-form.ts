import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ContactInput, ContactListView, ContactView } from '../../api/generated/model';
import { withIfMatch } from '../../core/api-headers.interceptor';
import { checkEmail, checkRequired, entryOf } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import {
  CONTACT_LANGUAGES,
  CONTACT_VISIBILITIES,
  contactVisibilityLabel,
  languageNames,
} from '../../domain/contacts';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';

const FIELDS = ['name', 'role', 'languages', 'phone', 'email', 'hours', 'visibility'] as const;

/** Adds a person or office to ask in a park, or changes one. */
@Component({
  selector: 'app-contact-form',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-form.html',
  styleUrl: './contact-form.css',
})
export class ContactForm {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  readonly slug = input.required<string>();
  /** Null for a new one. */
  readonly contact = input<ContactView | null>(null);
  /** Where a new one stands in the list. */
  readonly position = input(0);
  readonly saved = output<ContactView>();
  readonly cancelled = output<void>();
  /** Somebody else changed the list meanwhile. */
  readonly outdated = output<ContactListView>();

  protected readonly scope = computed(() => `contact-${this.contact()?.id ?? 'new'}-`);
  protected readonly submission = new Submission(FIELDS, {
    name: { 'validation.required': $localize`:@@contact.name.required:Write a name, or that of the office.` },
    languages: {
      'validation.required': $localize`:@@contact.languages.required:Choose at least one language.`,
      'validation.too-few': $localize`:@@contact.languages.required:Choose at least one language.`,
    },
    phone: {
      'validation.required': $localize`:@@contact.way.required:Write a phone number or an e-mail address.`,
      'validation.invalid': $localize`:@@contact.phone.wrong:Write the number with digits, such as +86 472 0000000.`,
    },
  });
  protected readonly lines = computed(() =>
    this.submission
      .lines()
      .map((line) => (line.field ? { ...line, field: this.scope() + line.field } : line)),
  );
  protected readonly languages = computed(() => {
    const tags = [...new Set([...CONTACT_LANGUAGES, ...(this.contact()?.languages ?? [])])];
    const names = languageNames(tags, this.locale);
    return tags.map((tag, i) => ({
      tag,
      name: names[i] ?? tag,
      chosen: this.contact()?.languages.includes(tag) ?? false,
    }));
  });
  protected readonly visibilities = CONTACT_VISIBILITIES.map((code) => ({
    code,
    label: contactVisibilityLabel(code),
  }));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('input[name=name]')?.focus());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = this.inputOf(form);
    const contact = this.contact();
    const address = `/api/v1/parks/${this.slug()}/contacts`;
    const sent = await this.submission.send(checksOf(input), () =>
      contact === null
        ? this.http.post<ContactView>(address, input)
        : this.http.patch<ContactView>(`${address}/${contact.id}`, input, {
            context: withIfMatch(`"${contact.version}"`),
          }),
    );
    if (sent) this.saved.emit(sent.answer);
    else if ([404, 412].includes(this.submission.problem()?.status ?? 0)) await this.readAgain(address);
  }

  /** What was typed stays in the form; the next press is a decision about what stands now. */
  private async readAgain(address: string): Promise<void> {
    const list = await firstValueFrom(this.http.get<ContactListView>(address)).catch(() => null);
    if (list) this.outdated.emit(list);
  }

  private inputOf(form: HTMLFormElement): ContactInput {
    const text = (name: string) => entryOf(form, name).normalize('NFKC').trim();
    return {
      name: entryOf(form, 'name').trim(),
      role: entryOf(form, 'role').trim() || null,
      languages: new FormData(form).getAll('languages').map(String),
      phone: plainPhone(text('phone')) || null,
      email: text('email') || null,
      hours: entryOf(form, 'hours').trim() || null,
      visibility: text('visibility') as ContactInput['visibility'],
      position: this.contact()?.position ?? this.position(),
    };
  }
}

/** A number as people paste it: `tel:`, dashes of every width. */
const plainPhone = (typed: string): string => typed.replace(/^tel:/i, '').replace(/[‐‑–—−]/gu, '-');

const checksOf = ({ name, languages, phone, email }: ContactInput) => ({
  name: checkRequired(name),
  languages: languages.length === 0 ? 'validation.required' : null,
  // One way to reach them is enough, and needed.
  phone: phone === null && email === null ? 'validation.required' : null,
  email: email === null ? null : checkEmail(email),
});
