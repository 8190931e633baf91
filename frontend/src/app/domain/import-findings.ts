import { formatDate } from './format';
import { importFieldLabel } from './imports';
import {
  BUILDING_STATUSES,
  BUILDING_TERMS,
  BuildingTerms,
  PLOT_STATUSES,
  PlotStatus,
  buildingTermsLabel,
  landStatusView,
} from './land';
import { OFFERING_KINDS, OfferingKind, offeringKindLabel } from './offerings';
import { problemText } from './problem-texts';

type Params = Readonly<Record<string, string>>;

const locale = () => $localize.locale ?? 'en';
const given = (params: Params, name: string): string => params[name] ?? '';

/** Words of our own language, where the row names one of ours; a foreign word is shown as it is. */
function choice(word: string): string {
  const is = (words: readonly string[]) => words.includes(word);
  if (is(PLOT_STATUSES) || is(BUILDING_STATUSES)) return landStatusView(word as PlotStatus).label;
  if (is(BUILDING_TERMS)) return buildingTermsLabel(word as BuildingTerms);
  return is(OFFERING_KINDS) ? offeringKindLabel(word as OfferingKind) : word;
}
const choices = (params: Params): string =>
  new Intl.ListFormat(locale(), { type: 'disjunction' }).format(
    given(params, 'choices').split(', ').filter(Boolean).map(choice),
  );
const dates = (params: Params): string =>
  new Intl.ListFormat(locale(), { type: 'disjunction' }).format(
    given(params, 'values')
      .split(' | ')
      .map((value) => formatDate(value, locale())),
  );

