import { TestBed } from '@angular/core/testing';
import { Freshness, StatedFact } from '../domain/facts';
import { FactChip } from './fact-chip';

const source = { address: 'https://example.org/a', title: 'example.org', retrievedOn: '2026-11-23' };
const asOf = { value: '2021-10', from: '2021-10-01', to: '2021-10-31' };
const land: StatedFact = { value: '956', unit: 'ha', asOf, source };

async function shown(fact: StatedFact, origin?: string): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(FactChip);
  fixture.componentRef.setInput('label', 'Approved area');
  fixture.componentRef.setInput('fact', fact);
  fixture.componentRef.setInput('origin', origin);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const words = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ').trim();
const aged = (state: Freshness['state']): StatedFact => ({
  ...land,
  freshness: { state, expiresOn: '2022-10-01', ageMonths: 61 },
});

describe('a fact', () => {
  it('shows its value, unit, date and source', async () => {
    const chip = await shown(land);
    expect(words(chip)).toContain('956 ha');
    expect(words(chip)).toContain('14,340 mu');
    expect(words(chip)).toContain('As of Oct 2021');
    expect(chip.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a');
    expect(words(chip)).toContain('read Nov 23, 2026');
  });

  it('that no source states is "not stated", never zero or no', async () => {
    const chip = await shown({ value: null, unit: 'MW', asOf: null, source: null });
    expect(words(chip.querySelector('.value') as HTMLElement)).toBe('not stated');
  });

  it('keeps its evidence when the page of its source is gone', async () => {
    const gone = { ...source, brokenSince: '2026-11-27' };
    expect(words(await shown({ ...land, source: gone }))).toContain('The link no longer answers.');
    const quoted = await shown({ ...land, source: { ...gone, quote: 'It covers 956 ha.' } });
    expect(words(quoted)).toContain('read Nov 23, 2026');
    expect(quoted.querySelector('q')?.textContent).toBe('It covers 956 ha.');
    expect(words(await shown(land))).not.toContain('no longer answers');
  });

  it('past its expiry is grey and tells its age', async () => {
    const chip = await shown(aged('overdue'));
    expect(chip.querySelector('.stale')).not.toBeNull();
    expect(words(chip)).toContain('5 years old, not confirmed since');
  });

  it('that is fresh carries no badge', async () => {
    expect((await shown(aged('fresh'))).querySelector('.badge')).toBeNull();
  });

  it('whose source has no address names it without a link', async () => {
    const chip = await shown({ ...land, source: { address: null, title: 'Stored copy', retrievedOn: null } });
    expect(chip.querySelector('a')).toBeNull();
    expect(words(chip)).toContain('Stored copy');
    const read = await shown({ ...land, source: { ...source, address: null, title: 'Stored copy' } });
    expect(words(read)).toContain('Stored copy, read Nov 23, 2026');
  });

  it('that was counted here says so in place of a source', async () => {
    expect(words(await shown({ ...land, source: null }, 'Counted here'))).toContain('Counted here');
  });
});
