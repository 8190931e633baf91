import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CorrectionReceiptView } from '../../api/generated/model';
import { Portal } from '../../core/portal';
import { Notice } from '../../ui/notice';

/** What the reader gets at once: the reference, and what happens next. */
@Component({
  selector: 'app-correction-sent',
  imports: [Notice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="banner">
      <h1 #heading tabindex="-1">
        @if (receipt().confirmed) {
          <ng-container i18n="@@correct.sent.heading">Your correction is sent</ng-container>
        } @else {
          <ng-container i18n="@@sent.unconfirmed.heading">One step is left: confirm your e-mail</ng-container>
        }
      </h1>
      <p class="label" i18n="@@sent.reference">Your reference</p>
      <p class="reference">{{ receipt().reference }}</p>
    </div>
    @if (receipt().confirmed) {
      <p i18n="@@correct.sent.body">
        Whoever answers for the park looks at it and decides. You are told the outcome by mail, and why, if it
        is not taken over.
      </p>
    } @else {
      <app-notice tone="signal">
        <p i18n="@@correct.unconfirmed.body">
          We mailed a link to <strong>{{ email() }}</strong>. Open it and press its button: only then anybody
          sees the correction. Unconfirmed, it is deleted after 30 days.
        </p>
        @if (portal.mailbox()) {
          <p><a routerLink="/mailbox" i18n="@@sent.mailbox">Open the local mailbox</a></p>
        }
      </app-notice>
    }
    <p class="cluster">
      <a class="button secondary" [routerLink]="['/parks', park()]" i18n="@@correct.back-to-park"
        >To the park’s page</a
      >
      @if (receipt().confirmed && email() === null) {
        <a class="button secondary" routerLink="/account/corrections" i18n="@@correct.sent.own"
          >Your corrections</a
        >
      }
    </p>
  `,
  styles: `
    .banner {
      margin-bottom: var(--space-5);
      padding: var(--space-5);
      border: 1px solid var(--accent);
      border-radius: var(--radius);
      background: var(--accent-surface);
    }
    h1 {
      margin-bottom: var(--space-4);
    }
    h1:focus {
      outline: none;
    }
    .label {
      margin: 0;
      color: var(--ink-soft);
      font-size: var(--text-small);
    }
    .reference {
      margin: 0;
      font-family: var(--font-figures);
      font-size: var(--text-figure);
      font-weight: 640;
      letter-spacing: 0.04em;
    }
    .cluster {
      margin-top: var(--space-5);
    }
    app-notice p:last-child {
      margin-bottom: 0;
    }
  `,
})
export class CorrectionSent {
  protected readonly portal = inject(Portal);
  readonly receipt = input.required<CorrectionReceiptView>();
  /** Of a visitor. */
  readonly email = input.required<string | null>();
  /** Slug. */
  readonly park = input.required<string>();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    // The form has gone from under the reader's focus.
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