/** What keeps a row out, and what a person should see although it goes in. */
export const FINDING_TEXTS: Readonly<Record<string, (params: Params) => string>> = {
  'key-missing': () =>
    $localize`:@@import.finding.key-missing:What the row is found by is missing. Without it the row cannot be told from others.`,
  'key-twice': (params) =>
    $localize`:@@import.finding.key-twice:Row ${given(params, 'row')}:row: brings the same already.`,
  'key-unknown': () =>
    $localize`:@@import.finding.key-unknown:Nothing here is called so, and this import only changes what is there.`,
  'key-exists': (params) =>
    params['slug']
      ? $localize`:@@import.finding.slug-exists:There is a park with the address “${params['slug']}:slug:” already.`
      : $localize`:@@import.finding.key-exists:It is there already, and this import only creates what is new.`,
  'record-ambiguous': () =>
    $localize`:@@import.finding.record-ambiguous:Several are called so here. Only one by one can they be changed.`,
  'record-in-review': () =>
    $localize`:@@import.finding.in-review:It is in review. Until that is decided nobody can change it.`,
  'number-unreadable': () => $localize`:@@import.finding.number-unreadable:This is no number.`,
  'number-ambiguous': () =>
    $localize`:@@import.finding.number-ambiguous:The mark may separate thousands or decimals. Say with the columns which it is, or write the number without it.`,
  'number-negative': () => $localize`:@@import.finding.number-negative:It is less than zero.`,
  'unit-missing': () =>
    $localize`:@@import.finding.unit-missing:The unit is missing. Name it with the columns, or write it behind the number.`,
  'unit-unknown': (params) =>
    $localize`:@@import.finding.unit-unknown:The unit “${given(params, 'unit')}:unit:” is not known here.`,
  'unit-unexpected': (params) =>
    $localize`:@@import.finding.unit-unexpected:“${given(params, 'unit')}:unit:” does not measure this.`,
  'number-outside': (params) =>
    $localize`:@@import.finding.number-outside:It lies outside ${given(params, 'least')}:least: to ${given(params, 'most')}:most:.`,
  'date-unreadable': () => $localize`:@@import.finding.date-unreadable:This is no date.`,
  'date-ambiguous': (params) =>
    $localize`:@@import.finding.date-ambiguous:This is ${dates(params)}:dates:. Say with the columns whether day or month comes first.`,
  'date-order-contradicted': () =>
    $localize`:@@import.finding.date-order:Here day and month stand the other way round than chosen for the file.`,
  'date-not-exact': () =>
    $localize`:@@import.finding.date-not-exact:A day is needed here, such as 2026-10-31.`,
  'choice-unknown': (params) =>
    $localize`:@@import.finding.choice-unknown:This word is not known here. Write ${choices(params)}:words:.`,
  'segment-unknown': (params) =>
    $localize`:@@import.finding.segment-unknown:“${given(params, 'words')}:words:” names no segment. They are called RE1 to RE6, RE4 with a letter from a to f.`,
  'list-too-long': (params) =>
    $localize`:@@import.finding.list-too-long:There are too many entries: at most ${given(params, 'most')}:most:.`,
  'value-missing': (params) =>
    $localize`:@@import.finding.value-missing:“${importFieldLabel(given(params, 'field'))}:field:” is missing.`,
  'fact-unknown': () =>
    $localize`:@@import.finding.fact-unknown:The catalogue has no such fact, and the profile neither.`,
  'facts-too-many': (params) =>
    $localize`:@@import.finding.facts-too-many:The profile would have more than ${given(params, 'most')}:most: facts.`,
  'park-missing': () => $localize`:@@import.finding.park-missing:No park is named.`,
  'park-unknown': () => $localize`:@@import.finding.park-unknown:There is no such park.`,
  'park-ambiguous': () =>
    $localize`:@@import.finding.park-ambiguous:Several parks are called so. Name its address on the portal instead.`,
  'park-other': () => $localize`:@@import.finding.park-other:This is another park than the one of this desk.`,
  'coordinates-unreadable': () => $localize`:@@import.finding.coordinates-unreadable:This is no position.`,
  'coordinates-incomplete': () =>
    $localize`:@@import.finding.coordinates-incomplete:Only one half of the position is there.`,
  'coordinates-system-unknown': () =>
    $localize`:@@import.finding.system-unknown:Nothing says which coordinate system this is. Choose it with the columns.`,
  'coordinates-system-contradicted': () =>
    $localize`:@@import.finding.system-contradicted:These numbers cannot be of the coordinate system that the file names. Choose the right one with the columns.`,
  'coordinates-outside': () =>
    $localize`:@@import.finding.coordinates-outside:These numbers lie outside what the coordinate system covers.`,
  'text-too-long': (params) =>
    $localize`:@@import.finding.text-too-long:It is too long: at most ${given(params, 'most')}:most: characters.`,
  'text-unreadable': () =>
    $localize`:@@import.finding.text-unreadable:Some characters cannot be read. Perhaps the file has another encoding.`,
  'cells-too-many': () => $localize`:@@import.finding.cells-too-many:No header stands above this cell.`,
  'address-unreadable': () =>
    $localize`:@@import.finding.address-unreadable:This is no web address. One begins with https://.`,
  'slug-unusable': () =>
    $localize`:@@import.finding.slug-unusable:No address can be made of this code. It needs Latin letters or digits.`,
  'document-invalid': (params) =>
    $localize`:@@import.finding.document-invalid:It could not be saved like this (${given(params, 'field')}:field:).`,
  'document-too-large': () =>
    $localize`:@@import.finding.document-too-large:With this the record would be too large.`,
  'changed-since': () =>
    $localize`:@@import.finding.changed-since:It was changed between the check and the application.`,
  'not-imported': () => $localize`:@@import.finding.not-imported:Left out: its column brings nothing.`,
  converted: (params) => $localize`:@@import.finding.converted:Read as ${given(params, 'to')}:value:.`,
  'moved-from-gcj02': () => $localize`:@@import.finding.moved-from-gcj02:Moved from GCJ-02 to WGS-84.`,
  'maybe-gcj02': () =>
    $localize`:@@import.finding.maybe-gcj02:A Chinese map may have shifted this position by some hundred metres (GCJ-02).`,
  'year-completed': (params) =>
    $localize`:@@import.finding.year-completed:Read as ${formatDate(given(params, 'to'), locale())}:date:: its year had two digits.`,
  'formula-kept-as-text': () =>
    $localize`:@@import.finding.formula:It looks like a formula and is kept as text.`,
  'says-nothing': () => $localize`:@@import.finding.says-nothing:It says nothing and is left out.`,
  'newer-kept': (params) =>
    $localize`:@@import.finding.newer-kept:What is there is newer and stays: ${choice(given(params, 'kept'))}:word: (${formatDate(given(params, 'asOf'), locale())}:date:).`,
  'quote-kept': () => $localize`:@@import.finding.quote-kept:Its quotation marks are kept.`,
  'source-dropped': (params) =>
    $localize`:@@import.finding.source-dropped:The source so far, “${given(params, 'source')}:source:”, goes: it does not vouch for the new value.`,
};

