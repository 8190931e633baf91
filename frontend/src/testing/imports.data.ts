import { ImportRowView, ImportView } from '../app/api/generated/model';

const NONE = {
  ...{ create: 0, update: 0, unchanged: 0, refused: 0, dropped: 0, notices: 0 },
  ...{ created: 0, updated: 0, refusedWhenApplied: 0, undone: 0, kept: 0 },
};
const OPTIONS = {
  language: 'en',
  dateOrder: null,
  decimalMark: null,
  coordinates: null,
  codePrefix: null,
  asOf: null,
  sourceTitle: '',
};

/** A file of plots whose columns are proposed. */
export const importView = (over: Partial<ImportView> = {}): ImportView => ({
  id: 'i1',
  type: 'plot',
  parkId: 'p1',
  state: 'mapped',
  version: 3,
  mode: 'both',
  demo: false,
  fileName: 'plots.csv',
  fileSize: 2_400,
  total: 3,
  done: 3,
  steps: 3,
  createdAt: '2026-11-26T02:00:00Z',
  reading: { format: 'csv', encoding: 'gb18030', likely: true, separator: ',', sheet: null, sheets: [] },
  headers: ['Plot code', 'Area (ha)', 'Owner'],
  mapping: {
    columns: [
      { field: 'code', unit: null },
      { field: 'area', unit: 'ha' },
      { field: null, unit: null },
    ],
    options: OPTIONS,
  },
  evidence: { dateOrder: null, systemContradicted: false, maybeGcj02: false, remembered: false },
  fields: ['code', 'name', 'area', 'status', 'note'],
  sample: [
    ['A-1', '5', 'Li'],
    ['A-2', 'ten', 'Wang'],
    ['A-3', '3', ''],
  ],
  failure: null,
  counts: NONE,
  findings: [],
  availableActions: ['map', 'check', 'reread', 'discard'],
  ...over,
});

export const checkedImport = (over: Partial<ImportView> = {}): ImportView =>
  importView({
    state: 'checked',
    version: 5,
    counts: { ...NONE, create: 2, refused: 1 },
    findings: [{ severity: 'error', code: 'number-unreadable', column: 1, rows: 1 }],
    availableActions: ['map', 'check', 'correct', 'apply', 'reread', 'discard'],
    ...over,
  });

export const importRow = (over: Partial<ImportRowView> = {}): ImportRowView => ({
  n: 3,
  cells: ['A-2', 'ten', 'Wang'],
  typed: null,
  dropped: false,
  key: 'A-2',
  verdict: 'refused',
  findings: [
    { severity: 'error', column: 1, value: 'ten', code: 'number-unreadable', params: {} },
    { severity: 'notice', column: 2, value: 'Wang', code: 'not-imported', params: {} },
  ],
  recordId: null,
  outcome: null,
  undo: null,
  reason: null,
  ...over,
});
