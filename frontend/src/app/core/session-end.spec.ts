import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { ADMINISTRATOR, INVESTOR, VISITOR } from '../../testing/sessions.data';
import { apiHeaders } from './api-headers.interceptor';
import { asProblem } from './problem';
import { problems } from './problems.interceptor';
import { Session } from './session';
import { SessionEnd } from './session-end';
import { sessionEnd } from './session-end.interceptor';

@Component({ template: '' })
class AnyPage {}

const ENDED = [{ code: 'access.sign-in-needed' }, { status: 401, statusText: 'Unauthorized' }] as const;

describe('a session that ends while a page is in use', () => {
  let http: HttpClient;
  let server: HttpTestingController;
  let end: SessionEnd;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: AnyPage }]),
        provideHttpClient(withInterceptors([sessionEnd, problems, apiHeaders])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
    end = TestBed.inject(SessionEnd);
    TestBed.inject(Session).adopt(INVESTOR);
  });

  const send = () =>
    firstValueFrom(http.post('/api/v1/messages', { text: 'typed' })).then((answer) => answer, asProblem);

  it('keeps what was sent and sends it again when the same person is back', async () => {
    const sent = send();
    server.expectOne('/api/v1/messages').flush(...ENDED);
    expect(end.asking()).toBe(true);
    end.signedInAgain(INVESTOR);
    const again = server.expectOne('/api/v1/messages');
    expect(again.request.body).toEqual({ text: 'typed' });
    again.flush({ id: 'm-1' });
    expect(await sent).toEqual({ id: 'm-1' });
    expect(end.asking()).toBe(false);
  });

  it('asks once for all calls that fail together', () => {
    void send();
    void send();
    for (const call of server.match('/api/v1/messages')) call.flush(...ENDED);
    end.signedInAgain(INVESTOR);
    expect(server.match('/api/v1/messages')).toHaveLength(2);
  });

  it('never sends one person’s words in the name of another', async () => {
    const sent = send();
    server.expectOne('/api/v1/messages').flush(...ENDED);
    const router = jest.spyOn(TestBed.inject(Router), 'navigateByUrl');
    end.signedInAgain(ADMINISTRATOR);
    server.expectNone('/api/v1/messages');
    expect(await sent).toMatchObject({ code: 'access.sign-in-needed' });
    expect(router).toHaveBeenCalledWith('/desk/admin');
  });

  it('leaves the page as it is when the person does not want to sign in', async () => {
    const sent = send();
    server.expectOne('/api/v1/messages').flush(...ENDED);
    end.leave();
    expect(await sent).toMatchObject({ status: 401 });
    expect(end.asking()).toBe(false);
  });

  it('is not what a visitor is told, whose session never was', async () => {
    TestBed.inject(Session).adopt(VISITOR);
    const sent = send();
    server.expectOne('/api/v1/messages').flush(...ENDED);
    expect(await sent).toMatchObject({ status: 401 });
    expect(end.asking()).toBe(false);
  });

  it('is told apart from a wrong password', async () => {
    const sent = firstValueFrom(http.post('/api/v1/sessions', {})).catch(asProblem);
    server
      .expectOne('/api/v1/sessions')
      .flush({ code: 'session.wrong-credentials' }, { status: 401, statusText: 'Unauthorized' });
    expect(await sent).toMatchObject({ code: 'session.wrong-credentials' });
    expect(end.asking()).toBe(false);
  });
});
