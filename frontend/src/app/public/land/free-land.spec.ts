import { ComponentFixture, TestBed } from '@angular/core/testing';
import { FreeLandView } from '../../api/generated/model';
import { FreeLand } from './free-land';

const NOTHING: FreeLandView = { m2: null, plots: 0, oldest: null, newest: null, undated: 0, outdated: 0 };

function shown(land: Partial<FreeLandView>): string {
  const fixture: ComponentFixture<FreeLand> = TestBed.createComponent(FreeLand);
  fixture.componentRef.setInput('land', { ...NOTHING, ...land });
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('the free land of a park', () => {
  it('is not stated, and never zero, when nothing can be summed', () => {
    expect(shown({})).toBe('not stated');
  });
  it('says from how many plots it is summed and as of which days', () => {
    expect(shown({ m2: '30000', plots: 2, oldest: '2026-06-01', newest: '2026-10-15' })).toBe(
      '3 ha · 45 mu in 2 plots, as of Jun 1, 2026 to Oct 15, 2026',
    );
    expect(shown({ m2: '30000', plots: 1, oldest: '2026-06-01', newest: '2026-06-01' })).toBe(
      '3 ha · 45 mu in 1 plot, as of Jun 1, 2026',
    );
  });
  it('names what was left out', () => {
    expect(shown({ outdated: 3, undated: 1 })).toBe(
      'not stated Not added, said to be available more than 180 days ago: 3. Not added, without an area or a date: 1',
    );
  });
});
