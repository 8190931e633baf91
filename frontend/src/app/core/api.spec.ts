import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { apiHeaders, withIdempotencyKey, withIfMatch } from './api-headers.interceptor';
import { Problem, asProblem } from './problem';
import { problems } from './problems.interceptor';

describe('calls of the API', () => {
  let http: HttpClient;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([problems, apiHeaders])),
        provideHttpClientTesting(),
        { provide: LOCALE_ID, useValue: 'de' },
      ],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
  });

  const failing = (call: Promise<unknown>) => call.then(() => null, asProblem);

  it('prove that a script of this site made an unsafe request, and give each creation its own key', () => {
    http.post('/api/v1/enquiries', {}).subscribe();
    http.post('/api/v1/enquiries', {}).subscribe();
    const [first, second] = server.match('/api/v1/enquiries').map(({ request }) => request.headers);
    expect(first?.get('X-Lodestone-Request')).toBe('1');
    expect(first?.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.get('Idempotency-Key')).not.toBe(first?.get('Idempotency-Key'));
  });

  it('repeat the key of a form that is sent again', () => {
    http.post('/api/v1/enquiries', {}, { context: withIdempotencyKey('form-7') }).subscribe();
    expect(server.expectOne('/api/v1/enquiries').request.headers.get('Idempotency-Key')).toBe('form-7');
  });

  it('name the version a write has seen', () => {
    http.patch('/api/v1/leads/1', {}, { context: withIfMatch('"3"') }).subscribe();
    const { headers } = server.expectOne('/api/v1/leads/1').request;
    expect(headers.get('If-Match')).toBe('"3"');
    expect(headers.has('Idempotency-Key')).toBe(false);
  });

  it.each(['GET', 'POST', 'PATCH', 'DELETE'])('ask with %s for the language of the page', (method) => {
    http.request(method, '/api/v1/measures').subscribe();
    expect(server.expectOne('/api/v1/measures').request.headers.get('Accept-Language')).toBe('de');
  });

  it('add nothing else to reads, which are cached, and nothing to foreign addresses', () => {
    http.get('/api/v1/parks').subscribe();
    http.post('/elsewhere', {}).subscribe();
    expect(server.expectOne('/api/v1/parks').request.headers.keys()).toEqual(['Accept-Language']);
    expect(server.expectOne('/elsewhere').request.headers.keys()).toEqual([]);
  });

  it('fail with the code, the fields and the request id of the problem document', async () => {
    const failed = failing(firstValueFrom(http.post('/api/v1/enquiries', {})));
    const errors = [{ pointer: '/contact/email', code: 'validation.not-an-email', detail: 'x' }];
    server
      .expectOne('/api/v1/enquiries')
      .flush(
        { code: 'validation.failed', params: { fields: 1 }, errors, requestId: 'r-1' },
        { status: 422, statusText: 'Unprocessable Entity' },
      );
    expect(await failed).toMatchObject({
      status: 422,
      code: 'validation.failed',
      params: { fields: 1 },
      errors,
      requestId: 'r-1',
    });
  });

  it('say "offline" when no answer comes', async () => {
    const failed = failing(firstValueFrom(http.get('/api/v1/parks')));
    server.expectOne('/api/v1/parks').error(new ProgressEvent('error'));
    expect(await failed).toMatchObject({ status: 0, code: 'client.offline' });
  });

  it('name an answer that is no problem document by its status', async () => {
    const failed = failing(firstValueFrom(http.get('/api/v1/parks')));
    server
      .expectOne('/api/v1/parks')
      .flush('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' });
    expect(await failed).toEqual(new Problem(502, 'http.502'));
  });
});
