import { Routes } from '@angular/router';
import { signedIn } from '../core/entry.guards';
import { WalkableList } from '../core/desk/walkable-list';
import { NotFoundPage } from '../core/not-found.page';
import { PersonalPath } from '../core/personal-paths';
import { AccountPage } from './account.page';
import { ForgotPasswordPage } from './forgot-password.page';
import { BUTTON_LINKS } from './links/button-links';
import { ButtonLinkPage } from './links/button-link.page';
import { InvitationPage } from './links/invitation.page';
import { ResetPasswordPage } from './links/reset-password.page';
import { UnsubscribePage } from './links/unsubscribe.page';
import { MailboxPage } from './mailbox/mailbox.page';
import { NotificationsPage } from './notifications/notifications.page';
import { PreferencesPage } from './notifications/preferences.page';
import { RegisterPage } from './register.page';
import { SignInPage } from './sign-in.page';

const links: Routes = [
  {
    path: 'reset-password',
    title: $localize`:@@link.reset-password.heading:Set a new password`,
    component: ResetPasswordPage,
  },
  {
    path: 'invitation',
    title: $localize`:@@link.invitation.heading:Join a team`,
    component: InvitationPage,
  },
  {
    path: 'unsubscribe',
    title: $localize`:@@link.unsubscribe.heading:Stop mails of one kind`,
    component: UnsubscribePage,
  },
  ...BUTTON_LINKS.map((link) => ({
    path: link.purpose,
    title: link.heading,
    component: ButtonLinkPage,
    data: { link },
  })),
  { path: '**', component: NotFoundPage },
];

/** What concerns one person, by the first part of the address. */
export const accountRoutes: Record<PersonalPath, Routes> = {
  'sign-in': [{ path: '', title: $localize`:@@sign-in.heading:Sign in`, component: SignInPage }],
  register: [{ path: '', title: $localize`:@@register.heading:Open an account`, component: RegisterPage }],
  'forgot-password': [
    {
      path: '',
      title: $localize`:@@forgot-password.heading:Forgotten password`,
      component: ForgotPasswordPage,
    },
  ],
  account: [
    {
      path: '',
      title: $localize`:@@account.heading:Your account`,
      component: AccountPage,
      canActivate: [signedIn],
    },
    {
      path: 'notifications',
      title: $localize`:@@preferences.heading:How you are notified`,
      component: PreferencesPage,
      canActivate: [signedIn],
    },
  ],
  notifications: [
    {
      path: '',
      title: $localize`:@@notifications.heading:Notifications`,
      component: NotificationsPage,
      providers: [WalkableList],
      canActivate: [signedIn],
    },
  ],
  mailbox: [{ path: '', title: $localize`:@@mailbox.heading:Local mailbox`, component: MailboxPage }],
  links,
};
