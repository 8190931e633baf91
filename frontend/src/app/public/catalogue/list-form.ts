import { Location } from '@angular/common';
import { Directive, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { queryOf } from './page-query';

/**
 * A native GET form that leads to another view of a page: it works before and without scripts, and with them changes
 * the address without loading the page anew.
 *
 *     <form [appListForm]="['/parks']"> ... </form>
 */
@Directive({
  selector: 'form[appListForm]',
  host: { method: 'get', '[attr.action]': 'address()', '(submit)': 'send($event)' },
})
export class ListForm {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  /** The path of the page, as for a router link. */
  readonly appListForm = input.required<readonly string[]>();

  protected address(): string {
    return this.location.prepareExternalUrl(
      this.router.serializeUrl(this.router.createUrlTree(this.appListForm())),
    );
  }

  protected send(event: Event): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    for (const group of form.querySelectorAll('details[open]')) {
      // What has the focus would be hidden, and the focus lost: the group's own line keeps the place.
      if (group.contains(group.ownerDocument.activeElement)) group.querySelector('summary')?.focus();
      group.removeAttribute('open');
    }
    void this.router.navigate(this.appListForm(), { queryParams: queryOf(new FormData(form)) });
  }
}
