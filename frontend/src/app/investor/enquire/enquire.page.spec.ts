import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { INVESTOR, VISITOR } from '../../../testing/sessions.data';
import { apiHeaders } from '../../core/api-headers.interceptor';
import { problems } from '../../core/problems.interceptor';
import { SessionEnd } from '../../core/session-end';
import { EnquirePage } from './enquire.page';
import { EnquiryDraft, emptyDraft, keepDraft, keptDraft } from './enquiry-draft';
import { SentPage } from './sent.page';

const RECEIPT = {
  id: 'e1',
  reference: 'LS-7K2M9QXF',
  state: 'unconfirmed',
  companyId: null,
  confirmBy: '2026-12-24T00:00:00Z',
  recipients: [],
};

/** A visitor's draft with all that must be answered. */
const complete = (changes: Partial<EnquiryDraft> = {}): EnquiryDraft => {
  const draft = emptyDraft();
  return {
    ...draft,
    project: { ...draft.project, title: 'Magnet plant', segment: 'RE4a' },
    question: 'Which plots are free?',
    name: 'Ada Example',
    email: 'ada@example.com',
    ...changes,
  };
};

interface Opened {
  page: HTMLElement;
  server: HttpTestingController;
  fixture: ComponentFixture<unknown>;
  settle: () => Promise<void>;
  press: (label: string) => Promise<void>;
  type: (id: string, text: string) => Promise<void>;
}

async function opened(
  address: string,
  draft: EnquiryDraft | null = null,
  session: object = VISITOR,
): Promise<Opened> {
  if (draft) keepDraft(localStorage, { savedAt: '2026-11-24T04:00:00Z', draft });
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          { path: 'enquire', component: EnquirePage },
          { path: 'enquire/sent', component: SentPage },
        ],
        withComponentInputBinding(),
      ),
      provideHttpClient(withInterceptors([problems, apiHeaders])),
      provideHttpClientTesting(),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const { fixture } = harness;
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const server = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      // What reads at leisure (the portal's description) is not waited for.
      await Promise.race([fixture.whenStable(), new Promise((resolve) => setTimeout(resolve, 20))]);
    }
  };
  server.expectOne('/api/v1/sessions/current').flush(session);
  await settle();
  const press = async (label: string) => {
    const button = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
    if (!button) throw new Error(`No button ${label} in: ${page.textContent}`);
    button.click();
    await settle();
  };
  const type = async (id: string, text: string) => {
    const control = page.querySelector<HTMLInputElement>(`#${id}`);
    if (!control) throw new Error(`No field ${id}`);
    control.value = text;
    control.dispatchEvent(new Event('input'));
    await settle();
  };
  return { page, server, fixture, settle, press, type };
}

const refusal = (code: string, pointers: Record<string, string> = {}) => ({
  code,
  errors: Object.entries(pointers).map(([pointer, field]) => ({ pointer, code: field, detail: '' })),
});
const posted = (server: HttpTestingController) =>
  server.expectOne({ method: 'POST', url: '/api/v1/enquiries' });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => document.body.replaceChildren());

