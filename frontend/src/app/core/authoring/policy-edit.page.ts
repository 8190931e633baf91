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
import type { MeasureDocument } from '@models/policies/model/rules';
import { ContentRecordView, PolicyDocument } from '../../api/generated/model';
import { formatInstant } from '../../domain/format';
import { Breadcrumb } from '../../ui/breadcrumb';
import { ConflictChoices, Decisions } from '../../ui/conflict-choices';
import { fieldId } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { shownConflicts } from '../content/document-words';
import { DraftCheck } from '../content/draft-check';
import { DraftEditing } from '../content/draft-editing';
import { POLICY_LABELS, POLICY_SECTIONS } from '../content/records/policy-labels';
import { MeasureNames } from '../content/measure-names';
import { PolicyNames } from '../content/policy-names';
import { PolicyWords } from '../content/records/policy-words';
import { SaveStatus } from '../content/save-status';
import { ReadFailure } from '../desk/read-failure';
import { PageTitle } from '../page-title';
import { KIND_WORDS } from '../records/record-kinds';
import { recordCrumbs, recordSource, recordsBase } from '../records/record-source';
import { ConfirmDialog } from '../team/confirm-dialog';
import { MeasureForm } from './measure-form';
import { Places } from '../content/places';
import { PolicyForm } from './policy-form';
import { emptyMeasure, freshId } from './rule-edits';
import { ShownLanguages } from './shown-languages';
import { TranslationStatus } from './translation-status';

const KIND = signal('policy' as const).asReadonly();

/**
 * A policy while it is written: the document, each of its measures with conditions, sum, examples and cases, and the
 * check before its review. Saved by itself. For a park's team on its desk, for administrators on theirs.
 */
@Component({
  selector: 'app-policy-edit-page',
  imports: [
    ...[Breadcrumb, ConfirmDialog, ConflictChoices, DraftCheck, MeasureForm, Notice, PageHeader],
    ...[PolicyForm, ReadFailure, RouterLink, SaveStatus, Skeleton, TranslationStatus],
  ],
  providers: [DraftEditing, Places, ShownLanguages],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './policy-edit.page.html',
  styleUrl: './policy-edit.page.css',
})
export class PolicyEditPage {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly places = inject(Places);
  private readonly policyNames = inject(PolicyNames);
  private readonly measureNames = inject(MeasureNames);
  protected readonly editing = inject(DraftEditing);
  /** Of the park whose desk this is; absent at the desk of the administrators. */
  readonly slug = input<string>();
  readonly id = input.required<string>();
  /** Of the address: `check`, the id of a measure, or the document. */
  readonly part = input<string>();

