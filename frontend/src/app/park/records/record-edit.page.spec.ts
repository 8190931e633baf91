import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ContentNoteView, ContentRecordView, DraftView } from '../../api/generated/model';
import { refusal, settled } from '../../../testing/api';
import { contentRecord, draft } from '../../../testing/content.data';
import { errorOf } from '../../../testing/forms';
import { INVESTOR } from '../../../testing/sessions.data';
import { apiHeaders } from '../../core/api-headers.interceptor';
import { problems } from '../../core/problems.interceptor';
import { Session } from '../../core/session';
import { SessionEnd } from '../../core/session-end';
import { sessionEnd } from '../../core/session-end.interceptor';
import { RecordEditPage } from './record-edit.page';
import { ParkRecordKind, RECORD_KINDS, emptyDocument } from '../../core/records/record-kinds';

type Doc = Record<string, unknown>;
const emptyOf = (kind: ParkRecordKind) => emptyDocument(kind, 'B-07', 'en') as Doc;
const note = (pointer: string, code: string): ContentNoteView => ({ pointer, code, params: {} });

/** The page of one record being edited, with what it asks of the portal answered. */
async function editing(kind: ParkRecordKind, over: Partial<DraftView> = {}) {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(withInterceptors([sessionEnd, problems, apiHeaders])),
      provideHttpClientTesting(),
    ],
  });
  TestBed.inject(Session).adopt(INVESTOR);
  const server = TestBed.inject(HttpTestingController);
  return { server, ...(await open(server, kind, over)) };
}

async function open(server: HttpTestingController, kind: ParkRecordKind, over: Partial<DraftView>) {
  const document = emptyOf(kind);
  const recordOf = (open: DraftView | null): ContentRecordView =>
    contentRecord({
      type: kind,
      id: 'r1',
      published: null,
      open,
      title: { text: 'B-07', lang: 'en', isOriginal: true },
    });
  const fixture = TestBed.createComponent(RecordEditPage);
  fixture.componentRef.setInput('slug', 'demo-park');
  fixture.componentRef.setInput('kind', kind);
  fixture.componentRef.setInput('id', 'r1');
  const page = fixture.nativeElement as HTMLElement;
  const shown = async () => {
    await settled();
    fixture.detectChanges();
    await settled();
    fixture.detectChanges();
  };
  fixture.detectChanges();
  server.expectOne(`/api/v1/content/${kind}/r1`).flush(recordOf(draft({ document, ...over })));
  await shown();
  server
    .match(({ url }) => url.startsWith('/api/v1/parks/'))
    .forEach((call) => {
      if (call.request.url.endsWith('/shapes')) call.flush({ boundary: null, plots: [] });
      else if (/\/(plots|buildings)$/.test(call.request.url)) call.flush({ items: [{ code: 'A-1' }] });
      else call.flush({ country: 'CN', position: null, name: { text: 'Demo park' } });
    });
  server
    .match(({ url }) => ['/api/v1/policies', '/api/v1/measures'].includes(url))
    .forEach((call) => call.flush({ items: [], total: 0 }));
  await shown();
  const put = () => server.expectOne({ method: 'PUT', url: `/api/v1/content/${kind}/r1/draft` });
  return { fixture, page, document, shown, put, recordOf };
}

