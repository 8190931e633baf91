import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { COORDINATE_SYSTEMS } from '@models/transfers/model/coordinates';
import { FieldName } from '@models/transfers/model/fields.data';
import { Mapping } from '@models/transfers/model/mapping';
import { ImportView, MapImportInput } from '../../api/generated/model';
import { findingText } from '../../domain/import-findings';
import {
  IMPORT_MODES,
  ImportMode,
  columnLetter,
  importFieldLabel,
  importModeLabel,
  systemLabel,
} from '../../domain/imports';
import { readPartialDate } from '../../domain/partial-date';
import { StatusView } from '../../domain/status-view';
import { Cell, Column, DataTable } from '../../ui/data-table';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Notice } from '../../ui/notice';
import { StatusBadge } from '../../ui/status-badge';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { LOCALES } from '../locales';
import { ImportRun } from './import-run';
import { ColumnDraft, Trust, columnsOf, neededOptions } from './mapping-draft';

/** What the page keeps of the choices until they are sent. */
interface Draft {
  mapping: Mapping;
  mode: ImportMode;
  /** As typed. */
  asOf: string;
}

const TRUST_LABELS = {
  'left-out': $localize`:@@import.trust.left-out:Left out`,
  twice: $localize`:@@import.trust.twice:Twice`,
  unreadable: $localize`:@@import.trust.unreadable:Look again`,
  'as-before': $localize`:@@import.trust.as-before:As last time`,
  chosen: $localize`:@@import.trust.chosen:Your choice`,
  sure: $localize`:@@import.trust.sure:Recognised`,
  likely: $localize`:@@import.trust.likely:Likely`,
};

/** Which column brings what, proposed and changeable, with cells of the file beside each choice. */
@Component({
  selector: 'app-import-mapping',
  imports: [...[Cell, Control, DataTable, ErrorSummary, FormField, Notice, StatusBadge, SubmitButton]],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-mapping.html',
  styleUrl: './import-mapping.css',
})
export class ImportMapping {
  private readonly http = inject(HttpClient);
  private readonly run = inject(ImportRun);
  private readonly locale = inject(LOCALE_ID);
  readonly view = input.required<ImportView>();
  /** The rows are being checked by these columns. */
  readonly checking = output<void>();

  protected readonly pending = this.run.pending;
  protected readonly draft = linkedSignal<ImportView, Draft>({
    source: this.view,
    computation: (view, before) =>
      // Choices outlast whatever is read again, as long as the file has the same columns.
      before && before.source.id === view.id && sameHeaders(before.source, view)
        ? before.value
        : draftOf(view),
  });
  /** Somebody else kept other choices meanwhile. */
  protected readonly overtaken = signal(false);
  private readonly context = computed(() => {
    const view = this.view();
    return {
      type: view.type,
      headers: view.headers,
      sample: view.sample,
      proposed: mappingOf(view),
      remembered: view.evidence?.remembered ?? false,
    };
  });
  protected readonly columns = computed(() =>
    columnsOf(this.draft().mapping, this.context()).map((each) => ({
      ...each,
      id: String(each.column),
      letter: columnLetter(each.column),
      name: `columns-${each.column}-field`,
      status: statusOf(each.trust),
      why: this.whyOf(each),
      problem: this.submission.error(`columns-${each.column}-field`),
    })),
  );
  protected readonly needed = computed(() => neededOptions(this.view().type, this.draft().mapping));
  protected readonly options = computed(() => this.draft().mapping.options);
  protected readonly fields = computed(() =>
    (this.view().fields as readonly FieldName[]).map((value) => ({ value, label: importFieldLabel(value) })),
  );
  protected readonly languages = computed(() => {
    const { language } = this.options();
    const known = LOCALES.map(({ tag, name }) => ({ value: tag as string, label: name }));
    return known.some(({ value }) => value === language)
      ? known
      : [...known, { value: language, label: language }];
  });
  protected readonly systems = COORDINATE_SYSTEMS.map((value) => ({ value, label: systemLabel(value) }));
  protected readonly modes = IMPORT_MODES.map((value) => ({ value, label: importModeLabel(value) }));
  protected readonly tableColumns: readonly Column[] = [
    { key: 'header', label: $localize`:@@import.mapping.column:Column of the file` },
    { key: 'samples', label: $localize`:@@import.mapping.samples:Its first cells` },
    { key: 'field', label: $localize`:@@import.mapping.field:Brings` },
    { key: 'trust', label: $localize`:@@import.mapping.trust:How sure that is` },
  ];
  protected readonly dateEvidence = computed(() => {
    const order = this.view().evidence?.dateOrder;
    if (!order) return null;
    return order.order === 'dmy'
      ? $localize`:@@import.evidence.dmy:Cells that show that the day comes first: ${order.cells}:cells:.`
      : $localize`:@@import.evidence.mdy:Cells that show that the month comes first: ${order.cells}:cells:.`;
  });

  protected readonly submission = new Submission(
    [
      ...Array.from({ length: 200 }, (_, column) => [
        `columns-${column}-field`,
        `columns-${column}-unit`,
      ]).flat(),
      ...['mode', 'options-language', 'options-dateOrder', 'options-decimalMark', 'options-coordinates'],
      ...['options-codePrefix', 'options-asOf', 'options-sourceTitle'],
    ],
    {
      'options-asOf': {
        'validation.partial-date': $localize`:@@import.as-of.wrong:Write a year, a month or a day, such as 2026-10.`,
      },
      'options-codePrefix': {
        'validation.matches': $localize`:@@import.prefix.wrong:Letters, digits and . _ / - only, at most 20.`,
      },
    },
  );

