import { TestBed } from '@angular/core/testing';
import { EnquiryDetail } from '../../api/generated/model';
import { enquiry, recipient } from '../../../testing/desks.data';
import { refusal, settled, withApi } from '../../../testing/api';
import { RecipientActions } from './recipient-actions';

const TRANSITIONS = '/api/v1/enquiries/e1/recipients/r1/transitions';

async function actions(shown = recipient({ availableActions: ['take', 'close', 'mark-spam'] })) {
  const server = withApi();
  const fixture = TestBed.createComponent(RecipientActions);
  fixture.componentRef.setInput('enquiryId', 'e1');
  fixture.componentRef.setInput('recipient', shown);
  const changed: EnquiryDetail[] = [];
  fixture.componentInstance.changed.subscribe((now) => changed.push(now));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const button = (text: string) =>
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(text));
  const press = async (text: string) => {
    button(text)?.click();
    await settled();
    fixture.detectChanges();
  };
  const write = async (text: string) => {
    const field = page.querySelector('textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const submit = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    fixture.detectChanges();
  };
  return { server, fixture, page, button, press, write, submit, changed };
}

describe('what a desk does with an enquiry', () => {
  it('offers only the actions that the API names', async () => {
    const { button } = await actions(recipient({ availableActions: ['close', 'withdraw'] }));
    expect(button('Close…')).toBeDefined();
    expect(button('Take it')).toBeUndefined();
    expect(button('Mark as spam…')).toBeUndefined();
  });

  it('takes it in the version that is shown', async () => {
    const { press, server, changed } = await actions();
    await press('Take it');
    const call = server.expectOne(TRANSITIONS);
    expect([call.request.body, call.request.headers.get('If-Match')]).toEqual([{ action: 'take' }, '"3"']);
    call.flush(enquiry(recipient({ version: 4 })));
    await settled();
    expect(changed[0]?.recipients[0]?.version).toBe(4);
  });

  it('asks what came of it before it closes, and before it calls something spam', async () => {
    const { page, press, submit, server } = await actions();
    await press('Close…');
    await submit();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Say what came of it.');
    await press('Mark as spam…');
    expect(page.textContent).toContain('cannot be opened again');
    server.expectNone(TRANSITIONS);
    await submit();
    expect(server.expectOne(TRANSITIONS).request.body).toEqual({ action: 'mark-spam', reason: null });
  });

  it('keeps what is typed and shows what somebody else has changed meanwhile', async () => {
    const { page, fixture, press, write, submit, server, changed } = await actions();
    await press('Close…');
    await write('They visit in May.');
    await submit();
    server.expectOne(TRANSITIONS).flush(...refusal(412, 'version.stale'));
    await settled();
    const now = recipient({ version: 4, owner: { kind: 'person', name: 'Li Na' }, state: 'answered' });
    server.expectOne('/api/v1/enquiries/e1').flush(enquiry(now));
    await settled();
    fixture.componentRef.setInput('recipient', changed[0]?.recipients[0]);
    await fixture.whenStable();
    expect(page.textContent).toContain('State: was “Submitted”, is “Answered”.');
    expect(page.textContent).toContain('is “Li Na”.');
    expect(page.querySelector('textarea')?.value).toBe('They visit in May.');
    await submit();
    expect(server.expectOne(TRANSITIONS).request.headers.get('If-Match')).toBe('"4"');
  });
});