/** Writes into the field of a form as a person does; fields are known by their ids. */
function write(page: HTMLElement, field: string, text: string): void {
  const control = page.querySelector<HTMLInputElement>(`#field-${field}`);
  if (!control) throw new Error(`No field is called ${field}`);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

const statusOf = (page: HTMLElement) => page.querySelector('app-save-status .line')?.textContent?.trim();

/** Of each form a field that a person types into, and where it stands in the document. */
const TYPED: Record<ParkRecordKind, { field: string; pointer: string; label: string }> = {
  plot: { field: 'note', pointer: 'note', label: 'Note' },
  building: { field: 'note', pointer: 'note', label: 'Note' },
  offering: { field: 'description-texts-en', pointer: 'description', label: 'Description' },
};

beforeAll(() => {
  // The test's browser does not draw.
  Element.prototype.scrollIntoView = () => undefined;
});

describe.each(RECORD_KINDS)('the form of a %s', (kind) => {
  afterEach(() => jest.useRealTimers());

  it('has a heading while it is loaded, when it is not there, and when it is', async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([problems])),
        provideHttpClientTesting(),
      ],
    });
    const server = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(RecordEditPage);
    for (const [name, value] of Object.entries({ slug: 'demo-park', kind, id: 'r1' }))
      fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    const headings = () =>
      [...(fixture.nativeElement as HTMLElement).querySelectorAll('h1, [aria-level="1"]')].map((each) =>
        each.textContent?.trim(),
      );
    expect(headings()).toEqual(['This page is being loaded']);
    server.expectOne(`/api/v1/content/${kind}/r1`).flush(...refusal(404, 'resource.not-found'));
    for (let round = 0; round < 3; round += 1) {
      await settled();
      fixture.detectChanges();
    }
    expect(headings()).toEqual(['There is nothing here that you can see']);
  });

  it('is saved by itself after a pause, against the version that was seen', async () => {
    const { page, put, shown, document } = await editing(kind);
    const { field } = TYPED[kind];
    expect(statusOf(page)).toBe('No changes to save');
    jest.useFakeTimers();
    write(page, field, 'Beside the railway');
    TestBed.tick();
    expect(statusOf(page)).toBe('Not saved yet');
    jest.advanceTimersByTime(1_300);
    jest.useRealTimers();
    const saving = put();
    expect(saving.request.headers.get('if-match')).toBe('"7"');
    expect(JSON.stringify((saving.request.body as { document: Doc }).document)).toContain(
      'Beside the railway',
    );
    saving.flush(draft({ version: 8, document: { ...document } }));
    await shown();
    expect(statusOf(page)).toMatch(/^Saved \d\d:\d\d$/);
  });

  it('keeps what was typed when the session ends, and sends it once the same person is back', async () => {
    const { page, put, shown } = await editing(kind);
    const { field } = TYPED[kind];
    jest.useFakeTimers();
    write(page, field, 'Typed before the session ended');
    TestBed.tick();
    jest.advanceTimersByTime(1_300);
    jest.useRealTimers();
    put().flush(...refusal(401, 'access.sign-in-needed'));
    await shown();
    expect(TestBed.inject(SessionEnd).asking()).toBe(true);
    expect(page.querySelector<HTMLTextAreaElement>(`#field-${field}`)?.value).toBe(
      'Typed before the session ended',
    );
    expect(JSON.stringify({ ...localStorage })).toContain('Typed before the session ended');
    TestBed.inject(SessionEnd).signedInAgain(INVESTOR);
    await shown();
    const again = put();
    expect(JSON.stringify(again.request.body)).toContain('Typed before the session ended');
    again.flush(draft({ version: 8, document: (again.request.body as { document: Doc }).document }));
    await shown();
    expect(statusOf(page)).toMatch(/^Saved/);
    expect(JSON.stringify({ ...localStorage })).not.toContain('Typed before');
  });

  it('keeps it too when nobody comes back, and brings it back when the page is opened again', async () => {
    const { page, put, shown, fixture, server } = await editing(kind);
    const { field } = TYPED[kind];
    jest.useFakeTimers();
    write(page, field, 'Typed and left');
    TestBed.tick();
    jest.advanceTimersByTime(1_300);
    jest.useRealTimers();
    put().flush(...refusal(401, 'access.sign-in-needed'));
    await shown();
    TestBed.inject(SessionEnd).leave();
    await shown();
    expect(page.textContent).toContain('Your changes are kept in this browser.');
    fixture.destroy();
    server.match(({ method }) => method === 'PUT').forEach((call) => call.error(new ProgressEvent('error')));
    const again = await open(server, kind, {});
    expect(again.page.textContent).toContain('What you had not saved is back');
    expect(again.page.querySelector<HTMLTextAreaElement>(`#field-${field}`)?.value).toBe('Typed and left');
  });

  it('asks field by field where two people changed the same, and goes on with what was chosen', async () => {
    const { page, put, shown, server, document, recordOf } = await editing(kind);
    const { field, pointer, label } = TYPED[kind];
    const theirs = kind === 'offering' ? { original: 'en', texts: { en: 'theirs' } } : 'theirs';
    jest.useFakeTimers();
    write(page, field, 'mine');
    TestBed.tick();
    jest.advanceTimersByTime(1_300);
    jest.useRealTimers();
    put().flush(...refusal(412, 'version.stale'));
    await settled();
    server
      .expectOne({ method: 'GET', url: `/api/v1/content/${kind}/r1` })
      .flush(
        recordOf(
          draft({ version: 9, document: { ...document, [pointer]: theirs }, updatedBy: { name: 'Bo' } }),
        ),
      );
    await shown();
    expect(page.querySelector('#conflict-title')?.textContent).toBe('Two of you changed the same');
    expect(statusOf(page)).toBe('Waiting for your decision');
    const sides = [...page.querySelectorAll('app-conflict-choices fieldset')];
    expect(sides).toHaveLength(1);
    expect(sides[0]?.querySelector('legend')?.textContent).toContain(label);
    const names = [...(sides[0]?.querySelectorAll('.name') ?? [])].map((name) => name.textContent?.trim());
    expect(names).toEqual(expect.arrayContaining(['Yours', 'Theirs (Bo)']));
    sides[0]?.querySelector<HTMLInputElement>('input[value=yours]')?.click();
    await shown();
    page
      .querySelector('app-conflict-choices form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await shown();
    const decided = put();
    expect(decided.request.headers.get('if-match')).toBe('"9"');
    expect(JSON.stringify((decided.request.body as { document: Doc }).document[pointer])).toContain('mine');
    decided.flush(draft({ version: 10, document: (decided.request.body as { document: Doc }).document }));
    await shown();
    expect(page.querySelector('#conflict-title')).toBeNull();
  });

  it('says what the server refused beside the very field, and keeps it', async () => {
    const { page, put, shown } = await editing(kind);
    const { field, pointer } = TYPED[kind];
    jest.useFakeTimers();
    write(page, field, 'far too long');
    TestBed.tick();
    jest.advanceTimersByTime(1_300);
    jest.useRealTimers();
    put().flush(
      {
        code: 'validation.failed',
        errors: [{ pointer: `/document/${pointer}`, code: 'validation.too-long', detail: '' }],
      },
      { status: 422, statusText: 'Refused' },
    );
    await shown();
    expect(statusOf(page)).toBe('Not saved');
    expect(page.textContent).toContain('Your changes are kept in this browser.');
    const told = kind === 'offering' ? page.querySelector('.problem')?.textContent : errorOf(page, field);
    expect(told).toContain('This entry is too long.');
  });
});

