import { TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { DeskExport } from './desk-export';

/** The form of a list, as a portal that answers so shows it. */
async function form(demonstration: boolean) {
  const server = withApi();
  const fixture = TestBed.createComponent(DeskExport);
  fixture.componentRef.setInput('of', 'claims');
  fixture.componentRef.setInput('list', 'claims/queue');
  fixture.componentRef.setInput('filter', { state: 'all' });
  fixture.detectChanges();
  server.expectOne('/api/v1/portal').flush({ demonstration });
  await settled();
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('the form that takes the list of a desk away', () => {
  it('asks for what the desk lists, with the columns of that list', async () => {
    const shown = await form(false);
    const sent = new FormData(shown.querySelector('form') as HTMLFormElement);
    expect(shown.querySelector('form')?.getAttribute('action')).toBe('/api/v1/claims/queue/export');
    expect(sent.get('state')).toBe('all');
    expect(sent.getAll('columns')).toContain('organisation');
    expect(shown.textContent).toContain('Claimed by');
  });

  it('says in a demonstration that what is invented is in no file', async () => {
    expect((await form(true)).textContent).toContain('Invented entries of the demonstration are in no file');
  });

  it('says nothing of it elsewhere', async () => {
    expect((await form(false)).textContent).not.toContain('Invented');
  });
});
