import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TEAM_ROLES, TeamKind, TeamRole, teamRoleLabel, teamRoleMay } from '../../domain/teams';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { newIdempotencyKey } from '../api-headers.interceptor';
import { ACCOUNT_TEXTS } from '../forms/account-texts';
import { checkEmail, entryOf } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { TeamCalls } from './team-calls';

/** Asks somebody into the team by e-mail. */
@Component({
  selector: 'app-invite-form',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-error-summary [lines]="submission.lines()" />
    <form #form method="post" novalidate (submit)="send($event, form)">
      <app-form-field
        name="invite-email"
        label="E-mail of your colleague"
        i18n-label="@@team.invite.email"
        hint="They get a link that works once, within seven days. With or without an account here: the page behind it knows."
        i18n-hint="@@team.invite.email.hint"
        [error]="submission.error('email')"
      >
        <input
          appControl
          type="email"
          name="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="254"
        />
      </app-form-field>
      <fieldset>
        <legend i18n="@@team.invite.role">Role</legend>
        @for (role of roles(); track role.role) {
          <label class="choice">
            <input type="radio" name="role" [value]="role.role" [checked]="$last" />
            <span
              >{{ role.label }} <span class="soft">{{ role.may }}</span></span
            >
          </label>
        }
      </fieldset>
      <app-submit-button
        label="Send the invitation"
        i18n-label="@@team.invite.submit"
        [pending]="submission.pending()"
      />
    </form>
    <p class="sent" role="status">{{ sent() }}</p>
  `,
  styles: `
    :host {
      display: block;
      max-width: 34rem;
    }
    .sent {
      margin: var(--space-4) 0 0;
      color: var(--positive-ink);
      font-weight: 600;
    }
    .sent:empty {
      margin: 0;
    }
  `,
})
export class InviteForm {
  private readonly calls = inject(TeamCalls);
  private key = newIdempotencyKey();

  readonly kind = input.required<TeamKind>();
  /** Address of the team in the API. */
  readonly team = input.required<string>();
  readonly invited = output<void>();

  protected readonly submission = new Submission(['email', 'role'], ACCOUNT_TEXTS, 'invite-');
  protected readonly sent = signal('');
  /** The one that may least is the one that is offered. */
  protected readonly roles = computed(() =>
    TEAM_ROLES[this.kind()].map((role) => ({ role, label: teamRoleLabel(role), may: teamRoleMay(role) })),
  );

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    this.sent.set('');
    const email = entryOf(form, 'email').trim();
    const role = entryOf(form, 'role') as TeamRole;
    const sent = await this.submission.send({ email: checkEmail(email) }, () =>
      this.calls.invite(this.team(), { email, role }, this.key),
    );
    // The same address again is a new request: its answer must not be the kept one.
    this.key = newIdempotencyKey();
    if (!sent) return;
    form.reset();
    this.sent.set($localize`:@@team.invite.sent:The invitation to ${email}:email: is on its way.`);
    this.invited.emit();
  }
}
