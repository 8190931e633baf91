import { Json, changesBetween, setAt, valueAt } from '@models/content/model/documents';
import { emptyPolicy } from '../../records/record-kinds';
import { beginning, emptyCondition, emptyMeasure } from '../../authoring/rule-edits';
import { shownChanges, shownConflicts } from '../document-words';
import { PolicyWords } from './policy-words';

const NAMES: Record<string, string> = { 'demo-park': 'Demo park', china: 'China', CN: 'China' };
const TITLES: Record<string, string> = { 'old-list': 'List of 2014', 'low-rate': 'The low rate' };
const words = new PolicyWords('en', {
  place: (slug) => NAMES[slug] ?? slug,
  policy: (slug) => TITLES[slug] ?? slug,
  measure: (slug) => TITLES[slug] ?? slug,
});
const base = emptyMeasure('plant', 'en');
const POLICY = {
  ...emptyPolicy('Support for plants', 'en', { park: 'demo-park', country: 'CN' }),
  effectiveFrom: '2026-02',
  measures: [
    {
      ...base,
      title: { original: 'en', texts: { en: 'Plant grant' } },
      conditions: [
        {
          ...emptyCondition('invests', 'en'),
          text: { original: 'en', texts: { en: 'Invests enough' } },
          test: {
            op: 'compare',
            fact: 'fixed-investment',
            is: '>=',
            value: { amount: '30000000', currency: 'CNY' },
          },
        },
      ],
      benefit: { ...base.benefit, amount: beginning('amount', 'CNY'), currency: 'CNY' },
    },
  ],
} as unknown as Json;
const CONDITION = '/measures/plant/conditions/invests';
const changed = (pointer: string, value: Json | undefined) => {
  const after = setAt(POLICY, pointer, value);
  return shownChanges(words, changesBetween(POLICY, after), after);
};

