import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { PolicyPage } from './policy.page';

const text = (words: string) => ({ text: words, lang: 'en', isOriginal: true });
const INVESTMENT = {
  id: 'investment',
  text: text('Invests at least 30 million'),
  test: { op: 'compare', fact: 'fixed-investment', is: '>=', value: { amount: '30000000', currency: 'CNY' } },
  textOnly: false,
  citation: 'Article 3',
  evidence: text('Project approval'),
  selfDeclarable: true,
  note: null,
};
const MEASURE = {
  slug: 'test-plant',
  title: text('Subsidy for a plant'),
  commitment: 'discretionary',
  fairCompetition: 'unknown',
  exportContingent: true,
  scope: {
    territory: null as object | null,
    segments: null as string[] | null,
    ownership: null as string[] | null,
    firmSizes: null,
    firmStages: null,
    hsCodes: null,
  },
  conditions: [
    INVESTMENT,
    { ...INVESTMENT, id: 'sector', text: text('New materials'), test: { op: 'text' }, textOnly: true },
  ],
  benefit: {
    kind: 'grant',
    text: text('CNY 100 for each square metre'),
    amount: {
      op: 'product',
      of: [
        { op: 'fact', fact: 'floor-area' },
        { op: 'quantity', value: '100', unit: 'CNY/m2' },
      ],
    },
    currency: 'CNY',
    timing: { frequency: 'yearly', years: 3, after: 1 },
    ceiling: true,
    capPerProject: { amount: '5000000', currency: 'CNY' },
    capPerYear: null,
    floor: null,
    roundedDownTo: null,
  },
  stacking: { exclusiveGroup: null, reducesBaseOf: [], aggregateCap: null, citation: null },
  obligations: text('Stays for five years'),
  process: [{ id: 'a', text: text('Apply at the service hall') }],
  documents: text('Application form\nBusiness licence'),
  fee: { amount: '200', currency: 'CNY' },
  statutoryDays: 20,
};
const POLICY = {
  ...{ slug: 'test-policy', title: text('Support'), originalTitle: null, kind: 'programme', type: 'grant' },
  ...{ country: 'CN', level: 'park', issuer: 'Committee', documentNo: null, lastChecked: '2026-11-20' },
  ...{ effectiveFrom: null, effectiveTo: null, segments: [], nationwide: true, regions: [], demo: false },
  standing: { status: 'in-force', offer: true, reason: 'policy.in-period', asOf: '2026-11-26' },
  ...{
    conditions: [],
    benefit: [],
    parks: [],
    sourceDate: null,
    sourceStatus: 'in_force',
    confidence: 'high',
  },
  source: { address: null, title: 'Gazette', retrievedOn: null, quote: null },
  ...{ notes: null, legalBasis: text('Regulation, Article 8'), issuedOn: null, suspendedFrom: null },
  ...{ suspendedTo: null, opensOn: null, closesOn: null, predecessorUnread: false, deliveryRecord: null },
  measures: [MEASURE],
  replaces: [{ slug: 'old-list', title: null, how: 'repeals', note: null }],
  replacedBy: [{ slug: 'new-list', title: text('The new list'), how: 'supersedes', note: 'From 2027' }],
  record: { n: 2, recordedFrom: '2026-11-26T03:00:00.000Z', recordedTo: null as string | null },
};
const HISTORY = {
  items: [
    {
      ...POLICY.record,
      fromSources: false,
      reason: null,
      changes: [
        { pointer: '/effectiveTo', kind: 'changed', before: '2028', after: '2027' },
        { pointer: '/measures/plant/slug', kind: 'changed', before: 'a', after: 'b' },
      ],
    },
    {
      n: 1,
      recordedFrom: '2026-11-26T02:00:00.000Z',
      recordedTo: '2026-11-26T03:00:00.000Z',
      fromSources: true,
      reason: null,
      changes: [],
    },
  ],
};

