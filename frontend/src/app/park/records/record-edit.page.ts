import { HttpResourceRef, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  LOCALE_ID,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Json, segmentsOf } from '@models/content/model/documents';
import { ContentRecordView, LandShapesView, ParkDetailView } from '../../api/generated/model';
import { shownConflicts } from '../../core/content/document-words';
import { DraftCheck } from '../../core/content/draft-check';
import { DraftEditing } from '../../core/content/draft-editing';
import { recordNames } from '../../core/content/record-names';
import { recordWords } from '../../core/content/records/record-words';
import { SaveStatus } from '../../core/content/save-status';
import { ReadFailure } from '../../core/desk/read-failure';
import { PageTitle } from '../../core/page-title';
import { formatInstant } from '../../domain/format';
import { currencyOf } from '../../domain/places';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ConflictChoices, Decisions } from '../../ui/conflict-choices';
import { fieldId } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { PlanShape } from '../../ui/plan/plan-shapes';
import { Polygonal } from '../../ui/plan/shape';
import { Skeleton } from '../../ui/skeleton';
import { BuildingForm } from '../land/building-form';
import { PlotForm } from '../land/plot-form';
import { OfferingForm } from '../offering/offering-form';
import { KIND_WORDS, RecordKind } from '../../core/records/record-kinds';
import { recordCrumbs, recordSource, recordsBase } from '../../core/records/record-source';

interface Coded {
  items: { code: string }[];
}
const codesIn = (list: HttpResourceRef<Coded | undefined>): string[] =>
  list.hasValue() ? list.value().items.map(({ code }) => code) : [];

/** A plot, building or offering while it is edited: one form, saved by itself, and behind it the check before a review. */
@Component({
  selector: 'app-record-edit-page',
  imports: [
    ...[Breadcrumb, BuildingForm, ConflictChoices, DraftCheck, Notice, OfferingForm, PageHeader, PlotForm],
    ...[ReadFailure, RouterLink, SaveStatus, Skeleton],
  ],
  providers: [DraftEditing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-edit.page.html',
  styleUrl: './record-edit.page.css',
})
export class RecordEditPage {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  private readonly names = recordNames();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly editing = inject(DraftEditing);
  readonly slug = input.required<string>();
  readonly kind = input.required<RecordKind>();
  readonly id = input.required<string>();

  protected readonly source = recordSource(this.kind, this.id);
  private readonly park = httpResource<ParkDetailView>(() => `/api/v1/parks/${this.slug()}`);
  private readonly shapes = httpResource<LandShapesView>(() => `/api/v1/parks/${this.slug()}/shapes`);
  protected readonly opened = signal(false);
  protected readonly words = computed(() => KIND_WORDS[this.kind()]);
  protected readonly documentWords = computed(() => recordWords(this.kind(), this.locale, this.names));
  protected readonly base = computed(() => `${recordsBase(this.slug(), this.kind())}/${this.id()}`);
  protected readonly crumbs = computed(() => {
    const crumbs = recordCrumbs(
      this.slug(),
      this.kind(),
      this.source.record()?.title.text ?? '…',
      $localize`:@@profile-edit.crumb:Edit`,
    );
    return crumbs.map((crumb, place) =>
      place === crumbs.length - 2 ? { ...crumb, link: this.base() } : crumb,
    );
  });
  protected readonly position = computed(() => {
    const position = this.park.hasValue() ? this.park.value().position : null;
    return position && { lat: position.lat, lon: position.lon };
  });
  protected readonly currency = computed(() =>
    this.park.hasValue() ? currencyOf(this.park.value().country) : 'CNY',
  );
  /** The park's border and its other plots, under what is drawn. */
  protected readonly around = computed((): PlanShape[] => {
    if (!this.shapes.hasValue()) return [];
    const { boundary, plots } = this.shapes.value();
    const border: PlanShape[] =
      boundary === null ? [] : [{ id: 'border', label: '', look: 'border', shape: boundary as Polygonal }];
    const others = plots.filter(({ id }) => id !== this.id());
    return [
      ...border,
      ...others.map(({ id, code, status, polygon }) => ({
        id,
        label: code,
        look: status,
        shape: polygon as Polygonal,
      })),
    ];
  });
  // What a building stands on, and what an offering holds.
  private readonly plots = httpResource<Coded>(() =>
    this.kind() === 'plot' ? undefined : this.codesOf('plots'),
  );
  private readonly buildings = httpResource<Coded>(() =>
    this.kind() === 'offering' ? this.codesOf('buildings') : undefined,
  );
  protected readonly plotCodes = computed(() => codesIn(this.plots));
  protected readonly buildingCodes = computed(() => codesIn(this.buildings));
  protected readonly conflicts = computed(() => {
    const [conflicts, words] = [this.editing.conflicts(), this.documentWords()];
    return conflicts.length === 0 || !words ? [] : shownConflicts(words, conflicts, this.editing.document());
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const record = this.source.record();
      if (record) untracked(() => this.begin(record));
    });
    effect(() => {
      const name = this.source.record()?.title.text;
      title.describe(name ? `${this.words().edit}: ${name}` : this.words().edit);
    });
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
    this.focus('#part-general');
  }

  /** Leads to the field that something is said about, or to what it is a part of. */
  protected lead(pointer: string): void {
    const parts = segmentsOf(pointer);
    const ids = parts.map((_, end) => fieldId(parts.slice(0, parts.length - end).join('-')));
    this.focus(...ids.map((id) => `#${CSS.escape(id)}`), '#part-general');
  }

  protected async submitted(record: ContentRecordView): Promise<void> {
    this.source.adopt(record);
    await this.router.navigate([this.base()], { state: { submitted: true } });
  }

  private codesOf(what: 'plots' | 'buildings') {
    return { url: `/api/v1/parks/${this.slug()}/${what}`, params: { pageSize: 100 } };
  }

  private begin(record: ContentRecordView): void {
    if (this.opened() || !record.open?.availableActions.includes('edit')) return;
    this.editing.open(this.source.address(), record.open);
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
