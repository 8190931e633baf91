import { Routes } from '@angular/router';
import { signedIn } from '../core/entry.guards';
import { WalkableList } from '../core/desk/walkable-list';
import { NotFoundPage } from '../core/not-found.page';
import { PersonalPath } from '../core/personal-paths';
import { BUTTON_LINKS } from './links/button-links';

const links: Routes = [
  {
    path: 'reset-password',
    title: $localize`:@@link.reset-password.heading:Set a new password`,
    loadComponent: () => import('./links/reset-password.page').then((file) => file.ResetPasswordPage),
  },
  {
    path: 'invitation',
    title: $localize`:@@link.invitation.heading:Join a team`,
    loadComponent: () => import('./links/invitation.page').then((file) => file.InvitationPage),
  },
  {
    path: 'unsubscribe',
    title: $localize`:@@link.unsubscribe.heading:Stop mails of one kind`,
    loadComponent: () => import('./links/unsubscribe.page').then((file) => file.UnsubscribePage),
  },
  ...BUTTON_LINKS.map((link) => ({
    path: link.purpose,
    title: link.heading,
    loadComponent: () => import('./links/button-link.page').then((file) => file.ButtonLinkPage),
    data: { link },
  })),
  { path: '**', component: NotFoundPage },
];

/** What concerns one person, by the first part of the address. */
export const accountRoutes: Record<PersonalPath, Routes> = {
  'sign-in': [
    {
      path: '',
      title: $localize`:@@sign-in.heading:Sign in`,
      loadComponent: () => import('./sign-in.page').then((file) => file.SignInPage),
    },
  ],
  register: [
    {
      path: '',
      title: $localize`:@@register.heading:Open an account`,
      loadComponent: () => import('./register.page').then((file) => file.RegisterPage),
    },
  ],
  'forgot-password': [
    {
      path: '',
      title: $localize`:@@forgot-password.heading:Forgotten password`,
      loadComponent: () => import('./forgot-password.page').then((file) => file.ForgotPasswordPage),
    },
  ],
  account: [
    {
      path: '',
      title: $localize`:@@account.heading:Your account`,
      loadComponent: () => import('./account.page').then((file) => file.AccountPage),
      canActivate: [signedIn],
    },
    {
      path: 'notifications',
      title: $localize`:@@preferences.heading:How you are notified`,
      loadComponent: () => import('./notifications/preferences.page').then((file) => file.PreferencesPage),
      canActivate: [signedIn],
    },
    {
      path: 'corrections',
      title: $localize`:@@own-corrections.heading:Your corrections`,
      loadComponent: () =>
        import('./corrections/own-corrections.page').then((file) => file.OwnCorrectionsPage),
      providers: [WalkableList],
      canActivate: [signedIn],
    },
  ],
  notifications: [
    {
      path: '',
      title: $localize`:@@notifications.heading:Notifications`,
      loadComponent: () =>
        import('./notifications/notifications.page').then((file) => file.NotificationsPage),
      providers: [WalkableList],
      canActivate: [signedIn],
    },
  ],
  mailbox: [
    {
      path: '',
      title: $localize`:@@mailbox.heading:Local mailbox`,
      loadComponent: () => import('./mailbox/mailbox.page').then((file) => file.MailboxPage),
    },
  ],
  links,
};
