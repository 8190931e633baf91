import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  applyChanges,
  changesBetween,
  inOrderOf,
  type Json,
  merge,
  pointerTo,
  same,
  segmentsOf,
  setAt,
  valueAt,
} from './documents.js';

const name = fc.constantFrom('a', 'b', 'measures', 'a/b', '~', '__proto__', 'constructor', '');
/** Few names and few values, so that two documents often have something in common. */
const { document } = fc.letrec<{ document: Json; value: Json }>((tie) => ({
  document: fc.dictionary(name, tie('value'), { maxKeys: 5 }) as fc.Arbitrary<Json>,
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(null, true, 0, 1, '', 'a', 'b'),
    fc.array(fc.constantFrom<Json>('a', 'b', 1), { maxLength: 3 }),
    tie('document'),
    fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('1', '2', '3'), tie('document'))
        .map(([id, rest]) => ({ ...(rest as object), id })),
      { selector: ({ id }) => id, maxLength: 3 },
    ) as fc.Arbitrary<Json>,
  ),
}));

const idsOf = (value: Json) => (value as { id: string }[]).map(({ id }) => id);
const measures = (...ids: string[]) => ids.map((id) => ({ id, title: `Measure ${id}` }));

const FACTS = [
  { id: 'f1', key: 'area', value: '1' },
  { id: 'f2', key: 'power', value: '2' },
];

describe('two documents', () => {
  it('differ field by field, items of sets by their id', () => {
    const after = {
      name: 'New',
      facts: [
        { ...FACTS[1]!, value: '3' },
        { id: 'f3', key: 'water', value: '4' },
      ],
    };
    expect(changesBetween({ name: 'Old', note: null, facts: FACTS }, after)).toEqual([
      { pointer: '/name', kind: 'changed', before: 'Old', after: 'New' },
      { pointer: '/note', kind: 'removed', before: null, after: null },
      { pointer: '/facts/f1', kind: 'removed', before: FACTS[0], after: null },
      { pointer: '/facts/f2/value', kind: 'changed', before: '2', after: '3' },
      { pointer: '/facts/f3', kind: 'added', before: null, after: after.facts[1] },
    ]);
  });

  it('are the same when only the order of their keys or of a set differs, not when that of a list does', () => {
    expect(changesBetween({ a: 1, facts: FACTS }, { facts: [...FACTS].reverse(), a: 1 })).toEqual([]);
    expect(changesBetween({ list: ['a', 'b'] }, { list: ['b', 'a'] })).toHaveLength(1);
    expect(changesBetween({ twice: [FACTS[0]!, FACTS[0]!] }, { twice: [FACTS[0]!] })).toHaveLength(1);
  });

  it('have no difference exactly when they are the same, whichever way they are compared', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        expect(changesBetween(a, b).length === 0).toBe(same(a, b));
        expect(same(a, b)).toBe(same(b, a));
        expect(changesBetween(a, a)).toEqual([]);
      }),
    );
  });

  it('are one and the same once the differences have been made', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        expect(same(applyChanges(before, changesBetween(before, after)), after)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('say in each difference what stands at its pointer in either', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        for (const change of changesBetween(before, after)) {
          const there = (document: Json) => {
            const value = valueAt(document, change.pointer) ?? null;
            return change.kind === 'moved' ? idsOf(value) : value;
          };
          expect(there(before)).toEqual(change.before);
          expect(there(after)).toEqual(change.after);
        }
      }),
    );
  });
});

describe('a sequence', () => {
  const [before, after] = [measures('a', 'b', 'c'), measures('c', 'a', 'b')];

  it('differs by its order, which is told once for the list and made like every other change', () => {
    const moved = { pointer: '/measures', kind: 'moved', before: ['a', 'b', 'c'], after: ['c', 'a', 'b'] };
    expect(changesBetween({ measures: before }, { measures: after })).toEqual([moved]);
    expect(same({ measures: before }, { measures: after })).toBe(false);
    expect(applyChanges({ measures: before }, [moved as never])).toEqual({ measures: after });
    expect(inOrderOf({ measures: before }, '/measures', ['b'])).toEqual({
      measures: measures('b', 'a', 'c'),
    });
    const inside = { measures: [{ id: 'm', conditions: before }] };
    expect(changesBetween(inside, { measures: [{ id: 'm', conditions: after }] })).toMatchObject([
      { pointer: '/measures/m/conditions', kind: 'moved' },
    ]);
  });

  it('is not moved by what comes last or goes', () => {
    const kinds = (to: Json) =>
      changesBetween({ measures: before }, { measures: to }).map(({ kind }) => kind);
    expect(kinds(measures('b', 'c', 'd'))).toEqual(['removed', 'added']);
    expect(kinds(measures('d', 'a', 'b', 'c'))).toEqual(['added', 'moved']);
  });

  it('is what was wanted once the differences have been made, its order included', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, (from, to) => {
        const [one, other] = [{ measures: measures(...from) }, { measures: measures(...to) }];
        expect(applyChanges(one, changesBetween(one, other))).toEqual(other);
      }),
    );
  });

  it('takes its order from whoever has moved something, from them where both have', () => {
    const order = (yours: Json, theirs: Json) =>
      idsOf(
        valueAt(merge({ measures: before }, { measures: yours }, { measures: theirs }).merged, '/measures')!,
      );
    expect(order(after, measures('a', 'b', 'c', 'new'))).toEqual(['c', 'a', 'b', 'new']);
    expect(order(measures('a', 'b', 'mine', 'c'), after)).toEqual(['c', 'a', 'b', 'mine']);
    expect(order(measures('b', 'a', 'c'), after)).toEqual(['c', 'a', 'b']);
  });
});

