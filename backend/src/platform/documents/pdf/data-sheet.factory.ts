import type { DataSheet, SheetRow } from './data-sheet.js';

export const aRow = (change: Partial<SheetRow> = {}): SheetRow => ({
  label: { text: 'Approved area' },
  value: [{ text: '956 ha' }],
  aside: [{ text: 'Nov 1992' }],
  cites: ['https://example.org/1'],
  rank: 1,
  ...change,
});

/** A sheet that says little. */
export const aSheet = (change: Partial<DataSheet> = {}): DataSheet => ({
  lang: 'en',
  title: 'Example Park – Dossier',
  subject: 'About Example Park',
  author: 'Lodestone',
  date: '2026-11-26',
  masthead: {
    kind: 'Dossier',
    dated: 'Nov 26, 2026',
    name: { text: 'Example Park' },
    original: { text: '示例园区', lang: 'zh-CN' },
    lines: [[{ text: 'Somewhere' }]],
  },
  page: {
    address: 'https://portal.example.org/en/parks/example',
    label: 'Live page:',
    alt: 'QR code of the live page',
  },
  notices: [],
  answersHeading: 'Asked first',
  answers: [{ label: 'Land', value: [{ text: '956 ha' }], detail: [], cites: ['https://example.org/1'] }],
  sections: [{ heading: 'Area', side: 'front', rows: [aRow()] }],
  sourcesHeading: 'Sources',
  sources: {
    'https://example.org/1': [{ text: 'First source' }],
    'https://example.org/2': [{ text: 'Second source' }],
  },
  closing: ['No offer.'],
  foot: { text: 'Example Park', warning: null, pageOf: 'Page {page} of {pages}' },
  more: 'More on the live page: {what}',
  ...change,
});
