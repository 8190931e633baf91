import { TestBed } from '@angular/core/testing';
import { Mapping } from '@models/transfers/model/mapping';
import { settled } from '../../../testing/api';
import { importRow, importView } from '../../../testing/imports.data';
import { CellEdit, RowGrid, Unsaved } from './row-grid';
import { shownColumns, shownRow } from './row-cells';

const { headers, mapping } = importView();

async function grid(rows = [importRow(), importRow({ n: 5, cells: ['A-4', '', ''] })], editable = true) {
  const columns = shownColumns(headers, mapping as Pick<Mapping, 'columns'>, rows, false);
  const fixture = TestBed.createComponent(RowGrid);
  const set = (name: string, value: unknown) => fixture.componentRef.setInput(name, value);
  set('label', 'Rows of the file');
  set('columns', columns);
  set(
    'rows',
    rows.map((row) => shownRow(row, columns)),
  );
  set('editable', editable);
  const edits: CellEdit[] = [];
  const drops: { n: number; dropped: boolean }[] = [];
  fixture.componentInstance.corrected.subscribe((edit) => edits.push(edit));
  fixture.componentInstance.dropped.subscribe(({ row, dropped }) => drops.push({ n: row.n, dropped }));
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
  const done = async () => {
    await settled();
    await fixture.whenStable();
  };
  return {
    fixture,
    page,
    edits,
    drops,
    set,
    done,
    at: (place: string) => page.querySelector<HTMLElement>(`[data-place="${place}"]`),
    focused: () => document.activeElement?.getAttribute('data-place'),
    control: () => page.querySelector<HTMLInputElement>('td input'),
    press: async (key: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      document.activeElement?.dispatchEvent(event);
      await done();
      return event;
    },
    write: async (text: string) => {
      const control = page.querySelector<HTMLInputElement>('td input') as HTMLInputElement;
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await done();
    },
  };
}

afterEach(() => document.body.replaceChildren());

describe('the grid of rows', () => {
  it('is one stop of the Tab key, and shows what is wrong in the cell that is wrong', async () => {
    const { page, at } = await grid();
    expect(page.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
    expect(at('3:1')?.getAttribute('aria-invalid')).toBe('true');
    expect(at('3:1')?.textContent).toContain('This is no number.');
    expect(at('3:0')?.getAttribute('aria-invalid')).toBeNull();
  });

  it('is walked by arrows', async () => {
    const { at, press, focused } = await grid();
    at('3:0')?.focus();
    await press('ArrowRight');
    expect(focused()).toBe('3:1');
    await press('ArrowDown');
    expect(focused()).toBe('5:1');
    await press('Home');
    expect(focused()).toBe('5:-1');
  });

  it('changes a cell with Enter, saves with Enter, and stays at the cell', async () => {
    const { at, press, write, control, edits, focused } = await grid();
    at('3:1')?.focus();
    await press('Enter');
    expect(control()?.value).toBe('ten');
    expect(document.activeElement).toBe(control());
    expect(control()?.getAttribute('aria-describedby')).toBe('found-3-1');
    await write('10');
    await press('Enter');
    expect(edits).toEqual([expect.objectContaining({ column: 1, value: '10' })]);
    expect([control(), focused()]).toEqual([null, '3:1']);
  });

  it('leaves a cell as it was with Escape, and sends nothing that has not changed', async () => {
    const { at, press, write, edits, focused } = await grid();
    at('3:1')?.focus();
    await press('F2');
    await write('10');
    await press('Escape');
    expect(focused()).toBe('3:1');
    await press('Enter');
    await press('Enter');
    expect(edits).toEqual([]);
  });

  it('goes on to the next cell with Tab', async () => {
    const { at, press, write, edits, focused } = await grid();
    at('3:0')?.focus();
    await press('Enter');
    await write('A-9');
    await press('Tab');
    expect([edits.length, focused()]).toEqual([1, '3:1']);
  });

  it('begins with what is typed', async () => {
    const { at, press, control } = await grid();
    at('5:1')?.focus();
    await press('7');
    expect(control()?.value).toBe('7');
  });

  it('does not take the Enter of an input method for the end', async () => {
    const { at, press, write, edits, control } = await grid();
    at('3:0')?.focus();
    await press('Enter');
    await write('地块');
    await press('Enter', { isComposing: true });
    expect([edits, control()?.value]).toEqual([[], '地块']);
  });

  it('saves a cell that is left', async () => {
    const { at, press, write, edits, control } = await grid();
    at('3:1')?.focus();
    await press('Enter');
    await write('10');
    control()?.dispatchEvent(new Event('blur'));
    expect(edits).toHaveLength(1);
  });

  it('keeps what could not be saved, says why, and goes on from it', async () => {
    const { at, press, set, done, control, edits } = await grid();
    const why = 'The portal cannot be reached.';
    set('unsaved', new Map<string, Unsaved>([['3:1', { text: '10', why }]]));
    await done();
    expect(at('3:1')?.textContent).toContain(why);
    at('3:1')?.focus();
    await press('Enter');
    expect(control()?.value).toBe('10');
    await press('Enter');
    expect(edits).toEqual([expect.objectContaining({ value: '10' })]);
  });

  it('leaves a row out and takes it back in', async () => {
    const dropped = importRow({ n: 5, dropped: true });
    const { page, drops, at, press, control } = await grid([importRow(), dropped]);
    const buttons = [...page.querySelectorAll('button')];
    expect(buttons.map((button) => button.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Leave out: row 3',
      'Take back in: row 5',
    ]);
    buttons.forEach((button) => button.click());
    expect(drops).toEqual([
      { n: 3, dropped: true },
      { n: 5, dropped: false },
    ]);
    at('5:0')?.focus();
    await press('Enter');
    expect(control()).toBeNull();
  });

  it('is only read where nothing can be changed', async () => {
    const { page, at, press, control } = await grid([importRow()], false);
    expect(page.querySelector('table')?.getAttribute('aria-readonly')).toBe('true');
    at('3:1')?.focus();
    await press('Enter');
    expect([control(), page.querySelector('button')]).toEqual([null, null]);
  });

  it('leads to the next error', async () => {
    const { fixture, focused, done } = await grid();
    expect(fixture.componentInstance.focusNextError()).toBe(true);
    await done();
    expect(focused()).toBe('3:1');
  });
});
