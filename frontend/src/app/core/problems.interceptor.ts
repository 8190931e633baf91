import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { catchError, throwError } from 'rxjs';
import { problemOf } from './problem';

/** Callers see one kind of failure, whatever went wrong on the way. */
export const problems: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((error: unknown) =>
      throwError(() => (error instanceof HttpErrorResponse ? problemOf(error) : error)),
    ),
  );
