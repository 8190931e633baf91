import { DOCUMENT } from '@angular/common';
import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FactValue, ProjectFacts } from '@models/policies/model/rules';
import { PageTitle } from '../../core/page-title';
import { Session } from '../../core/session';
import { formatDate, formatNumber } from '../../domain/format';
import { localDay } from '../../domain/partial-date';
import { currencyOf } from '../../domain/places';
import { ErrorState } from '../../ui/error-state';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { Stated, dayOf, searchOf } from '../catalogue/page-query';
import { factList } from './answer-words';
import { CheckAnswers } from './check-answers';
import { CheckDaysForm } from './check-days';
import { CheckKeep } from './check-keep';
import { CheckParks } from './check-parks';
import { CheckPlaceResult } from './check-place';
import { CheckQuestion } from './check-question';
import { CheckResults } from './check-results';
import { CheckRules } from './check-rules';
import {
  CheckDays,
  CheckPlace,
  CheckState,
  EMPTY_CHECK,
  checkParams,
  checkStateOf,
  saysAnything,
  withAnswer,
} from './check-state';
import { firstAct } from './first-act';
import { CheckStep, nextStep } from './next-step';
import { PlaceChoice } from './place-choice';

/** What applies to a project: asked one decision at a time, answered for every place and any day as far as it is known. */
@Component({
  selector: 'app-check-page',
  imports: [
    CheckAnswers,
    CheckDaysForm,
    CheckKeep,
    CheckParks,
    CheckPlaceResult,
    CheckQuestion,
    CheckRules,
    ErrorState,
    Notice,
    PlaceChoice,
    RouterLink,
    Skeleton,
  ],
  providers: [CheckResults],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './check.page.html',
  styleUrl: './check.page.css',
})
export class CheckPage {
  private readonly locale = inject(LOCALE_ID);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly application = inject(ApplicationRef);
  protected readonly results = inject(CheckResults);
  protected readonly session = inject(Session);

  // The query of the address; the router writes each key into the input of its name.
  readonly facts = input<Stated>();
  readonly segment = input<Stated>();
  readonly ownership = input<Stated>();
  readonly where = input<Stated>();
  readonly park = input<Stated>();
  readonly region = input<Stated>();
  readonly asOf = input<Stated>();
  readonly compareTo = input<Stated>();
  readonly start = input<Stated>();
  readonly years = input<Stated>();

  /** The server renders the first question for everybody; what the address holds is taken up in the browser. */
  private readonly awake = signal(false);
  protected readonly today = signal('');
  protected readonly state = computed((): CheckState =>
    this.awake()
      ? checkStateOf({
          facts: this.facts(),
          segment: this.segment(),
          ownership: this.ownership(),
          where: this.where(),
          park: this.park(),
          region: this.region(),
          asOf: this.asOf(),
          compareTo: this.compareTo(),
          start: this.start(),
          years: this.years(),
        })
      : EMPTY_CHECK,
  );

