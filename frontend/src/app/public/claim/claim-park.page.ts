import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ClaimReceiptView, ParkDetailView, SubmitClaimInput } from '../../api/generated/model';
import { newIdempotencyKey, withIdempotencyKey } from '../../core/api-headers.interceptor';
import { checkEmail, checkRequired, entryOf } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { PageTitle } from '../../core/page-title';
import { Session } from '../../core/session';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { PageFailure } from '../catalogue/page-failure';

/** Shown as many fields; the API takes five. */
const LINKS = [0, 1, 2];
const SHORTEST_EVIDENCE = 20;

const TEXTS = {
  organisation: {
    'validation.required': $localize`:@@claim-form.organisation.required:Write the name of your organisation.`,
  },
  role: { 'validation.required': $localize`:@@claim-form.role.required:Write what you do there.` },
  email: {
    'validation.required': $localize`:@@claim-form.email.required:Write your official e-mail address.`,
  },
  evidence: {
    'validation.required': $localize`:@@claim-form.evidence.required:Write how an administrator can see that you speak for the park.`,
    'validation.too-short': $localize`:@@claim-form.evidence.too-short:Write at least a sentence: an administrator has to be able to check it.`,
  },
};

/** "This is our park": who says so, and how an administrator can see that it is true. */
@Component({
  selector: 'app-claim-park-page',
  imports: [
    ...[Breadcrumb, Control, ErrorSummary, FormField, Notice, PageFailure, PageHeader, RouterLink, Skeleton],
    SubmitButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './claim-park.page.html',
  styles: `
    app-notice p:last-child {
      margin-bottom: 0;
    }
    .links {
      margin-bottom: var(--space-2);
    }
  `,
})
export class ClaimParkPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly titles = inject(PageTitle);
  protected readonly session = inject(Session);
  private key = newIdempotencyKey();

  readonly slug = input.required<string>();

  protected readonly park = httpResource<ParkDetailView>(() => `/api/v1/parks/${this.slug()}`);
  protected readonly view = computed(() => (this.park.hasValue() ? this.park.value() : null));
  protected readonly here = computed(() => `/parks/${this.slug()}/claim`);
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@parks.heading:Parks`, link: '/parks' },
    { label: this.view()?.name.text ?? '…', link: ['/parks', this.slug()] },
    { label: $localize`:@@claim-form.crumb:Claim` },
  ]);
  /** Unknown until the browser has asked; null when nobody answered, and then the form says so when it is sent. */
  protected readonly visitor = computed(() => {
    const session = this.session.current();
    return session === undefined ? undefined : session !== null && session.kind !== 'user';
  });
  protected readonly links = LINKS;
  protected readonly submission = new Submission(
    ['organisation', 'role', 'email', 'evidence', ...LINKS.map((at) => `links-${at}`)],
    TEXTS,
  );

  constructor() {
    effect(() => {
      const name = this.view()?.name.text;
      if (name) this.titles.describe($localize`:@@claim-form.title:Claim ${name}:park:`);
    });
    void this.session.known();
  }

  protected async send(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const claim = bodyOf(form, this.slug());
    const evidence = claim.evidence.trim();
    const sent = await this.submission.send(
      {
        organisation: checkRequired(claim.organisation),
        role: checkRequired(claim.role),
        email: checkEmail(claim.email),
        evidence:
          checkRequired(evidence) ??
          ([...evidence].length < SHORTEST_EVIDENCE ? 'validation.too-short' : null),
      },
      () =>
        this.http.post<ClaimReceiptView>('/api/v1/claims', claim, { context: withIdempotencyKey(this.key) }),
    );
    if (!sent) {
      if (this.submission.problem()?.code === 'idempotency.key-reused') this.key = newIdempotencyKey();
      return;
    }
    await this.router.navigate(['/desk/claims', sent.answer.id], { queryParams: { sent: true } });
  }
}

function bodyOf(form: HTMLFormElement, park: string): SubmitClaimInput {
  const links = LINKS.map((at) => webAddress(entryOf(form, `links-${at}`)));
  return {
    park,
    organisation: entryOf(form, 'organisation').trim(),
    role: entryOf(form, 'role').trim(),
    email: entryOf(form, 'email').trim(),
    evidence: entryOf(form, 'evidence').trim(),
    links: links.filter((link) => link !== ''),
  };
}

/** People write `example.com`; the API wants to know how it is reached. */
function webAddress(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}
