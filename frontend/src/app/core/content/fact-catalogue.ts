import { httpResource } from '@angular/common/http';
import { Injectable, LOCALE_ID, computed, inject } from '@angular/core';
import { FactCatalogueView, FactKeyView } from '../../api/generated/model';
import { recordNames } from './record-names';
import { ParkWords } from './park/park-words';
import { DocumentWords } from './document-words';
import { recordWords } from './records/record-words';

/** What is known of the keys of facts, read once: block, units, range and how long a statement may be relied on. */
@Injectable({ providedIn: 'root' })
export class FactCatalogue {
  private readonly locale = inject(LOCALE_ID);
  private readonly names = recordNames();
  private readonly resource = httpResource<FactCatalogueView>(() => '/api/v1/facts/catalogue');

  readonly keys = computed((): readonly FactKeyView[] =>
    this.resource.hasValue() ? this.resource.value().keys : [],
  );
  readonly known = computed(() => this.resource.hasValue());
  readonly error = this.resource.error;
  private readonly byKey = computed(() => new Map(this.keys().map((key) => [key.key, key])));
  private readonly park = computed(() => {
    const byKey = this.byKey();
    return new ParkWords((key) => byKey.get(key)?.block ?? 'other', this.locale);
  });

  find(key: string): FactKeyView | null {
    return this.byKey().get(key) ?? null;
  }

  /** What a type of record says about its documents; null for one that this build does not know. */
  wordsOf(type: string): DocumentWords | null {
    return type === 'park' ? this.park() : recordWords(type, this.locale, this.names);
  }

  parkWords(): ParkWords {
    return this.park();
  }

  reload(): void {
    this.resource.reload();
  }
}
