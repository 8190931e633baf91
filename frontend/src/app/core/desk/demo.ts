import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Marks an invented record of a demonstration wherever it is listed. */
@Component({
  selector: 'app-demo',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span title="Invented for the demonstration" i18n-title="@@desk.demo.title" i18n="@@desk.demo"
    >demo</span
  >`,
  styles: `
    span {
      margin-inline-start: var(--space-2);
      padding: 0 0.4em;
      border: 1px dashed var(--line-control);
      border-radius: var(--radius-small);
      color: var(--ink-soft);
      font-size: var(--text-tiny);
      white-space: nowrap;
    }
  `,
})
export class Demo {}
