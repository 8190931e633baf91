import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, WritableSignal, inject, signal, untracked } from '@angular/core';
import { PolicyDetailView } from '../../api/generated/model';

/** Titles of policies by their slugs, each read when it is first said. What nobody has published is called by its slug. */
@Injectable({ providedIn: 'root' })
export class PolicyNames {
  private readonly http = inject(HttpClient);
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

  private read(slug: string, into: WritableSignal<string | null>): void {
    this.http.get<PolicyDetailView>(`/api/v1/policies/${encodeURIComponent(slug)}`).subscribe({
      next: ({ title }) => into.set(title.text),
      // What there is not is not asked for twice; what could not be read is, by the next page that says it.
      error: (error: HttpErrorResponse) => error.status === 404 || this.titles.delete(slug),
    });
  }
}