  protected choose(column: number, event: Event): void {
    const field = ((event.target as HTMLSelectElement).value || null) as FieldName | null;
    this.change((mapping) => ({
      ...mapping,
      columns: mapping.columns.map((each, i) => (i === column ? { ...each, field } : each)),
    }));
  }

  protected measure(column: number, event: Event): void {
    const unit = (event.target as HTMLInputElement).value.trim() || null;
    this.change((mapping) => ({
      ...mapping,
      columns: mapping.columns.map((each, i) => (i === column ? { ...each, unit } : each)),
    }));
  }

  protected option(name: keyof Mapping['options'], event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const given = ['language', 'sourceTitle'].includes(name) ? value : value || null;
    this.change((mapping) => ({ ...mapping, options: { ...mapping.options, [name]: given } }));
  }

  protected writeAsOf(event: Event): void {
    const asOf = (event.target as HTMLInputElement).value;
    this.draft.update((draft) => ({ ...draft, asOf }));
  }

  protected chooseMode(event: Event): void {
    const mode = (event.target as HTMLSelectElement).value as ImportMode;
    this.draft.update((draft) => ({ ...draft, mode }));
  }

  /** Keeps the choices, then lets every row be checked by them. */
  protected async check(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.keep())) return;
    if (await this.run.move({ action: 'check' })) this.checking.emit();
  }

  protected takeTheirs(): void {
    this.draft.set(draftOf(this.view()));
    this.overtaken.set(false);
  }

  private async keep(): Promise<boolean> {
    const { mapping, mode, asOf } = this.draft();
    const { codePrefix } = mapping.options;
    const day = asOf.trim() === '' ? null : readPartialDate(asOf);
    const numbering = this.needed().numbering;
    const checks: Record<string, string | null> = {
      'options-asOf': asOf.trim() !== '' && day === null ? 'validation.partial-date' : null,
      'options-codePrefix': numbering && !codePrefix ? 'import.code-needed' : null,
    };
    for (const { column, trust } of this.columns())
      if (trust.kind === 'twice') checks[`columns-${column}-field`] = 'import.mapping-misfit';
    const input = {
      ...{ columns: mapping.columns, mode },
      // Where a column brings the codes, none are made.
      options: { ...mapping.options, asOf: day, codePrefix: numbering ? codePrefix : null },
    } as MapImportInput;
    const sent = await this.submission.send(checks, () =>
      this.http.put<ImportView>(`/api/v1/imports/${this.view().id}/mapping`, input, {
        context: this.run.seen(),
      }),
    );
    this.overtaken.set(this.submission.problem()?.status === 412);
    if (sent) this.run.adopt(sent.answer);
    else if ([409, 412].includes(this.submission.problem()?.status ?? 0)) await this.run.read();
    return sent !== null;
  }

  private change(how: (mapping: Mapping) => Mapping): void {
    this.draft.update((draft) => ({ ...draft, mapping: how(draft.mapping) }));
  }

  private whyOf({ trust }: ColumnDraft): string | null {
    switch (trust.kind) {
      case 'twice':
        return $localize`:@@import.trust.twice.why:Column ${columnLetter(trust.with)}:letter: brings this already.`;
      case 'unreadable': {
        const text = findingText(trust.finding);
        return $localize`:@@import.trust.unreadable.why:${this.number(trust.cells)}:cells: of ${this.number(trust.of)}:all: cells: ${text}:text:`;
      }
      case 'recognised':
        return trust.how === 'likely'
          ? $localize`:@@import.trust.likely.why:The header is a general word: look at the cells.`
          : null;
      default:
        return null;
    }
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }
}

const EMPTY: Mapping = {
  columns: [],
  options: {
    language: 'en',
    dateOrder: null,
    decimalMark: null,
    coordinates: null,
    codePrefix: null,
    asOf: null,
    sourceTitle: '',
  },
};
const mappingOf = ({ mapping }: ImportView): Mapping => (mapping as Mapping | null) ?? EMPTY;
const sameHeaders = (one: ImportView, other: ImportView): boolean =>
  one.headers.join('\u001f') === other.headers.join('\u001f');
const draftOf = (view: ImportView): Draft => ({
  mapping: mappingOf(view),
  mode: view.mode,
  asOf: view.mapping?.options.asOf ?? '',
});

function statusOf(trust: Trust): StatusView {
  switch (trust.kind) {
    case 'left-out':
      return { label: TRUST_LABELS['left-out'], tone: 'neutral', icon: 'cross' };
    case 'twice':
      return { label: TRUST_LABELS.twice, tone: 'critical', icon: 'warning' };
    case 'unreadable':
      return { label: TRUST_LABELS.unreadable, tone: 'critical', icon: 'warning' };
    case 'recognised':
      return trust.how === 'sure'
        ? { label: TRUST_LABELS.sure, tone: 'positive', icon: 'check' }
        : { label: TRUST_LABELS.likely, tone: 'accent', icon: 'question' };
    default:
      return { label: TRUST_LABELS[trust.kind], tone: 'positive', icon: 'check' };
  }
}
