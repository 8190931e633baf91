import { FactEntry } from '../../domain/fact-entry';
import { Observable, concat, map, of, take, timer } from 'rxjs';
import { StatedFact } from '../../domain/facts';
import { ShownChange, ShownComment, ShownConflict, ShownLine } from '../../domain/shown-fields';
import { EntryDefinition } from '../entry/entry-field';
import { ClockState } from '../../domain/enquiries';
import { Rendition } from '../picture';
import { TimelineEntry } from '../timeline';
import { UploadLimits, UploadStep } from '../upload';

// Made up for showing the components; no page of the product reads this.
const source = { address: 'https://example.org/report', title: 'example.org', retrievedOn: '2026-11-23' };
const asOf = { value: '2021-10', from: '2021-10-01', to: '2021-10-31' };

export const FACTS: { label: string; fact: StatedFact }[] = [
  {
    label: 'Land, fresh',
    fact: {
      value: '956',
      unit: 'ha',
      asOf,
      source,
      freshness: { state: 'fresh', expiresOn: null, ageMonths: 3 },
    },
  },
  {
    label: 'Count, due for review',
    fact: {
      value: '38',
      unit: 'companies',
      asOf,
      source,
      freshness: { state: 'due', expiresOn: '2026-12-10', ageMonths: 11 },
    },
  },
  {
    label: 'Money, past its time, source without a link',
    fact: {
      value: '17230000000',
      unit: 'CNY',
      asOf,
      source: { address: null, title: 'Metal Bulletin (stored copy)', retrievedOn: null },
      freshness: { state: 'overdue', expiresOn: '2022-10-01', ageMonths: 61 },
    },
  },
  {
    label: 'Without a date',
    fact: {
      value: '35',
      unit: 'kV',
      asOf: null,
      source,
      freshness: { state: 'unknown', expiresOn: null, ageMonths: null },
    },
  },
  { label: 'Not stated', fact: { value: null, unit: 'MW', asOf: null, source: null } },
];

export const CLOCKS: { state: ClockState; dueAt: string | null }[] = [
  { state: 'not-started', dueAt: null },
  { state: 'running', dueAt: '2026-12-02T10:00:00Z' },
  { state: 'due-soon', dueAt: '2026-11-25T10:00:00Z' },
  { state: 'overdue', dueAt: '2026-11-20T10:00:00Z' },
  { state: 'paused', dueAt: null },
  { state: 'stopped', dueAt: null },
];

export const ENTRIES: TimelineEntry[] = [
  {
    id: '1',
    at: '2026-11-24T03:10:00Z',
    title: 'Enquiry submitted',
    by: 'Demo Investor A',
    icon: 'dot',
    tone: 'accent',
  },
  {
    id: '2',
    at: '2026-11-25T02:00:00Z',
    title: 'Answered',
    by: 'Demo Park Editor',
    text: 'Two plots of 20 and 35 ha are free.\nBoth have a substation next to them.',
    icon: 'check',
    tone: 'positive',
  },
  { id: '3', at: '2026-11-27T10:00:00Z', title: 'Reminder sent', by: null, icon: 'clock', tone: 'signal' },
];

export const ROWS = [
  { id: 'a', name: 'Demo park Alpha', region: 'Demo region', land: '120 ha' },
  { id: 'b', name: 'Demo park Beta with a name that is rather long', region: 'Demo region', land: null },
];

const line = (text: string): ShownLine[] => [{ label: null, text }];

export const CHANGES: ShownChange[] = [
  {
    pointer: '/notes',
    kind: 'changed',
    section: 'Name and kind',
    label: 'Notes',
    before: line('Two plots of 20 ha are free, both beside the railway.'),
    after: line('Three plots of 20 ha are free, one of them beside the railway.'),
  },
  {
    pointer: '/name',
    kind: 'changed',
    section: 'Name and kind',
    label: 'Name (Chinese)',
    before: [{ label: null, text: '示范园区供水充足', lang: 'zh-CN' }],
    after: [{ label: null, text: '示范园区供电充足', lang: 'zh-CN' }],
  },
  {
    pointer: '/facts/1',
    kind: 'added',
    section: 'Power',
    label: 'Firm capacity available',
    before: [],
    after: [
      { label: null, text: '45 MW' },
      { label: 'As of', text: 'Mar 2026' },
      { label: 'Source', text: 'Demo operator' },
    ],
  },
  {
    pointer: '/facts/2',
    kind: 'removed',
    section: 'Power',
    label: 'Substation',
    before: line('35 kV'),
    after: [],
  },
];

export const COMMENTS: ShownComment[] = [
  { id: '1', text: 'Of which year is this?', by: 'Demo Officer', at: '2026-11-25T02:00:00Z', resolved: true },
  {
    id: '2',
    text: 'The source names 45 MVA, not MW.\nWhich power factor do you use?',
    by: 'Demo Officer',
    at: '2026-11-26T02:00:00Z',
    resolved: false,
  },
];

export const CONFLICTS: ShownConflict[] = [
  {
    pointer: '/a',
    section: 'Power',
    label: 'Firm capacity available · Value',
    original: line('40 MW'),
    yours: line('45 MW'),
    theirs: line('48 MW'),
  },
  {
    pointer: '/b',
    section: 'Water',
    label: 'Water tariff',
    original: line('3.2 CNY/m³'),
    yours: line('3.4 CNY/m³'),
    theirs: [],
  },
];

export const ENTRY: FactEntry = {
  id: 'demo',
  key: 'firm_capacity_available',
  value: '4500',
  valueKind: 'number',
  unit: 'MW',
  asOf: '2026-03',
  source: { address: null, title: 'Demo operator', retrievedOn: null, quote: null },
  note: null,
  confidence: null,
  visibility: 'public',
  expiresOn: null,
};

export const FIELDS: EntryDefinition[] = [
  { name: 'kind', label: 'Kind', kind: 'choice', options: [{ value: 'a', label: 'Industrial park' }] },
  { name: 'established', label: 'Established', kind: 'date' },
  { name: 'lat', label: 'Latitude', kind: 'degrees' },
  { name: 'industries', label: 'Leading industries', kind: 'lines', hint: 'One per line.' },
];

export const UPLOAD_LIMITS: UploadLimits = {
  maxBytes: 5_000_000,
  extensions: ['jpg', 'png', 'pdf'],
  left: 5,
};

/** Moves as an upload does, and sends nothing. */
export const pretendToSend = (file: File): Observable<UploadStep> =>
  concat(
    timer(0, 150).pipe(
      take(11),
      map((n): UploadStep => ({ step: 'sending', share: n / 10 })),
    ),
    of<UploadStep>({ step: 'checking' }),
    timer(1_500).pipe(
      map((): UploadStep =>
        file.name.includes('bad')
          ? { step: 'refused', why: 'The virus scanner found something in this file.' }
          : { step: 'done' },
      ),
    ),
  );

/** One grey pixel, stretched. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
export const RENDITIONS: Rendition[] = [
  { address: PIXEL, mediaType: 'image/webp', width: 320, height: 200 },
  { address: PIXEL, mediaType: 'image/jpeg', width: 320, height: 200 },
];
