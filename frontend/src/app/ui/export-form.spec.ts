import { TestBed } from '@angular/core/testing';
import { ExportForm } from './export-form';

const COLUMNS = [
  { key: 'slug', label: 'Short name' },
  { key: 'name', label: 'Name' },
];

async function shown(filter: Record<string, unknown>, invented = false) {
  const fixture = TestBed.createComponent(ExportForm);
  fixture.componentRef.setInput('list', 'parks');
  fixture.componentRef.setInput('filter', filter);
  fixture.componentRef.setInput('columns', COLUMNS);
  fixture.componentRef.setInput('invented', invented);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

/** What the browser would send with this button, scripts or not. */
function sent(element: HTMLElement, format: string): string {
  const form = element.querySelector('form') as HTMLFormElement;
  const button = element.querySelector<HTMLButtonElement>(`button[value="${format}"]`);
  const data = new FormData(form, button);
  return `${form.getAttribute('action')}?${new URLSearchParams(data as unknown as Record<string, string>)}`;
}

describe('the form that takes a list away', () => {
  it('asks for the list as it is filtered, in the language of the page', async () => {
    const element = await shown({ q: '稀土', segment: ['RE4a', 'RE6'], sort: undefined });
    expect(sent(element, 'csv')).toBe(
      `/api/v1/parks/export?q=${encodeURIComponent('稀土')}&segment=RE4a&segment=RE6&locale=en-US&columns=slug&columns=name&format=csv`,
    );
  });

  it('asks for the columns that are ticked', async () => {
    const element = await shown({});
    element.querySelector<HTMLInputElement>('input[value="name"]')?.click();
    expect(sent(element, 'xlsx')).toBe('/api/v1/parks/export?locale=en-US&columns=slug&format=xlsx');
  });

  it('says that invented entries are in no file, where there are some', async () => {
    expect((await shown({})).textContent).not.toContain('Invented');
    expect((await shown({}, true)).textContent).toContain('Invented entries of the demonstration');
  });
});
