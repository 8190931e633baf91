import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { problems } from '../../core/problems.interceptor';
import { KeptAnswers } from './kept-answers';

const LIST = '/api/v1/eligibility-results?projectId=p1&pageSize=20';
const name = { text: 'Baotou zone', lang: 'en', isOriginal: true };
const KEPT = {
  id: 'r1',
  projectId: 'p1',
  recordedAt: '2026-11-26T02:00:00.000Z',
  question: {
    place: { kind: 'park', slug: 'baotou-rehtz', name, country: 'CN' },
    asOf: '2026-06-01',
    startYear: 2026,
    years: 10,
    facts: {},
  },
  engine: '1',
  rules: '46.0',
  eligible: 1,
  verify: 0,
};
const line = (outcome: string, high: string) => ({
  slug: 'cn-west-cit',
  title: { text: '15 % in the west', lang: 'en', isOriginal: true },
  policy: 'cn-west-cit',
  record: 1,
  outcome,
  because: 'all-met',
  conditions: [],
  sum: { low: high, high, currency: 'CNY' },
});
const replay = (differences: object[]) => ({
  engine: '1',
  rules: '47.1',
  same: differences.length === 0,
  differences,
  combinations: differences.length === 0 ? null : { before: together('10000000.00'), after: together(null) },
});
const together = (high: string | null) => {
  const totals = high === null ? [] : [{ low: high, high, currency: 'CNY' }];
  const combination = { taken: [], rejected: [], undecided: [], totals };
  return { eligible: combination, indicative: combination };
};

async function shown(items: object[]) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(withInterceptors([problems])),
      provideHttpClientTesting(),
    ],
  });
  const fixture = TestBed.createComponent(KeptAnswers);
  fixture.componentRef.setInput('projectId', 'p1');
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  fixture.detectChanges();
  server.expectOne(LIST).flush({ items, nextCursor: null });
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const words = () => page.textContent?.replace(/\s+/g, ' ') ?? '';
  const ask = async (differences: object[]) => {
    page.querySelector('button')?.click();
    await settle();
    server
      .expectOne('/api/v1/eligibility-results/r1')
      .flush({ ...KEPT, measures: [line('eligible', '10000000.00'), line('not-eligible', '5.00')] });
    server
      .expectOne('/api/v1/eligibility-results/r1/replays')
      .flush({ asRecorded: replay([]), asBelievedNow: replay(differences) });
    await settle();
  };
  return { page, words, ask, server, settle };
}

describe('the answers kept with a project', () => {
  it('say that there are none yet, and where one comes from', async () => {
    const { words, page } = await shown([]);
    expect(words()).toContain('None yet');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/check');
  });

  it('stand there with place, day and counts; what was said comes when it is asked for', async () => {
    const { words, ask } = await shown([KEPT]);
    expect(words()).toContain('Baotou zone, Jun 1, 2026');
    expect(words()).toContain('1 eligible, 0 to be verified');
    await ask([]);
    expect(words()).toContain('15 % in the west: Eligible (CN¥10,000,000)');
    expect(words()).not.toContain('CN¥5');
    expect(words()).toContain('the answer is the same. By the rules');
    expect(words()).toContain('the same too');
  });

  it('lead from each sum to the measure as of that day, and to the check with the same question', async () => {
    const question = {
      ...KEPT.question,
      facts: { segment: 'RE4a', 'fixed-investment': { amount: '460000000', currency: 'CNY' } },
    };
    const { page, words, ask } = await shown([{ ...KEPT, question }]);
    document.body.append(page);
    await ask([]);
    expect(document.activeElement?.textContent).toContain('Baotou zone');
    const links = [...page.querySelectorAll('app-kept-answer a')].map((a) => a.getAttribute('href') ?? '');
    expect(links[0]).toBe('/policies/cn-west-cit?asOf=2026-06-01#cn-west-cit');
    expect(decodeURIComponent(links[1] ?? '')).toBe(
      '/check?facts=segment:RE4a,fixed-investment:460000000:CNY&park=baotou-rehtz&asOf=2026-06-01&start=2026&years=10',
    );
    expect(words()).toContain(
      'Estimates, not offers. Assumed: the project starts in 2026; added up over 10 years.',
    );
    page.remove();
  });

  it('say what the rules of today change', async () => {
    const { words, ask } = await shown([KEPT]);
    await ask([
      { slug: 'cn-west-cit', before: line('eligible', '10000000.00'), after: line('not-eligible', '0.00') },
    ]);
    expect(words()).toContain('it differs:');
    expect(words()).toContain('15 % in the west: Eligible (CN¥10,000,000) → Not eligible');
    expect(words()).toContain('Taken together that makes: CN¥10,000,000 → –');
  });

  it('say what failed, and can be asked for again', async () => {
    const { page, server, settle } = await shown([KEPT]);
    page.querySelector('button')?.click();
    await settle();
    server.expectOne('/api/v1/eligibility-results/r1').flush(null, { status: 500, statusText: 'x' });
    server.expectOne('/api/v1/eligibility-results/r1/replays').flush(null, { status: 500, statusText: 'x' });
    await settle();
    expect(page.querySelector('app-read-failure')).not.toBeNull();
  });
});
