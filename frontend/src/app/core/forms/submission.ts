import { computed, signal } from '@angular/core';
import { Observable, firstValueFrom } from 'rxjs';
import { problemText } from '../../domain/problem-texts';
import { SummaryLine } from '../../ui/error-summary';
import { FieldProblem, Problem, asProblem } from '../problem';

/** What single fields say for a code where the general words would not help: field -> code -> text. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What this page finds wrong before anything is sent: field -> code, or null where nothing is. */
export type Checks = Readonly<Record<string, string | null>>;

/** The answer of the API, wrapped so that an empty one is told from none. */
export interface Sent<T> {
  answer: T;
}

interface Refusal {
  field: string;
  code: string;
}

/**
 * The field of a form that a JSON pointer into the request's body names: `/contact/email` is the field
 * `contact-email`, `/parks/0` the field `parks-0`.
 */
export const fieldOfPointer = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('-');

/**
 * A form on its way to the API: one sending at a time, and afterwards what is wrong, as lines of the error summary
 * and as texts beside the fields in the same words. It holds no entries: they stay in the page's own controls, where
 * nothing that fails can lose them.
 */
export class Submission {
  private readonly sending = signal(false);
  private readonly failure = signal<Problem | null>(null);
  private readonly refusals = signal<readonly Refusal[]>([]);

  /**
   * @param fields names of the form's fields, in the order of the page; other pointers concern the form as a whole
   * @param texts what fields say for single codes
   * @param scope stands before the names by which fields are known on their page, where two forms may meet
   */
  constructor(
    private readonly fields: readonly string[],
    private readonly texts: FieldTexts = {},
    private readonly scope = '',
  ) {}

  /** Whether the form is on its way. */
  readonly pending = this.sending.asReadonly();

  /** What the API refused last; null while nothing was refused, or this page found something wrong by itself. */
  readonly problem = this.failure.asReadonly();

  /** The lines of the error summary, in the order of the page. */
  readonly lines = computed<readonly SummaryLine[]>(() => {
    const refusals = this.refusals();
    const problem = this.failure();
    if (refusals.length > 0) return refusals.map((refusal) => this.lineOf(refusal));
    return problem ? [{ text: problemText(problem.code, problem.params) }] : [];
  });

  /** What is wrong with a field; null when nothing is. */
  error(field: string): string | null {
    const refusal = this.refusals().find((each) => each.field === field);
    return refusal ? this.textOf(refusal) : null;
  }

  /**
   * Sends the form, unless it is on its way already or a check finds something wrong.
   *
   * @returns the answer; null when nothing was sent or the API refused
   */
  async send<T>(checks: Checks, call: () => Observable<T>): Promise<Sent<T> | null> {
    if (this.sending()) return null;
    this.failure.set(null);
    const found = this.fields.flatMap((field) => (checks[field] ? [{ field, code: checks[field] }] : []));
    this.refusals.set(found);
    if (found.length > 0) return null;
    this.sending.set(true);
    try {
      return { answer: await firstValueFrom(call()) };
    } catch (error) {
      const problem = asProblem(error);
      this.refusals.set(this.refusalsOf(problem.errors));
      this.failure.set(problem);
      return null;
    } finally {
      this.sending.set(false);
    }
  }

  private refusalsOf(errors: readonly FieldProblem[]): Refusal[] {
    const refusals = errors.map(({ pointer, code }) => ({ field: fieldOfPointer(pointer), code }));
    // One line per field: further rules a wrong entry breaks say nothing new.
    const first = refusals.filter(({ field }, i) => refusals.findIndex((each) => each.field === field) === i);
    return first.sort((a, b) => this.placeOf(a.field) - this.placeOf(b.field));
  }

  private placeOf(field: string): number {
    const place = this.fields.indexOf(field);
    return place < 0 ? this.fields.length : place;
  }

  private lineOf(refusal: Refusal): SummaryLine {
    const text = this.textOf(refusal);
    return this.fields.includes(refusal.field) ? { field: this.scope + refusal.field, text } : { text };
  }

  private textOf({ field, code }: Refusal): string {
    return this.texts[field]?.[code] ?? problemText(code);
  }
}
