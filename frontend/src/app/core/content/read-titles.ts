import { HttpErrorResponse } from '@angular/common/http';
import { WritableSignal, signal, untracked } from '@angular/core';
import { Observable } from 'rxjs';

/** Titles by slugs, each read when it is first said. What has none, or is not read yet, is called by its slug. */
export abstract class ReadTitles {
  private readonly titles = new Map<string, WritableSignal<string | null>>();

  nameOf(slug: string): string {
    let title = this.titles.get(slug);
    if (!title) {
      title = signal<string | null>(null);
      this.titles.set(slug, title);
      untracked(() => this.read(slug, title!));
    }
    return title() ?? slug;
  }

  /** One answer: the title, or null where nobody has published such a thing. */
  protected abstract titleOf(slug: string): Observable<string | null>;

  private read(slug: string, into: WritableSignal<string | null>): void {
    this.titleOf(slug).subscribe({
      next: (title) => into.set(title),
      // What there is not is not asked for twice; what could not be read is, by the next page that says it.
      error: (error: HttpErrorResponse) => error.status === 404 || this.titles.delete(slug),
    });
  }
}
