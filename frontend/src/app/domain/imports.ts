import { StatusView } from './status-view';
import { Words, labelOf } from './words';

/** Where a file stands on its way into drafts. */
export const IMPORT_STATES = [
  'waiting',
  'reading',
  'mapped',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
  'discarded',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Work goes on without a person. */
export const WORKING: readonly ImportState[] = ['reading', 'checking', 'applying', 'undoing'];

const STATES: Record<ImportState, StatusView> = {
  waiting: {
    label: $localize`:@@import.state.waiting:Waits for its file`,
    tone: 'neutral',
    icon: 'clock',
  },
  reading: { label: $localize`:@@import.state.reading:Being read`, tone: 'accent', icon: 'clock' },
  mapped: { label: $localize`:@@import.state.mapped:Columns to confirm`, tone: 'accent', icon: 'dot' },
  checking: { label: $localize`:@@import.state.checking:Being checked`, tone: 'accent', icon: 'clock' },
  checked: { label: $localize`:@@import.state.checked:Ready to apply`, tone: 'accent', icon: 'dot' },
  applying: { label: $localize`:@@import.state.applying:Being applied`, tone: 'accent', icon: 'clock' },
  applied: { label: $localize`:@@import.state.applied:Applied`, tone: 'positive', icon: 'check' },
  undoing: { label: $localize`:@@import.state.undoing:Being undone`, tone: 'accent', icon: 'clock' },
  undone: { label: $localize`:@@import.state.undone:Undone`, tone: 'neutral', icon: 'pause' },
  failed: { label: $localize`:@@import.state.failed:Cannot be read`, tone: 'critical', icon: 'warning' },
  discarded: { label: $localize`:@@import.state.discarded:Discarded`, tone: 'neutral', icon: 'cross' },
};
/** Of a file that is checked and would create or change nothing as it is. */
export const NOTHING_TO_APPLY: StatusView = {
  label: $localize`:@@import.state.nothing:Nothing to apply`,
  tone: 'neutral',
  icon: 'warning',
};
export const importStateView = (state: ImportState): StatusView => STATES[state];

const KINDS: Words = {
  plot: $localize`:@@import.kind.plot:Plots`,
  building: $localize`:@@import.kind.building:Buildings`,
  offering: $localize`:@@import.kind.offering:Offerings`,
  fact: $localize`:@@import.kind.fact:Facts of the profile`,
  park: $localize`:@@import.kind.park:Parks`,
};
/** What the rows of a file become. */
export const importKindLabel = (type: string): string => labelOf(KINDS, type);

export const IMPORT_MODES = ['both', 'create', 'update'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

const MODES: Record<ImportMode, string> = {
  both: $localize`:@@import.mode.both:Create and change`,
  create: $localize`:@@import.mode.create:Only create`,
  update: $localize`:@@import.mode.update:Only change`,
};
export const importModeLabel = (mode: ImportMode): string => MODES[mode];

const FIELDS: Words = {
  code: $localize`:@@import.field.code:Code`,
  name: $localize`:@@import.field.name:Name`,
  area: $localize`:@@import.field.area:Area`,
  minimumLot: $localize`:@@import.field.minimum-lot:Smallest lot`,
  status: $localize`:@@import.field.status:Status`,
  asOf: $localize`:@@import.field.as-of:As of`,
  allowedSegments: $localize`:@@import.field.allowed-segments:Allowed segments`,
  restrictedSegments: $localize`:@@import.field.restricted-segments:Restricted segments`,
  sourceTitle: $localize`:@@import.field.source-title:Source`,
  sourceAddress: $localize`:@@import.field.source-address:Source address`,
  x: $localize`:@@import.field.x:Longitude or easting`,
  y: $localize`:@@import.field.y:Latitude or northing`,
  point: $localize`:@@import.field.point:Position in one cell`,
  system: $localize`:@@import.field.system:Coordinate system`,
  note: $localize`:@@import.field.note:Note`,
  kind: $localize`:@@import.field.kind:Kind`,
  level: $localize`:@@import.field.level:Level`,
  established: $localize`:@@import.field.established:Established`,
  website: $localize`:@@import.field.website:Website`,
  approvedArea: $localize`:@@import.field.approved-area:Approved area`,
  industries: $localize`:@@import.field.industries:Leading industries`,
  price: $localize`:@@import.field.price:Price`,
  plot: $localize`:@@import.field.plot:Plot`,
  floorArea: $localize`:@@import.field.floor-area:Floor area`,
  clearHeight: $localize`:@@import.field.clear-height:Clear height`,
  floorLoad: $localize`:@@import.field.floor-load:Floor load`,
  crane: $localize`:@@import.field.crane:Crane`,
  columnSpan: $localize`:@@import.field.column-span:Column span`,
  columnBay: $localize`:@@import.field.column-bay:Column bay`,
  power: $localize`:@@import.field.power:Power`,
  year: $localize`:@@import.field.year:Year built`,
  terms: $localize`:@@import.field.terms:Rent or sale`,
  rent: $localize`:@@import.field.rent:Rent`,
  salePrice: $localize`:@@import.field.sale-price:Sale price`,
  title: $localize`:@@import.field.title:Title`,
  description: $localize`:@@import.field.description:Description`,
  segments: $localize`:@@import.field.segments:Segments`,
  plots: $localize`:@@import.field.plots:Plots`,
  buildings: $localize`:@@import.field.buildings:Buildings`,
  requirements: $localize`:@@import.field.requirements:Requirements`,
  policies: $localize`:@@import.field.policies:Policies`,
  quantity: $localize`:@@import.field.quantity:Quantity`,
  left: $localize`:@@import.field.left:Left`,
  opensOn: $localize`:@@import.field.opens-on:Opens on`,
  closesOn: $localize`:@@import.field.closes-on:Closes on`,
  documents: $localize`:@@import.field.documents:Documents`,
  decisionDays: $localize`:@@import.field.decision-days:Decision days`,
  park: $localize`:@@import.field.park:Park`,
  key: $localize`:@@import.field.key:Fact`,
  value: $localize`:@@import.field.value:Value`,
  unit: $localize`:@@import.field.unit:Unit`,
  sourceRetrieved: $localize`:@@import.field.source-retrieved:Retrieved on`,
};
/** What a column brings. */
export const importFieldLabel = (field: string): string => labelOf(FIELDS, field);

const ENCODING_LABELS: Words = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: $localize`:@@import.encoding.gb18030:GB18030 (Chinese)`,
  'windows-1252': $localize`:@@import.encoding.windows-1252:Windows-1252 (Western European)`,
};
export const encodingLabel = (encoding: string): string => labelOf(ENCODING_LABELS, encoding);

const SEPARATOR_LABELS: Words = {
  ',': $localize`:@@import.separator.comma:Comma`,
  ';': $localize`:@@import.separator.semicolon:Semicolon`,
  '\t': $localize`:@@import.separator.tab:Tab`,
  '|': $localize`:@@import.separator.bar:Vertical bar`,
};
export const separatorLabel = (separator: string): string => labelOf(SEPARATOR_LABELS, separator);

const SYSTEM_LABELS: Words = {
  wgs84: $localize`:@@import.system.wgs84:WGS-84 (GPS)`,
  gcj02: $localize`:@@import.system.gcj02:GCJ-02 (Chinese maps)`,
  osgb36: $localize`:@@import.system.osgb36:British national grid`,
};
export const systemLabel = (system: string): string => labelOf(SYSTEM_LABELS, system);

/** What a row would do, or has done. */
export type RowStanding =
  'create' | 'update' | 'unchanged' | 'refused' | 'dropped' | 'created' | 'updated' | 'undone' | 'kept';

const STANDINGS: Record<RowStanding, StatusView> = {
  create: { label: $localize`:@@import.row.create:New`, tone: 'positive', icon: 'check' },
  update: { label: $localize`:@@import.row.update:Changed`, tone: 'accent', icon: 'forward' },
  unchanged: { label: $localize`:@@import.row.unchanged:Unchanged`, tone: 'neutral', icon: 'ring' },
  refused: { label: $localize`:@@import.row.refused:Refused`, tone: 'critical', icon: 'warning' },
  dropped: { label: $localize`:@@import.row.dropped:Left out`, tone: 'neutral', icon: 'cross' },
  created: { label: $localize`:@@import.row.created:Created`, tone: 'positive', icon: 'check' },
  updated: { label: $localize`:@@import.row.updated:Has been changed`, tone: 'positive', icon: 'check' },
  undone: { label: $localize`:@@import.row.undone:Taken back`, tone: 'neutral', icon: 'pause' },
  kept: { label: $localize`:@@import.row.kept:Stays`, tone: 'accent', icon: 'dot' },
};
export const rowStandingView = (standing: RowStanding): StatusView => STANDINGS[standing];

/** As a spreadsheet counts: A to Z, then AA. @param column from 0 */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