describe('the draft of an enquiry', () => {
  it('is kept from the first answer on and says so', async () => {
    const { page, type } = await opened('/enquire');
    expect(page.textContent).not.toContain('Saved');
    await type('field-project-title', 'Magnet plant');
    expect(keptDraft(localStorage)?.draft.project.title).toBe('Magnet plant');
    expect(page.textContent).toContain('Saved');
  });

  it('survives a reload of the page', async () => {
    const { page } = await opened('/enquire', complete());
    expect(page.querySelector<HTMLInputElement>('#field-project-title')?.value).toBe('Magnet plant');
    expect(page.textContent).toContain('Your draft is back as you left it.');
  });

  it('is forgotten when its writer discards it', async () => {
    const { page, press } = await opened('/enquire', complete());
    await press('Discard draft');
    await press('Yes, discard');
    expect(keptDraft(localStorage)).toBeNull();
    expect(page.querySelector<HTMLInputElement>('#field-project-title')?.value).toBe('');
  });

  it('takes over the park of the link once, so that a removed one stays removed', async () => {
    const { page, server, settle } = await opened('/enquire?step=question&park=gebeng');
    server.expectOne('/api/v1/parks/gebeng').flush({
      slug: 'gebeng',
      name: { text: 'Gebeng', lang: 'en', isOriginal: true },
      takesEnquiries: true,
    });
    await settle();
    expect(page.querySelector('.chosen')?.textContent).toContain('Gebeng');
    page.querySelector<HTMLButtonElement>('.chosen button')?.click();
    await settle();
    expect(page.querySelector('.chosen')).toBeNull();
    server.expectNone('/api/v1/parks/gebeng');
  });

  it('goes to the region where the park is the site of one company', async () => {
    const { page, server, settle } = await opened('/enquire?step=question&park=one-site');
    server.expectOne('/api/v1/parks/one-site').flush({
      slug: 'one-site',
      name: { text: 'One Site', lang: 'en', isOriginal: true },
      takesEnquiries: false,
      region: { slug: 'pahang', name: { text: 'Pahang', lang: 'en', isOriginal: true } },
    });
    await settle();
    expect(page.textContent).toContain('One Site is the site of one company.');
    expect(keptDraft(localStorage)?.draft).toMatchObject({ parks: [], region: { slug: 'pahang' } });
  });
});

