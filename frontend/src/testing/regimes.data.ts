import { PartialDateView, RegimeView } from '../app/api/generated/model';

/** A date as exactly as it is written: `2007`, `2007-06-30`. */
export const dated = (value: string): PartialDateView =>
  value.length === 4
    ? { value, from: `${value}-01-01`, to: `${value}-12-31` }
    : { value, from: value, to: value };

/** A rule on record with what a test says of it. */
export const aRule = (slug: string, said: Partial<RegimeView> = {}): RegimeView => ({
  ...{ slug, kind: 'administration', jurisdiction: 'CN', title: null, hs: null, product: null },
  ...{ segments: [], elements: [], ownership: null, value: 'a rule', unit: null, from: null, to: null },
  ...{ suspendedFrom: null, suspendedTo: null, unread: null, superseded: false },
  ...{ status: 'in-force', statusThen: null, asOf: '2026-11-27' },
  source: { address: null, title: 'a source', retrievedOn: '2026-11-23', quote: null },
  ...{ confidence: 'high', note: null, lastChecked: '2026-11-23' },
  ...said,
});

export const aDuty = (hs: string, percent: string, from: string, to: string | null): RegimeView =>
  aRule(`duty-${hs}-${from}`, {
    ...{ kind: 'export_duty', hs, value: percent, unit: 'percent ad valorem' },
    title: { text: 'Neodymium oxide', lang: 'en', isOriginal: true },
    from: dated(from),
    to: to === null ? null : dated(to),
  });

/** The rule that ended the duties. */
export const NO_DUTY = aRule('no-duty', {
  ...{ kind: 'export_duty', value: 'no export duty on rare earths', from: dated('2015-05-01') },
  title: { text: 'No export duty on rare earths', lang: 'en', isOriginal: true },
});
