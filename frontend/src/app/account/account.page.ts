import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { usersReadResource } from '../api/generated/users/users.resource';
import { asProblem } from '../core/problem';
import { Session } from '../core/session';
import { DeskName } from '../core/shell/desk-name';
import { problemText } from '../domain/problem-texts';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { Skeleton } from '../ui/skeleton';
import { OwnDetailsForm } from './own-details-form';
import { OwnSessions } from './own-sessions';
import { PasswordForm } from './password-form';

@Component({
  selector: 'app-account-page',
  imports: [
    DeskName,
    ErrorState,
    OwnDetailsForm,
    OwnSessions,
    PageHeader,
    PasswordForm,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account.page.html',
  styleUrl: './account.page.css',
})
export class AccountPage {
  protected readonly session = inject(Session);
  protected readonly account = usersReadResource();

  protected readonly problem = computed(() => {
    const error = this.account.error();
    return error ? asProblem(error) : null;
  });
  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem ? problemText(problem.code, problem.params) : '';
  });
}
