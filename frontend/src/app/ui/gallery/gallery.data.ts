import { StatedFact } from '../../domain/facts';
import { ClockState } from '../../domain/enquiries';
import { TimelineEntry } from '../timeline';

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
