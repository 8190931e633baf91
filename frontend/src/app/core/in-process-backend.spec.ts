import { HttpBackend, HttpClient, provideHttpClient } from '@angular/common/http';
import { LOCALE_ID, REQUEST, REQUEST_CONTEXT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { InProcessBackend } from './in-process-backend';
import { ApiRequest } from './render-context';

/** A request as it arrives from a signed-in visitor. */
const visitors = {
  url: 'http://localhost/ja/parks',
  headers: new Map([
    ['cookie', 'session=secret'],
    ['authorization', 'Bearer secret'],
    ['accept-language', 'de'],
    ['x-request-id', 'r-1'],
  ]),
};

function rendering(answer = { statusCode: 200, body: '{"total":41}' }) {
  const calls: ApiRequest[] = [];
  const inject = (call: ApiRequest) => Promise.resolve(answer).finally(() => calls.push(call));
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      InProcessBackend,
      { provide: HttpBackend, useExisting: InProcessBackend },
      { provide: LOCALE_ID, useValue: 'ja' },
      { provide: REQUEST, useValue: visitors },
      { provide: REQUEST_CONTEXT, useValue: { inject, nonce: 'n', origin: 'https://lodestone.example' } },
    ],
  });
  return { calls, http: TestBed.inject(HttpClient) };
}

describe('a call of the API while a page is rendered', () => {
  it("goes to this process with the page's language and no header of the visitor", async () => {
    const { calls, http } = rendering();
    expect(await firstValueFrom(http.get('/api/v1/parks', { params: { q: '稀土' } }))).toEqual({ total: 41 });
    expect(calls).toEqual([
      {
        method: 'GET',
        url: '/api/v1/parks?q=%E7%A8%80%E5%9C%9F',
        headers: { accept: 'application/json', 'accept-language': 'ja', 'x-request-id': 'r-1' },
      },
    ]);
  });

  it('fails with the status of the answer', async () => {
    const { http } = rendering({ statusCode: 404, body: '{"code":"resource.not-found"}' });
    await expect(firstValueFrom(http.get('/api/v1/parks/nowhere'))).rejects.toMatchObject({
      status: 404,
      error: { code: 'resource.not-found' },
    });
  });

  it('neither writes nor leaves the process', async () => {
    const { calls, http } = rendering();
    await expect(firstValueFrom(http.post('/api/v1/enquiries', {}))).rejects.toThrow(/refused POST/);
    await expect(firstValueFrom(http.get('https://elsewhere.example/x'))).rejects.toThrow(/refused GET/);
    expect(calls).toEqual([]);
  });
});
