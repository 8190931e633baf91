import { DOCUMENT } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom, fromEvent, map, merge, of } from 'rxjs';
import { Submission, fieldOfPointer } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { Session } from '../../core/session';
import { SessionEnd } from '../../core/session-end';
import { ErrorSummary } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { InvestorCalls } from '../investor-calls';
import { CheckStep } from './check-step';
import { ContactStep } from './contact-step';
import { DraftStore } from './draft-store';
import {
  ENQUIRY_FIELDS,
  ENQUIRY_TEXTS,
  STEPS,
  Step,
  checkStep,
  enquiryBody,
  stepOf,
  stepsFor,
} from './enquiry-body';
import { Prefill, PrefillNote } from './prefill';
import { ProjectStep } from './project-step';
import { QuestionStep } from './question-step';
import { keepReceipt } from './receipt';
import { SavedNote } from './saved-note';

/** The API's words for "nobody is signed in any more", then for the opposite. */
const ENDED = ['enquiry.contact-needed', 'enquiry.sign-in-needed'];
const WHO_ASKS = [...ENDED, 'enquiry.contact-not-needed'];

const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** An enquiry, asked step by step. The page holds no answer of its own: the draft store keeps each as it is typed. */
@Component({
  selector: 'app-enquire-page',
  imports: [
    CheckStep,
    ContactStep,
    ErrorSummary,
    Notice,
    ProjectStep,
    QuestionStep,
    RouterLink,
    SavedNote,
    Skeleton,
    SubmitButton,
  ],
  providers: [DraftStore, Prefill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './enquire.page.html',
  styleUrl: './enquire.page.css',
})
export class EnquirePage {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly locale = inject(LOCALE_ID);
  private readonly calls = inject(InvestorCalls);
  private readonly prefill = inject(Prefill);
  private readonly sessionEnd = inject(SessionEnd);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly projectStep = viewChild(ProjectStep);
  protected readonly session = inject(Session);
  protected readonly store = inject(DraftStore);

  readonly step = input<Step, unknown>('project', {
    transform: (value) => STEPS.find((step) => step === value) ?? 'project',
  });
  readonly park = input<string | string[]>();
  readonly region = input<string>();
  readonly offering = input<string>();

  protected readonly submission = new Submission(ENQUIRY_FIELDS, ENQUIRY_TEXTS);
  /** In the browser, and once it is known who asks: the rendered page is the same for everybody. */
  protected readonly ready = signal(false);
  protected readonly notes = signal<readonly PrefillNote[]>([]);
  /** Once all answers have been seen together, a changed one leads back to them. */
  private readonly reviewed = signal(false);

  protected readonly steps = computed(() => stepsFor(this.session.signedIn()));
  protected readonly current = computed<Step>(() =>
    this.steps().includes(this.step()) ? this.step() : 'check',
  );
  protected readonly position = computed(() => this.steps().indexOf(this.current()) + 1);
  protected readonly previous = computed(() => this.steps()[this.position() - 2] ?? null);
  /** Whom it goes to, on the steps that do not show it anyway. */
  protected readonly to = computed(() => {
    const { parks, region } = this.store.draft();
    const shown = this.current() === 'question' || this.current() === 'check';
    return shown ? '' : [...parks, ...(region ? [region] : [])].map(({ name }) => name).join(', ');
  });
  protected readonly lines = computed(() =>
    this.submission.lines().filter(({ field }) => !field || stepOf(field) === this.current()),
  );
  protected readonly offline = toSignal(this.connection(), { initialValue: false });
  /** An earlier version of this enquiry has arrived, though its answer got lost on the way. */
  protected readonly arrived = computed(() => this.submission.problem()?.code === 'idempotency.key-reused');

  constructor() {
    afterNextRender(() => void this.open());
  }

  /** The sender's own projects are on their way: one of them may be all that is asked for. */
  protected readonly waiting = computed(() => this.projectStep()?.loading() === true);

  protected readonly error = (field: string) => this.submission.error(field);

  protected readonly sendLabel = computed(() =>
    this.submission.problem() === null
      ? $localize`:@@enquire.send:Send the enquiry`
      : $localize`:@@enquire.send-again:Try again`,
  );

  protected async proceed(event: Event): Promise<void> {
    event.preventDefault();
    const step = this.current();
    if (this.waiting()) return;
    if (step === 'check') return this.send();
    const checks = checkStep(step, this.store.draft(), this.locale, this.session.signedIn());
    const passed = await this.submission.send(checks, () => of(true));
    if (!passed) return;
    await this.go(this.reviewed() ? 'check' : (this.steps()[this.position()] ?? 'check'));
  }

  protected async go(step: Step): Promise<void> {
    if (step === 'check') this.reviewed.set(true);
    await this.router.navigate([], { queryParams: { step }, queryParamsHandling: 'merge' });
    if (this.lines().length === 0) this.heading()?.nativeElement.focus();
  }

  /** The changed text becomes another enquiry, beside the one that has arrived. */
  protected async sendAnother(): Promise<void> {
    this.store.renewKey();
    await this.send();
  }

  protected async discard(): Promise<void> {
    this.store.discard();
    this.reviewed.set(false);
    await this.submission.send({}, () => of(true));
    await this.go('project');
  }

  private async send(): Promise<void> {
    const draft = this.store.draft();
    const signedIn = this.session.signedIn();
    const sent = await this.submission.send(checkStep('check', draft, this.locale, signedIn), () =>
      this.calls.submit(enquiryBody(draft, this.locale, signedIn), draft.key),
    );
    if (!sent) return (await this.comesBack(signedIn)) ? this.send() : this.leadToTrouble();
    keepReceipt(this.document.defaultView, {
      receipt: sent.answer,
      email: signedIn ? null : draft.email.normalize('NFKC').trim(),
    });
    this.store.discard();
    // A first enquiry has made its sender the owner of a company.
    if (signedIn) void this.session.refresh();
    await this.router.navigateByUrl('/enquire/sent');
  }

  /**
   * An enquiry may come from a visitor too, so the API does not say that a session has ended: it asks who writes. Who
   * was signed in is asked to come back before they are asked that.
   */
  private async comesBack(signedIn: boolean): Promise<boolean> {
    const ended = signedIn && ENDED.includes(this.submission.problem()?.code ?? '');
    return ended && firstValueFrom(this.sessionEnd.comeBack());
  }

  /** To the first step on which something is wrong; the summary there says what. */
  private async leadToTrouble(): Promise<void> {
    const problem = this.submission.problem();
    if (problem && WHO_ASKS.includes(problem.code)) await this.session.refresh();
    const fields = problem
      ? problem.errors.map(({ pointer }) => fieldOfPointer(pointer))
      : this.submission.lines().flatMap(({ field }) => field ?? []);
    const wanted = fields.map(stepOf).find((step) => step !== null && this.steps().includes(step));
    if (wanted) await this.go(wanted);
  }

  private async open(): Promise<void> {
    await this.session.known();
    this.ready.set(true);
    const wishes = {
      parks: listOf(this.park()),
      region: this.region() ?? null,
      offering: this.offering() ?? null,
    };
    if (wishes.parks.length === 0 && !wishes.region && !wishes.offering) return;
    this.notes.set(await this.prefill.apply(wishes));
    // Taken over into the draft: a reload must not bring back a park that was removed since.
    await this.router.navigate([], {
      queryParams: { park: null, region: null, offering: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  private connection() {
    const window = this.document.defaultView;
    if (!window?.addEventListener) return of(false);
    return merge(fromEvent(window, 'offline'), fromEvent(window, 'online')).pipe(
      map(({ type }) => type === 'offline'),
    );
  }
}
