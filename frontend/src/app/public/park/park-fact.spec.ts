import { TestBed } from '@angular/core/testing';
import { FactView } from '../../api/generated/model';
import { FactSeries } from './fact-series';
import { ParkFact } from './park-fact';

const fact = (more: Partial<FactView>): FactView => ({
  id: '1',
  key: 'approved_area',
  block: 'area',
  valueKind: 'number',
  value: '956',
  unit: 'ha',
  asOf: { value: '1992-11', from: '1992-11-01', to: '1992-11-30' },
  source: { address: 'https://a.cn/x', title: 'a.cn', retrievedOn: '2026-11-23', quote: null },
  note: null,
  confidence: 'high',
  conflict: false,
  current: true,
  verifiedAt: null,
  verifiedAs: null,
  freshness: { state: 'overdue', expiresOn: '1995-11-01', ageMonths: 408 },
  ...more,
});

function shown(series: Partial<FactSeries>, park?: string): HTMLElement {
  const fixture = TestBed.createComponent(ParkFact);
  fixture.componentRef.setInput('series', {
    key: 'approved_area',
    current: [],
    earlier: [],
    conflict: false,
    ...series,
  });
  fixture.componentRef.setInput('park', park);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}
const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('a fact of a park', () => {
  it('shows land in hectares and in mu, with its date and its age', () => {
    const text = textOf(shown({ current: [fact({})] }));
    expect(text).toContain('956 ha');
    expect(text).toContain('14,340 mu');
    expect(text).toContain('As of Nov 1992');
    expect(text).toContain('34 years old');
  });

  it('shows words as words, beside their source', () => {
    const element = shown({
      current: [fact({ valueKind: 'text', unit: null, value: 'electricity, gas, water, steam' })],
    });
    expect(element.querySelector('app-fact-chip')).toBeNull();
    expect(textOf(element.querySelector('.words'))).toBe('electricity, gas, water, steam');
    expect(element.querySelector('a')?.getAttribute('href')).toBe('https://a.cn/x');
  });

  it('says when it was confirmed and on whose behalf, in words and in figures', () => {
    const confirmed = { verifiedAt: '2026-11-26T02:00:00Z', verifiedAs: 'park' } as const;
    expect(textOf(shown({ current: [fact(confirmed)] }))).toContain(
      'Confirmed on Nov 26, 2026 by the park’s team',
    );
    const words = { valueKind: 'text' as const, unit: null, value: 'electricity, gas, water, steam' };
    const portal = shown({ current: [fact({ ...words, ...confirmed, verifiedAs: 'portal' })] });
    expect(textOf(portal)).toContain('by the administrators of the portal');
    expect(textOf(shown({ current: [fact({})] }))).not.toContain('Confirmed');
    const reviewed = { verifiedAt: '2026-11-26T02:00:00Z', verifiedAs: null };
    expect(textOf(shown({ current: [fact(reviewed)] }))).not.toContain('Confirmed');
  });

  it('says that sources disagree, and how', () => {
    const text = textOf(
      shown({ current: [fact({ conflict: true, note: 'CONFLICT (minor): 12.8 in 2012' })] }),
    );
    expect(text).toContain('Sources disagree');
    expect(text).toContain('12.8 in 2012');
    expect(text).not.toContain('CONFLICT');
  });

  it('keeps earlier statements closed until they are asked for', () => {
    const element = shown({
      current: [fact({})],
      earlier: [fact({ id: '2', value: '900', current: false })],
    });
    const history = element.querySelector('details');
    expect(history?.open).toBe(false);
    expect(textOf(history)).toContain('900 ha');
  });

  it('leads from each statement that holds now to its correction, and from no earlier one', () => {
    const element = shown(
      { current: [fact({})], earlier: [fact({ id: '2', value: '900', current: false })] },
      'baotou-rehtz',
    );
    // Plain links: the facts sleep in the browser of a visitor, and the router with them.
    const links = [...element.querySelectorAll('a[href$="/correct"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['parks/baotou-rehtz/facts/1/correct']);
    expect(textOf(links[0] ?? null)).toBe('Propose a correction: Approved area');
    expect(shown({ current: [fact({})] }).querySelector('a[href$="/correct"]')).toBeNull();
  });
});
