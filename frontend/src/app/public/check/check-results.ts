import { HttpResourceRef, httpResource } from '@angular/common/http';
import { Injectable, Signal, computed, linkedSignal, signal } from '@angular/core';
import { EligibilityView, PlaceEligibilityView, QuestionView } from '../../api/generated/model';
import { Problem, asProblem } from '../../core/problem';
import { GENERAL_PROBLEMS } from '../../domain/general-problem-texts';
import { ELIGIBILITY_PROBLEMS } from '../../domain/eligibility-problem-texts';
import { told } from '../../domain/problem-words';
import { CheckState, EMPTY_CHECK, acrossQuestion, placeQuestion } from './check-state';

const ADDRESS = '/api/v1/eligibility';
const FACT_POINTER = /^\/facts\/([a-z0-9-]+)/;
const problemText = told({ ...GENERAL_PROBLEMS, ...ELIGIBILITY_PROBLEMS });

interface KnownQuestions {
  /** The answers and the place for which they were read. */
  of: string;
  questions: readonly QuestionView[] | null;
}

const valueOf = <T>(resource: HttpResourceRef<T | undefined>): T | null =>
  resource.hasValue() ? (resource.value() ?? null) : null;

/** A change of the state that asks the same of the server asks nothing anew. */
const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

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

  private readonly placeAnswer = this.asked<PlaceEligibilityView>(`${ADDRESS}/place`, this.placeBody);
  private readonly acrossAnswer = this.asked<EligibilityView>(ADDRESS, this.acrossBody);
  private readonly otherAnswer = this.asked<EligibilityView>(ADDRESS, this.otherBody);

  /** Null where another place is asked about now, or none. */
  readonly place = computed(() => {
    const [last, asked] = [this.placeAnswer.last(), this.placeBody()];
    const isOfPlace = last?.place.slug === asked?.slug && last?.place.kind === asked?.kind;
    return last && asked && isOfPlace ? last : null;
  });
  readonly across = computed(() => (this.acrossBody() === null ? null : (this.acrossAnswer.last() ?? null)));
  readonly other = computed(() => (this.otherBody() === null ? null : (this.otherAnswer.last() ?? null)));

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
  /** Facts that the server could not use, with what is wrong with each. */
  readonly refused = computed((): ReadonlyMap<string, string> => {
    const errors = this.problem()?.errors ?? [];
    const facts = errors.flatMap(({ pointer, code }): [string, string][] => {
      const key = FACT_POINTER.exec(pointer)?.[1];
      return key ? [[key, problemText(code)]] : [];
    });
    return new Map(facts);
  });
  /** Why there is no answer, where no fact is to blame. */
  readonly failure = computed(() => {
    const problem = this.problem();
    return problem === null || this.refused().size > 0
      ? null
      : { text: problemText(problem.code, problem.params), requestId: problem.requestId };
  });

  again(): void {
    for (const { resource } of [this.placeAnswer, this.acrossAnswer, this.otherAnswer]) {
      if (resource.error()) resource.reload();
    }
  }

  private asked<T>(url: string, body: Signal<object | null>) {
    const resource = httpResource<T>(() => {
      const asked = body();
      return asked === null ? undefined : { url, method: 'POST', body: asked };
    });
    const last = linkedSignal<T | undefined, T | undefined>({
      source: () => valueOf(resource) ?? undefined,
      computation: (value, before) => value ?? before?.value,
    });
    return { resource, last };
  }
}
