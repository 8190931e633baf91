import { TestBed } from '@angular/core/testing';
import { ClaimView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { errorOf } from '../../../testing/forms';
import { claim } from '../../../testing/teams.data';
import { ClaimMove } from './claim-move';

const CLAIM = '/api/v1/claims/c1';

async function moves(shown = claim()) {
  const server = withApi();
  const fixture = TestBed.createComponent(ClaimMove);
  fixture.componentRef.setInput('claim', shown);
  const changed: ClaimView[] = [];
  fixture.componentInstance.changed.subscribe((now) => {
    changed.push(now);
    fixture.componentRef.setInput('claim', now);
  });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    fixture.detectChanges();
  };
  const buttons = () => [...page.querySelectorAll('button')].map((each) => each.textContent?.trim());
  const press = async (text: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(text))?.click();
    await settle();
  };
  const submit = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const write = async (text: string) => {
    const field = page.querySelector('textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { server, page, settle, buttons, press, submit, write, changed };
}

describe('what can be done with a claim', () => {
  it('is what the API names, the likeliest first', async () => {
    expect((await moves()).buttons()).toEqual(['Approve…', 'Ask for more…', 'Reject…']);
    TestBed.resetTestingModule();
    expect((await moves(claim({ availableActions: ['withdraw'] }))).buttons()).toEqual(['Withdraw…']);
  });

  it('says what an approval does before it does it, in the version that is shown', async () => {
    const { server, page, press, submit, settle, changed } = await moves();
    await press('Approve…');
    expect(page.textContent).toContain('with the promised dates as they are');
    server.expectNone(`${CLAIM}/transitions`);
    await submit();
    const call = server.expectOne(`${CLAIM}/transitions`);
    expect([call.request.body, call.request.headers.get('If-Match')]).toEqual([{ action: 'approve' }, '"2"']);
    call.flush(claim({ state: 'approved', availableActions: [], version: 3 }));
    await settle();
    expect(changed[0]?.state).toBe('approved');
    expect(page.querySelector('[role=status]')?.textContent).toContain('The park has a team now');
  });

  it('rejects nobody without a reason', async () => {
    const { server, page, press, submit, write } = await moves();
    await press('Reject…');
    await submit();
    expect(errorOf(page, 'note')).toBe('Write what it is about.');
    server.expectNone(`${CLAIM}/transitions`);
    await write('The page names somebody else.');
    await submit();
    expect(server.expectOne(`${CLAIM}/transitions`).request.body).toEqual({
      action: 'reject',
      note: 'The page names somebody else.',
    });
  });

  it('keeps what was typed when somebody else was faster, and shows how it stands', async () => {
    const { server, page, press, submit, write, settle, changed } = await moves();
    await press('Reject…');
    await write('The page names somebody else.');
    await submit();
    server.expectOne(`${CLAIM}/transitions`).flush(...refusal(412, 'version.stale'));
    await settle();
    server.expectOne(CLAIM).flush(claim({ version: 3 }));
    await settle();
    expect(changed.at(-1)?.version).toBe(3);
    expect(page.textContent).toContain('Somebody else has changed this meanwhile');
    expect(page.querySelector('textarea')?.value).toBe('The page names somebody else.');
    await submit();
    expect(server.expectOne(`${CLAIM}/transitions`).request.headers.get('If-Match')).toBe('"3"');
  });
});
