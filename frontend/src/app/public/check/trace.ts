import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';

/** The place in the page where a measure stands with its conditions and its source. */
export const measureAnchor = (slug: string): string => `measure-${slug}`;
/** The heading above the measures of one outcome. */
export const outcomeAnchor = (outcome: string): string => `outcome-${outcome}`;
/** Where stands what a sum is added up from. */
export const SUM_ANCHOR = 'check-combination';
export const INDICATION_ANCHOR = 'check-combination-indicative';
export const CHANGES_ANCHOR = 'check-changes-heading';

/**
 * Opens what encloses a heading or a summary, and the details of its own measure; then the focus stands on it.
 * @returns whether it is there
 */
export function reveal(document: Document, id: string): boolean {
  const target = document.getElementById(id);
  const own = target?.closest('article')?.querySelector('details');
  for (let each = own ?? target?.closest('details'); each; each = each.parentElement?.closest('details')) {
    each.open = true;
  }
  target?.focus();
  return target !== null;
}

/** Leads from a number to what it rests on, further down on the page or on the same check of another day. */
@Component({
  selector: 'app-trace',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<a
    [routerLink]="[]"
    [queryParams]="on()"
    queryParamsHandling="merge"
    [fragment]="to()"
    (click)="open()"
    ><ng-content
  /></a>`,
})
export class Trace {
  private readonly document = inject(DOCUMENT);
  /** Id of a heading or of a summary. */
  readonly to = input.required<string>();
  /** What the address says otherwise where it stands; the page opens it once it is answered. */
  readonly on = input<Params>({});

  protected open(): void {
    if (Object.keys(this.on()).length === 0) reveal(this.document, this.to());
  }
}
