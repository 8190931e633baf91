import { HttpResourceRef, httpResource } from '@angular/common/http';
import { Injectable, Signal, computed, effect, linkedSignal, signal } from '@angular/core';
import {
  EligibilityInput,
  EligibilityView,
  PlaceEligibilityInput,
  PlaceEligibilityView,
  QuestionView,
} from '../../api/generated/model';
import { Problem, asProblem } from '../../core/problem';
import { CheckState, EMPTY_CHECK, acrossQuestion, placeQuestion } from './check-state';

const ADDRESS = '/api/v1/eligibility';
const FACT_POINTER = /^\/facts\/([a-z0-9-]+)/;
const OFFLINE = $localize`:@@problem.client-offline:The portal cannot be reached. Check your connection; what you typed is still here.`;

type Named = Pick<PlaceEligibilityView['place'], 'name'>;
type ProblemText = (code: string, params?: Problem['params']) => string;
/** On a broken line not even the words can be read; then this is what is wrong. */
const tellOffline: ProblemText = () => OFFLINE;

/** An answer with the question that was put: a day and facts stand beside the sums they led to, never beside others. */
export interface Answered<Q, A> {
  asked: Q;
  answer: A;
}

interface KnownQuestions {
  /** The answers and the place for which they were read. */
  of: string;
  questions: readonly QuestionView[] | null;
}

const valueOf = <T>(resource: HttpResourceRef<T | undefined>): T | null =>
  resource.hasValue() ? (resource.value() ?? null) : null;

/** A change of the state that asks the same of the server asks nothing anew. */
const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const withoutDay = (asked: EligibilityInput) => ({ ...asked, asOf: undefined });

/**
 * The server's answers to a check. The last good one stays while the next is on its way, and when none comes: what
 * fails takes nothing away.
 */
@Injectable()
export class CheckResults {
  /** Of the page, once it is awake in a browser: the server keeps and renders no answer. */
  readonly state = signal<Signal<CheckState>>(signal(EMPTY_CHECK));

  private readonly placeBody = computed(() => placeQuestion(this.state()()), { equal: alike });
  private readonly acrossBody = computed(() => acrossQuestion(this.state()()), { equal: alike });
  private readonly otherBody = computed(
    () => {
      const state = this.state()();
      return state.compareTo === null ? null : acrossQuestion(state, state.compareTo);
    },
    { equal: alike },
  );

  private readonly placeAnswer = this.asked<PlaceEligibilityInput, PlaceEligibilityView>(
    `${ADDRESS}/place`,
    this.placeBody,
  );
  private readonly acrossAnswer = this.asked<EligibilityInput, EligibilityView>(ADDRESS, this.acrossBody);
  private readonly otherAnswer = this.asked<EligibilityInput, EligibilityView>(ADDRESS, this.otherBody);

  /** Null where another place is asked about now, or none. */
  readonly place = computed(() => {
    const [last, now] = [this.placeAnswer.last(), this.placeBody()];
    const isOfPlace = last?.asked.slug === now?.slug && last?.asked.kind === now?.kind;
    return last && now && isOfPlace ? last : null;
  });
  readonly across = computed(() => (this.acrossBody() === null ? null : (this.acrossAnswer.last() ?? null)));
  /** The same question for the other day; null until both are answered. */
  readonly other = computed(() => {
    const [across, other] = [this.across(), this.otherBody() === null ? null : this.otherAnswer.last()];
    return across && other && alike(withoutDay(across.asked), withoutDay(other.asked)) ? other : null;
  });
  /** Whether what is shown answers an earlier question than the one put now. */
  readonly outdated = computed(() => {
    const shown = this.place() ?? this.across();
    return shown !== null && !alike(shown.asked, this.placeBody() ?? this.acrossBody());
  });

  readonly loading = computed(
    () =>
      this.placeAnswer.resource.isLoading() ||
      this.acrossAnswer.resource.isLoading() ||
      this.otherAnswer.resource.isLoading(),
  );
  /**
   * What the server would ask next; null while it has not said. Another day changes no answer: until it is reckoned,
   * the question that somebody may be typing into stays.
   */
  readonly questions = computed(() => this.lastQuestions()?.questions ?? null);
  private readonly lastQuestions = linkedSignal<KnownQuestions, KnownQuestions | null>({
    source: () => {
      const { facts, unknown, place } = this.state()();
      const isOne = this.placeBody() !== null;
      const answer = isOne ? valueOf(this.placeAnswer.resource) : valueOf(this.acrossAnswer.resource);
      return { of: JSON.stringify([facts, unknown, place]), questions: answer?.questions ?? null };
    },
    computation: (now, before) =>
      now.questions !== null ? now : before?.value?.of === now.of ? before.value : null,
  });

  private readonly problem = computed((): Problem | null => {
    const error =
      this.placeAnswer.resource.error() ??
      this.acrossAnswer.resource.error() ??
      this.otherAnswer.resource.error();
    return error ? asProblem(error) : null;
  });
  /** What can go wrong has many words: they are loaded when something has. */
  private readonly problemText = signal<ProblemText | null>(null);
  /** Facts that the server could not use, with what is wrong with each. */
  readonly refused = computed((): ReadonlyMap<string, string> => {
    const problemText = this.problemText();
    const errors = problemText === null ? [] : (this.problem()?.errors ?? []);
    const facts = errors.flatMap(({ pointer, code }): [string, string][] => {
      const key = FACT_POINTER.exec(pointer)?.[1];
      return key && problemText ? [[key, problemText(code)]] : [];
    });
    return new Map(facts);
  });
  /** Why there is no answer, where no fact is to blame. */
  readonly failure = computed(() => {
    const [problem, problemText] = [this.problem(), this.problemText()];
    return problem === null || problemText === null || this.refused().size > 0
      ? null
      : { text: problemText(problem.code, problem.params), requestId: problem.requestId };
  });

  /** What could not be answered is asked about by name all the same: no reader knows a place by its slug. */
  private readonly named = httpResource<Named>(() => {
    const asked = this.problem() && this.placeBody();
    return asked ? `/api/v1/${asked.kind}s/${asked.slug}` : undefined;
  });
  /** Of the one place that is asked about; null until something says it. */
  readonly placeName = computed(() => (this.place()?.answer.place ?? valueOf(this.named))?.name.text ?? null);

  constructor() {
    effect(() => {
      if (this.problem() === null) return;
      import('./problem-text').then(
        ({ problemText }) => {
          this.problemText.set(problemText);
        },
        () => {
          this.problemText.set(tellOffline);
        },
      );
    });
  }

  again(): void {
    for (const { resource } of [this.placeAnswer, this.acrossAnswer, this.otherAnswer]) {
      if (resource.error()) resource.reload();
    }
  }

  private asked<Q extends object, A>(url: string, body: Signal<Q | null>) {
    const resource = httpResource<A>(() => {
      const asked = body();
      return asked === null ? undefined : { url, method: 'POST', body: asked };
    });
    // A value that is there answers the question put now: another question empties the resource at once.
    const last = linkedSignal<Answered<Q, A> | undefined, Answered<Q, A> | undefined>({
      source: () => {
        const [asked, answer] = [body(), valueOf(resource)];
        return asked && answer ? { asked, answer } : undefined;
      },
      computation: (value, before) => value ?? before?.value,
    });
    return { resource, last };
  }
}