describe('the steps of an enquiry', () => {
  it('are held back by what is missing, with the words beside the field and in the summary', async () => {
    const { page, press } = await opened('/enquire');
    await press('Continue');
    expect(document.activeElement).toBe(page.querySelector('[role=alert]'));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Say in a few words what you plan.');
    expect(page.querySelector('#field-project-title-error')?.textContent).toContain(
      'Say in a few words what you plan.',
    );
  });

  it('lead on when the step is complete', async () => {
    const { page, press } = await opened('/enquire', complete());
    await press('Continue');
    expect(page.querySelector('h1')?.textContent?.trim()).toBe('Your question');
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  it('show the numbers as they were read before anything is sent', async () => {
    const draft = complete();
    draft.project = { ...draft.project, capexAmount: '４６０，０００，０００', unknown: ['land'] };
    const { page } = await opened('/enquire?step=check', draft);
    expect(page.textContent).toContain('CN¥460,000,000');
    expect(page.textContent).toContain('not known yet');
    expect(page.textContent).toContain('not stated');
  });
});

describe('sending an enquiry', () => {
  it('sends plain numbers, leaves out what is unknown, and says who asks', async () => {
    const draft = complete({ phone: '＋49 30 1234567' });
    draft.project = {
      ...draft.project,
      capexAmount: '４６０，０００，０００',
      jobs: '1 200',
      landValue: '50',
      landUnit: 'mu',
      powerValue: '20',
      startsYear: '２０２８',
      startsMonth: '03',
      unknown: ['power'],
    };
    const { server, press } = await opened('/enquire?step=check', draft);
    await press('Send the enquiry');
    expect(posted(server).request.body).toEqual({
      parks: [],
      question: 'Which plots are free?',
      locale: 'en-US',
      project: {
        title: 'Magnet plant',
        segment: 'RE4a',
        capex: { amount: '460000000', currency: 'CNY' },
        jobs: 1200,
        land: { value: '50', unit: 'mu' },
        starts: '2028-03',
      },
      contact: { name: 'Ada Example', email: 'ada@example.com', phone: '+49 30 1234567' },
    });
  });

  it('repeats an unanswered attempt under the same key', async () => {
    const { page, server, settle, press } = await opened('/enquire?step=check', complete());
    await press('Send the enquiry');
    const first = posted(server);
    first.error(new ProgressEvent('error'));
    await settle();
    expect(page.textContent).toContain('The portal cannot be reached.');
    expect(keptDraft(localStorage)?.draft.question).toBe('Which plots are free?');
    await press('Try again');
    const second = posted(server);
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    expect(second.request.headers.get('Idempotency-Key')).toBe(keptDraft(localStorage)?.draft.key);
  });

  it('uses a new key only for a text that was changed after it had arrived, and only when asked to', async () => {
    const { server, settle, press } = await opened('/enquire?step=check', complete());
    await press('Send the enquiry');
    const first = posted(server);
    first.flush(refusal('idempotency.key-reused'), { status: 422, statusText: 'Refused' });
    await settle();
    await press('Send as another enquiry');
    expect(posted(server).request.headers.get('Idempotency-Key')).not.toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });

  it('leads to the step and the field that the API refuses', async () => {
    const { page, server, settle, press } = await opened('/enquire?step=check', complete());
    await press('Send the enquiry');
    posted(server).flush(refusal('validation.failed', { '/contact/email': 'validation.not-an-email' }), {
      status: 422,
      statusText: 'Refused',
    });
    await settle();
    expect(page.querySelector('h1')?.textContent?.trim()).toBe('Who you are');
    expect(page.querySelector('[role=alert] a')?.getAttribute('href')).toContain('#field-contact-email');
    expect(page.querySelector('#field-contact-email')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('waits with the next step until the projects of the sender are known', async () => {
    const { page, server, settle, press } = await opened('/enquire', null, INVESTOR);
    await press('Continue');
    expect(page.querySelector('[role=alert]')).toBeNull();
    const project = { id: 'p1', companyId: 'c1', title: 'Magnet plant', segment: 'RE4a' };
    server.expectOne('/api/v1/projects?pageSize=100').flush({ items: [project] });
    server.expectOne('/api/v1/companies?pageSize=100').flush({ items: [{ id: 'c1', name: 'Example' }] });
    await settle();
    await press('Continue');
    expect(page.querySelector('h1')?.textContent?.trim()).toBe('Your question');
  });

  it('asks who was signed in to come back when the session has ended, and then sends the same enquiry', async () => {
    const draft = complete({ companyName: 'Example Magnetics', companyCountry: 'DE' });
    const { page, server, settle, press } = await opened('/enquire?step=check', draft, INVESTOR);
    await press('Send the enquiry');
    const first = posted(server);
    first.flush(refusal('enquiry.contact-needed'), { status: 422, statusText: 'Refused' });
    await settle();
    expect(TestBed.inject(SessionEnd).asking()).toBe(true);
    TestBed.inject(SessionEnd).signedInAgain(INVESTOR);
    await settle();
    const second = posted(server);
    expect(second.request.body).toEqual(first.request.body);
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ ...RECEIPT, state: 'submitted' });
    await settle();
    expect(page.textContent).toContain('Your enquiry is sent');
  });

  it('asks who writes when the person does not come back', async () => {
    const draft = complete({ companyName: 'Example Magnetics', companyCountry: 'DE', name: '' });
    const { page, server, settle, press } = await opened('/enquire?step=check', draft, INVESTOR);
    await press('Send the enquiry');
    posted(server).flush(refusal('enquiry.contact-needed', { '/contact': 'enquiry.contact-needed' }), {
      status: 422,
      statusText: 'Refused',
    });
    await settle();
    TestBed.inject(SessionEnd).leave();
    await settle();
    server.expectOne('/api/v1/sessions/current').flush(VISITOR);
    await settle();
    expect(page.querySelector('h1')?.textContent?.trim()).toBe('Who you are');
    expect(keptDraft(localStorage)?.draft.question).toBe('Which plots are free?');
  });

  it('says how long to wait when there were too many', async () => {
    const { page, server, settle, press } = await opened('/enquire?step=check', complete());
    await press('Send the enquiry');
    posted(server).flush(
      { code: 'limit.too-many-requests', params: { seconds: 42 } },
      { status: 429, statusText: 'Too many' },
    );
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Wait 42 s.');
  });

  it('ends in the reference, and the draft is gone', async () => {
    const { page, server, settle, press } = await opened('/enquire?step=check', complete());
    await press('Send the enquiry');
    posted(server).flush(RECEIPT);
    await settle();
    expect(page.textContent).toContain('LS-7K2M9QXF');
    expect(page.textContent).toContain('ada@example.com');
    expect(keptDraft(localStorage)).toBeNull();
  });
});
