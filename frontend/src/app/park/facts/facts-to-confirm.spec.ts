import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { FactsToConfirmPage } from './facts-to-confirm.page';

const DESK = '/api/v1/parks/a-park/facts-to-confirm';
const CONFIRM = '/api/v1/parks/a-park/facts/f-1/confirmations';

const fact = (id: string, state: string, more: object = {}) => ({
  id,
  key: 'approved_area',
  block: 'area',
  valueKind: 'number',
  value: '956',
  unit: 'ha',
  asOf: { value: '1992-11', from: '1992-11-01', to: '1992-11-30' },
  source: { address: 'https://a.cn/x', title: 'a.cn', retrievedOn: '2026-11-23', quote: 'It covers 956 ha.' },
  note: null,
  confidence: null,
  conflict: false,
  current: true,
  verifiedAt: null,
  verifiedAs: null,
  freshness: { state, expiresOn: null, ageMonths: 408 },
  ...more,
});
const row = (id: string, state: string, confirmation: object | null = null) => ({
  fact: fact(id, state),
  confirmation,
});
const MINE = { id: 'c-1', at: '2026-11-26T02:00:00Z', by: 'Li Wei', side: 'park', undoable: true };
const view = (more: object = {}) => ({
  park: { slug: 'a-park', name: { text: 'A Park', lang: 'en', isOriginal: true } },
  standing: {},
  items: [row('f-1', 'overdue'), row('f-2', 'due'), row('f-3', 'unknown')],
  confirmed: [],
  brokenSources: [],
  availableActions: ['confirm'],
  ...more,
});

describe('the facts to confirm', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<FactsToConfirmPage>;
  const page = () => fixture.nativeElement as HTMLElement;
  const textOf = (selector: string) =>
    page().querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (at: number) =>
    page().querySelectorAll<HTMLButtonElement>('app-fact-row')[at]?.querySelector('button');

  beforeEach(() => {
    server = withApi();
    fixture = TestBed.createComponent(FactsToConfirmPage);
    fixture.componentRef.setInput('slug', 'a-park');
    fixture.detectChanges();
  });

  async function open(body: object) {
    server.expectOne(DESK).flush(body);
    await settled();
    fixture.detectChanges();
  }
  async function come() {
    await settled();
    fixture.detectChanges();
  }

  it('are counted by what is wrong with them, each with value, date, source and quoted sentence', async () => {
    await open(view());
    expect(textOf('.counts')).toContain('To confirm: 3');
    expect(textOf('.counts')).toMatch(/1 past their time\s*1 due\s*1 without a date/);
    const first = textOf('app-fact-row');
    for (const part of [
      'Approved area',
      '956 ha',
      'As of Nov 1992',
      'a.cn',
      'It covers 956 ha.',
      '34 years old',
    ])
      expect(first).toContain(part);
  });

  it('are confirmed by one press, as they were seen; the row stays with date, name and a way back', async () => {
    await open(view());
    button(0)?.click();
    const call = server.expectOne(CONFIRM);
    expect(call.request.body).toEqual({ value: '956', unit: 'ha', asOf: '1992-11' });
    call.flush(row('f-1', 'fresh', MINE));
    await come();
    expect(textOf('.counts')).toContain('To confirm: 2');
    expect(textOf('app-fact-row')).toContain('by Li Wei');
    expect(textOf('.counts .visually-hidden')).toBe('Confirmed: Approved area');
    expect(button(0)?.textContent).toContain('Undo');
    button(0)?.click();
    const undo = server.expectOne(`${CONFIRM}/c-1`);
    expect(undo.request.method).toBe('DELETE');
    undo.flush(row('f-1', 'overdue'));
    await come();
    expect(textOf('.counts')).toContain('To confirm: 3');
    expect(button(0)?.textContent).toContain('Still true today');
  });

  it('are not confirmed twice by an impatient press', async () => {
    await open(view());
    button(0)?.click();
    button(0)?.click();
    expect(server.match(CONFIRM)).toHaveLength(1);
  });

  it('say why a press did not work, at the very fact', async () => {
    await open(view());
    button(0)?.click();
    server.expectOne(CONFIRM).flush(...refusal(409, 'fact.changed'));
    await come();
    const [first, second] = page().querySelectorAll('app-fact-row');
    expect(first?.querySelector('[role=alert]')?.textContent).toContain('has changed');
    expect(second?.querySelector('[role=alert]')).toBeNull();
  });

  it('are shown without buttons to an invented team, which is told why', async () => {
    await open(view({ availableActions: [] }));
    expect(page().querySelector('app-fact-row button')).toBeNull();
    expect(textOf('app-notice')).toContain('invented');
  });

  it('name the sources that can no longer be opened, with the sentence that was read there', async () => {
    const broken = row('f-8', 'fresh');
    const source = { ...broken.fact.source, brokenSince: '2026-11-27' };
    await open(view({ brokenSources: [{ ...broken, fact: { ...broken.fact, source } }] }));
    const section = page().querySelector('section[aria-labelledby=broken-heading]');
    expect(section?.textContent).toContain('The link no longer answers; it said:');
    expect(section?.querySelector('q')?.textContent).toBe('It covers 956 ha.');
    expect(section?.querySelector('button')).toBeNull();
  });

  it('are none, which is good', async () => {
    await open(view({ items: [], confirmed: [row('f-9', 'fresh', { ...MINE, by: null, undoable: false })] }));
    expect(page().textContent).toContain('Nothing to confirm');
    expect(page().textContent).toContain('Confirmed lately');
  });

  it('are hidden from who does not belong to the park', async () => {
    server.expectOne(DESK).flush(...refusal(404, 'resource.not-found'));
    await come();
    expect(page().textContent).toContain('There is nothing here that you can see');
  });
});
