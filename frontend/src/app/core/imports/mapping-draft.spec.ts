import { FieldName } from '@models/transfers/model/fields.data';
import { Mapping } from '@models/transfers/model/mapping';
import { importView } from '../../../testing/imports.data';
import { MappingContext, columnsOf, neededOptions } from './mapping-draft';

const view = importView();
const proposed = view.mapping as Mapping;
const context: MappingContext = {
  type: 'plot',
  headers: view.headers,
  sample: [
    ['A-1', '5', 'Li'],
    ['A-2', '7', 'Wang'],
  ],
  proposed,
  remembered: false,
};
const withField = (column: number, field: FieldName | null): Mapping => ({
  ...proposed,
  columns: proposed.columns.map((each, i) => (i === column ? { ...each, field } : each)),
});
const trust = (mapping: Mapping, differing: Partial<MappingContext> = {}) =>
  columnsOf(mapping, { ...context, ...differing }).map((each) => each.trust);

describe('the columns of a file', () => {
  it('are recognised by their headers, and show their first cells', () => {
    expect(trust(proposed)).toEqual([
      { kind: 'recognised', how: 'sure' },
      { kind: 'recognised', how: 'sure' },
      { kind: 'left-out' },
    ]);
    expect(columnsOf(proposed, context).map(({ samples }) => samples)).toEqual([
      ['A-1', 'A-2'],
      ['5', '7'],
      ['Li', 'Wang'],
    ]);
  });

  it('that stand under a general word want a look', () => {
    expect(trust(proposed, { headers: ['ID', 'Area (ha)', 'Owner'] })[0]).toEqual({
      kind: 'recognised',
      how: 'likely',
    });
  });

  it('say at once which of their cells cannot be read as what was chosen', () => {
    const [, area] = trust(proposed, { sample: view.sample });
    expect(area).toMatchObject({
      kind: 'unreadable',
      cells: 1,
      of: 3,
      finding: { code: 'number-unreadable' },
    });
    expect(trust(withField(2, 'status'))[2]).toMatchObject({
      kind: 'unreadable',
      cells: 2,
      finding: { code: 'choice-unknown' },
    });
  });

  it('cannot bring the same field twice, but any number of notes', () => {
    expect(trust(withField(2, 'area'))[2]).toEqual({ kind: 'twice', with: 1 });
    const notes = {
      ...proposed,
      columns: proposed.columns.map((each) => ({ ...each, field: 'note' as const })),
    };
    expect(trust(notes).map(({ kind }) => kind)).not.toContain('twice');
  });

  it('tell what a person chose from what was remembered', () => {
    expect(trust(withField(2, 'note'))[2]).toEqual({ kind: 'chosen' });
    expect(trust(proposed, { remembered: true })[0]).toEqual({ kind: 'as-before' });
  });

  it('decide which questions for the whole file matter', () => {
    expect(neededOptions('plot', proposed)).toEqual({
      dates: false,
      numbers: true,
      positions: false,
      numbering: false,
    });
    expect(neededOptions('plot', withField(0, null)).numbering).toBe(true);
    expect(neededOptions('offering', withField(0, null)).numbering).toBe(false);
    expect(neededOptions('plot', withField(2, 'asOf')).dates).toBe(true);
    expect(neededOptions('plot', withField(2, 'point')).positions).toBe(true);
  });
});
