import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Stands where no source states a value. It never looks like a no, a zero or an empty field. */
@Component({
  selector: 'app-not-stated',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span i18n="@@ui.not-stated">not stated</span>`,
  styles: `
    span {
      color: var(--ink-faint);
      font-style: normal;
      border-bottom: 1px dashed var(--line-control);
    }
  `,
})
export class NotStated {}
