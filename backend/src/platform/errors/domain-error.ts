/** The six ways in which the portal says no, and the HTTP status of each. */
export const ERROR_KINDS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
} as const;
export type ErrorKind = keyof typeof ERROR_KINDS;

/** One field that is wrong: `pointer` is a JSON pointer into the request's body (`/contact/email`). */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

/** What callers may be told beside the code: numbers, dates and names they already know. */
export type ErrorParams = Record<string, string | number | boolean | readonly string[]>;

/**
 * A refusal with a stable code (`enquiry.documents-missing`). The English detail is for developers and logs of
 * API clients; people read the client's translation of the code.
 */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly detail: string,
    readonly params: ErrorParams = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(`${code}: ${detail}`);
  }

  /** HTTP status; subclasses with a more exact one override it. */
  get status(): number {
    return ERROR_KINDS[this.kind];
  }
}

/** A precondition of HTTP itself: 400, 403, 412, 413, 415, 428, 429, 503. */
export class HttpProblem extends DomainError {
  override readonly name = 'HttpProblem';

  constructor(
    private readonly httpStatus: number,
    code: string,
    detail: string,
    params: ErrorParams = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super('refused', code, detail, params);
  }

  override get status(): number {
    return this.httpStatus;
  }
}

/** A missing row and a row the caller may not see answer alike. */
export const notFound = (code = 'resource.not-found', detail = 'There is nothing here that you can see.') =>
  new DomainError('not-found', code, detail);