/** A finding in words; a code without any is shown as it is. */
export function findingText({ code, params }: { code: string; params: Params }): string {
  return FINDING_TEXTS[code]?.(params) ?? code;
}

/** The same for many rows at once, where no single value can be named. */
export const FINDING_GROUP_TEXTS: Readonly<Record<string, () => string>> = {
  'key-twice': () => $localize`:@@import.group.key-twice:Another row brings the same`,
  'key-missing': () => $localize`:@@import.group.key-missing:Nothing to be found by`,
  'key-unknown': () => $localize`:@@import.group.key-unknown:Nothing is called so yet`,
  'key-exists': () => $localize`:@@import.group.key-exists:It is there already`,
  'record-ambiguous': () => $localize`:@@import.group.record-ambiguous:Several are called so`,
  'record-in-review': () => $localize`:@@import.group.in-review:In review`,
  'number-unreadable': () => $localize`:@@import.group.number-unreadable:No number`,
  'number-ambiguous': () => $localize`:@@import.group.number-ambiguous:Thousands or decimals?`,
  'number-negative': () => $localize`:@@import.group.number-negative:Less than zero`,
  'unit-missing': () => $localize`:@@import.group.unit-missing:No unit`,
  'unit-unknown': () => $localize`:@@import.group.unit-unknown:Unknown unit`,
  'unit-unexpected': () => $localize`:@@import.group.unit-unexpected:Unit of something else`,
  'number-outside': () => $localize`:@@import.group.number-outside:Number out of bounds`,
  'date-not-exact': () => $localize`:@@import.group.date-not-exact:No exact day`,
  'date-unreadable': () => $localize`:@@import.group.date-unreadable:No date`,
  'date-ambiguous': () => $localize`:@@import.group.date-ambiguous:Day or month first?`,
  'date-order-contradicted': () => $localize`:@@import.group.date-order:Day and month the other way round`,
  'choice-unknown': () => $localize`:@@import.group.choice-unknown:Unknown word`,
  'segment-unknown': () => $localize`:@@import.group.segment-unknown:Unknown segment`,
  'list-too-long': () => $localize`:@@import.group.list-too-long:Too many entries`,
  'value-missing': () => $localize`:@@import.group.value-missing:Something needed is missing`,
  'fact-unknown': () => $localize`:@@import.group.fact-unknown:Unknown fact`,
  'facts-too-many': () => $localize`:@@import.group.facts-too-many:Too many facts`,
  'park-missing': () => $localize`:@@import.group.park-missing:No park named`,
  'park-unknown': () => $localize`:@@import.group.park-unknown:Unknown park`,
  'park-ambiguous': () => $localize`:@@import.group.park-ambiguous:Several parks are called so`,
  'park-other': () => $localize`:@@import.group.park-other:Another park`,
  'coordinates-unreadable': () => $localize`:@@import.group.coordinates-unreadable:No position`,
  'coordinates-incomplete': () => $localize`:@@import.group.coordinates-incomplete:Half a position`,
  'coordinates-system-unknown': () => $localize`:@@import.group.system-unknown:Unknown coordinate system`,
  'coordinates-system-contradicted': () =>
    $localize`:@@import.group.system-contradicted:Wrong coordinate system`,
  'coordinates-outside': () => $localize`:@@import.group.coordinates-outside:Outside the coordinate system`,
  'text-too-long': () => $localize`:@@import.group.text-too-long:Too long`,
  'text-unreadable': () => $localize`:@@import.group.text-unreadable:Unreadable characters`,
  'cells-too-many': () => $localize`:@@import.group.cells-too-many:Cells without a header`,
  'address-unreadable': () => $localize`:@@import.group.address-unreadable:No web address`,
  'slug-unusable': () => $localize`:@@import.group.slug-unusable:No address can be made of the code`,
  'document-invalid': () => $localize`:@@import.group.document-invalid:Could not be saved`,
  'document-too-large': () => $localize`:@@import.group.document-too-large:Too large`,
  'changed-since': () => $localize`:@@import.group.changed-since:Changed meanwhile`,
  'not-imported': () => $localize`:@@import.group.not-imported:Cells of columns that are left out`,
  converted: () => $localize`:@@import.group.converted:Read in another unit`,
  'moved-from-gcj02': () => $localize`:@@import.group.moved-from-gcj02:Moved from GCJ-02`,
  'maybe-gcj02': () => $localize`:@@import.group.maybe-gcj02:Perhaps shifted (GCJ-02)`,
  'year-completed': () => $localize`:@@import.group.year-completed:Years with two digits`,
  'formula-kept-as-text': () => $localize`:@@import.group.formula:Formulas kept as text`,
  'says-nothing': () => $localize`:@@import.group.says-nothing:Cells that say nothing`,
  'newer-kept': () => $localize`:@@import.group.newer-kept:Something newer stays`,
  'quote-kept': () => $localize`:@@import.group.quote-kept:Quotation marks kept`,
  'source-dropped': () => $localize`:@@import.group.source-dropped:The source so far goes`,
};
export const findingGroupText = (code: string): string => FINDING_GROUP_TEXTS[code]?.() ?? code;

