import { TestBed } from '@angular/core/testing';
import { ImportView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { withDialogs } from '../../../testing/dialogs';
import { checkedImport, importRow, importView } from '../../../testing/imports.data';
import { ImportPage } from './import.page';

const ADDRESS = '/api/v1/imports/i1';

beforeAll(() => withDialogs());

async function importPage(view: ImportView, slug: string | undefined = 'baotou') {
  const server = withApi([{ path: '**', children: [] }]);
  const fixture = TestBed.createComponent(ImportPage);
  fixture.componentRef.setInput('id', 'i1');
  if (slug) fixture.componentRef.setInput('slug', slug);
  fixture.detectChanges();
  server.expectOne(ADDRESS).flush(view);
  const page = fixture.nativeElement as HTMLElement;
  const done = async () => {
    await settled();
    fixture.detectChanges();
    await settled();
  };
  await done();
  const rows = async (...items: ReturnType<typeof importRow>[]) => {
    const call = server.expectOne(({ url }) => url === `${ADDRESS}/rows`);
    call.flush({ items, next: null });
    await done();
    return call.request;
  };
  return {
    server,
    fixture,
    page,
    done,
    rows,
    button: (label: string) =>
      [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(label)),
    press: async (label: string) => {
      [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(label))?.click();
      await done();
    },
    choose: async (id: string, value: string) => {
      const control = page.querySelector<HTMLSelectElement>(`[id="${id}"]`) as HTMLSelectElement;
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      await done();
    },
    write: async (id: string, value: string) => {
      const control = page.querySelector<HTMLInputElement>(`[id="${id}"]`) as HTMLInputElement;
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await done();
    },
    send: async () => {
      page
        .querySelector('form:last-of-type')
        ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await done();
    },
    text: () => page.textContent?.replace(/\s+/g, ' ') ?? '',
  };
}

describe('the page of an import', () => {
  it('shows how the file was read, what its columns bring, and how sure that is', async () => {
    const { page, text } = await importPage(importView());
    expect(page.querySelector('h1')?.textContent).toBe('plots.csv');
    expect(text()).toContain('Text in GB18030 (Chinese), separator: Comma');
    expect(text()).toContain('Nothing in the file proves its encoding.');
    const lines = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' '));
    expect(lines[0]).toContain('Recognised');
    expect(lines[1]).toContain('Look again');
    expect(lines[1]).toContain('1 of 3 cells: This is no number.');
    expect(lines[2]).toContain('Left out');
  });

  it('keeps the columns as they were chosen, then lets every row be checked', async () => {
    const { choose, send, server, done } = await importPage(importView());
    await choose('field-columns-2-field', 'note');
    await send();
    const put = server.expectOne(`${ADDRESS}/mapping`);
    expect(put.request.headers.get('If-Match')).toBe('"3"');
    expect(put.request.body.columns[2]).toEqual({ field: 'note', unit: null });
    put.flush(importView({ version: 4 }));
    await done();
    const check = server.expectOne(`${ADDRESS}/transitions`);
    expect([check.request.body, check.request.headers.get('If-Match')]).toEqual([{ action: 'check' }, '"4"']);
  });

  it('keeps the choices of who was slower, and offers those of the other', async () => {
    const { page, choose, send, press, server, done, text } = await importPage(importView());
    await choose('field-columns-2-field', 'note');
    await send();
    server.expectOne(`${ADDRESS}/mapping`).flush(...refusal(412, 'version.stale'));
    await done();
    const theirs = importView({ version: 4, mode: 'create' });
    server.expectOne(ADDRESS).flush(theirs);
    await done();
    const chosen = () => page.querySelector<HTMLSelectElement>('[id="field-columns-2-field"]')?.value;
    expect([chosen(), text().includes('Somebody else has gone on with this import.')]).toEqual([
      'note',
      true,
    ]);
    await press('Take theirs');
    expect(chosen()).toBe('');
    await choose('field-columns-2-field', 'note');
    await send();
    expect(server.expectOne(`${ADDRESS}/mapping`).request.headers.get('If-Match')).toBe('"4"');
  });

  it('refuses one field from two columns, beside the second', async () => {
    const { page, choose, send, server } = await importPage(importView());
    await choose('field-columns-2-field', 'area');
    expect(page.textContent).toContain('Column B brings this already.');
    await send();
    server.expectNone(`${ADDRESS}/mapping`);
    expect(page.querySelector('[id="field-columns-2-field-error"]')?.textContent).toContain(
      'This field does not fit here',
    );
  });

  it('asks for codes where no column brings them, and for a date that is one', async () => {
    const { page, choose, write, send, server } = await importPage(importView());
    await choose('field-columns-0-field', '');
    await write('field-options-asOf', 'autumn');
    await send();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Say which column holds the code');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Write a year, a month or a day');
    await write('field-options-codePrefix', 'P-');
    await write('field-options-asOf', '2026年10月');
    await send();
    expect(server.expectOne(`${ADDRESS}/mapping`).request.body.options).toMatchObject({
      codePrefix: 'P-',
      asOf: '2026-10',
    });
  });

  it('reads the file in another encoding', async () => {
    const { press, choose, page, server, done } = await importPage(importView());
    await press('Read it otherwise');
    await choose('field-encoding', 'windows-1252');
    page
      .querySelector('app-import-reading form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await done();
    expect(server.expectOne(`${ADDRESS}/transitions`).request.body).toEqual({
      action: 'reread',
      encoding: 'windows-1252',
      separator: ',',
    });
  });

  it('says why a file is no table, and offers another sheet', async () => {
    const { page, text } = await importPage(
      importView({
        state: 'failed',
        mapping: null,
        headers: [],
        reading: {
          format: 'xlsx',
          encoding: null,
          likely: false,
          separator: null,
          sheet: 'Cover',
          sheets: ['Cover', 'Plots'],
        },
        failure: { fault: 'no-rows', row: null },
        availableActions: ['reread', 'discard'],
      }),
    );
    expect(text()).toContain('There is no row below the headers.');
    expect(page.textContent).toContain('Workbook, sheet “Cover”');
  });

  it('shows what would happen, the refused rows first', async () => {
    const { rows, text, button } = await importPage(checkedImport());
    const { params } = await rows(importRow());
    expect(params.get('show')).toBe('errors');
    expect(text()).toContain('This is no number.');
    expect(button('Make drafts of these rows: 2')).toBeDefined();
    expect(text()).toContain('No number Area (ha) 1');
  });

  it('puts a cell right in its place, and tells that the row can go in now', async () => {
    const { page, rows, server, done, text } = await importPage(checkedImport());
    await rows(importRow());
    page.querySelector<HTMLElement>('[data-place="3:1"]')?.click();
    await done();
    const control = page.querySelector<HTMLInputElement>('td input') as HTMLInputElement;
    control.value = '10';
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await done();
    const call = server.expectOne(`${ADDRESS}/rows/3`);
    expect(call.request.body).toEqual({ cells: [{ column: 1, value: '10' }] });
    const fixed = importRow({
      cells: ['A-2', '10', 'Wang'],
      typed: ['A-2', 'ten', 'Wang'],
      verdict: 'create',
      findings: [],
    });
    call.flush(fixed, { headers: { etag: '"6"' } });
    await done();
    server.expectOne(ADDRESS).flush(
      checkedImport({
        version: 6,
        findings: [],
        counts: { ...checkedImport().counts, create: 3, refused: 0 },
      }),
    );
    await done();
    // The list stays as it was asked for: the row that was put right does not run away.
    server.expectNone(({ url }) => url === `${ADDRESS}/rows`);
    expect(page.querySelector('app-import-rows [role=status]')?.textContent).toBe(
      'Saved. Row 3 can be imported.',
    );
    expect(text()).toContain('Make drafts of these rows: 3');
    expect(page.querySelector('[data-place="3:1"] del')?.textContent).toBe('ten');
  });

  it('keeps what was typed when it could not be saved', async () => {
    const { page, rows, server, done } = await importPage(checkedImport());
    await rows(importRow());
    page.querySelector<HTMLElement>('[data-place="3:1"]')?.click();
    await done();
    const control = page.querySelector<HTMLInputElement>('td input') as HTMLInputElement;
    control.value = '10';
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await done();
    server.expectOne(`${ADDRESS}/rows/3`).error(new ProgressEvent('error'));
    await done();
    expect(page.querySelector('[data-place="3:1"]')?.textContent).toContain('10');
    expect(page.querySelector('[data-place="3:1"]')?.textContent).toContain('The portal cannot be reached.');
  });

  it('goes on by itself while it is applied, and shows how far it has come', async () => {
    const { page, text } = await importPage(
      importView({ state: 'applying', done: 120, steps: 500, availableActions: [] }),
    );
    expect(page.querySelector('progress')?.value).toBeCloseTo(0.24);
    expect(text()).toContain('120 of 500 rows');
    expect(text()).toContain('You can leave this page');
  });

  it('leads from what was applied to the drafts, and says why a row was refused', async () => {
    const counts = { ...importView().counts, created: 1, refusedWhenApplied: 1 };
    const { page, rows, text } = await importPage(
      importView({ state: 'applied', counts, availableActions: ['undo'] }),
    );
    await rows(
      importRow({ n: 2, key: 'A-1', verdict: 'create', outcome: 'created', recordId: 'r1', findings: [] }),
      importRow({ n: 3, verdict: 'create', outcome: 'refused', reason: 'changed-since', findings: [] }),
    );
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe('/desk/parks/baotou/plots/r1');
    expect(text()).toContain('It was changed between the check and the application.');
    expect(text()).toContain('To the drafts');
  });

  it('leads to the park for the facts that went into it only, and names a fact nobody knows as the file does', async () => {
    const { page, rows, text } = await importPage(
      importView({
        ...{ type: 'fact', state: 'applied', availableActions: [] },
        mapping: { columns: [{ field: 'key', unit: null }], options: importView().mapping!.options },
      }),
    );
    const refused = { verdict: 'refused' as const, findings: [], recordId: 'p1' };
    await rows(
      importRow({ n: 2, key: 'approved_area 2026-10', outcome: 'created', recordId: 'p1', findings: [] }),
      importRow({ ...refused, n: 3, key: 'rail 2026-10' }),
      importRow({ ...refused, n: 4, key: null, cells: ['made_up_key'] }),
    );
    const links = [...page.querySelectorAll('tbody a')].map((link) => link.textContent);
    expect(links).toEqual(['Approved area · 2026-10']);
    expect(text()).toContain('made_up_key');
  });

  it('is undone after a second thought', async () => {
    const counts = { ...importView().counts, created: 1 };
    const { press, server, rows } = await importPage(
      importView({ state: 'applied', counts, availableActions: ['undo'] }),
    );
    await rows();
    await press('Undo the whole import');
    server.expectNone(`${ADDRESS}/transitions`);
    await press('Undo it');
    expect(server.expectOne(`${ADDRESS}/transitions`).request.body).toEqual({ action: 'undo' });
  });

  it('says what stays after an undoing, and why', async () => {
    const counts = { ...importView().counts, created: 2, undone: 1, kept: 1 };
    const { page, rows, text } = await importPage(
      importView({ state: 'undone', counts, availableActions: [] }),
    );
    const { params } = await rows(
      importRow({
        ...{ key: 'A-1', verdict: 'create', outcome: 'created', undo: 'kept', reason: 'edited-since' },
        ...{ recordId: 'r1', findings: [] },
      }),
    );
    expect(params.get('show')).toBe('kept');
    expect(text()).toContain('Somebody has edited it meanwhile.');
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe('/desk/parks/baotou/plots/r1');
  });

  it('of others is not shown', async () => {
    const server = withApi();
    const fixture = TestBed.createComponent(ImportPage);
    fixture.componentRef.setInput('id', 'i1');
    fixture.detectChanges();
    server.expectOne(ADDRESS).flush(...refusal(404, 'resource.not-found'));
    await settled();
    fixture.detectChanges();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain(
      'There is nothing here that you can see',
    );
  });

  it('takes the file again that has not come whole, and no other', async () => {
    const { page, done, server, text } = await importPage(
      importView({ state: 'waiting', mapping: null, reading: null, availableActions: ['discard'] }),
    );
    expect(text()).toContain('The file has not arrived whole');
    const dataTransfer = { files: [new File([new Uint8Array(10)], 'plots.csv')], types: ['Files'] };
    page
      .querySelector('.zone')
      ?.dispatchEvent(
        Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer }),
      );
    await done();
    expect(text()).toContain('another size than the one that was announced');
    server.expectNone(`${ADDRESS}/file`);
  });
});
