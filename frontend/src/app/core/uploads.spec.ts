import {
  HttpXhrBackend,
  HttpEvent,
  HttpEventType,
  HttpRequest,
  HttpResponse,
  HttpErrorResponse,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Subject, of } from 'rxjs';
import { withApi } from '../../testing/api';
import { UploadStep } from '../ui/upload';
import { Uploads } from './uploads';

function sending(then = of<UploadStep>({ step: 'done' })) {
  const requests: HttpRequest<FormData>[] = [];
  const events = new Subject<HttpEvent<unknown>>();
  const handle = (request: HttpRequest<FormData>) => {
    requests.push(request);
    return events;
  };
  TestBed.configureTestingModule({ providers: [{ provide: HttpXhrBackend, useValue: { handle } }] });
  withApi();
  const file = new File(['%PDF-1.7'], '规划.pdf');
  const steps: UploadStep[] = [];
  TestBed.inject(Uploads)
    .send('/api/v1/parks/a/files', file, () => then)
    .subscribe((step) => steps.push(step));
  return { requests, events, steps, file };
}

describe('sending a file', () => {
  it('sends the form of one file with the marks of our own pages and a key of its own', () => {
    const { requests, file } = sending();
    const [request] = requests;
    expect([...(request?.body?.entries() ?? [])]).toEqual([
      ['file', expect.objectContaining({ name: file.name })],
    ]);
    expect(request?.headers.get('X-Lodestone-Request')).toBe('1');
    expect(request?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('tells how far it has come, that the rest is the check, and how that ended', () => {
    const { events, steps } = sending();
    events.next({ type: HttpEventType.Sent });
    events.next({ type: HttpEventType.UploadProgress, loaded: 30, total: 100 });
    events.next({ type: HttpEventType.UploadProgress, loaded: 100, total: 100 });
    events.next(new HttpResponse({ body: { id: '1' }, status: 201 }));
    expect(steps).toEqual([{ step: 'sending', share: 0.3 }, { step: 'checking' }, { step: 'done' }]);
  });

  it('ends with the words of the refusal', () => {
    const { events, steps } = sending();
    const error = { code: 'file.password-protected', params: {}, errors: [], requestId: 'q' };
    events.error(new HttpErrorResponse({ status: 422, error }));
    expect(steps).toEqual([
      { step: 'refused', why: expect.stringContaining('protected by a password'), final: true },
    ]);
  });

  it('ends with words when the connection is gone', () => {
    const { events, steps } = sending();
    events.error(new HttpErrorResponse({ status: 0 }));
    expect(steps).toEqual([
      { step: 'refused', why: expect.stringContaining('cannot be reached'), final: false },
    ]);
  });
});
