import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { ParkListView } from '../../api/generated/model';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { DraftStore } from './draft-store';

/** Long enough for the next letter of somebody who types. */
const PAUSE_MS = 300;

/** What is asked, and of whom. */
@Component({
  selector: 'app-question-step',
  imports: [Control, FormField, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-step.html',
  styleUrl: './question-step.css',
})
export class QuestionStep {
  protected readonly store = inject(DraftStore);
  readonly errorOf = input.required<(field: string) => string | null>();

  private readonly words = signal('');
  private waiting: ReturnType<typeof setTimeout> | undefined;
  protected readonly results = httpResource<ParkListView>(() =>
    this.words() ? { url: '/api/v1/parks', params: { q: this.words(), pageSize: 8 } } : undefined,
  );
  /** Sites of single companies take no enquiries; who is on the list already need not be found. */
  protected readonly found = computed(() => {
    if (!this.words() || !this.results.hasValue()) return null;
    const chosen = new Set(this.store.draft().parks.map(({ slug }) => slug));
    return this.results
      .value()
      .items.filter((park) => park.takesEnquiries && !chosen.has(park.slug))
      .map((park) => ({
        slug: park.slug,
        name: park.name.text,
        lang: park.name.lang,
        local: park.localName,
        place: park.region?.name.text ?? null,
      }));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  protected search(event: Event): void {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.words.set(words), PAUSE_MS);
  }

  /** Enter searches at once, and does not send the form. */
  protected searchNow(event: Event): void {
    event.preventDefault();
    clearTimeout(this.waiting);
    this.words.set((event.target as HTMLInputElement).value.trim());
  }

  protected setQuestion(event: Event): void {
    this.store.change({ question: (event.target as HTMLTextAreaElement).value });
  }

  protected dropOffering(): void {
    this.store.change({ offering: null });
  }

  protected dropRegion(): void {
    this.store.change({ region: null });
  }
}
