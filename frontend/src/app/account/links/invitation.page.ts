import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { InvitationOfferView, RegisterInvitedInputLocale } from '../../api/generated/model';
import { NEW_PASSWORD_TEXTS } from '../../core/forms/account-texts';
import { checkNewPassword, checkRequired, entryOf } from '../../core/forms/checks';
import { PasswordField } from '../../core/forms/password-field';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { Problem, asProblem } from '../../core/problem';
import { CurrentSession, Session } from '../../core/session';
import { SignInForm } from '../../core/sign-in/sign-in-form';
import { formatInstant } from '../../domain/format';
import { problemText } from '../../domain/problem-texts';
import { TeamRole, teamRoleLabel, teamRoleMay } from '../../domain/teams';
import { DefinitionList } from '../../ui/definition-list';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { injectLinkToken } from './link-token';

/**
 * The page behind an invitation: whose team it is and what joining takes. Opening it uses nothing up; its one button
 * does. Who has an account signs in here as the invited address, so that the link need not be opened again.
 */
@Component({
  selector: 'app-invitation-page',
  imports: [
    ...[Control, DefinitionList, ErrorSummary, FormField, Notice, PageHeader, PasswordField, RouterLink],
    ...[SignInForm, Skeleton, SubmitButton],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './invitation.page.html',
  styleUrls: ['../narrow.css', './invitation.page.css'],
})
export class InvitationPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  protected readonly session = inject(Session);

  protected readonly token = injectLinkToken();
  protected readonly offer = signal<InvitationOfferView | null>(null);
  /** Why the link opens nothing, or could not be looked at. */
  protected readonly failure = signal<Problem | null>(null);
  /** A new one for each link that is opened in this tab. */
  protected readonly submission = computed(() => {
    this.token();
    return new Submission(['name', 'password'], NEW_PASSWORD_TEXTS);
  });

  protected readonly why = computed(() => {
    const failure = this.failure();
    return failure && problemText(failure.code, failure.params);
  });
  /** The link itself is fine; what failed may work at the next try. */
  protected readonly retryable = computed(() => {
    const code = this.failure()?.code ?? '';
    return !code.startsWith('invitation.') && !code.startsWith('link.');
  });
  protected readonly used = computed(() => this.failure()?.code === 'invitation.used');
  protected readonly facts = computed(() => {
    const offer = this.offer();
    if (!offer) return [];
    const role = offer.role as TeamRole;
    return [
      { term: $localize`:@@invitation.team:Team`, value: offer.organisation.name },
      {
        term: $localize`:@@invitation.role:Your role`,
        value: `${teamRoleLabel(role)} · ${teamRoleMay(role)}`,
      },
      { term: $localize`:@@invitation.by:Invited by`, value: offer.invitedBy },
      { term: $localize`:@@invitation.for:For`, value: offer.email },
      {
        term: $localize`:@@invitation.until:Works until`,
        value: formatInstant(offer.expiresAt, this.locale),
      },
    ];
  });

  constructor() {
    effect(() => {
      const token = this.token();
      if (token) untracked(() => void this.look(token));
    });
  }

  /** Says what the link would do for who is signed in now. */
  protected async look(token: string): Promise<void> {
    this.failure.set(null);
    try {
      const call = this.http.post<InvitationOfferView>('/api/v1/invitations/lookups', { token });
      const offer = await firstValueFrom(call);
      // Another link has been opened in this tab meanwhile: this answer is about the one before.
      if (this.token() === token) this.offer.set(offer);
    } catch (error) {
      if (this.token() !== token) return;
      this.offer.set(null);
      this.failure.set(asProblem(error));
    }
  }

  protected async signedIn(session: CurrentSession, token: string): Promise<void> {
    this.session.adopt(session);
    await this.look(token);
  }

  protected async signOut(token: string): Promise<void> {
    try {
      await firstValueFrom(this.session.signOut());
      await this.look(token);
    } catch (error) {
      this.failure.set(asProblem(error));
    }
  }

  protected async join(event: Event, token: string): Promise<void> {
    event.preventDefault();
    const sent = await this.submission().send({}, () =>
      this.http.post<CurrentSession>('/api/v1/invitations/acceptances', { token }),
    );
    if (sent) await this.enter(sent.answer);
    else this.stopIfDead();
  }

  protected async register(event: Event, form: HTMLFormElement, token: string): Promise<void> {
    event.preventDefault();
    const name = entryOf(form, 'name');
    const password = entryOf(form, 'password');
    const locale = this.locale as RegisterInvitedInputLocale;
    const sent = await this.submission().send(
      { name: checkRequired(name), password: checkNewPassword(password) },
      () =>
        this.http.post<CurrentSession>('/api/v1/invitations/registrations', {
          token,
          name,
          password,
          locale,
        }),
    );
    if (sent) await this.enter(sent.answer);
    else this.stopIfDead();
  }

  /** Straight to the team's desk: the answer knows it already. */
  private async enter(session: CurrentSession): Promise<void> {
    this.session.adopt(session);
    const organisation = this.offer()?.organisation;
    const desk =
      organisation?.kind === 'park'
        ? ['/desk/parks', organisation.slug ?? '']
        : ['/desk/companies', organisation?.id ?? ''];
    await this.router.navigate(desk, { replaceUrl: true });
  }

  /** Meanwhile used, withdrawn or too old: there is nothing left to press. */
  private stopIfDead(): void {
    const problem = this.submission().problem();
    if (problem && /^(?:link|invitation)\./.test(problem.code)) {
      this.offer.set(null);
      this.failure.set(problem);
    }
  }
}
