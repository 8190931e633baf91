import { Injectable, LOCALE_ID, inject, signal } from '@angular/core';

/** In which languages the texts of an editor are shown: first only in that of its reader. Provided by the page. */
@Injectable()
export class ShownLanguages {
  private readonly locale = inject(LOCALE_ID);
  readonly tags = signal<readonly string[]>([this.locale]);

  show(tag: string, shown: boolean): void {
    this.tags.update((tags) => (shown ? [...new Set([...tags, tag])] : tags.filter((each) => each !== tag)));
  }
}
