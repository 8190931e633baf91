import { DOCUMENT } from '@angular/common';
import { Injector, afterNextRender, inject } from '@angular/core';
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
