import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { PreferenceInput, PreferencesView } from '../../api/generated/model';
import { notificationsShowPreferencesResource } from '../../api/generated/notifications/notifications.resource';
import { NotificationsService } from '../../api/generated/notifications/notifications.service';
import { withIfMatch } from '../../core/api-headers.interceptor';
import { entryOf } from '../../core/forms/checks';
import { SubmitButton } from '../../core/forms/submit-button';
import { Submission } from '../../core/forms/submission';
import { asProblem } from '../../core/problem';
import { problemText } from '../../domain/problem-texts';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { ErrorState } from '../../ui/error-state';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';

/** The zones of the browser's own list; the reader's stands first. */
function knownZones(): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].filter(Boolean);
}

/** Which mails a person gets, by kind, and when the daily one comes. */
@Component({
  selector: 'app-preferences-page',
  imports: [
    ...[Breadcrumb, Control, ErrorState, ErrorSummary, FormField, Notice, PageHeader, Skeleton],
    SubmitButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preferences.page.html',
  styleUrl: './preferences.page.css',
})
export class PreferencesPage {
  private readonly calls = inject(NotificationsService);
  protected readonly read = notificationsShowPreferencesResource();
  /** What is stored, as far as this page has seen it: its version goes into the next write. */
  protected readonly stored = linkedSignal(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly submission = new Submission(['timeZone']);
  protected readonly saved = signal(false);
  protected readonly overtaken = computed(() => this.submission.problem()?.code === 'version.stale');

  protected readonly zones = computed(() => {
    const own = this.stored()?.timeZone;
    const known = knownZones();
    return own && !known.includes(own) ? [own, ...known] : known;
  });
  protected readonly choices = [
    { mail: 'at-once', label: $localize`:@@preferences.at-once:At once` },
    { mail: 'daily', label: $localize`:@@preferences.daily:Once a day` },
    { mail: 'off', label: $localize`:@@preferences.off:No mail` },
  ] as const;
  protected readonly crumbs: Crumb[] = [
    { label: $localize`:@@account.heading:Your account`, link: '/account' },
    { label: $localize`:@@preferences.heading:How you are notified` },
  ];

  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error ? asProblem(error) : null;
  });
  protected readonly failure = computed(() => {
    const problem = this.problem();
    return problem ? problemText(problem.code, problem.params) : '';
  });

  protected zoneHint({ digestTime }: PreferencesView): string {
    return $localize`:@@preferences.zone.hint:The daily mail comes at ${digestTime}:time: there, if there is anything you have not read.`;
  }

  protected portalZone({ portalTimeZone }: PreferencesView): string {
    return $localize`:@@preferences.zone.portal:That of the portal (${portalTimeZone}:zone:)`;
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const stored = this.stored();
    if (!stored) return;
    this.saved.set(false);
    const body = { timeZone: entryOf(form, 'timeZone') || null, kinds: chosenIn(form, stored) };
    const context = withIfMatch(`"${stored.version}"`);
    const sent = await this.submission.send({}, () =>
      this.calls.notificationsSavePreferences(body, { context }),
    );
    if (sent) {
      this.stored.set(sent.answer);
      this.saved.set(true);
    } else if (this.overtaken()) {
      await this.readAgain();
    }
  }

  private async readAgain(): Promise<void> {
    try {
      this.stored.set(await firstValueFrom(this.calls.notificationsShowPreferences()));
    } catch {
      // The refusal is shown already; the next attempt is refused in the same way and reads again.
    }
  }
}

function chosenIn(form: HTMLFormElement, { kinds }: PreferencesView): PreferenceInput[] {
  return kinds
    .filter(({ required }) => !required)
    .map(({ kind, mail }) => ({ kind, mail: entryOf(form, kind) || mail }) as PreferenceInput);
}