/** Why a file cannot be read as a table, and what to do. */
export const FAULT_TEXTS: Readonly<Record<string, (row: string) => string>> = {
  'too-many-rows': () =>
    $localize`:@@import.fault.too-many-rows:The file has more rows than one import may have. Split it and import the parts one after the other.`,
  'too-many-columns': (row) =>
    $localize`:@@import.fault.too-many-columns:Row ${row}:row: has more than 200 columns. Take out what is not needed, or choose another separator.`,
  'cell-too-long': (row) =>
    $localize`:@@import.fault.cell-too-long:A cell of row ${row}:row: has more characters than a spreadsheet can hold. Perhaps a quotation mark is missing before it.`,
  'not-readable': () =>
    $localize`:@@import.fault.not-readable:The file is damaged, protected by a password, or no table. Save it anew as CSV or XLSX.`,
  'unpacks-too-large': () =>
    $localize`:@@import.fault.unpacks-too-large:Unpacked, the workbook would be far larger than it seems. Save only the sheet with the rows, as CSV or XLSX.`,
  'no-sheet': () =>
    $localize`:@@import.fault.no-sheet:The workbook has no sheet that can be read. Choose another sheet, or save it anew.`,
  'no-rows': () =>
    $localize`:@@import.fault.no-rows:There is no row below the headers. Choose another sheet, or a file with rows.`,
};
export const faultText = (fault: string, row: number | null): string =>
  FAULT_TEXTS[fault]?.(String(row ?? '?')) ?? fault;

const REASONS: Readonly<Record<string, () => string>> = {
  'changed-since': () =>
    $localize`:@@import.finding.changed-since:It was changed between the check and the application.`,
  'discarded-since': () => $localize`:@@import.reason.discarded:Somebody has discarded the draft meanwhile.`,
  'published-since': () => $localize`:@@import.reason.published:It has been published meanwhile.`,
  'submitted-since': () => $localize`:@@import.reason.submitted:It has been submitted for review meanwhile.`,
  'edited-since': () => $localize`:@@import.reason.edited:Somebody has edited it meanwhile.`,
};
/** Why a row was refused when applied, or stays when the import is undone. */
export const reasonText = (reason: string): string => REASONS[reason]?.() ?? problemText(reason);
