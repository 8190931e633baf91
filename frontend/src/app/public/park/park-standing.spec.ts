import { TestBed } from '@angular/core/testing';
import { ParkStanding } from './park-standing';

const STANDING = {
  freshness: 43,
  fresh: 2,
  due: 1,
  overdue: 3,
  undated: 1,
  completeness: 10,
  statedBlocks: 1,
  expectedBlocks: 10,
};

function shown(standing: object = {}, unknown = ['Power', 'Water']): string {
  const fixture = TestBed.createComponent(ParkStanding);
  fixture.componentRef.setInput('standing', { ...STANDING, ...standing });
  fixture.componentRef.setInput('unknown', unknown);
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
}

describe('how far a park’s page can be relied on', () => {
  it('is two shares, each with what it counts and what lowers it', () => {
    const text = shown();
    expect(text).toContain('43%');
    expect(text).toContain('Statements that may be relied on today: 3 of 7');
    expect(text).toContain('Past their time, not confirmed since: 3');
    expect(text).toContain('Without a date: 1');
    expect(text).toContain('Soon to be confirmed: 1');
    expect(text).toContain('Subjects about which something is stated: 1 of 10');
    expect(text).toContain('Power · Water');
  });

  it('does not call a page stale that states nothing', () => {
    const text = shown({ freshness: null, fresh: 0, due: 0, overdue: 0, undated: 0 });
    expect(text).toContain('No facts stated');
    expect(text).not.toContain('may be relied on today');
  });
});
