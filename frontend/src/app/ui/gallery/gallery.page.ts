import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { ENQUIRY_STATES, enquiryStateView } from '../../domain/enquiries';
import { LEAD_STAGES, leadStageView } from '../../domain/leads';
import { POLICY_STATUSES, policyStatusView } from '../../domain/policies';
import { REGIME_STATUSES, regimeStatusView } from '../../domain/regimes';
import { TONES } from '../../domain/status-view';
import { FactEntry } from '../../domain/fact-entry';
import { Breadcrumb } from '../breadcrumb';
import { ConflictChoices } from '../conflict-choices';
import { Cell, Column, DataTable } from '../data-table';
import { DefinitionList } from '../definition-list';
import { DueBadge } from '../due-badge';
import { EmptyState } from '../empty-state';
import { EntryFields } from '../entry/entry-fields';
import { ErrorState } from '../error-state';
import { ErrorSummary, SummaryLine } from '../error-summary';
import { FactChip } from '../fact-chip';
import { FactEntryRow } from '../fact-entry/fact-entry-row';
import { ChangeExtra, FieldChanges } from '../field-changes';
import { FieldComments } from '../field-comments';
import { FilterChip } from '../filter-chip';
import { Control, FormField } from '../form-field';
import { LanguageSwitch } from '../language-switch';
import { NotStated } from '../not-stated';
import { Notice } from '../notice';
import { PageHeader } from '../page-header';
import { Pagination } from '../pagination';
import { Picture } from '../picture';
import { Skeleton } from '../skeleton';
import { StatusBadge } from '../status-badge';
import { ThemeSwitch } from '../theme-switch';
import { Timeline } from '../timeline';
import { Upload } from '../upload';
import {
  CHANGES,
  CLOCKS,
  COMMENTS,
  CONFLICTS,
  ENTRIES,
  ENTRY,
  FACTS,
  FIELDS,
  RENDITIONS,
  ROWS,
  UPLOAD_LIMITS,
  pretendToSend,
} from './gallery.data';

/** Every component in every state, for the people who build with them. In English only. */
@Component({
  selector: 'app-gallery-page',
  imports: [
    ...[Breadcrumb, Cell, Control, DataTable, DefinitionList, DueBadge, EmptyState, ErrorState, ErrorSummary],
    ...[FactChip, FilterChip, FormField, LanguageSwitch, NotStated, Notice, PageHeader, Pagination, Skeleton],
    ...[ChangeExtra, ConflictChoices, EntryFields, FactEntryRow, FieldChanges, FieldComments],
    ...[Picture, StatusBadge, ThemeSwitch, Timeline, Upload],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gallery.page.html',
  styles: `
    section {
      margin-bottom: var(--space-7);
    }
  `,
})
export class GalleryPage {
  protected readonly facts = FACTS;
  protected readonly clocks = CLOCKS;
  protected readonly entries = ENTRIES;
  protected readonly rows = ROWS;
  protected readonly renditions = RENDITIONS;
  protected readonly uploadLimits = UPLOAD_LIMITS;
  protected readonly pretend = pretendToSend;
  protected readonly tones = TONES;
  protected readonly badges = [
    { title: 'Policy', all: POLICY_STATUSES.map(policyStatusView) },
    { title: 'Regime', all: REGIME_STATUSES.map(regimeStatusView) },
    { title: 'Enquiry', all: ENQUIRY_STATES.map(enquiryStateView) },
    { title: 'Lead', all: LEAD_STAGES.map(leadStageView) },
  ];
  protected readonly columns: Column[] = [
    { key: 'name', label: 'Park', sortable: true },
    { key: 'region', label: 'Region' },
    { key: 'land', label: 'Land', sortable: true, numeric: true },
  ];
  protected readonly changes = CHANGES;
  protected readonly comments = COMMENTS;
  protected readonly conflicts = CONFLICTS;
  protected readonly conflicting = signal(false);
  protected readonly fields = FIELDS;
  protected readonly entry = signal(ENTRY);
  protected readonly languages = [
    { tag: 'en', name: 'English', href: '/en/ui', current: true },
    { tag: 'ja', name: '日本語', href: '/ja/ui', current: false },
  ];
  /** Empty until asked for: the summary takes the focus when it appears. */
  protected readonly mistakes = signal<SummaryLine[]>([]);

  protected edit(changes: Partial<FactEntry>): void {
    this.entry.update((entry) => ({ ...entry, ...changes }));
  }

  protected submit(): void {
    this.mistakes.set([
      { field: 'wrong', text: 'Write the e-mail address like name@example.com.' },
      { text: 'A problem of the whole form.' },
    ]);
  }
}