  protected readonly source = recordSource(KIND, this.id);
  protected readonly opened = signal(false);
  protected readonly words = KIND_WORDS.policy;
  protected readonly documentWords = new PolicyWords(this.locale, {
    place: (slug) => this.places.nameOf(slug),
    policy: (slug) => this.policyNames.nameOf(slug),
    measure: (slug) => this.measureNames.nameOf(slug),
  });
  protected readonly labels = POLICY_LABELS;
  protected readonly base = computed(() => `${recordsBase(this.slug(), 'policy')}/${this.id()}`);
  protected readonly crumbs = computed(() => {
    const title = this.source.record()?.title.text ?? '…';
    const crumbs = recordCrumbs(this.slug(), 'policy', title, $localize`:@@profile-edit.crumb:Edit`);
    return crumbs.map((crumb, place) =>
      place === crumbs.length - 2 ? { ...crumb, link: this.base() } : crumb,
    );
  });
  protected readonly policy = computed(() => this.editing.document() as unknown as PolicyDocument);
  /** It belongs to a park, whoever edits it. */
  protected readonly ofPark = computed(() => this.source.record()?.park !== null);
  protected readonly measures = computed(
    () => (this.policy()?.measures ?? []) as unknown as readonly MeasureDocument[],
  );
  protected readonly measure = computed(() => this.measures().find(({ id }) => id === this.part()) ?? null);
  /** The measure that is shown as a list, so that each has a form of its own: no example of another stays in it. */
  protected readonly single = computed(() => [this.measure()].filter((measure) => measure !== null));
  /** The measure about which is asked whether it leaves the policy. */
  protected readonly removing = signal<MeasureDocument | null>(null);
  protected readonly shown = computed(() =>
    this.part() === 'check' ? 'check' : this.measure() ? 'measure' : 'document',
  );
  /** The parts in their order, each with how much is wrong in it. */
  protected readonly parts = computed(() => {
    const problems = this.editing.problems().map(({ pointer }) => pointer);
    const within = (id: string) => problems.filter((each) => each.startsWith(`/measures/${id}/`)).length;
    const ofMeasures = problems.filter((each) => each.startsWith('/measures/')).length;
    return [
      { part: null, label: POLICY_SECTIONS.document, problems: problems.length - ofMeasures },
      ...this.measures().map((measure, place) => ({
        part: measure.id,
        label: this.titleOf(measure, place),
        problems: within(measure.id),
      })),
      { part: 'check', label: $localize`:@@records.check:Check and submit`, problems: problems.length },
    ];
  });
  protected readonly conflicts = computed(() => {
    const conflicts = this.editing.conflicts();
    return conflicts.length === 0
      ? []
      : shownConflicts(this.documentWords, conflicts, this.editing.document());
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const record = this.source.record();
      if (record) untracked(() => this.begin(record));
    });
    effect(() => {
      const name = this.source.record()?.title.text;
      title.describe(name ? `${this.words.edit}: ${name}` : this.words.edit);
    });
  }

  protected moment(instant: string): string {
    return formatInstant(instant, this.locale);
  }

  protected addMeasure(): void {
    const measures = this.measures();
    const added = emptyMeasure(freshId(measures, 'measure'), this.locale);
    this.editing.write('/measures', [...measures, added] as unknown as Json);
    void this.turnTo(added.id).then(() => this.focus(fieldId(`measures-${added.id}`)));
  }

  protected removeQuestion(measure: MeasureDocument): string {
    const name = this.titleOf(measure, this.measures().indexOf(measure));
    return $localize`:@@authoring.measure.remove.question:Take “${name}:measure:” out of the policy?`;
  }

  protected removeMeasure(id: string): void {
    this.removing.set(null);
    this.editing.write(`/measures/${id}`, undefined);
    void this.turnTo(null).then(() => this.focus('part-general'));
  }

  protected decide(decisions: Decisions): void {
    const chosen = new Map<string, Json | undefined>();
    for (const conflict of this.editing.conflicts()) {
      const side = decisions[conflict.pointer];
      if (side) chosen.set(conflict.pointer, conflict[side]);
    }
    this.editing.decide(chosen);
    this.focus('part-general');
  }

  /** Leads to the field that something is said about, in the part where it stands. */
  protected async lead(pointer: string): Promise<void> {
    const parts = segmentsOf(pointer);
    await this.turnTo(parts[0] === 'measures' ? (parts[1] ?? null) : null);
    const ids = parts.map((_, end) => fieldId(parts.slice(0, parts.length - end).join('-')));
    this.focus(...ids, 'part-general');
  }

  protected async submitted(record: ContentRecordView): Promise<void> {
    this.source.adopt(record);
    await this.router.navigate([this.base()], { state: { submitted: true } });
  }

  private turnTo(part: string | null): Promise<boolean> {
    return this.router.navigate([], { queryParams: { part }, queryParamsHandling: 'merge' });
  }

  private titleOf({ title }: MeasureDocument, place: number): string {
    const words = title.texts[this.locale] ?? title.texts[title.original];
    return words || $localize`:@@authoring.measure.nth:Measure ${place + 1}:n:`;
  }

  private begin(record: ContentRecordView): void {
    if (this.opened() || !record.open?.availableActions.includes('edit')) return;
    this.editing.open(this.source.address(), record.open);
    this.opened.set(true);
  }

  /** Focuses the first that is there. */
  private focus(...ids: readonly string[]): void {
    afterNextRender(
      () => {
        const found = ids
          .map((id) => this.host.querySelector<HTMLElement>(`[id=${JSON.stringify(id)}]`))
          .find((each) => each);
        if (found instanceof HTMLDetailsElement) found.open = true;
        found?.scrollIntoView({ block: 'center' });
        found?.focus();
      },
      { injector: this.injector },
    );
  }
}