  private readonly place = computed(() => this.results.place()?.answer.place ?? null);
  /** The rules of trade and investment that are on record are those of China. */
  protected readonly hasRules = computed(() => {
    const place = this.place();
    return place && place.country === 'CN';
  });
  /** Key of an answer that is being changed, `where` for the place. */
  protected readonly editing = signal<string | null>(null);
  protected readonly step = computed((): CheckStep => {
    const editing = this.editing() ?? [...this.results.refused().keys()][0] ?? null;
    if (editing === 'where') return { kind: 'where' };
    return editing === null
      ? nextStep(this.state(), this.results.questions(), this.hasRules())
      : { kind: 'fact', key: editing, weight: null };
  });
  /** Each question has controls of its own: nothing chosen for one stays for the next. */
  protected readonly asked = computed(
    () => {
      const step = this.step();
      return step.kind === 'fact' ? [step] : [];
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  protected readonly said = computed(() => saysAnything(this.state()));
  protected readonly query = computed(() => checkParams(this.state()));
  protected readonly days = computed((): CheckDays => this.state());
  /** As this page has put them into its question; the document of the API only says that they are values. */
  protected readonly askedFacts = computed(() => (this.results.place()?.asked.facts ?? {}) as ProjectFacts);
  protected readonly assumed = computed(() => {
    const answer = (this.results.place() ?? this.results.across())?.answer;
    const year = Number((this.state().asOf ?? this.today()).slice(0, 4));
    return { startYear: answer?.startYear ?? year, years: answer?.years ?? 10 };
  });
  protected readonly currency = computed(() => currencyOf(this.place()?.country ?? 'CN'));
  /** Of what is shown, with the day it was reckoned for: that may not be the day asked for now. */
  protected readonly heading = computed(() => {
    const { place } = this.state();
    const shown = this.results.place() ?? this.results.across();
    const asOf = shown ? (shown.asked.asOf ?? null) : this.state().asOf;
    const day = formatDate(asOf ?? this.today(), this.locale);
    const name = place === null || place === 'all' ? ALL_PARKS : (this.results.placeName() ?? THE_PLACE);
    return asOf === null
      ? $localize`:@@check.results.today:${name}:place:, today (${day}:day:)`
      : $localize`:@@check.results.on:${name}:place:, on ${day}:day:`;
  });
  /** How far the questions have come. */
  protected readonly progress = computed(() => {
    const counts = this.results.place()?.answer.counts;
    const all = counts ? [counts] : (this.results.across()?.answer.places.map((each) => each.counts) ?? []);
    const sum = (of: (counts: (typeof all)[number]) => number) =>
      all.reduce((total, each) => total + of(each), 0);
    const open = sum((each) => each['needs-facts']);
    const settled = sum((each) => each.eligible + each.verify + each['not-eligible']);
    return all.length === 0 ? null : { settled, total: settled + open };
  });
  protected readonly progressText = computed(() => {
    const progress = this.progress();
    if (progress === null) return '';
    const number = (value: number) => formatNumber(value, this.locale);
    const { settled, total } = progress;
    return $localize`:@@check.progress:Settled: ${number(settled)}:settled: of ${number(total)}:total: answers. Still open: ${number(total - settled)}:open:.`;
  });
  protected readonly unknownFacts = computed(() => {
    const step = this.step();
    return step.kind === 'done' && step.open.length > 0 ? factList(step.open, this.locale) : null;
  });
  protected readonly companies = computed(() =>
    this.session.desks().filter(({ kind }) => kind === 'company'),
  );
  /** An answer belongs to one place. */
  protected readonly keeps = computed(() => this.companies().length > 0 && this.results.place() !== null);
  protected readonly askPark = computed(() => {
    const { place } = this.state();
    return place === null || place === 'all' ? {} : { [place.kind]: place.slug };
  });
  /** Days of the address that are none: said, for the answer is then for another day than its reader meant. */
  protected readonly unreadableDays = computed(() =>
    this.awake()
      ? [searchOf(this.asOf()), searchOf(this.compareTo())].filter(
          (typed) => typed !== '' && dayOf(typed) === null,
        )
      : [],
  );

  /** Whether the reader has done anything, or came to one thing that may be folded away. */
  protected readonly acted = this.whenActed();
  protected readonly copied = signal<string | null>(null);
  private readonly question = viewChild(CheckQuestion);
  /** By its name, for its class is loaded only when it is asked. */
  private readonly placeQuestion = viewChild<{ focus(): void }>('places');
  private readonly standing = viewChild<ElementRef<HTMLElement>>('standing');
  /** The reader has answered: the next question takes the focus when it is there. */
  private moving = false;
  /** The focus stands on the words that say to wait. */
  private waiting = false;

  constructor() {
    const description = $localize`:@@check.description:Describe a rare-earth project in a few answers and see for every park which incentives apply on any day, why, what they are worth and what is missing to know.`;
    inject(PageTitle).describe($localize`:@@check.heading:What applies to my project?`, description);
    this.results.state.set(this.state);
    afterNextRender(() => {
      this.today.set(localDay(new Date()));
      this.awake.set(true);
    });
    afterRenderEffect(() => {
      const step = this.step();
      const target = this.question() ?? this.placeQuestion() ?? this.standing()?.nativeElement;
      untracked(() => this.moveFocus(step, target));
    });
  }

  protected answer(key: string, value: FactValue | null): void {
    this.moving = true;
    this.editing.set(null);
    this.go(withAnswer(this.state(), key, value));
  }

  protected choosePlace(place: CheckPlace): void {
    this.moving = true;
    this.editing.set(null);
    this.go({ ...this.state(), place });
  }

  protected change(key: string): void {
    this.moving = true;
    this.editing.set(key);
  }

  protected leave(): void {
    this.moving = true;
    this.editing.set(null);
  }

  protected move(days: CheckDays): void {
    const { asOf, compareTo, startYear, years } = days;
    this.go({ ...this.state(), asOf, compareTo, startYear, years });
  }

  protected startAgain(): void {
    this.moving = true;
    this.editing.set(null);
    this.go(EMPTY_CHECK);
  }

  protected refusal(key: string): string | null {
    return this.results.refused().get(key) ?? null;
  }

  /** What is folded away stands on the paper too: it is waited for. */
  protected async print(): Promise<void> {
    await this.application.whenStable();
    this.document.defaultView?.print();
  }

  protected async copyLink(): Promise<void> {
    const done = $localize`:@@check.copied:The link is copied. It holds your answers and no name.`;
    const failed = $localize`:@@check.not-copied:This browser does not let the page copy. Copy the address of this page instead.`;
    const copied = await this.document.defaultView?.navigator.clipboard
      ?.writeText(this.document.location.href)
      .then(() => true)
      .catch(() => false);
    this.copied.set(copied ? done : failed);
  }

  /** The reader stays where they are on the page: only what is asked and answered changes. */
  private go(state: CheckState): void {
    this.copied.set(null);
    void this.router.navigate(['/check'], { queryParams: checkParams(state), scroll: 'manual' });
  }

  private whenActed() {
    const acted = firstAct();
    const { fragment } = this.router.parseUrl(this.router.url);
    return fragment === null ? acted : signal(true);
  }

  private moveFocus(step: CheckStep, target: { focus(): void } | undefined): void {
    if (!this.moving || !target) return;
    const { activeElement, body } = this.document;
    const stayed = [null, body, this.standing()?.nativeElement].includes(activeElement as HTMLElement | null);
    // Who has gone elsewhere while the next question was sought is not called back.
    if (!this.waiting || stayed) target.focus();
    this.waiting = step.kind === 'waiting';
    this.moving = this.waiting;
  }
}

const THE_PLACE = $localize`:@@check.where.chosen:The chosen place`;
const ALL_PARKS = $localize`:@@check.where.all:All parks that take enquiries`;
