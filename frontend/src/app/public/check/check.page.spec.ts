import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import {
  BAOTOU,
  aCondition,
  aMeasure,
  aPlaceAnswer,
  anAnswerAcross,
} from '../../../testing/eligibility.data';
import { CheckPage } from './check.page';

const JOBS = { fact: 'jobs', waiting: 3, settles: 1, about: 'outcome' as const };
const KNOWN = 'facts=segment:RE4a,ownership:foreign&park=baotou-rehtz';

/** All is in view: what waits for that is drawn. */
class InView implements Pick<IntersectionObserver, 'observe' | 'unobserve' | 'disconnect'> {
  constructor(private readonly seen: IntersectionObserverCallback) {}
  observe(target: Element): void {
    const entry = { target, isIntersecting: true } as IntersectionObserverEntry;
    queueMicrotask(() => {
      this.seen([entry], this as unknown as IntersectionObserver);
    });
  }
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}

describe('the check', () => {
  beforeAll(() => {
    globalThis.IntersectionObserver = InView as unknown as typeof IntersectionObserver;
  });

  let server: HttpTestingController;
  let harness: RouterTestingHarness;
  let page: HTMLElement;

  async function opened(query: string) {
    server = withApi([{ path: 'check', component: CheckPage }]);
    harness = await RouterTestingHarness.create(`/check?${query}`);
    page = harness.routeNativeElement as HTMLElement;
    await drawn();
  }
  async function drawn() {
    for (let turn = 0; turn < 3; turn++) {
      await settled();
      harness.detectChanges();
    }
  }
  const asked = (path: string) => server.expectOne(`/api/v1/eligibility${path}`);
  const address = () => decodeURIComponent(TestBed.inject(Router).url);
  const heading = () => page.querySelector('#check-results-heading')?.textContent?.trim();
  const question = () => page.querySelector('#check-question')?.textContent?.trim();
  const button = (name: string) =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
  async function pressed(name: string) {
    button(name)?.click();
    await drawn();
  }
  async function typed(value: string) {
    const field = page.querySelector<HTMLInputElement>('app-check-question input');
    if (field) field.value = value;
    await pressed('Continue');
  }

  it('asks for the segment first, and nothing of the server before anything is said', async () => {
    await opened('');
    expect(question()).toContain('At which stage');
    server.verify();
    page.querySelector<HTMLInputElement>('input[value=RE4a]')?.click();
    await pressed('Continue');
    expect(address()).toBe('/check?facts=segment:RE4a');
    expect(asked('').request.body).toEqual({ facts: { segment: 'RE4a' } });
    expect(question()).toContain('Who will own');
    expect(document.activeElement?.id).toBe('check-question');
  });

  it('then asks what the server says settles most, and takes not knowing for an answer', async () => {
    await opened(KNOWN);
    expect(page.textContent).toContain('Looking for the next question');
    asked('/place').flush(aPlaceAnswer([aMeasure()], { questions: [JOBS] }));
    await drawn();
    expect(question()).toBe('How many jobs will the project create?');
    expect(page.textContent).toContain('3 answers depend on it.');
    await pressed('I do not know');
    expect(address()).toContain('jobs:?');
    // What is not known is asked of nobody again, and is no answer to the server.
    server.expectNone('/api/v1/eligibility/place');
    expect(page.textContent).toContain('Nothing more to ask');
    expect(page.textContent).toContain('Left open, because you do not know: Jobs.');
  });

  it('asks for neither segment nor owner at a place where nothing hangs on them', async () => {
    await opened('park=alliance-texas');
    const place = { ...BAOTOU, slug: 'alliance-texas', country: 'US' };
    asked('/place').flush(aPlaceAnswer([aMeasure()], { place, questions: [JOBS] }));
    await drawn();
    expect(question()).toBe('How many jobs will the project create?');
    await typed('300');
    expect(page.textContent).toContain('Looking for the next question');
    asked('/place').flush(aPlaceAnswer([aMeasure()], { place }));
    await drawn();
    expect(page.textContent).toContain('Nothing more to ask');
  });

  it('says beside the field what the server cannot use, and keeps what was typed', async () => {
    await opened(KNOWN);
    asked('/place').flush(aPlaceAnswer([aMeasure()], { questions: [JOBS] }));
    await drawn();
    await typed('９００,０００,０００,０００,０００,０００');
    const refused = asked('/place');
    expect(refused.request.body).toMatchObject({ facts: { jobs: '900000000000000000' } });
    refused.flush(
      {
        code: 'validation.failed',
        errors: [{ pointer: '/facts/jobs', code: 'project-fact.absurd', detail: '' }],
      },
      { status: 422, statusText: 'Refused' },
    );
    await drawn();
    expect(page.querySelector('#check-error')?.textContent).toContain('Look at the number of zeros');
    expect(page.querySelector<HTMLInputElement>('app-check-question input')?.value).toBe(
      '900000000000000000',
    );
    expect(page.querySelector('app-check-place')).not.toBeNull();
    await typed('300');
    expect(asked('/place').request.body).toMatchObject({ facts: { jobs: '300' } });
  });

  it('opened with an answer that cannot be used, says that there is no result yet, not that one is old', async () => {
    await opened(`${KNOWN.replace('facts=', 'facts=jobs:900000000000000000,')}`);
    asked('/place').flush(
      {
        code: 'validation.failed',
        errors: [{ pointer: '/facts/jobs', code: 'project-fact.absurd', detail: '' }],
      },
      { status: 422, statusText: 'Refused' },
    );
    await drawn();
    expect(page.querySelector('app-notice')?.textContent).toContain('there is no result yet');
    expect(page.textContent).not.toContain('from before it');
  });

  it.each([
    ['park', '/api/v1/parks/baotou-rehtz'],
    ['region', '/api/v1/regions/baotou-rehtz'],
  ])('names a %s that it has no answer for as its readers do', async (kind, read) => {
    await opened(`facts=jobs:900000000000000000&${kind}=baotou-rehtz`);
    const named = () => [heading(), page.querySelector('app-check-answers')?.textContent].join();
    expect(heading()).toContain('The chosen place, today');
    asked('/place').flush(
      {
        code: 'validation.failed',
        errors: [{ pointer: '/facts/jobs', code: 'project-fact.absurd', detail: '' }],
      },
      { status: 422, statusText: 'Refused' },
    );
    await drawn();
    server.expectOne(read).flush({ name: { text: '包头稀土高新区', lang: 'zh-CN', isOriginal: true } });
    await drawn();
    expect(heading()).toContain('包头稀土高新区, today');
    expect(named()).not.toContain('baotou-rehtz');
  });

  it('gives no name to a place that there is not', async () => {
    await opened(`facts=segment:RE4a&park=no-such-park`);
    asked('/place').flush(...refusal(404, 'park.not-found'));
    await drawn();
    server.expectOne('/api/v1/parks/no-such-park').flush(...refusal(404, 'park.not-found'));
    await drawn();
    expect(heading()).toContain('The chosen place, today');
  });

  it('sends nothing that is no answer', async () => {
    await opened(`${KNOWN.replace('park', 'x')}&where=all`);
    asked('').flush(anAnswerAcross({ questions: [JOBS] }));
    await drawn();
    await typed('many');
    expect(page.querySelector('#check-error')?.textContent).toContain('Write a whole number');
    server.verify();
  });

  it('loses no answer when the line is broken, and asks again', async () => {
    await opened(KNOWN);
    asked('/place').error(new ProgressEvent('error'));
    await drawn();
    expect(page.querySelector('app-error-state')?.textContent).toContain('cannot be reached');
    expect(page.querySelector('app-check-answers')?.textContent).toContain('Wholly foreign-owned');
    await pressed('Try again');
    asked('/place').flush(aPlaceAnswer([aMeasure()]));
    await drawn();
    expect(page.querySelector('app-error-state')).toBeNull();
    expect(page.querySelector('app-check-place')).not.toBeNull();
  });

  it('says how long to wait when it was asked too often', async () => {
    await opened(KNOWN);
    asked('/place').flush(
      { code: 'limit.too-many-requests', params: { seconds: 40 }, errors: [], requestId: 'q1' },
      { status: 429, statusText: 'Too many' },
    );
    await drawn();
    expect(page.querySelector('app-error-state')?.textContent).toContain('Wait 40 s');
  });

  it('lets each answer be changed, or left as it is', async () => {
    await opened(`${KNOWN},jobs:300`.replace('&park=baotou-rehtz,jobs:300', ',jobs:300&park=baotou-rehtz'));
    asked('/place').flush(aPlaceAnswer([aMeasure()]));
    await drawn();
    page.querySelector<HTMLButtonElement>('[aria-label="Change: Jobs"]')?.click();
    await drawn();
    expect(page.querySelector<HTMLInputElement>('app-check-question input')?.value).toBe('300');
    await pressed('Leave it as it is');
    expect(page.textContent).toContain('Nothing more to ask');
    page.querySelector<HTMLButtonElement>('[aria-label="Change: Jobs"]')?.click();
    await drawn();
    await typed('1,200');
    expect(address()).toContain('jobs:1200');
    asked('/place');
  });

  it('moves through time without losing what is being typed', async () => {
    await opened(`${KNOWN}&asOf=2028-02-29`);
    asked('/place').flush(aPlaceAnswer([aMeasure()], { asOf: '2028-02-29', questions: [JOBS] }));
    await drawn();
    const field = page.querySelector<HTMLInputElement>('app-check-question input');
    if (field) field.value = '30';
    await pressed('One year later');
    expect(address()).toContain('asOf=2029-02-28');
    expect(asked('/place').request.body).toMatchObject({ asOf: '2029-02-28' });
    expect(page.querySelector<HTMLInputElement>('app-check-question input')?.value).toBe('30');
  });

  it('never puts an old answer under another day or other facts, but says that it is the old one', async () => {
    const measures = [aMeasure({ conditions: [aCondition({ facts: ['jobs'] })] })];
    await opened(`${KNOWN}&asOf=2026-06-01`);
    asked('/place').flush(aPlaceAnswer(measures, { asOf: '2026-06-01', questions: [JOBS] }));
    await drawn();
    await typed('300');
    const conditions = () => page.querySelector('app-check-place')?.textContent;
    const failed = asked('/place');
    await pressed('One year later');
    const later = asked('/place');
    expect(failed.cancelled).toBe(true);
    expect(heading()).toContain('Jun 1, 2026');
    const reckoning = page.querySelector('.reckoning');
    expect(reckoning?.textContent).toContain('Reckoning');
    expect(reckoning?.classList).not.toContain('visually-hidden');
    later.error(new ProgressEvent('error'));
    await drawn();
    expect(heading()).toContain('Jun 1, 2026');
    expect(conditions()).not.toContain('300');
    expect(page.textContent).toContain('still the answer to what you asked before');
    await pressed('Try again');
    asked('/place').flush(aPlaceAnswer(measures, { asOf: '2027-06-01' }));
    await drawn();
    expect(heading()).toContain('Jun 1, 2027');
    expect(conditions()).toContain('300');
    expect(page.textContent).not.toContain('still the answer');
  });

  it('compares all parks with another day only by answers to the same facts', async () => {
    const all = 'facts=segment:RE4a,ownership:foreign&where=all&asOf=2026-06-01&compareTo=2031-01-01';
    const day = (asOf: string) => (request: { body: unknown }) =>
      (request.body as { asOf: string }).asOf === asOf;
    await opened(all);
    server.expectOne(day('2026-06-01')).flush(anAnswerAcross({ asOf: '2026-06-01', questions: [JOBS] }));
    const then = anAnswerAcross({ asOf: '2031-01-01' });
    then.places[0]!.counts = { ...then.places[0]!.counts, eligible: 0 };
    server.expectOne(day('2031-01-01')).flush(then);
    await drawn();
    const changes = () => page.querySelectorAll('app-check-parks .change').length;
    expect(changes()).toBe(1);
    await typed('300');
    server.expectOne(day('2026-06-01')).flush(anAnswerAcross({ asOf: '2026-06-01' }));
    await drawn();
    expect(changes()).toBe(0);
    server.expectOne(day('2031-01-01')).flush(then);
    await drawn();
    expect(changes()).toBe(1);
  });

  it('leaves the focus where its reader has gone while the next question is sought', async () => {
    await opened(KNOWN);
    asked('/place').flush(aPlaceAnswer([aMeasure()], { questions: [JOBS] }));
    await drawn();
    await typed('300');
    expect(document.activeElement?.textContent).toContain('Looking for the next question');
    const elsewhere = page.querySelector<HTMLElement>('[aria-label="Change: Jobs"]');
    elsewhere?.focus();
    asked('/place').flush(aPlaceAnswer([aMeasure()], { questions: [{ ...JOBS, fact: 'exports' }] }));
    await drawn();
    expect(question()).toContain('export');
    expect(document.activeElement).toBe(elsewhere);
  });

  it('says that a day of the address is none', async () => {
    await opened(`${KNOWN}&asOf=2026-02-30`);
    expect(asked('/place').request.body).not.toHaveProperty('asOf');
    expect(page.querySelector('.unreadable')?.textContent).toContain('“2026-02-30” is no day');
  });

  it('takes a day that is typed by half for a mistake, not for today', async () => {
    await opened(`${KNOWN}&asOf=2028-03-01`);
    asked('/place').flush(aPlaceAnswer([aMeasure()], { asOf: '2028-03-01' }));
    await drawn();
    const field = page.querySelector<HTMLInputElement>('input[name=asOf]');
    if (field) field.value = '';
    Object.defineProperty(field, 'validity', { value: { badInput: true } });
    await pressed('Show this day');
    expect(address()).toContain('asOf=2028-03-01');
    expect(page.querySelector('app-check-days')?.textContent).toContain('Write a day such as');
  });

  it('keeps the area that a price is for when its currency is changed', async () => {
    await opened(`facts=segment:RE4a,ownership:foreign,land-price:120:CNY/m2&park=baotou-rehtz`);
    asked('/place').flush(aPlaceAnswer([aMeasure()]));
    await drawn();
    page.querySelector<HTMLButtonElement>('[aria-label="Change: Land price"]')?.click();
    await drawn();
    const [currency, unit] = ['currency', 'unit'].map((name) =>
      page.querySelector<HTMLSelectElement>(`select[name=${name}]`),
    );
    const chosen = async (select: HTMLSelectElement | null | undefined, value: string) => {
      if (select) select.value = value;
      select?.dispatchEvent(new Event('change'));
      await drawn();
    };
    expect(unit?.value).toBe('CNY/m2');
    await chosen(currency, 'EUR');
    expect(unit?.value).toBe('EUR/m2');
    await chosen(unit, 'EUR/ha');
    await chosen(currency, 'USD');
    expect(unit?.value).toBe('USD/ha');
    await pressed('Continue');
    expect(address()).toContain('land-price:120:USD/ha');
  });

  it('names no style in its markup', async () => {
    await opened(KNOWN);
    asked('/place').flush(aPlaceAnswer([aMeasure()], { questions: [JOBS] }));
    await drawn();
    expect(page.innerHTML).not.toContain('style="');
  });
});
