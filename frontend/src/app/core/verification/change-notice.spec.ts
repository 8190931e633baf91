import { TestBed } from '@angular/core/testing';
import { withApi } from '../../../testing/api';
import { ChangeNotice } from './change-notice';

const name = { text: 'Baotou zone', lang: 'en', isOriginal: true };
const sum = (low: string, high: string | null) => ({ low, high, currency: 'CNY' });
const place = (slug: string) => ({
  park: { slug, name },
  before: { outcome: 'eligible', sums: [sum('0.00', null)] },
  after: { outcome: 'verify', sums: [sum('0.00', '5000000.00')] },
});
const noticeAt = (places: object[]) => ({
  regime: null,
  ...{ id: 'n1', record: 2, at: '2026-11-26T02:00:00.000Z', segment: 'RE4a', places, demo: false },
  policy: { slug: 'cn-west-cit', title: { text: 'The west', lang: 'en', isOriginal: true } },
  ...{ company: null, project: { id: 'p1', title: 'Magnets' }, leadId: null, enquiries: [] },
});

function shown(places: object[]): { page: HTMLElement; text: string } {
  TestBed.resetTestingModule();
  withApi();
  const fixture = TestBed.createComponent(ChangeNotice);
  fixture.componentRef.setInput('notice', noticeAt(places));
  fixture.componentRef.setInput('of', 'rule');
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  return { page, text: page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('what a change of a policy means for a project', () => {
  it('is told in the words of the check, and leads to the policy as it stood then', () => {
    const { page, text } = shown([place('a')]);
    expect(text).toContain('amount not known yet');
    expect(text).toContain('up to CN¥5,000,000');
    expect(page.querySelector('li a')?.getAttribute('href')).toBe('/policies/cn-west-cit?asOf=2026-11-26');
    expect(text).not.toContain('more park');
  });

  it('counts the places that it does not name', () => {
    const named = ['a', 'b', 'c'].map(place);
    expect(shown([...named, place('d')]).text).toContain('and at 1 more park:');
    expect(shown([...named, place('d'), place('e')]).text).toContain('and at 2 more parks:');
  });
});