describe('a policy in the words of its reader', () => {
  it('says field by field what it states, each measure in a section of its own', () => {
    const fields = words.fieldsOf(POLICY);
    const said = (pointer: string) => fields.find((field) => field.pointer === pointer);
    expect(said('/effectiveFrom')).toMatchObject({ section: 'Dates', lines: [{ text: 'Feb 2026' }] });
    expect(said(CONDITION)).toMatchObject({ section: 'Measure: Plant grant', label: 'Condition' });
    expect(said(CONDITION)?.lines.map(({ text }) => text)).toContain(
      'Fixed investment: at least CN¥30,000,000',
    );
    expect(said('/level')?.lines).toEqual([{ label: null, text: 'Park' }]);
    expect(said('/issuer')).toBeUndefined();
  });

  it('calls the places that a rule names as its readers do', () => {
    const added = {
      ...emptyCondition('stands', 'en'),
      test: { op: 'in-place', inside: ['demo-park'], outside: ['CN'] },
    };
    const conditions = [
      ...(valueAt(POLICY, '/measures/plant/conditions') as Json[]),
      added as unknown as Json,
    ];
    const [condition] = changed('/measures/plant/conditions', conditions);
    expect(condition?.after).toContainEqual({ label: 'Inside', text: 'Demo park' });
    expect(condition?.after).toContainEqual({ label: 'Outside', text: 'China' });
    const promised = {
      ...{ id: 'first', title: 'A plant', asOf: '2026-06-01', outcome: 'eligible', amount: null, facts: {} },
      place: ['demo-park', 'china', 'CN'],
    };
    const [example] = changed('/measures/plant/cases', [promised]);
    expect(example?.after.map(({ text }) => text)).toContain('Demo park, China');
  });

  it('tells what is handed in and what applying costs, also where it is free', () => {
    const documents = { original: 'en', texts: { en: 'Application form' } };
    const [handedIn] = changed('/measures/plant/documents', documents);
    expect(handedIn).toMatchObject({
      label: 'Documents to hand in',
      before: [],
      after: [{ label: 'English', text: 'Application form' }],
    });
    const fee = (amount: string) => changed('/measures/plant/fee', { amount, currency: 'CNY' })[0]?.after;
    expect([fee('200'), fee('0')].map((lines) => lines?.[0]?.text)).toEqual(['CN¥200', 'Free of charge']);
  });

  it('calls the places where it holds by their names', () => {
    const territory = { nationwide: false, regions: ['china'], parks: ['demo-park', 'unread-park'] };
    const lines = words.fieldsOf(setAt(POLICY, '/territory', territory));
    expect(lines.find(({ pointer }) => pointer === '/territory')?.lines).toEqual([
      { label: 'In the whole country', text: 'no' },
      { label: 'Regions', text: 'China' },
      { label: 'Parks', text: 'Demo park' },
      { label: 'Parks', text: 'unread-park' },
    ]);
    const [parks] = changed('/territory/parks', ['demo-park', 'china']);
    expect(parks?.after.map(({ text }) => text)).toEqual(['Demo park', 'China']);
  });

  it('calls the measures off whose base one is taken by their titles, its own as this document writes them', () => {
    const [plant] = valueAt(POLICY, '/measures') as unknown as { slug: string }[];
    const rent = {
      ...emptyMeasure('rent', 'en'),
      slug: 'rent-support',
      title: { original: 'en', texts: { en: 'Rent support' } },
    };
    const both = setAt(POLICY, '/measures', [plant, rent] as unknown as Json);
    const after = setAt(both, '/measures/plant/stacking/reducesBaseOf', [
      'rent-support',
      'low-rate',
      'never-read',
    ]);
    const said = { label: 'It is taken off the base of', text: 'Rent support, The low rate, never-read' };
    expect(
      words.fieldsOf(after).find(({ pointer }) => pointer === '/measures/plant/stacking')?.lines,
    ).toContainEqual(said);
    const [change] = shownChanges(words, changesBetween(both, after), after);
    expect(change?.after).toContainEqual(said);
  });

  it('calls what it replaces by its title, and what it does to it by a word', () => {
    const replaces = [
      { id: 'r1', slug: 'old-list', how: 'repeals', note: 'From its first day' },
      { id: 'r2', slug: 'never-read', how: 'continues', note: null },
    ] as unknown as Json;
    const said = [
      { label: 'repeals', text: 'List of 2014 · From its first day' },
      { label: 'continues', text: 'never-read' },
    ];
    const after = setAt(POLICY, '/replaces', replaces);
    expect(words.fieldsOf(after).find(({ pointer }) => pointer === '/replaces')?.lines).toEqual(said);
    const all = shownChanges(words, changesBetween(POLICY, after), after);
    expect(all.flatMap((change) => change.after)).toEqual(said);
    expect(new Set(all.map(({ label }) => label))).toEqual(new Set(['What it replaces']));
    // A single word that changed is told with the policy it is about.
    const amended = setAt(after, '/replaces/r1/how', 'amends');
    expect(shownChanges(words, changesBetween(after, amended), amended)).toMatchObject([
      {
        label: 'What it replaces',
        before: [said[0]],
        after: [{ label: 'amends', text: 'List of 2014 · From its first day' }],
      },
    ]);
    const gone = setAt(after, '/replaces/r2', undefined);
    expect(shownChanges(words, changesBetween(after, gone), gone)).toMatchObject([
      { kind: 'removed', before: [said[1]], after: [] },
    ]);
  });

  it('tells changes in the order of the page, whatever order they are answered in', () => {
    const after = setAt(setAt(POLICY, '/effectiveTo', '2028-12-31'), '/effectiveFrom', '2026-03-01');
    const answered = changesBetween(POLICY, after);
    for (const each of [answered, answered.toReversed()])
      expect(shownChanges(words, each, after).map(({ label }) => label)).toEqual([
        'In force from',
        'In force until',
      ]);
  });

  it('tells what is gone where it stood, not behind everything else', () => {
    const full = setAt(
      setAt(POLICY, '/measures/plant/obligations', {
        original: 'en',
        texts: { en: 'Stay ten years' },
      }),
      '/issuer',
      'The zone',
    );
    const rewritten = setAt(setAt(full, '/issuer', ''), '/effectiveTo', '2028-12-31');
    const after = setAt(setAt(rewritten, CONDITION, undefined), '/measures/plant/statutoryDays', 30);
    const told = shownChanges(words, changesBetween(full, after), after).map(({ pointer }) => pointer);
    expect(told).toEqual(['/issuer', '/effectiveTo', CONDITION, '/measures/plant/statutoryDays']);
  });

  it('tells a condition that is gone with the conditions that stay', () => {
    const hires = emptyCondition('hires', 'en') as unknown as Json;
    const [invests] = valueAt(POLICY, '/measures/plant/conditions') as readonly Json[];
    const two = setAt(POLICY, '/measures/plant/conditions', [invests!, hires]);
    const rewritten = setAt(two, '/measures/plant/conditions/hires/citation', 'Article 3');
    const after = setAt(setAt(rewritten, CONDITION, undefined), '/measures/plant/statutoryDays', 30);
    const told = shownChanges(words, changesBetween(two, after), after).map(({ pointer }) => pointer);
    expect(told).toEqual(['/measures/plant/conditions/hires', CONDITION, '/measures/plant/statutoryDays']);
  });

  it('tells a bound that changed in its whole condition, before and after', () => {
    const changes = changed(`${CONDITION}/test/value/amount`, '50000000');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      pointer: CONDITION,
      kind: 'changed',
      section: 'Measure: Plant grant',
    });
    expect(changes[0]?.before.map(({ text }) => text)).toContain('Fixed investment: at least CN¥30,000,000');
    expect(changes[0]?.after.map(({ text }) => text)).toContain('Fixed investment: at least CN¥50,000,000');
  });

  it('tells several changes in one field once', () => {
    const after = setAt(
      setAt(POLICY, `${CONDITION}/test/is`, '>'),
      `${CONDITION}/test/value/amount`,
      '50000000',
    );
    expect(shownChanges(words, changesBetween(POLICY, after), after)).toHaveLength(1);
  });

  it('tells an order that changed once, by the names of what was moved', () => {
    const other = {
      ...base,
      id: 'rent',
      title: { original: 'en', texts: { en: 'Rent' } },
    } as unknown as Json;
    const [plant] = valueAt(POLICY, '/measures') as readonly Json[];
    const [before, after] = [
      setAt(POLICY, '/measures', [plant!, other]),
      setAt(POLICY, '/measures', [other, plant!]),
    ];
    expect(shownChanges(words, changesBetween(before, after), after)).toEqual([
      {
        pointer: '/measures',
        kind: 'moved',
        section: 'Measures',
        label: 'Measures',
        before: [
          { label: '1', text: 'Plant grant' },
          { label: '2', text: 'Rent' },
        ],
        after: [
          { label: '1', text: 'Rent' },
          { label: '2', text: 'Plant grant' },
        ],
      },
    ]);
  });

  it('tells what it was that came or went', () => {
    const taken = changed(CONDITION, undefined);
    expect(taken[0]?.before.length).toBeGreaterThan(0);
    const [measure] = changed('/measures', []);
    expect(measure).toMatchObject({ pointer: '/measures/plant', kind: 'removed' });
    expect(measure?.before.map(({ text }) => text)).toContain('Plant grant');
  });

  it('calls a condition that changed by the words of its reader, below the title of its measure', () => {
    const texts = { de: 'Investiert genug', en: 'Invests enough', ja: '十分に投資' };
    const translated = setAt(POLICY, `${CONDITION}/text/texts`, texts);
    const after = setAt(translated, `${CONDITION}/citation`, 'Article 3');
    const [change] = shownChanges(words, changesBetween(translated, after), after);
    expect(change).toMatchObject({ section: 'Measure: Plant grant', label: 'Condition “Invests enough”' });
    expect(change?.after[0]).toMatchObject({ label: 'English', text: 'Invests enough' });
    const conflict = { pointer: `${CONDITION}/note`, original: null, yours: 'a', theirs: 'b' };
    expect(shownConflicts(words, [conflict], translated)).toMatchObject([
      { section: 'Measure: Plant grant', label: expect.stringMatching(/^Condition/) },
    ]);
  });

  it('names where something is wrong', () => {
    const place = (pointer: string) => words.placeOf(pointer, [POLICY]).label;
    expect(place('/issuer')).toBe('Issued by');
    expect(place(`${CONDITION}/text`)).toBe('Measure: Plant grant · Condition “Invests enough” · In words');
    expect(place('/measures/plant/cases')).toBe('Measure: Plant grant · Test cases');
    expect(place('/measures/plant/benefit/amount/of/0')).toBe(
      'Measure: Plant grant · How the sum is reckoned',
    );
  });
});
