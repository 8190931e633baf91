import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { apiHeaders } from '../../core/api-headers.interceptor';
import { problems } from '../../core/problems.interceptor';
import { ProjectPage } from './project.page';

const PROJECT = {
  id: 'p1',
  companyId: 'c1',
  title: 'Magnet plant',
  segment: 'RE4a',
  product: null,
  capex: { amount: '460000000.00', currency: 'CNY' },
  jobs: 300,
  land: null,
  power: null,
  starts: null,
  notes: null,
  demo: false,
  version: 3,
  createdAt: '2026-11-24T04:00:00Z',
};
const ADDRESS = '/api/v1/projects/p1';

async function opened() {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(withInterceptors([problems, apiHeaders])),
      provideHttpClientTesting(),
    ],
  });
  const fixture = TestBed.createComponent(ProjectPage);
  fixture.componentRef.setInput('id', 'c1');
  fixture.componentRef.setInput('projectId', 'p1');
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne(ADDRESS).flush(PROJECT);
  await new Promise((resolve) => setTimeout(resolve));
  fixture.detectChanges();
  server
    .expectOne('/api/v1/eligibility-results?projectId=p1&pageSize=20')
    .flush({ items: [], nextCursor: null });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const title = () => page.querySelector<HTMLInputElement>('#field-project-title');
  const type = async (text: string) => {
    const control = title();
    if (!control) throw new Error('No title');
    control.value = text;
    control.dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (label: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)?.click();
    await settle();
  };
  return { page, server, settle, title, type, press };
}

/** Somebody else has saved the project before this page did. */
async function inConflict() {
  const all = await opened();
  await all.type('Magnet plant for wind');
  await all.press('Save the project');
  all.server
    .expectOne({ method: 'PATCH', url: ADDRESS })
    .flush({ code: 'version.stale' }, { status: 412, statusText: 'Stale' });
  await all.settle();
  all.server
    .expectOne({ method: 'GET', url: ADDRESS })
    .flush({ ...PROJECT, title: 'Motor plant', version: 4 });
  await all.settle();
  return all;
}

describe('a project that is edited', () => {
  it('leads to the check with what it states: nobody describes it twice', async () => {
    const { page } = await opened();
    const link = page.querySelector('app-kept-answers a[href^="/check"]')?.getAttribute('href') ?? '';
    expect(decodeURIComponent(link)).toBe(
      '/check?facts=segment:RE4a,fixed-investment:460000000.00:CNY,jobs:300',
    );
  });

  it('is saved as the version it was read in', async () => {
    const { server, type, press } = await opened();
    await type('Magnet plant for wind');
    await press('Save the project');
    const { request } = server.expectOne({ method: 'PATCH', url: ADDRESS });
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toMatchObject({
      title: 'Magnet plant for wind',
      capex: { amount: '460000000', currency: 'CNY' },
      land: null,
    });
  });

  it('keeps what is typed while an earlier state of it is being saved', async () => {
    const { server, settle, title, type, press } = await opened();
    await type('Magnet plant for wind');
    await press('Save the project');
    await type('Magnet plant for wind turbines');
    server
      .expectOne({ method: 'PATCH', url: ADDRESS })
      .flush({ ...PROJECT, title: 'Magnet plant for wind', version: 4 });
    await settle();
    expect(title()?.value).toBe('Magnet plant for wind turbines');
  });

  it('shows what somebody else has saved beside what is typed, and keeps what is typed', async () => {
    const { page, title } = await inConflict();
    const cells = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(cells).toEqual([['Project', 'Magnet plant for wind', 'Motor plant']]);
    expect(title()?.value).toBe('Magnet plant for wind');
  });

  it('is saved over the other version when its writer says so', async () => {
    const { server, press } = await inConflict();
    await press('Save mine');
    const { request } = server.expectOne({ method: 'PATCH', url: ADDRESS });
    expect(request.headers.get('If-Match')).toBe('"4"');
  });

  it('takes over the other version when its writer says so', async () => {
    const { page, title, press } = await inConflict();
    await press('Take theirs');
    expect(title()?.value).toBe('Motor plant');
    expect(page.querySelector('table')).toBeNull();
  });
});