describe('the public page of a policy', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<PolicyPage>;
  let page: HTMLElement;
  const read = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const part = (heading: string) =>
    [...page.querySelectorAll('.part, section')].find(
      (each) => read(each.querySelector('h2, h3')) === heading,
    ) ?? null;

  async function show(policy: object, query = '', recordedAt?: string): Promise<void> {
    fixture.componentRef.setInput('slug', 'test-policy');
    if (recordedAt) fixture.componentRef.setInput('recordedAt', recordedAt);
    fixture.detectChanges();
    server.expectOne(`/api/v1/policies/test-policy${query}`).flush(policy);
    server.expectOne('/api/v1/policies/test-policy/history').flush(HISTORY);
    await settled();
    fixture.detectChanges();
    await fixture.whenStable();
    fixture.detectChanges();
  }

  beforeEach(() => {
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Playthrough });
    server = withApi();
    fixture = TestBed.createComponent(PolicyPage);
    page = fixture.nativeElement as HTMLElement;
  });

  it('says of each measure what you get, who qualifies, how, and how firm it is', async () => {
    await show(POLICY);
    expect(read(page.querySelector('article h2'))).toBe('Subsidy for a plant');
    const get = read(part('What you get'));
    for (const words of [
      'CNY 100 for each square metre',
      'Floor area × 100 CNY/m²',
      'every year, for 3 years, first paid 1 year after the start',
      'At most for a projectCN¥5,000,000',
      'up to',
      'Tied to exports',
    ])
      expect(get).toContain(words);
    const who = read(part('Who qualifies'));
    expect(who).toContain('no answer can settle: 1 of 2 conditions');
    expect(who).toContain('Judged by Fixed investment: at least CN¥30,000,000');
    expect(who).toContain('Read in Article 3');
    expect(who).toContain('To be shown by: Project approval');
    const how = read(part('How'));
    expect(how).toContain('Apply at the service hall');
    expect(how).toContain('What is handed inApplication form Business licence');
    expect(how).toContain('What applying costsCN¥200');
    expect(how).toContain('20 days, by the rule');
    expect(how).toContain('Stays for five years');
    expect(how).toContain('the authority chooses whom it grants it to');
    expect(how).toContain('Whether this one was reviewed is not known');
  });

  it('says that applying is free where the source does, and nothing of it where none does', async () => {
    const fee = { amount: '0.00', currency: 'CNY' };
    await show({ ...POLICY, measures: [{ ...MEASURE, fee, documents: null, process: [] }] });
    expect(read(part('How'))).toContain('What applying costsFree of charge');
    expect(read(part('How'))).not.toContain('handed in');
    expect(read(part('How'))).not.toContain('No source read');
  });

  it('says at a glance for whom a measure is', async () => {
    const place = (slug: string, kind: string, name: string | null) => ({
      slug,
      kind,
      name: name && text(name),
    });
    const scope = {
      ...MEASURE.scope,
      territory: {
        inside: [place('cn-baotou', 'region', 'Baotou'), place('cn-ganzhou', 'region', 'Ganzhou')],
        outside: [place('cn-jiangxi', 'region', 'Jiangxi'), place('US', 'country', null)],
      },
      segments: ['RE4a', 'RE6'],
      ownership: [],
    };
    await show({ ...POLICY, measures: [{ ...MEASURE, scope }] });
    const glance = part('For whom, at a glance');
    expect([...(glance?.querySelectorAll('dl > div') ?? [])].map(read)).toEqual([
      'Segment Permanent magnets (NdFeB, SmCo) · Recycling',
      'OwnershipNobody: the conditions contradict each other.',
      'Where it standsBaotou · Ganzhou',
      'Not inJiangxi (apart from the places named above)',
    ]);
  });

  it('is silent on whom a measure is for where no condition narrows it', async () => {
    await show(POLICY);
    expect(part('For whom, at a glance')).toBeNull();
  });

  it('marks what only words state, and nothing else', async () => {
    await show(POLICY);
    const conditions = [...page.querySelectorAll('ol.conditions li')].map(read);
    expect(conditions.map((each) => each.includes('Only in words'))).toEqual([false, true]);
  });

  it('names its legal basis, and what it replaced or was replaced by', async () => {
    await show(POLICY);
    expect(read(part('Legal basis'))).toContain('Regulation, Article 8');
    const around = part('What came before and after');
    expect(read(around)).toContain('its place was taken by The new listFrom 2027');
    expect(read(around)).toContain('repeals old-list');
    expect([...(around?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href'))).toEqual([
      '/policies/new-list',
    ]);
  });

  it('tells what was recorded when, and leads to what was recorded then', async () => {
    await show(POLICY);
    const recorded = part('What was recorded when');
    const entries = [...(recorded?.querySelectorAll('li') ?? [])];
    expect(entries.map(read)).toEqual([
      expect.stringContaining('Edited and reviewed. Changed: end and measures.'),
      expect.stringContaining('First recorded, compiled from public sources.'),
    ]);
    expect(entries.map((entry) => entry.getAttribute('aria-current'))).toEqual(['true', null]);
    expect(entries[1]?.querySelector('a')?.getAttribute('href')).toContain(
      '/policies/test-policy?recordedAt=2026-11-26T02:00:00.000Z',
    );
  });

  it('of an earlier record says so, and asks for that record alone', async () => {
    const record = { n: 1, recordedFrom: '2026-11-26T02:00:00.000Z', recordedTo: '2026-11-26T03:00:00.000Z' };
    const at = '2026-11-26T02:00:00.000Z';
    await show({ ...POLICY, record }, `?recordedAt=${encodeURIComponent(at).replaceAll('%3A', ':')}`, at);
    expect(read(page.querySelector('app-notice'))).toContain('An earlier record');
    expect(page.querySelector<HTMLInputElement>('input[name="recordedAt"]')?.value).toBe(at);
  });

  it('leads to the check, for the day that is looked at', async () => {
    fixture.componentRef.setInput('asOf', '2031-01-01');
    await show(POLICY, '?asOf=2031-01-01');
    expect(page.querySelector('a[href^="/check"]')?.getAttribute('href')).toBe('/check?asOf=2031-01-01');
  });

  it('keeps the focus, and says in the same place how it stands on another day', async () => {
    await show(POLICY);
    const status = page.querySelector('[role=status]');
    const button = page.querySelector<HTMLButtonElement>('form button');
    document.body.append(page);
    button?.focus();
    fixture.componentRef.setInput('asOf', '2031-01-01');
    fixture.detectChanges();
    expect(read(status)).toContain('Nov 26, 2026');
    server.expectOne('/api/v1/policies/test-policy?asOf=2031-01-01').flush({
      ...POLICY,
      standing: { ...POLICY.standing, status: 'ended', asOf: '2031-01-01' },
    });
    await settled();
    fixture.detectChanges();
    expect(document.activeElement).toBe(button);
    expect(page.querySelector('[role=status]')).toBe(status);
    expect(read(status)).toContain('Jan 1, 2031');
  });

  it('says beside what is known that another day could not be read', async () => {
    await show(POLICY);
    fixture.componentRef.setInput('asOf', '2031-01-01');
    fixture.detectChanges();
    server.expectOne('/api/v1/policies/test-policy?asOf=2031-01-01').error(new ProgressEvent('error'));
    await settled();
    fixture.detectChanges();
    expect(page.querySelector('app-page-failure')).not.toBeNull();
    expect(read(page.querySelector('[role=status]'))).toContain('Nov 26, 2026');
  });

  it('without measures tells the words of its source', async () => {
    const conditions = [{ field: 'jobs', op: '>=', value: '50', unit: null, note: null }];
    await show({ ...POLICY, measures: [], conditions });
    expect(page.querySelector('article')).toBeNull();
    expect(read(part('Conditions'))).toContain('at least 50');
  });
});
