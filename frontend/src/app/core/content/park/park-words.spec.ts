import { Json, changesBetween } from '@models/content/model/documents';
import { factEntry, parkDocument } from '../../../../testing/content.data';
import { shownChanges, undone } from '../document-words';
import { ParkWords } from './park-words';

const words = new ParkWords((key) => (key === 'approved_area' ? 'area' : 'other'), 'en');
const doc = (over: Record<string, unknown> = {}) => parkDocument(over) as unknown as Json;
const told = (before: Json, after: Json) =>
  shownChanges(words, changesBetween(before, after), after).map(
    ({ section, label, kind, before: old, after: now }) =>
      `${section} / ${label.replace('\u00a0', ' ')}: ${kind} ${old.map(({ text }) => text).join(', ')} > ${now.map(({ text }) => text).join(', ')}`,
  );

describe('the document of a park, to its reader', () => {
  it('tells a changed value with its unit, under the block it belongs to', () => {
    const after = doc({ facts: [factEntry({ value: '1200' })] });
    expect(told(doc(), after)).toEqual(['Area / Approved area · Value: changed 956 ha > 1,200 ha']);
  });

  it('tells which of several statements of a kind is meant, by its date', () => {
    const older = factEntry({ id: '2', asOf: '2010' });
    const before = doc({ facts: [factEntry(), older] });
    const after = doc({ facts: [factEntry(), { ...older, visibility: 'signed-in' }] });
    expect(told(before, after)).toEqual([
      'Area / Approved area (2010) · Seen by: changed Everybody > Signed-in readers',
    ]);
  });

  it('tells a new statement with everything that makes it one', () => {
    const [line] = told(doc({ facts: [] }), doc());
    expect(line).toBe(
      'Area / Approved area: added  > 956 ha, Oct 2021, Example gazette, https://example.org/a, Nov 23, 2026, High, Everybody',
    );
  });

  it('calls added what was empty before, and says nothing of what stays empty', () => {
    expect(told(doc({ website: '' }), doc({ website: null, notes: 'A note' }))).toEqual([
      'Name and kind / Notes on the sources: added  > A note',
    ]);
  });

  it('tells a list that came as a whole item by item', () => {
    const { facts, ...rest } = parkDocument();
    expect(told(rest as unknown as Json, { ...rest, facts } as unknown as Json)).toHaveLength(1);
    expect(told(rest as unknown as Json, { ...rest, facts } as unknown as Json)[0]).toContain(
      'Approved area: added',
    );
  });

  it('tells what comes and what goes of a park that said next to nothing before', () => {
    const before = { notes: 'old' } as unknown as Json;
    const { name, kind } = parkDocument();
    const after = { name, kind, facts: [] } as unknown as Json;
    expect(told({} as Json, after)).toHaveLength(2);
    expect(told(before, after).join()).toContain('Notes on the sources: removed old');
  });

  it('tells a record that begins field by field', () => {
    const shown = shownChanges(words, [{ pointer: '', kind: 'added', before: null, after: doc() }], doc());
    expect(shown.map(({ label }) => label)).toEqual(['Name (English)', 'Kind', 'Stage', 'Approved area']);
  });

  it('finds the document before by undoing its changes', () => {
    const [before, after] = [
      doc({ notes: 'old', tenants: [{ id: 't', name: 'T' }] }),
      doc({ notes: 'new', facts: [] }),
    ];
    expect(undone(after, changesBetween(before, after))).toEqual(before);
  });
});
