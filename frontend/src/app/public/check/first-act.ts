import { DOCUMENT } from '@angular/common';
import { DestroyRef, Signal, afterNextRender, inject, signal } from '@angular/core';

/** A key comes before any opening and printing by the keyboard, the pointer before any by the mouse. */
const ACTS = ['pointermove', 'pointerdown', 'click', 'keydown', 'scroll', 'focusin', 'beforeprint'] as const;

/**
 * Whether the reader has done anything yet. What is folded away and can be neither seen nor opened before is loaded
 * from then on: the first answer does not wait for it on a slow line.
 */
export function firstAct(): Signal<boolean> {
  const acted = signal(false);
  const window = inject(DOCUMENT).defaultView;
  const listening = new AbortController();
  inject(DestroyRef).onDestroy(() => {
    listening.abort();
  });
  afterNextRender(() => {
    for (const act of ACTS) {
      window?.addEventListener(
        act,
        () => {
          acted.set(true);
          listening.abort();
        },
        { signal: listening.signal, passive: true, capture: true },
      );
    }
  });
  return acted.asReadonly();
}
