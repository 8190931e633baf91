import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The place in the page where a measure stands with its conditions and its source. */
export const measureAnchor = (slug: string): string => `measure-${slug}`;

/** Leads from a number to what it rests on, further down on the page: opened, and with the focus on its heading. */
@Component({
  selector: 'app-trace',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a [routerLink]="[]" queryParamsHandling="preserve" [fragment]="to()" (click)="open()"
    ><ng-content
  /></a>`,
})
export class Trace {
  private readonly document = inject(DOCUMENT);
  /** Id of a heading or of a summary. */
  readonly to = input.required<string>();

  protected open(): void {
    const target = this.document.getElementById(this.to());
    const own = target?.closest('article')?.querySelector('details');
    for (let each = own ?? target?.closest('details'); each; each = each.parentElement?.closest('details')) {
      each.open = true;
    }
    target?.focus();
  }
}
