import { TestBed } from '@angular/core/testing';
import { recipient } from '../../../testing/desks.data';
import { refusal, settled, withApi } from '../../../testing/api';
import { Composer } from './composer';

async function composer(actions = recipient().availableActions, recipientId = 'r1') {
  const server = withApi();
  const fixture = TestBed.createComponent(Composer);
  fixture.componentRef.setInput('recipientId', recipientId);
  fixture.componentRef.setInput('actions', actions);
  const sent: string[] = [];
  const outdated: string[] = [];
  fixture.componentInstance.sent.subscribe((kind) => sent.push(kind));
  fixture.componentInstance.outdated.subscribe(() => outdated.push('outdated'));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const field = () => page.querySelector('textarea') as HTMLTextAreaElement;
  const write = async (text: string) => {
    field().value = text;
    field().dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    fixture.detectChanges();
  };
  return { server, fixture, page, field, write, press, sent, outdated };
}

const choices = (page: HTMLElement) => [...page.querySelectorAll<HTMLInputElement>('[type=radio]')];

describe('writing to an investor', () => {
  beforeEach(() => sessionStorage.clear());

  it('offers what the API allows, an answer first, and says what each does to the clock', async () => {
    const { page } = await composer(['send-message', 'answer', 'send-holding-reply', 'take']);
    expect(choices(page).map(({ value, checked }) => [value, checked])).toEqual([
      ['answer', true],
      ['holding-reply', false],
      ['message', false],
    ]);
    expect(page.textContent).toContain('Stops the clock.');
    expect(page.textContent).toContain('The clock goes on.');
  });

  it('refuses an empty message without asking the API', async () => {
    const { page, press, server } = await composer();
    await press();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Write the message first.');
    server.expectNone('/api/v1/messages');
  });

  it('is sent once, however often the button is pressed', async () => {
    const { fixture, write, press, server, sent, field } = await composer();
    await write('Twelve hectares are free.');
    await press();
    await press();
    const call = server.expectOne('/api/v1/messages');
    expect(call.request.body).toEqual({
      recipientId: 'r1',
      kind: 'answer',
      body: 'Twelve hectares are free.',
    });
    call.flush({});
    await settled();
    fixture.detectChanges();
    expect(sent).toEqual(['answer']);
    expect(field().value).toBe('');
  });

  it('repeats its key when the same text is sent again, so that it arrives once', async () => {
    const { write, press, server, field } = await composer();
    const keyOf = () => {
      const call = server.expectOne('/api/v1/messages');
      call.error(new ProgressEvent('offline'));
      return call.request.headers.get('Idempotency-Key');
    };
    await write('Twelve hectares.');
    await press();
    const first = keyOf();
    await settled();
    await press();
    expect(keyOf()).toBe(first);
    await settled();
    expect(field().value).toBe('Twelve hectares.');
    await write('Thirteen hectares.');
    await press();
    expect(keyOf()).not.toBe(first);
  });

  it('keeps what is written for the enquiry it was written to', async () => {
    const { fixture, write, field } = await composer();
    await write('Half a sentence');
    fixture.componentRef.setInput('recipientId', 'r2');
    await fixture.whenStable();
    expect(field().value).toBe('');
    fixture.componentRef.setInput('recipientId', 'r1');
    await fixture.whenStable();
    expect(field().value).toBe('Half a sentence');
  });

  it('keeps the text and says so when somebody else made the choice impossible', async () => {
    const { fixture, page, write, press, server, field, outdated } = await composer();
    await write('Here is our answer.');
    await press();
    server.expectOne('/api/v1/messages').flush(...refusal(409, 'workflow.action-not-available'));
    await settled();
    fixture.componentRef.setInput('actions', ['send-message']);
    await fixture.whenStable();
    expect(outdated).toHaveLength(1);
    expect(page.textContent).toContain('“Answer” is no longer possible here.');
    expect(field().value).toBe('Here is our answer.');
    await press();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Choose what it is.');
    server.expectNone('/api/v1/messages');
  });
});
