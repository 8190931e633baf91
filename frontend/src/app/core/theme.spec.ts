import { TestBed } from '@angular/core/testing';
import { ThemeChoice } from './theme';

describe('the choice of theme', () => {
  beforeEach(() => localStorage.clear());

  it('is marked on the document and survives a reload', () => {
    TestBed.inject(ThemeChoice).choose('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    TestBed.resetTestingModule();
    const next = TestBed.inject(ThemeChoice);
    next.restore();
    expect(next.theme()).toBe('dark');
  });

  it('follows the system again without leaving a trace', () => {
    const theme = TestBed.inject(ThemeChoice);
    theme.choose('light');
    theme.choose('system');
    expect(document.documentElement.hasAttribute('data-theme')).toBe(false);
    expect(localStorage).toHaveLength(0);
  });

  it('ignores a stored word it does not know', () => {
    localStorage.setItem('lodestone.theme', 'sepia');
    const theme = TestBed.inject(ThemeChoice);
    theme.restore();
    expect(theme.theme()).toBe('system');
  });
});
