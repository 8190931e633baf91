import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { ContentNoteView, ContentRecordView } from '../../api/generated/model';
import { contentNoteText } from '../../domain/content-notes';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldChanges } from '../../ui/field-changes';
import { FieldComments } from '../../ui/field-comments';
import { Notice } from '../../ui/notice';
import { KIND_WORDS } from '../records/record-kinds';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { ContentMoves } from './content-moves';
import { commentsOn } from './content-notes';
import { DocumentWords, shownChanges } from './document-words';
import { DraftEditing, documentOf } from './draft-editing';
import { DraftAddress } from './kept-edits';

/** Something to correct or to look at again: what it is about and what is said. */
interface ShownNote {
  key: string;
  pointer: string;
  code: string;
  place: string;
  text: string;
}

/**
 * The last page of a draft before its review: what is still wrong, what a reviewer will ask about, everything that
 * differs from the published page, and the button that submits it.
 */
@Component({
  selector: 'app-draft-check',
  imports: [EmptyState, ErrorSummary, FieldChanges, FieldComments, Notice, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draft-check.html',
  styleUrl: './draft-check.css',
})
export class DraftCheck {
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly moves = inject(ContentMoves);
  protected readonly editing = inject(DraftEditing);
  readonly address = input.required<DraftAddress>();
  readonly words = input.required<DocumentWords>();
  /** Asks the page to lead to a field. */
  readonly correct = output<string>();
  readonly submitted = output<ContentRecordView>();

  /** Of the desk, where managers find what waits to be submitted. */
  protected readonly pageName = computed(() => {
    const kind = Object.entries(KIND_WORDS).find(([kind]) => kind === this.address().type);
    return kind?.[1].plural ?? $localize`:@@park-desk.profile:Profile`;
  });
  protected readonly submission = new Submission([]);
  private readonly draft = this.editing.draft;
  protected readonly unsaved = signal(false);
  protected readonly seen = signal<ReadonlySet<string>>(new Set());
  protected readonly problems = computed(() => this.shown(this.editing.problems()));
  protected readonly warnings = computed(() => this.shown(this.draft()?.warnings ?? []));
  protected readonly unseen = computed(() => this.warnings().filter(({ key }) => !this.seen().has(key)));
  protected readonly changes = computed(() => {
    const draft = this.draft();
    return draft ? shownChanges(this.words(), draft.changes, documentOf(draft)) : [];
  });
  protected readonly comments = computed(() => commentsOn(this.draft()?.comments ?? [], ''));
  protected readonly maySubmit = computed(() => this.draft()?.availableActions.includes('submit') ?? false);

  protected tick(key: string, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.seen.update((seen) => new Set(checked ? [...seen, key] : [...seen].filter((each) => each !== key)));
  }

  protected lead(event: Event, pointer: string): void {
    event.preventDefault();
    this.correct.emit(pointer);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.unsaved.set(!(await this.editing.saved()));
    const draft = this.draft();
    if (this.unsaved() || !draft) return;
    if (this.problems().length > 0 || this.unseen().length > 0) {
      this.leadToFirst();
      return;
    }
    const acknowledgedWarnings = this.warnings().map(({ pointer, code }) => ({ pointer, code }));
    const sent = await this.submission.send({}, () =>
      this.moves.move(this.address(), draft.version, { action: 'submit', acknowledgedWarnings }),
    );
    if (sent) {
      this.editing.finish();
      this.submitted.emit(sent.answer);
    } else if (this.submission.problem()?.status === 412) {
      // Somebody saved meanwhile: what they changed is read before it is submitted with the rest.
      await this.editing.refresh();
    }
  }

  /** What keeps it from being sent may stand a long page above the button that was pressed. */
  private leadToFirst(): void {
    const first = '.problem a, .choice input:not(:checked)';
    afterNextRender(() => this.host.querySelector<HTMLElement>(first)?.focus(), { injector: this.injector });
  }

  private shown(notes: readonly ContentNoteView[]): ShownNote[] {
    const document = this.editing.document();
    return notes.map((note) => ({
      key: `${note.pointer} ${note.code}`,
      pointer: note.pointer,
      code: note.code,
      place: this.words().placeOf(note.pointer, [document]).label,
      text: contentNoteText(note),
    }));
  }
}
