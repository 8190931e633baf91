import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Cell, Column, DataTable } from './data-table';
import { FilterChip } from './filter-chip';
import { Pagination, pageSteps } from './pagination';

@Component({
  selector: 'app-list-under-test',
  imports: [Cell, DataTable, FilterChip, Pagination],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-filter-chip label="Magnets" [without]="{ q: 'nd' }" />
    <app-data-table caption="Parks" [columns]="columns" [rows]="rows" [sort]="sort()">
      <ng-template appCell="name" let-row>{{ row.name }}</ng-template>
    </app-data-table>
    <app-pagination [page]="2" [pageSize]="20" [total]="total()" />
  `,
})
class ListUnderTest {
  readonly columns: Column[] = [
    { key: 'name', label: 'Park', sortable: true },
    { key: 'land', label: 'Land', numeric: true },
  ];
  readonly rows = [{ id: 'a', name: 'Alpha' }];
  readonly sort = signal('name');
  readonly total = signal(60);
}

async function list() {
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: 'parks', component: ListUnderTest }])],
  });
  const harness = await RouterTestingHarness.create();
  const component = await harness.navigateByUrl('/parks?q=nd&page=2', ListUnderTest);
  const page = harness.routeNativeElement as HTMLElement;
  return { harness, component, page };
}
const href = (element: Element | null | undefined) => element?.getAttribute('href');

describe('a table', () => {
  it('sorts by links that keep the filters and begin at the first page', async () => {
    const { page } = await list();
    expect(href(page.querySelector('th a'))).toBe('/parks?q=nd&sort=-name');
    expect(page.querySelector('th')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('sorts upwards again after downwards', async () => {
    const { harness, component, page } = await list();
    component.sort.set('-name');
    await harness.fixture.whenStable();
    expect(href(page.querySelector('th a'))).toBe('/parks?q=nd&sort=name');
    expect(page.querySelector('th')?.getAttribute('aria-sort')).toBe('descending');
  });

  it('names the column of every cell, which is all a card shows of it', async () => {
    const { page } = await list();
    const cells = [...page.querySelectorAll('td')].map((cell) => cell.dataset['label']);
    expect(cells).toEqual(['Park', 'Land']);
    expect(page.querySelector('td')?.textContent?.trim()).toBe('Alpha');
  });
});

describe('pagination', () => {
  it('links pages without losing the filters; the first page has no number', async () => {
    const { page } = await list();
    const links = [...page.querySelectorAll('nav a')];
    expect(href(links.find((link) => link.getAttribute('rel') === 'prev'))).toBe('/parks?q=nd');
    expect(href(links.find((link) => link.getAttribute('rel') === 'next'))).toBe('/parks?q=nd&page=3');
    expect(page.querySelector('nav a[aria-current=page]')?.textContent).toContain('2');
  });

  it('is absent when everything fits on one page', async () => {
    const { harness, component, page } = await list();
    component.total.set(20);
    await harness.fixture.whenStable();
    expect(page.querySelector('nav')).toBeNull();
  });

  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [6, 21, [1, null, 5, 6, 7, null, 21]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [21, 21, [1, null, 20, 21]],
  ])('on page %i of %i offers %j', (page, last, steps) => {
    expect(pageSteps(page, last)).toEqual(steps);
  });
});

describe('a filter chip', () => {
  it('leads to the same list without its filter and says so', async () => {
    const { page } = await list();
    const chip = page.querySelector('a.chip');
    expect(href(chip)).toBe('/parks?q=nd');
    expect(chip?.getAttribute('aria-label')).toBe('Remove filter: Magnets');
  });
});
