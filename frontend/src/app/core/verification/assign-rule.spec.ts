import { TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { submit } from '../../../testing/forms';
import { INVESTOR } from '../../../testing/sessions.data';
import { RULE_ADDRESS, ruleDetail } from '../../../testing/verification.data';
import { Session } from '../session';
import { AssignRule } from './assign-rule';

const OWN = { id: INVESTOR.user!.id, name: 'I myself' };

async function assigning(allowed = true, owners = [OWN, ...ruleDetail().owners]) {
  const server = withApi();
  TestBed.inject(Session).adopt(INVESTOR);
  const fixture = TestBed.createComponent(AssignRule);
  fixture.componentRef.setInput('rule', ruleDetail({ owners }));
  fixture.componentRef.setInput('allowed', allowed);
  fixture.componentInstance.changed.subscribe((now) => fixture.componentRef.setInput('rule', now));
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    fixture.detectChanges();
  };
  await settle();
  const select = () => page.querySelector('select') as HTMLSelectElement;
  return {
    ...{ server, page, settle, select },
    owner: () => page.querySelector('.owner')?.textContent?.trim(),
    take: () => page.querySelector<HTMLButtonElement>('p > button'),
    give: async (id: string) => {
      select().value = id;
      select().dispatchEvent(new Event('change'));
      submit(page);
      await settle();
    },
  };
}

describe('who looks after a rule', () => {
  it('is taken on with one click by who may', async () => {
    const { server, page, settle, owner, take } = await assigning();
    expect(owner()).toBe('Nobody');
    take()?.click();
    await settle();
    const call = server.expectOne(RULE_ADDRESS);
    expect([call.request.method, call.request.body, call.request.headers.get('If-Match')]).toEqual([
      'PATCH',
      { ownerUserId: OWN.id },
      '"2"',
    ]);
    call.flush(ruleDetail({ owner: OWN, owners: [OWN], version: 3 }));
    await settle();
    expect(owner()).toBe(OWN.name);
    expect(take()).toBeNull();
    expect(page.querySelector('[role=status]')?.textContent).toBe('Saved.');
  });

  it('is read only where another may not change it', async () => {
    const { page } = await assigning(false);
    expect(page.querySelector('form, button')).toBeNull();
  });

  it('stays as it was wished beside whose it has become meanwhile', async () => {
    const { server, settle, owner, select, give } = await assigning();
    await give('u2');
    server.expectOne(RULE_ADDRESS).flush(...refusal(412, 'version.stale'));
    await settle();
    const now = ruleDetail({ owner: { id: 'u1', name: 'Ada' }, version: 3 });
    server.expectOne(({ method, url }) => method === 'GET' && url === RULE_ADDRESS).flush(now);
    await settle();
    expect(owner()).toBe('Ada');
    expect(select().value).toBe('u2');
    await give('u2');
    const call = server.expectOne(RULE_ADDRESS);
    expect([call.request.body, call.request.headers.get('If-Match')]).toEqual([{ ownerUserId: 'u2' }, '"3"']);
    call.flush(ruleDetail({ owner: { id: 'u2', name: 'Ben' }, version: 4 }));
    await settle();
    expect([owner(), select().value]).toEqual(['Ben', 'u2']);
  });
});
