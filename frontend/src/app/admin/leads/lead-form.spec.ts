import { TestBed } from '@angular/core/testing';
import { LeadDetailView } from '../../api/generated/model';
import { lead } from '../../../testing/desks.data';
import { refusal, settled, withApi } from '../../../testing/api';
import { LeadForm } from './lead-form';

async function form(shown = lead()) {
  const server = withApi();
  const fixture = TestBed.createComponent(LeadForm);
  fixture.componentRef.setInput('lead', shown);
  // A page hands the new version down when it is next rendered, after this form is done with it.
  fixture.componentInstance.changed.subscribe((now: LeadDetailView) =>
    queueMicrotask(() => fixture.componentRef.setInput('lead', now)),
  );
  fixture.detectChanges();
  const park = { slug: 'gebeng', name: { text: 'Gebeng', lang: 'en', isOriginal: true } };
  server.expectOne(({ url }) => url === '/api/v1/parks').flush({ items: [park] });
  server.expectOne('/api/v1/leads/assignees').flush({ items: [{ id: 'u1', name: 'Wang', role: 'officer' }] });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const choose = async (select: string, value: string) => {
    const element = page.querySelector<HTMLSelectElement>(select);
    if (!element) throw new Error(`There is no ${select}`);
    element.value = value;
    element.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const save = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    fixture.detectChanges();
  };
  return { server, fixture, page, choose, save };
}

describe('assigning a lead', () => {
  it('to a park sends the id of the park that was chosen by name, in the version that is shown', async () => {
    const { server, choose, save, page, fixture } = await form();
    await choose('#field-parkId', 'gebeng');
    await save();
    server.expectOne('/api/v1/parks/gebeng').flush({ id: 'park-id' });
    await settled();
    const { request } = server.expectOne('/api/v1/leads/l1');
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ parkId: 'park-id' }, '"7"']);
    expect(fixture.nativeElement).toBe(page);
  });

  it('shows what somebody else changed, keeps this form’s own change and sends it upon theirs', async () => {
    const { server, choose, save, page, fixture } = await form();
    await choose('#field-assigneeUserId', 'u1');
    await save();
    server.expectOne('/api/v1/leads/l1').flush(...refusal(412, 'version.stale'));
    await settled();
    const theirs = lead({ version: 8, committed: { capex: null, jobs: 40 } });
    server.expectOne('/api/v1/leads/l1').flush(theirs);
    await settled();
    await fixture.whenStable();
    expect(page.textContent).toContain('Jobs, committed: was “–”, theirs “40”, yours “–”');
    expect(page.querySelector<HTMLSelectElement>('#field-assigneeUserId')?.value).toBe('u1');
    expect(page.querySelector<HTMLInputElement>('#field-committedJobs')?.value).toBe('40');
    await save();
    const { request } = server.expectOne('/api/v1/leads/l1');
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ assigneeUserId: 'u1' }, '"8"']);
  });
});
