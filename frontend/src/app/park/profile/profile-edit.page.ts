import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  LOCALE_ID,
  afterNextRender,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Json, segmentsOf } from '@models/content/model/documents';
import { ContentRecordView } from '../../api/generated/model';
import { DraftCheck } from '../../core/content/draft-check';
import { shownConflicts } from '../../core/content/document-words';
import { DraftEditing } from '../../core/content/draft-editing';
import { FactCatalogue } from '../../core/content/fact-catalogue';
import { SaveStatus } from '../../core/content/save-status';
import { ReadFailure } from '../../core/desk/read-failure';
import { PageTitle } from '../../core/page-title';
import { asProblem } from '../../core/problem';
import { formatInstant } from '../../domain/format';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ConflictChoices, Decisions } from '../../ui/conflict-choices';
import { fieldId } from '../../ui/form-field';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { parkRecord, profileCrumbs } from '../park-record';
import { EntriesPart } from './entries-part';
import { FactsPart } from './facts-part';
import { GeneralPart } from './general-part';
import { PositionPart } from './position-part';
import { CHECK, controlOf, partOf, profileParts } from './profile-parts';

/**
 * The profile of a park while it is edited: its parts as a list of tasks with what is missing, one part at a time beside
 * it, saved by itself. The part is in the address, so that Back and a reload lead to the same place.
 */
@Component({
  selector: 'app-profile-edit-page',
  imports: [
    ...[Breadcrumb, ConflictChoices, DraftCheck, EntriesPart, FactsPart, GeneralPart, Icon, Notice],
    ...[PageHeader, PositionPart, ReadFailure, RouterLink, SaveStatus, Skeleton],
  ],
  providers: [DraftEditing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile-edit.page.html',
  styleUrl: './profile-edit.page.css',
})
export class ProfileEditPage {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly editing = inject(DraftEditing);
  protected readonly catalogue = inject(FactCatalogue);
  readonly slug = input.required<string>();
  /** Of the address: which part is shown. */
  readonly part = input<string>();

  protected readonly source = parkRecord(this.slug);
  protected readonly problem = computed(() => {
    const error = this.catalogue.error();
    return this.source.problem() ?? (error ? asProblem(error) : null);
  });
  protected readonly opened = signal(false);
  protected readonly words = this.catalogue.wordsOf.bind(this.catalogue);
  protected readonly parts = computed(() =>
    this.opened()
      ? profileParts(
          this.editing.document(),
          this.editing.draft(),
          this.editing.problems(),
          this.catalogue.keys(),
        )
      : [],
  );
  protected readonly shown = computed(() => {
    const parts = this.parts();
    return parts.find(({ part }) => part === this.part()) ?? parts[0] ?? null;
  });
  protected readonly next = computed(() => {
    const parts = this.parts();
    return parts[parts.findIndex(({ part }) => part === this.shown()?.part) + 1] ?? null;
  });
  protected readonly conflicts = computed(() => {
    const conflicts = this.editing.conflicts();
    return conflicts.length === 0
      ? []
      : shownConflicts(this.catalogue.parkWords(), conflicts, this.editing.document());
  });
  protected readonly crumbs = computed(() =>
    profileCrumbs(this.slug(), $localize`:@@profile-edit.crumb:Edit`),
  );
  protected readonly check = CHECK;
  private readonly locale = inject(LOCALE_ID);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const [record, address] = [this.source.record(), this.source.address()];
      if (!record || !address || !this.catalogue.known()) return;
      untracked(() => this.begin(record));
    });
    afterRenderEffect(() => {
      if (this.shown()) this.showPart();
    });
    effect(() => {
      const name = this.source.record()?.title.text;
      const heading = $localize`:@@profile-edit.heading:Edit the profile`;
      title.describe(name ? `${heading}: ${name}` : heading);
    });
  }

  /** On a phone the parts stand in one line that is moved sideways: the one that is shown must be in view. */
  private showPart(): void {
    const current = this.host.querySelector<HTMLElement>('aside nav [aria-current]');
    const line = current?.closest('ul');
    if (current && line) line.scrollLeft = current.offsetLeft - (line.clientWidth - current.offsetWidth) / 2;
  }

  protected moment(instant: string): string {
    return formatInstant(instant, this.locale);
  }

  protected decide(decisions: Decisions): void {
    const chosen = new Map<string, Json | undefined>();
    for (const conflict of this.editing.conflicts()) {
      const side = decisions[conflict.pointer];
      if (side) chosen.set(conflict.pointer, conflict[side]);
    }
    this.editing.decide(chosen);
    this.focus('#part-title');
  }

  /** Leads to the field that something is said about, on whichever part it stands. */
  protected async lead(pointer: string): Promise<void> {
    const part = partOf(pointer, this.editing.document(), this.catalogue.keys());
    await this.router.navigate([], { queryParams: { part }, queryParamsHandling: 'merge' });
    const [list = '', id = ''] = segmentsOf(pointer);
    this.focus(`#${CSS.escape(fieldId(controlOf(pointer)))}`, `[id^="field-${list}-${id}"]`, '#part-title');
  }

  protected async submitted(record: ContentRecordView): Promise<void> {
    this.source.adopt(record);
    await this.router.navigate(['/desk/parks', this.slug(), 'profile'], { state: { submitted: true } });
  }

  private begin(record: ContentRecordView): void {
    const address = this.source.address();
    if (this.opened() || !address || !record.open?.availableActions.includes('edit')) return;
    this.editing.open(address, record.open);
    this.opened.set(true);
  }

  /** Focuses the first that is there. */
  private focus(...selectors: readonly string[]): void {
    afterNextRender(
      () => {
        const found = selectors
          .map((each) => this.host.querySelector<HTMLElement>(each))
          .find((each) => each);
        found?.scrollIntoView({ block: 'center' });
        found?.focus();
      },
      { injector: this.injector },
    );
  }
}
