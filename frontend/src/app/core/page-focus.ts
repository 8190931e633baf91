import { DOCUMENT } from '@angular/common';
import { DestroyRef, Injector, afterNextRender, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, skip } from 'rxjs';

/**
 * Moves the focus to an element when a navigation inside the portal has taken away what held it: the link or button
 * that was pressed is often gone with its page, and who works by keyboard or screen reader would be back at the top.
 * Call it in an injection context; what a page focuses itself is left alone.
 *
 * @param target id of the element that holds the pages
 */
export function keepFocusIn(target: string): void {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      // The first page is loaded by the browser, which starts at its top as on any site.
      skip(1),
      takeUntilDestroyed(),
    )
    .subscribe(() => {
      const focusIfLost = () => {
        const held = document.activeElement;
        if (held && held !== document.body) return;
        // The router has seen to the position of the page already.
        document.getElementById(target)?.focus({ preventScroll: true });
      };
      afterNextRender({ read: focusIfLost }, { injector });
    });
}

/** Parts of a page that make sense as the place of somebody who works by keyboard. */
const PLACES = 'section, form, fieldset, article, dialog, aside, [tabindex]';

/**
 * Moves the focus to the nearest part of the page that is still there when a change of the page itself has taken away
 * what held it: a button that does its work once, an entry that was removed. What focuses something itself is left
 * alone, and so is who has put the focus nowhere. Call it in an injection context.
 */
export function keepFocusNear(): void {
  const document = inject(DOCUMENT);
  const destroyed = inject(DestroyRef);
  // In the browser only: the server has no focus.
  afterNextRender(() => {
    let held: HTMLElement | null = null;
    /** From the nearest outwards; an element that is taken away no longer knows where it was. */
    let around: HTMLElement[] = [];
    const take = ({ target }: FocusEvent) => {
      held = target as HTMLElement;
      around = placesAround(held);
    };
    const leave = () => {
      const left = held;
      // Some browsers say so too just before they take the element away.
      queueMicrotask(() => {
        if (left?.isConnected && held === left && document.activeElement !== left) held = null;
      });
    };
    const find = () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (!held || held.isConnected || !lost) return;
      const place = around.find(({ isConnected }) => isConnected);
      held = null;
      if (place) focusPlace(place);
    };
    const changes = new MutationObserver(find);
    document.addEventListener('focusin', take);
    document.addEventListener('focusout', leave);
    changes.observe(document.body, { childList: true, subtree: true });
    destroyed.onDestroy(() => {
      changes.disconnect();
      document.removeEventListener('focusin', take);
      document.removeEventListener('focusout', leave);
    });
  });
}

function placesAround(element: HTMLElement): HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let up = element.parentElement; up; up = up.parentElement) if (up.matches(PLACES)) places.push(up);
  return places;
}

/** A part of a page is no stop of the Tab key: it takes the focus this once. */
function focusPlace(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1');
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
