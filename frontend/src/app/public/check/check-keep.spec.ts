import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { Desk } from '../../core/session';
import { CheckKeep } from './check-keep';

const PROJECTS = '/api/v1/projects?pageSize=100';
const RESULTS = '/api/v1/eligibility-results';
const COMPANIES: Desk[] = [{ kind: 'company', name: 'Magnets Ltd', link: '/desk/companies/c1' }];
const PROJECT = { id: 'p1', companyId: 'c1', title: 'Magnets in Baotou' };
const QUESTION = { kind: 'park', slug: 'baotou-rehtz', facts: { segment: 'RE4a' }, asOf: '2026-06-01' };

describe('keeping an answer', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<CheckKeep>;
  let page: HTMLElement;

  function opened(question: object = QUESTION) {
    server = withApi();
    fixture = TestBed.createComponent(CheckKeep);
    fixture.componentRef.setInput('question', question);
    fixture.componentRef.setInput('companies', COMPANIES);
    fixture.detectChanges();
    page = fixture.nativeElement as HTMLElement;
  }
  async function drawn() {
    await settled();
    fixture.detectChanges();
  }
  async function listed(items: object[]) {
    server.expectOne(PROJECTS).flush({ items, nextCursor: null });
    await drawn();
  }
  async function sent() {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn();
    return server.expectOne(RESULTS);
  }

  it('waits visibly for the projects, and says when they cannot be read', async () => {
    opened();
    expect(page.querySelector('app-skeleton')).not.toBeNull();
    server.expectOne(PROJECTS).flush(...refusal(500, 'server.error'));
    await drawn();
    expect(page.querySelector('app-skeleton')).toBeNull();
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    page.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await drawn();
    await listed([PROJECT]);
    expect(page.querySelector('option')?.textContent).toBe('Magnets in Baotou');
  });

  it('offers every project, however many pages they fill', async () => {
    opened();
    server.expectOne(PROJECTS).flush({ items: [PROJECT], nextCursor: 'c2' });
    await drawn();
    expect(page.querySelector('select')).toBeNull();
    const later = { id: 'p2', companyId: 'c1', title: 'Motors in Ganzhou' };
    server.expectOne(`${PROJECTS}&cursor=c2`).flush({ items: [later], nextCursor: null });
    await drawn();
    expect([...page.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Magnets in Baotou',
      'Motors in Ganzhou',
    ]);
  });

  it('leads who has no project to describing one', async () => {
    opened();
    await listed([]);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/desk/companies/c1/projects/new');
  });

  it('sends the question whose answer is seen, without the day it is compared with', async () => {
    opened({ ...QUESTION, compareTo: '2031-01-01' });
    await listed([PROJECT]);
    const request = await sent();
    expect(JSON.parse(JSON.stringify(request.request.body))).toEqual({ ...QUESTION, projectId: 'p1' });
    request.flush({});
    await drawn();
    expect(page.textContent).toContain('Kept with “Magnets in Baotou”.');
  });

  it('keeps the same answer once, another one anew', async () => {
    opened();
    await listed([PROJECT]);
    const keyOf = async () => {
      const { request } = await sent().then((call) => (call.flush({}), call));
      await drawn();
      return request.headers.get('Idempotency-Key');
    };
    const first = await keyOf();
    expect(first).toBeTruthy();
    expect(await keyOf()).toBe(first);
    fixture.componentRef.setInput('question', { ...QUESTION, asOf: '2031-01-01' });
    await drawn();
    expect(page.textContent).not.toContain('Kept with');
    expect(await keyOf()).not.toBe(first);
  });
});