describe('two edits of one document', () => {
  it('come together where they touch different fields, and conflict where both changed one differently', () => {
    const original = { name: 'A', facts: FACTS };
    const yours = setAt(setAt(original, '/name', 'B'), '/facts/f1/value', '10');
    const theirs = setAt(setAt(original, '/name', 'C'), '/facts/f2/value', '20');
    expect(merge(original, yours, theirs)).toEqual({
      merged: {
        name: 'C',
        facts: [
          { ...FACTS[0]!, value: '10' },
          { ...FACTS[1]!, value: '20' },
        ],
      },
      conflicts: [{ pointer: '/name', original: 'A', yours: 'B', theirs: 'C' }],
    });
  });

  it('conflict about an item that one removed and the other changed', () => {
    const original = { facts: FACTS };
    const yours = setAt(original, '/facts/f1', undefined);
    const theirs = setAt(original, '/facts/f1/value', '5');
    expect(merge(original, yours, theirs).conflicts).toEqual([
      { pointer: '/facts/f1', original: FACTS[0], yours: undefined, theirs: { ...FACTS[0]!, value: '5' } },
    ]);
    expect(merge(original, yours, theirs).merged).toEqual(theirs);
  });

  it('of which one changed nothing give the other', () => {
    fc.assert(
      fc.property(document, document, (original, edit) => {
        expect(merge(original, edit, original)).toEqual({ merged: edit, conflicts: [] });
        expect(merge(original, original, edit)).toEqual({ merged: edit, conflicts: [] });
      }),
    );
  });

  it('that are equal never conflict', () => {
    fc.assert(
      fc.property(document, document, (original, edit) => {
        const merged = merge(original, edit, edit);
        expect(merged.conflicts).toEqual([]);
        expect(same(merged.merged, edit)).toBe(true);
      }),
    );
  });

  it('that touch different fields come together to both, whoever is first', () => {
    const halves = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(document, document, halves, (original, both, mine) => {
        const changes = changesBetween(original, both);
        const yours = applyChanges(
          original,
          changes.filter((_, place) => mine[place % 40]),
        );
        const theirs = applyChanges(
          original,
          changes.filter((_, place) => !mine[place % 40]),
        );
        for (const merged of [merge(original, yours, theirs), merge(original, theirs, yours)]) {
          expect(merged.conflicts).toEqual([]);
          // In which order stands what both have added, or one has moved and the other has not, is said above.
          expect(changesBetween(merged.merged, both).filter(({ kind }) => kind !== 'moved')).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('conflict in the same places, whoever is first', () => {
    fc.assert(
      fc.property(document, document, document, (original, yours, theirs) => {
        const places = (one: Json, other: Json) =>
          merge(original, one, other)
            .conflicts.map(({ pointer }) => pointer)
            .sort();
        expect(places(yours, theirs)).toEqual(places(theirs, yours));
      }),
    );
  });

  it('lose nothing: each change of yours is in the merged document or told as a conflict', () => {
    fc.assert(
      fc.property(document, document, document, (original, yours, theirs) => {
        const { merged, conflicts } = merge(original, yours, theirs);
        const contested = (pointer: string) =>
          conflicts.some(
            (conflict) => isWithin(pointer, conflict.pointer) || isWithin(conflict.pointer, pointer),
          );
        for (const change of changesBetween(original, yours)) {
          // Of two orders theirs stands, and of one the other's items are left out or added.
          if (contested(change.pointer) || change.kind === 'moved') continue;
          expect(same(valueAt(merged, change.pointer), valueAt(yours, change.pointer))).toBe(true);
        }
      }),
    );
  });
});

const isWithin = (pointer: string, other: string) => pointer === other || pointer.startsWith(`${other}/`);

describe('a pointer', () => {
  it('leads back to the names it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => expect(segmentsOf(pointerTo(...names))).toEqual(names)),
    );
  });

  it('finds what was set there, and nothing once it was taken away', () => {
    fc.assert(
      fc.property(document, name, document, (before, key, value) => {
        const after = setAt(before, pointerTo(key), value);
        expect(valueAt(after, pointerTo(key))).toEqual(value);
        expect(valueAt(setAt(after, pointerTo(key), undefined), pointerTo(key))).toBeUndefined();
      }),
    );
  });

  it.each([
    ['/name/first', 'x'],
    ['/list/0', 'x'],
    ['/facts/f9', { id: 'other' }],
    ['/facts/f9', 'x'],
  ])('to %s cannot be set where nothing of that kind can stand', (pointer, value) => {
    const before = { name: 'A', list: ['a'], facts: FACTS };
    expect(() => setAt(before, pointer, value)).toThrow(RangeError);
    expect(before.facts).toEqual(FACTS);
  });
});
