import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { settled, withApi } from '../../../testing/api';
import { aPlaceAnswer, aMeasure, anAnswerAcross } from '../../../testing/eligibility.data';
import { CheckPage } from './check.page';

const JOBS = { fact: 'jobs', waiting: 3, settles: 1, about: 'outcome' as const };
const KNOWN = 'facts=segment:RE4a,ownership:foreign&park=baotou-rehtz';

describe('the check', () => {
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

  it('names no style in its markup', async () => {
    await opened(KNOWN);
    asked('/place').flush(aPlaceAnswer([aMeasure()], { questions: [JOBS] }));
    await drawn();
    expect(page.innerHTML).not.toContain('style="');
  });
});
