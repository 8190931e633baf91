import { ChangeDetectionStrategy, Component, LOCALE_ID, inject } from '@angular/core';
import { Router } from '@angular/router';
import { newIdempotencyKey } from '../../core/api-headers.interceptor';
import { checkRequired, entryOf } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { Session } from '../../core/session';
import { countryChoices } from '../../domain/countries';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { PageHeader } from '../../ui/page-header';
import { InvestorCalls } from '../investor-calls';

/** Creates a company; whoever does owns it. */
@Component({
  selector: 'app-new-company-page',
  imports: [Control, ErrorSummary, FormField, PageHeader, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-company.page.html',
})
export class NewCompanyPage {
  private readonly calls = inject(InvestorCalls);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private key = newIdempotencyKey();

  protected readonly countries = countryChoices(inject(LOCALE_ID));
  protected readonly submission = new Submission(['name', 'country', 'registryNumber', 'website'], {
    name: { 'validation.required': $localize`:@@enquire.company.required:Write the name of your company.` },
    country: {
      'validation.required': $localize`:@@enquire.country.required:Choose the country of your company.`,
    },
  });
  protected readonly createLabel = $localize`:@@company.create:Create the company`;

  protected async create(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const name = entryOf(form, 'name');
    const country = entryOf(form, 'country');
    const registryNumber = entryOf(form, 'registryNumber').normalize('NFKC').trim();
    const website = webAddress(entryOf(form, 'website'));
    const sent = await this.submission.send(
      { name: checkRequired(name), country: checkRequired(country) },
      () =>
        this.calls.createCompany(
          {
            name: name.trim(),
            country,
            ...(registryNumber ? { registryNumber } : {}),
            ...(website ? { website } : {}),
          },
          this.key,
        ),
    );
    if (!sent) {
      if (this.submission.problem()?.code === 'idempotency.key-reused') this.key = newIdempotencyKey();
      return;
    }
    // The new membership makes the company one of the person's desks.
    await this.session.refresh();
    await this.router.navigate(['/desk/companies', sent.answer.id]);
  }
}

/** People write `example.com`; the API wants to know how it is reached. */
function webAddress(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  return text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`;
}
