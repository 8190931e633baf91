import { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CLOCK_STATES, ENQUIRY_STATES, enquiryStateView } from '../domain/enquiries';
import { LEAD_STAGES, leadStageView } from '../domain/leads';
import { POLICY_STATUSES, policyStatusView } from '../domain/policies';
import { REGIME_STATUSES, regimeStatusView } from '../domain/regimes';
import { DueBadge } from './due-badge';
import { ErrorState } from './error-state';
import { LanguageSwitch } from './language-switch';
import { StatusBadge } from './status-badge';
import { ThemeSwitch } from './theme-switch';
import { Timeline } from './timeline';

async function shown<C>(component: Type<C>, inputs: Record<string, unknown>) {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return { fixture, page: fixture.nativeElement as HTMLElement };
}
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('a status', () => {
  const all = [
    ...POLICY_STATUSES.map(policyStatusView),
    ...REGIME_STATUSES.map(regimeStatusView),
    ...ENQUIRY_STATES.map(enquiryStateView),
    ...LEAD_STAGES.map(leadStageView),
  ];

  it.each(all)('$label is told in words and by a drawing, not by colour alone', async (status) => {
    const { page } = await shown(StatusBadge, { status });
    expect(words(page)).toBe(status.label);
    expect(page.querySelector('path')?.getAttribute('d')).toBeTruthy();
  });

  it('uses the signal colour for clocks only', () => {
    expect(all.filter(({ tone }) => tone === 'signal').map(({ label }) => label)).toEqual([
      'Ends within 30 days',
    ]);
  });
});

describe('the clock of an answer', () => {
  it.each(CLOCK_STATES)('tells "%s" in words', async (state) => {
    const { page } = await shown(DueBadge, { state, dueAt: '2026-11-30T10:00:00Z', zone: 'Asia/Shanghai' });
    expect(words(page)).not.toBe('');
  });

  it("names the promised moment in the park's zone", async () => {
    const inputs = { state: 'running', dueAt: '2026-11-30T10:00:00Z', zone: 'Asia/Shanghai' };
    expect(words((await shown(DueBadge, inputs)).page)).toBe('Due Nov 30, 2026, 06:00 PM GMT+8');
  });
});

describe('an error', () => {
  it('names the request to quote and offers another try', async () => {
    const { fixture, page } = await shown(ErrorState, { text: 'The portal is busy.', requestId: 'r-7' });
    let tries = 0;
    fixture.componentInstance.retry.subscribe(() => (tries += 1));
    page.querySelector('button')?.click();
    expect(words(page)).toContain('r-7');
    expect(tries).toBe(1);
  });

  it('without an answer quotes no number', async () => {
    const { page } = await shown(ErrorState, { text: 'Offline.', retryable: false });
    expect(page.querySelector('code, button')).toBeNull();
  });
});

describe('the language switch', () => {
  const languages = [
    { tag: 'en', name: 'English', href: '/en/parks', current: true },
    { tag: 'ja', name: '日本語', href: '/ja/parks', current: false },
  ];

  it('links the page in each language, marked with that language', async () => {
    const { page } = await shown(LanguageSwitch, { languages });
    const link = page.querySelector('a[hreflang=ja]');
    expect(link?.getAttribute('href')).toBe('/ja/parks');
    expect(link?.getAttribute('lang')).toBe('ja');
    expect(page.querySelector('a[aria-current]')?.getAttribute('hreflang')).toBe('en');
  });
});

describe('the theme switch', () => {
  it('shows the choice and passes another one on', async () => {
    const { fixture, page } = await shown(ThemeSwitch, { theme: 'system' });
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((theme) => chosen.push(theme));
    const radios = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false]);
    radios[2]?.click();
    expect(chosen).toEqual(['dark']);
  });
});

describe('a timeline', () => {
  it('tells what happened, when and by whom, and shows markup as text', async () => {
    const entries = [
      { id: '1', at: '2026-11-24T03:10:00Z', title: 'Answered', by: 'Demo', text: '<b>20 ha</b>' },
    ];
    const { page } = await shown(Timeline, { entries, zone: 'Asia/Shanghai' });
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-24T03:10:00Z');
    expect(words(page)).toContain('Nov 24, 2026, 11:10 AM GMT+8 · Demo');
    expect(page.querySelector('b')).toBeNull();
  });
});
