import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import {
  CorrectionReceiptView,
  FactCatalogueView,
  FactView,
  ProposeCorrectionInput,
  ProposeCorrectionInputLocale,
} from '../../api/generated/model';
import { newIdempotencyKey, withIdempotencyKey } from '../../core/api-headers.interceptor';
import { checkEmail, checkRequired, entryOf } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { readDecimal } from '../../domain/number-entry';
import { readPartialDate } from '../../domain/partial-date';
import { QuantityEntry, QuantityValue } from '../../ui/entry/quantity-entry';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';

/** What the reader has sent, and what came back. */
export interface ProposedCorrection {
  receipt: CorrectionReceiptView;
  /** Of a visitor. */
  email: string | null;
}

const FIELDS = [
  ...['value', 'unit', 'asOf', 'source-title', 'source-address', 'comment'],
  ...['contact-email', 'contact-name'],
];

const TEXTS = {
  value: { 'validation.required': $localize`:@@correct.value.required:Write what is right.` },
  'contact-email': {
    'validation.required': $localize`:@@correct.email.required:Write your e-mail address.`,
  },
};

/** The value the reader believes right, typed like the fact, and where it can be read. */
@Component({
  selector: 'app-correction-form',
  imports: [Control, ErrorSummary, FormField, QuantityEntry, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './correction-form.html',
  styles: `
    fieldset {
      margin-bottom: var(--space-5);
    }
    legend {
      font-weight: 640;
    }
    .right {
      display: block;
      max-width: 24rem;
    }
    .short {
      max-width: 14rem;
    }
  `,
})
export class CorrectionForm {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  private key = newIdempotencyKey();

  /** Slug. */
  readonly park = input.required<string>();
  readonly fact = input.required<FactView>();
  /** Nobody has signed in. */
  readonly visitor = input.required<boolean>();
  readonly proposed = output<ProposedCorrection>();

  private readonly catalogue = httpResource<FactCatalogueView>(() => '/api/v1/facts/catalogue');
  protected readonly numeric = computed(() => this.fact().valueKind === 'number');
  /** The unit of the fact first; the others of its kind once the catalogue has come. */
  protected readonly units = computed(() => {
    const { key, unit } = this.fact();
    if (!this.numeric()) return [];
    const known = this.catalogue.hasValue() ? this.catalogue.value().keys : [];
    const units = known.find((each) => each.key === key)?.units ?? [];
    return unit === null ? units : [unit, ...units.filter((code) => code !== unit)];
  });
  protected readonly quantity = linkedSignal<string, QuantityValue | null>({
    source: computed(() => this.fact().id),
    computation: () => {
      const { unit } = this.fact();
      return unit === null ? null : { value: '', unit };
    },
  });
  protected readonly submission = new Submission(FIELDS, TEXTS);

  /** An empty number keeps the unit that was chosen for it. */
  protected write(quantity: QuantityValue | null): void {
    const unit = this.quantity()?.unit ?? this.units()[0] ?? '';
    this.quantity.set(quantity ?? { value: '', unit });
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const body = this.bodyOf(form);
    const { title, address } = body.source;
    const email = body.contact?.email ?? null;
    const sent = await this.submission.send(
      {
        value: checkRequired(body.value),
        'source-title': title || address ? null : 'correction.source-missing',
        'contact-email': email === null ? null : checkEmail(email),
      },
      () =>
        this.http.post<CorrectionReceiptView>('/api/v1/corrections', body, {
          context: withIdempotencyKey(this.key),
        }),
    );
    if (sent) this.proposed.emit({ receipt: sent.answer, email });
    else if (this.submission.problem()?.code === 'idempotency.key-reused') this.key = newIdempotencyKey();
  }

  private bodyOf(form: HTMLFormElement): ProposeCorrectionInput {
    const entry = (name: string) => entryOf(form, name).trim();
    const asOf = entry('asOf');
    const name = entry('contact-name');
    return {
      park: this.park(),
      factId: this.fact().id,
      ...this.valueOf(entry('words')),
      asOf: asOf === '' ? null : (readPartialDate(asOf) ?? asOf),
      source: { title: entry('source-title') || null, address: webAddress(entry('source-address')) || null },
      comment: entry('comment') || null,
      locale: this.locale as ProposeCorrectionInputLocale,
      ...(this.visitor() ? { contact: { email: entry('contact-email'), name: name || null } } : {}),
    };
  }

  private valueOf(words: string): Pick<ProposeCorrectionInput, 'value' | 'unit'> {
    if (this.units().length > 0) {
      const { value, unit } = this.quantity() ?? { value: '', unit: '' };
      return { value, unit };
    }
    return { value: this.numeric() ? (readDecimal(words, this.locale) ?? words) : words, unit: null };
  }
}

/** People write `example.com`; the API wants to know how it is reached. */
function webAddress(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}
