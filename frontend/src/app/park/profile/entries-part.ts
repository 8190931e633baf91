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
import { commentsOn, notesOf } from '../../core/content/content-notes';
import { DraftEditing } from '../../core/content/draft-editing';
import { SegmentEntry, TenantEntry, asParkDocument } from '../../core/content/park/park-document';
import { isSegment, segmentLabel } from '../../domain/segments';
import { EntryEdit, EntryFields } from '../../ui/entry/entry-fields';
import { FieldComments } from '../../ui/field-comments';
import { newId } from './fact-groups';
import { SEGMENT_FIELDS, TENANT_FIELDS } from './profile-fields';

type Entry = SegmentEntry | TenantEntry;

/** A list of a profile whose entries have a few fields each: its segments, or the companies there. */
@Component({
  selector: 'app-entries-part',
  imports: [EntryFields, FieldComments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (gone(); as entry) {
      <p class="gone" role="status">
        <span i18n="@@profile-edit.entry-removed">Taken away: {{ titleOf(entry) }}.</span>
        <button
          type="button"
          class="button secondary small undo"
          (click)="bringBack(entry)"
          i18n="@@profile-edit.bring-back"
        >
          Bring it back
        </button>
      </p>
    }
    @for (entry of entries(); track entry.id) {
      <section role="group" [attr.aria-label]="titleOf(entry)">
        <app-entry-fields
          [definitions]="definitions()"
          [values]="entry"
          [scope]="list() + '-' + entry.id + '-'"
          [problems]="problems(entry)"
          (edited)="edit(entry, $event)"
        />
        <app-field-comments [comments]="comments(entry)" />
        <p class="tools">
          <button type="button" class="button quiet small" (click)="remove(entry)">
            <ng-container i18n="@@fact-entry.remove">Remove</ng-container>
            <span class="visually-hidden">: {{ titleOf(entry) }}</span>
          </button>
        </p>
      </section>
    } @empty {
      <p class="soft" i18n="@@profile-edit.nothing-stated">
        Nothing is stated here yet. To a reader that means “not known”, never “no”.
      </p>
    }
    <button type="button" class="button secondary" (click)="add()">{{ addLabel() }}</button>
  `,
  styles: `
    section {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
      margin-bottom: var(--space-3);
    }
    app-field-comments {
      margin-top: var(--space-2);
    }
    .tools {
      margin: var(--space-1) 0 0;
      text-align: end;
    }
    .gone {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
      padding: var(--space-2) var(--space-3);
      background: var(--surface-sunken);
    }
  `,
})
export class EntriesPart {
  private readonly editing = inject(DraftEditing);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly list = input.required<'segments' | 'tenants'>();

  protected readonly entries = computed(
    (): readonly Entry[] => asParkDocument(this.editing.document())[this.list()],
  );
  protected readonly definitions = computed(() =>
    this.list() === 'segments' ? SEGMENT_FIELDS : TENANT_FIELDS,
  );
  protected readonly addLabel = computed(() =>
    this.list() === 'segments'
      ? $localize`:@@profile-edit.add-segment:Add a segment`
      : $localize`:@@profile-edit.add-tenant:Add a company`,
  );
  protected readonly gone = signal<Entry | null>(null);

  protected titleOf(entry: Entry): string {
    if ('word' in entry) return isSegment(entry.segment) ? segmentLabel(entry.segment) : entry.word || '…';
    return entry.name || '…';
  }

  protected problems({ id }: Entry) {
    return notesOf(this.editing.problems(), `/${this.list()}/${id}`);
  }

  protected comments({ id }: Entry) {
    return commentsOn(this.editing.draft()?.comments ?? [], `/${this.list()}/${id}`);
  }

  protected edit({ id }: Entry, { name, value }: EntryEdit): void {
    this.editing.write(`/${this.list()}/${id}/${name}`, value);
  }

  protected add(): void {
    const id = newId();
    const entry: Entry =
      this.list() === 'segments'
        ? { id, word: '', segment: null, source: '' }
        : { id, name: '', activity: null, status: null, asOf: null, source: null, confidence: null };
    this.put(entry);
  }

  protected remove(entry: Entry): void {
    this.editing.write(`/${this.list()}/${entry.id}`, undefined);
    this.gone.set(entry);
    this.focus('.undo');
  }

  protected bringBack(entry: Entry): void {
    this.put(entry);
  }

  private put(entry: Entry): void {
    this.editing.write(`/${this.list()}/${entry.id}`, entry as unknown as Json);
    this.gone.set(null);
    this.focus(`[id^="field-${this.list()}-${entry.id}-"]`);
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
