import { DOCUMENT, Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

/** The first stop of the keyboard: past the header to the content. Works without JavaScript. */
@Component({
  selector: 'app-skip-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a [href]="href()" (click)="skip($event)" i18n="@@ui.skip-link">Skip to the content</a>`,
  styles: `
    a {
      position: absolute;
      inset-block-start: var(--space-2);
      inset-inline-start: var(--space-2);
      z-index: 10;
      padding: var(--space-2) var(--space-4);
      background: var(--surface-raised);
      color: var(--accent-ink);
      font-weight: 600;
      transform: translateY(-200%);
    }
    a:focus {
      transform: none;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class SkipLink {
  /** Id of the element to go to. */
  readonly target = input.required<string>();
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly document = inject(DOCUMENT);
  private readonly page = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  // Complete, because a bare "#main" is resolved against the base of the language.
  protected readonly href = computed(() => {
    const page = this.location.prepareExternalUrl(this.page().split('#')[0] ?? '');
    return `${page}#${this.target()}`;
  });

  protected skip(event: Event): void {
    const target = this.document.getElementById(this.target());
    if (!target) return;
    event.preventDefault();
    target.focus();
  }
}
