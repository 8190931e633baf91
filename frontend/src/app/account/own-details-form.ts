import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CurrentUserView, EditUserInputLocale } from '../api/generated/model';
import { UsersService } from '../api/generated/users/users.service';
import { withIfMatch } from '../core/api-headers.interceptor';
import { ACCOUNT_TEXTS } from '../core/forms/account-texts';
import { checkRequired, entryOf } from '../core/forms/checks';
import { SubmitButton } from '../core/forms/submit-button';
import { Submission } from '../core/forms/submission';
import { LOCALES } from '../core/locales';
import { Session } from '../core/session';
import { ErrorSummary } from '../ui/error-summary';
import { Control, FormField } from '../ui/form-field';
import { Notice } from '../ui/notice';

/** Name, and language of the mails. */
@Component({
  selector: 'app-own-details-form',
  imports: [Control, ErrorSummary, FormField, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-details-form.html',
  styles: `
    [role='status'] {
      margin: var(--space-3) 0 0;
    }
  `,
})
export class OwnDetailsForm {
  private readonly users = inject(UsersService);
  private readonly session = inject(Session);

  /** What the form starts with; what is stored later never reaches into what is being typed. */
  readonly user = input.required<CurrentUserView>();

  /** What is stored, as far as this page has seen it: its version goes into the next write. */
  protected readonly stored = linkedSignal(() => this.user());
  protected readonly submission = new Submission(['name', 'locale'], ACCOUNT_TEXTS);
  protected readonly saved = signal(false);
  /** Whether somebody, perhaps the person in another tab, has saved in between. */
  protected readonly overtaken = computed(() => this.submission.problem()?.code === 'version.stale');
  protected readonly languages = LOCALES;
  protected readonly storedLanguage = computed(
    () => LOCALES.find(({ tag }) => tag === this.stored().locale)?.name ?? this.stored().locale,
  );

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const name = entryOf(form, 'name');
    const locale = entryOf(form, 'locale') as EditUserInputLocale;
    const context = withIfMatch(`"${this.stored().version}"`);
    const sent = await this.submission.send({ name: checkRequired(name) }, () =>
      this.users.usersEdit({ name, locale }, { context }),
    );
    if (sent) {
      this.stored.set(sent.answer);
      this.saved.set(true);
      void this.session.refresh();
    } else if (this.overtaken()) {
      await this.readAgain();
    }
  }

  private async readAgain(): Promise<void> {
    try {
      this.stored.set(await firstValueFrom(this.users.usersRead()));
    } catch {
      // The refusal is shown already; the next attempt is refused in the same way and reads again.
    }
  }
}
