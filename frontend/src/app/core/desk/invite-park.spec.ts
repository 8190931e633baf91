import { TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { recipient } from '../../../testing/desks.data';
import { errorOf, submit, type } from '../../../testing/forms';
import { InvitePark } from './invite-park';

const ADDRESS = '/api/v1/enquiries/e1/recipients/r1/claim-invitations';
const summary = {
  segment: 'RE4a',
  land: { value: '12', unit: 'ha' },
  power: null,
  jobs: 320,
  starts: '2028',
} as const;

async function open() {
  const server = withApi();
  const fixture = TestBed.createComponent(InvitePark);
  fixture.componentRef.setInput('enquiryId', 'e1');
  fixture.componentRef.setInput(
    'recipient',
    recipient({ desk: 'triage', availableActions: ['invite-park'] }),
  );
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    fixture.detectChanges();
    await settled();
  };
  let told = 0;
  fixture.componentInstance.sent.subscribe(() => (told += 1));
  fixture.detectChanges();
  page.querySelector('button')?.click();
  await settle();
  return { server, page, settle, told: () => told };
}

describe('telling a park nobody has claimed', () => {
  it('shows first all that would be said, and nothing is sent by looking', async () => {
    const { server, page, settle } = await open();
    const call = server.expectOne(ADDRESS);
    expect(call.request.method).toBe('GET');
    call.flush({
      summary,
      items: [
        { id: 'i', email: 'a@b.example', locale: 'en', sentAt: '2026-11-25T02:00:00Z', sentBy: 'An Officer' },
      ],
    });
    await settle();
    for (const words of ['12 ha', '320', '2028', 'not stated', 'Told so far', 'a@b.example'])
      expect(page.textContent).toContain(words);
    server.verify();
  });

  it('sends to the address typed, in the language chosen, and reads again what was sent', async () => {
    const { server, page, settle, told } = await open();
    server.expectOne(ADDRESS).flush({ summary, items: [] });
    await settle();
    submit(page);
    await settle();
    expect(errorOf(page, 'park-email')).toBe('Write your e-mail address.');
    type(page, 'email', 'office@zone.example');
    type(page, 'locale', 'zh-CN');
    submit(page);
    const call = server.expectOne({ method: 'POST', url: ADDRESS });
    expect(call.request.body).toEqual({ email: 'office@zone.example', locale: 'zh-CN' });
    call.flush({ status: 'sent' });
    await settle();
    server.expectOne({ method: 'GET', url: ADDRESS }).flush({ summary, items: [] });
    await settle();
    expect(page.textContent).toContain('The park is told at office@zone.example.');
    expect(told()).toBe(1);
  });

  it('says when the enquiry no longer waits for the park', async () => {
    const { server, page, settle } = await open();
    server.expectOne(ADDRESS).flush(...refusal(409, 'enquiry.park-not-invitable'));
    await settle();
    expect(page.textContent).toContain('no longer waits for a park');
    expect(page.querySelector('form')).toBeNull();
  });
});
