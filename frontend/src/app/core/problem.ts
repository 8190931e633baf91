import { HttpErrorResponse } from '@angular/common/http';

/** One field that is wrong: `pointer` is a JSON pointer into the request's body (`/contact/email`). */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** What every failed call of the API ends in: the RFC 9457 document of the server, or what stands for it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** Stable code that is translated for the reader: `enquiry.documents-missing`, `client.offline`. */
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly errors: readonly FieldProblem[] = [],
    /** Quoted to the people who run the portal; null when no answer came. */
    readonly requestId: string | null = null,
  ) {
    super(code);
  }
}

/** Reads the problem out of a failed response; answers that are no problem document are named by their status. */
export function problemOf(response: HttpErrorResponse): Problem {
  if (response.status === 0) return new Problem(0, 'client.offline');
  const document = asDocument(response.error);
  return new Problem(
    response.status,
    typeof document['code'] === 'string' ? document['code'] : `http.${response.status}`,
    isRecord(document['params']) ? document['params'] : {},
    Array.isArray(document['errors']) ? document['errors'].filter(isFieldProblem) : [],
    typeof document['requestId'] === 'string' ? document['requestId'] : response.headers.get('x-request-id'),
  );
}

/** What a resource or a promise failed with, as a problem. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Error && error.cause instanceof Problem) return error.cause;
  return new Problem(0, 'client.unexpected');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isRecord(value) && typeof value['pointer'] === 'string' && typeof value['code'] === 'string';

function asDocument(body: unknown): Record<string, unknown> {
  if (typeof body !== 'string') return isRecord(body) ? body : {};
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed : {};
  } catch {
    // A proxy answered in HTML: its status says what there is to say.
    return {};
  }
}
