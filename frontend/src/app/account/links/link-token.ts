import { Location } from '@angular/common';
import { Signal, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

/**
 * The token of a one-time link. It stands behind `#`, which no browser sends to a server, and is taken off the address
 * bar as soon as it is read: it stays out of the history, of screenshots and of what is copied from the bar.
 *
 * @returns null when the address carries none
 */
export function injectLinkToken(): Signal<string | null> {
  const location = inject(Location);
  const token = signal<string | null>(null);
  // Also when another link is opened in the same tab: only the part behind # changes then.
  inject(ActivatedRoute)
    .fragment.pipe(takeUntilDestroyed())
    .subscribe((fragment) => {
      if (!fragment) return;
      token.set(fragment);
      location.replaceState(location.path(), '', location.getState());
    });
  return token.asReadonly();
}
