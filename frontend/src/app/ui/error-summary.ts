import { DOCUMENT, Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { fieldId } from './form-field';

/** One line of the summary; without a field it concerns the form as a whole. */
export interface SummaryLine {
  field?: string;
  text: string;
}

/** What is wrong with a form, above it: takes the focus whenever it changes and leads to each field. */
@Component({
  selector: 'app-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (lines().length > 0) {
      <div #box class="summary" tabindex="-1" role="alert" aria-labelledby="error-summary-title">
        <h2 id="error-summary-title" i18n="@@ui.error-summary.title">There is a problem</h2>
        <ul>
          @for (line of shown(); track $index) {
            <li>
              @if (line.id; as id) {
                <a [href]="line.href" (click)="focus($event, id)">{{ line.text }}</a>
              } @else {
                {{ line.text }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .summary {
      margin-bottom: var(--space-6);
      padding: var(--space-4) var(--space-5);
      border: 3px solid var(--critical-ink);
      border-radius: var(--radius);
    }
    h2 {
      font-size: var(--text-large);
    }
    ul {
      margin: 0;
      padding-inline-start: 1.2em;
    }
    a {
      color: var(--critical-ink);
      font-weight: 600;
    }
  `,
})
export class ErrorSummary {
  readonly lines = input.required<readonly SummaryLine[]>();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly document = inject(DOCUMENT);
  private readonly location = inject(Location);

  protected readonly shown = computed(() =>
    this.lines().map(({ field, text }) => ({
      text,
      id: field && fieldId(field),
      // A bare "#field" would lead to the home page: it is resolved against the base of the language.
      href: field && `${this.location.prepareExternalUrl(this.location.path())}#${fieldId(field)}`,
    })),
  );

  constructor() {
    afterRenderEffect(() => {
      if (this.lines().length > 0) this.box()?.nativeElement.focus();
    });
  }

  protected focus(event: Event, id: string): void {
    const control = this.document.getElementById(id);
    if (!control) return;
    event.preventDefault();
    control.scrollIntoView({ block: 'center' });
    control.focus();
  }
}
