import { Mapping } from '@models/transfers/model/mapping';
import { importRow, importView } from '../../../testing/imports.data';
import { moved, nextError, shownColumns, shownRow, standingOf } from './row-cells';

const { headers, mapping } = importView();
const columnsOf = (rows = [importRow()], all = false) =>
  shownColumns(headers, mapping as Pick<Mapping, 'columns'>, rows, all);

describe('the rows of a file', () => {
  it('show the columns that bring something, the others on demand, and whatever is wrong', () => {
    expect(columnsOf().map(({ letter, brings }) => [letter, brings])).toEqual([
      ['A', 'Code'],
      ['B', 'Area'],
    ]);
    expect(columnsOf([importRow()], true).map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    const wider = importRow({
      cells: ['A-2', '5', '', 'lost'],
      findings: [{ severity: 'error', column: 3, value: 'lost', code: 'cells-too-many', params: {} }],
    });
    expect(columnsOf([wider]).map(({ letter }) => letter)).toEqual(['A', 'B', 'D']);
  });

  it('say beside the cell what is wrong with it, and what it said before it was corrected', () => {
    const row = importRow({ cells: ['A-2', '1O', 'Wang'], typed: ['A-2', 'ten', 'Wang'] });
    const [code, area] = shownRow(row, columnsOf()).cells;
    expect(area).toMatchObject({ value: '1O', before: 'ten', errors: ['This is no number.'] });
    expect(code).toMatchObject({ before: null, errors: [] });
  });

  it('do not repeat in each cell that its column is left out', () => {
    const cells = shownRow(importRow(), columnsOf([importRow()], true)).cells;
    expect(cells[2]).toMatchObject({ notices: [] });
  });

  it('stand as they are, else as they would', () => {
    expect(standingOf(importRow())).toBe('refused');
    expect(standingOf(importRow({ dropped: true }))).toBe('dropped');
    expect(standingOf(importRow({ verdict: 'create', outcome: 'created' }))).toBe('created');
    expect(standingOf(importRow({ verdict: 'create', outcome: 'created', undo: 'kept' }))).toBe('kept');
  });

  it('are walked through by arrows, and end at their edges', () => {
    const columns = columnsOf();
    const rows = [3, 5].map((n) => shownRow(importRow({ n }), columns));
    const go = (key: string, n: number, column: number) => moved(rows, columns, { n, column }, key);
    expect(go('ArrowDown', 3, 1)).toEqual({ n: 5, column: 1 });
    expect(go('ArrowDown', 5, 1)).toEqual({ n: 5, column: 1 });
    expect(go('ArrowLeft', 3, 0)).toEqual({ n: 3, column: -1 });
    expect(go('ArrowRight', 3, 1)).toEqual({ n: 3, column: 1 });
    expect(go('End', 3, -1)).toEqual({ n: 3, column: 1 });
    expect(go('x', 3, 0)).toEqual({ n: 3, column: 0 });
  });

  it('lead from one error to the next, and round', () => {
    const columns = columnsOf();
    const fine = importRow({ n: 4, verdict: 'create', findings: [] });
    const whole = importRow({
      n: 5,
      findings: [{ severity: 'error', column: null, value: '', code: 'key-missing', params: {} }],
    });
    const rows = [importRow(), fine, whole].map((row) => shownRow(row, columns));
    expect(nextError(rows, null)).toEqual({ n: 3, column: 1 });
    expect(nextError(rows, { n: 3, column: 1 })).toEqual({ n: 5, column: -1 });
    expect(nextError(rows, { n: 5, column: -1 })).toEqual({ n: 3, column: 1 });
    expect(nextError([rows[1] as never], null)).toBeNull();
  });
});