/** Where a problem of the draft stands on its page: the field that its pointer names. */
const PROBLEMS: [ParkRecordKind, pointer: string, field: string][] = [
  ['plot', '/code', 'code'],
  ['plot', '/area', 'area'],
  ['plot', '/status/word', 'status-word'],
  ['plot', '/status/asOf', 'status-asOf'],
  ['plot', '/readiness/asOf', 'readiness-asOf'],
  ['plot', '/services/power/capacity', 'services-power-capacity'],
  ['plot', '/price/amount', 'price'],
  ['building', '/code', 'code'],
  ['building', '/floorArea', 'floorArea'],
  ['building', '/status/word', 'status-word'],
  ['building', '/columnGrid/span', 'columnGrid-span'],
  ['building', '/rent/amount', 'rent'],
  ['offering', '/kind', 'kind'],
  ['offering', '/segments', 'segments'],
  ['offering', '/closesOn', 'closesOn'],
  ['offering', '/quantity', 'quantity'],
];

describe('what keeps a record from its review', () => {
  it.each(PROBLEMS)('of a %s at %s stands at the field %s', async (kind, pointer, field) => {
    const { page } = await editing(kind, { problems: [note(pointer, 'validation.required')] });
    const wrong = [...page.querySelectorAll('[id$="-error"], [id^="error-"]')].map((each) => each.id);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(field);
  });

  it('that stands at no single field is told above the part it belongs to', async () => {
    const { page } = await editing('plot', { problems: [note('/polygon', 'shape.crosses-itself')] });
    expect(page.querySelector('.problem')?.textContent).toBeTruthy();
  });
});

describe('the days in which an offering is decided', () => {
  it('that cannot be read are told beside their field, and are not in the draft', async () => {
    const { page, shown, put } = await editing('offering');
    write(page, 'decisionDays', '６０');
    await shown();
    expect(errorOf(page, 'decisionDays')).toBeNull();
    write(page, 'decisionDays', 'soon');
    await shown();
    expect(errorOf(page, 'decisionDays')).toContain('from 1 to 730');
    jest.useFakeTimers();
    write(page, 'description-texts-en', 'x');
    TestBed.tick();
    jest.advanceTimersByTime(1_300);
    jest.useRealTimers();
    expect((put().request.body as { document: Doc }).document['decisionDays']).toBe(60);
  });
});
