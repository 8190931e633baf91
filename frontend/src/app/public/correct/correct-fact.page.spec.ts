import { TestBed } from '@angular/core/testing';
import { FactView, ParkDetailView } from '../../api/generated/model';
import { settled, withApi } from '../../../testing/api';
import { errorOf, submit, summaryOf, type } from '../../../testing/forms';
import { INVESTOR, VISITOR } from '../../../testing/sessions.data';
import { CurrentSession, Session } from '../../core/session';
import { CorrectFactPage } from './correct-fact.page';

const fact = (more: Partial<FactView> = {}): FactView => ({
  id: 'f1',
  key: 'approved_area',
  block: 'area',
  valueKind: 'number',
  value: '956',
  unit: 'ha',
  asOf: null,
  source: null,
  note: null,
  confidence: null,
  conflict: false,
  current: true,
  verifiedAt: null,
  verifiedAs: null,
  freshness: { state: 'unknown', expiresOn: null, ageMonths: null },
  ...more,
});

async function open(session: CurrentSession | undefined, facts: FactView[], factId = 'f1') {
  const server = withApi();
  if (session) TestBed.inject(Session).adopt(session);
  const fixture = TestBed.createComponent(CorrectFactPage);
  fixture.componentRef.setInput('slug', 'gebeng');
  fixture.componentRef.setInput('factId', factId);
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    fixture.detectChanges();
  };
  const park = { slug: 'gebeng', name: { text: 'Gebeng', lang: 'en', isOriginal: true }, facts };
  server.expectOne('/api/v1/parks/gebeng').flush(park as unknown as ParkDetailView);
  await settle();
  const answerCatalogue = async () => {
    const keys = [{ key: 'approved_area', units: ['m2', 'ha', 'mu'] }];
    server.match('/api/v1/facts/catalogue').forEach((call) => call.flush({ keys }));
    await settle();
  };
  await answerCatalogue();
  return { server, page, settle };
}

/** Numbers are typed into a control that is known by its label. */
function typeNumber(page: HTMLElement, text: string): void {
  const control = page.querySelector<HTMLInputElement>('#field-value');
  if (!control) throw new Error('There is no field for the value');
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('proposing a correction', () => {
  it('waits with its form until it knows who is there, and says what a browser without scripts can do', async () => {
    const { page } = await open(undefined, [fact()]);
    expect(page.querySelector('form')).toBeNull();
    expect(page.querySelector('.without-scripts')?.textContent).toContain('needs JavaScript');
    expect(page.textContent).toContain('956 ha');
  });

  it('asks a visitor for a value, a source and an address before it sends anything', async () => {
    const { server, page, settle } = await open(VISITOR, [fact()]);
    submit(page);
    await settle();
    expect(summaryOf(page)).toEqual([
      'Write what is right.',
      'Say where it can be read: name a document, or give the address of a page.',
      'Write your e-mail address.',
    ]);
    expect(errorOf(page, 'source-title')).toContain('name a document');
    server.expectNone('/api/v1/corrections');
  });

  it('sends what was typed in the words of the API, and shows the reference', async () => {
    const { server, page, settle } = await open(VISITOR, [fact()]);
    typeNumber(page, '１,020.5');
    type(page, 'asOf', '2026年10月');
    type(page, 'source-address', 'example.com/yearbook');
    type(page, 'contact-email', 'reader@example.org');
    submit(page);
    const call = server.expectOne('/api/v1/corrections');
    expect(call.request.body).toEqual({
      park: 'gebeng',
      factId: 'f1',
      value: '1020.5',
      unit: 'ha',
      asOf: '2026-10',
      source: { title: null, address: 'https://example.com/yearbook' },
      comment: null,
      locale: 'en-US',
      contact: { email: 'reader@example.org', name: null },
    });
    call.flush({ reference: 'LS-7K2M9QXF', confirmed: false });
    await settle();
    server.match('/api/v1/portal').forEach((each) => each.flush({ demonstration: false, mailbox: false }));
    await settle();
    expect(page.querySelector('h1')?.textContent).toContain('One step is left');
    expect(page.textContent).toContain('LS-7K2M9QXF');
    expect(page.textContent).toContain('reader@example.org');
  });

  it('keeps what was typed when it is refused, with the reason beside its field', async () => {
    const { server, page, settle } = await open(INVESTOR, [fact()]);
    server.match('/api/v1/parks/gebeng/facts').forEach((call) => call.flush({ items: [fact()] }));
    await settle();
    expect(page.querySelector('input[name=contact-email]')).toBeNull();
    typeNumber(page, '956');
    type(page, 'source-title', 'Yearbook 2026');
    submit(page);
    const errors = [{ pointer: '/value', code: 'correction.nothing-new', detail: '' }];
    server
      .expectOne('/api/v1/corrections')
      .flush({ code: 'correction.nothing-new', errors }, { status: 422, statusText: 'Refused' });
    await settle();
    expect(errorOf(page, 'value')).toBe('This is what the park states already.');
    expect(page.querySelector<HTMLInputElement>('input[name=source-title]')?.value).toBe('Yearbook 2026');
  });

  it('begins words with what is stated', async () => {
    const { page } = await open(VISITOR, [fact({ valueKind: 'text', unit: null, value: 'State-owned' })]);
    expect(page.querySelector<HTMLTextAreaElement>('textarea[name=words]')?.value).toBe('State-owned');
  });

  it('says that a fact is gone or hidden, and offers to sign in', async () => {
    const { page } = await open(VISITOR, [fact()], 'f2');
    expect(page.querySelector('form')).toBeNull();
    expect(page.textContent).toContain('This fact is not stated here');
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/sign-in?returnTo=%2Fparks%2Fgebeng%2Ffacts%2Ff2%2Fcorrect');
  });
});
