import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { Json } from '@models/content/model/documents';
import { FactKeyView } from '../../api/generated/model';
import { commentsOn, noteTexts, notesOf } from '../../core/content/content-notes';
import { DraftEditing } from '../../core/content/draft-editing';
import { FactCatalogue } from '../../core/content/fact-catalogue';
import { asParkDocument } from '../../core/content/park/park-document';
import { FactEntry } from '../../domain/fact-entry';
import { factIntervalLabel, factLabel } from '../../domain/fact-labels';
import { entriesOf } from '../../domain/shown-fields';
import { FactEntryRow } from '../../ui/fact-entry/fact-entry-row';
import { Control, FormField, fieldId } from '../../ui/form-field';
import { OWN_KEY_LENGTH, StatedKey, editedBlock, newFact, newId, ownKey } from './fact-groups';

/** One block of a profile's facts: what is stated, and what could be. */
@Component({
  selector: 'app-facts-part',
  imports: [Control, FactEntryRow, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './facts-part.html',
  styleUrl: './facts-part.css',
})
export class FactsPart {
  private readonly editing = inject(DraftEditing);
  private readonly catalogue = inject(FactCatalogue);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly block = input.required<string>();

  private readonly park = computed(() => asParkDocument(this.editing.document()));
  protected readonly shown = computed(() => editedBlock(this.park(), this.block(), this.catalogue.keys()));
  private readonly changedFacts = computed(
    () => new Set(this.editing.draft()?.changes.map(({ pointer }) => pointer.split('/')[2])),
  );
  /** The statement that was taken away last, and can be brought back. */
  protected readonly gone = signal<FactEntry | null>(null);
  protected readonly ownError = signal<string | null>(null);

  protected readonly factLabel = factLabel;
  protected readonly ownKeyLength = OWN_KEY_LENGTH;

  protected units({ definition }: StatedKey): readonly string[] {
    const units = definition?.units ?? [];
    const [usual] = definition?.typicalUnit?.split('/') ?? [];
    // The currency that is usual there stands first.
    return [...units].sort((a, b) => Number(b.startsWith(`${usual}/`)) - Number(a.startsWith(`${usual}/`)));
  }

  protected usualExpiry({ definition }: StatedKey): string {
    return factIntervalLabel(definition?.interval ?? 'months-12');
  }

  protected problems({ id }: FactEntry) {
    return notesOf(this.editing.problems(), `/facts/${id}`);
  }

  protected warnings({ id }: FactEntry): string[] {
    return noteTexts(this.editing.draft()?.warnings ?? [], `/facts/${id}`);
  }

  protected comments({ id }: FactEntry) {
    return commentsOn(this.editing.draft()?.comments ?? [], `/facts/${id}`);
  }

  protected isChanged({ id }: FactEntry): boolean {
    return this.changedFacts().has(id);
  }

  protected edit({ id }: FactEntry, changes: Partial<FactEntry>): void {
    for (const [name, value] of entriesOf(changes)) {
      this.editing.write(`/facts/${id}/${name}`, value as unknown as Json);
    }
  }

  protected add(key: string, definition: FactKeyView | null): void {
    const fact = newFact(key, definition, newId());
    this.editing.write(`/facts/${fact.id}`, fact as unknown as Json);
    this.gone.set(null);
    this.focus(`facts-${fact.id}-value`);
  }

  protected addOwn(event: Event): void {
    event.preventDefault();
    const box = (event.target as HTMLFormElement).elements.namedItem('subject') as HTMLInputElement;
    const key = ownKey(box.value);
    this.ownError.set(
      key === null
        ? $localize`:@@profile-edit.own.required:Write what the statement is about, in words of any language.`
        : null,
    );
    if (key === null) return;
    box.value = '';
    this.add(key, null);
  }

  protected remove(fact: FactEntry): void {
    this.editing.write(`/facts/${fact.id}`, undefined);
    this.gone.set(fact);
    // What held the focus has gone: what brings it back takes it.
    afterNextRender(() => this.host.querySelector<HTMLElement>('.undo')?.focus(), {
      injector: this.injector,
    });
  }

  protected bringBack(): void {
    const fact = this.gone();
    if (!fact) return;
    this.editing.write(`/facts/${fact.id}`, fact as unknown as Json);
    this.gone.set(null);
    this.focus(`facts-${fact.id}-value`);
  }

  private focus(field: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(`#${fieldId(field)}`)?.focus(), {
      injector: this.injector,
    });
  }
}
