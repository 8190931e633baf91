import { FactView, PlotListView, PolicyListView } from '../../api/generated/model';
import { Known, ShortAnswer, shortAnswers } from './short-answers';

const fact = (key: string, value: string, unit: string, over: Partial<FactView> = {}) =>
  ({
    ...{
      id: key,
      key,
      block: 'power',
      value,
      valueKind: 'number',
      unit,
      source: null,
      note: null,
      current: true,
    },
    asOf: { value: '2026-03', from: '2026-03-01', to: '2026-03-31' },
    freshness: { state: 'fresh', expiresOn: null, ageMonths: 1 },
    ...over,
  }) as FactView;
const plots = (m2: string | null, allowed: string[][] = []) =>
  ({
    items: allowed.map((allowedSegments) => ({ allowedSegments })),
    freeLand: { m2, plots: 1, oldest: '2026-10-01', newest: '2026-11-01', undated: 0, outdated: 0 },
  }) as unknown as PlotListView;
const programmes = (...offers: boolean[]) =>
  ({
    items: offers.map((offer) => ({ standing: { offer, asOf: '2026-11-26' } })),
  }) as unknown as PolicyListView;

const PARK: Known['park'] = { segments: [], takesEnquiries: true, claimed: true, demoTeam: false };

function answers(known: Partial<Known>): Record<string, ShortAnswer> {
  const all = shortAnswers(
    { park: PARK, facts: [], plots: undefined, programmes: undefined, ...known },
    'en',
  );
  return Object.fromEntries(all.map((answer) => [answer.question, answer]));
}

describe('the six answers of a park', () => {
  it('are none where nobody states anything, and say so', () => {
    const { land, power, water, segments } = answers({});
    for (const answer of [land, power, water, segments]) {
      expect(answer).toMatchObject({ figure: null, note: '' });
    }
  });

  it('give power and water with unit and day, the answer that fits best first', () => {
    const { power, water } = answers({
      facts: [
        fact('substation', '220', 'kV'),
        fact('firm_capacity_available', '40', 'MW'),
        fact('water_supply_capacity', '50000', 'm3/day', { block: 'water', asOf: null }),
      ],
    });
    expect(power).toMatchObject({ figure: { value: '40', unit: 'MW' }, more: 'block-power' });
    expect(power?.note).toContain('Mar 2026');
    expect(water).toMatchObject({ figure: { value: '50,000' }, more: 'block-water' });
    expect(water?.note).toContain('date not stated');
  });

  it('grey out what is past its time, and pass over what has been replaced', () => {
    const overdue = { state: 'overdue', expiresOn: '2026-01-01', ageMonths: 20 } as const;
    const { power } = answers({
      facts: [
        fact('firm_capacity_available', '60', 'MW', { current: false }),
        fact('adjacent_substation', '110', 'MW', { freshness: overdue }),
      ],
    });
    expect(power).toMatchObject({ figure: { value: '110' }, freshness: overdue });
  });

  it('take free land from plots before a statement about it, and never the whole area for it', () => {
    const whole = fact('area', '956', 'ha', { block: 'area' });
    const stated = fact('available_area', '20', 'ha', { block: 'area' });
    expect(answers({ plots: plots('120000'), facts: [stated, whole] })['land']).toMatchObject({
      figure: { value: expect.stringContaining('12 ha') },
      more: 'land-heading',
    });
    expect(answers({ plots: plots(null), facts: [stated, whole] })['land']?.figure?.value).toBe('20');
    expect(answers({ facts: [whole] })['land']).toMatchObject({
      figure: { value: '956', unit: 'ha' },
      note: expect.stringContaining('how much is free is not stated'),
    });
  });

  it('call allowed only what plots are stated to be open to', () => {
    const there = answers({ park: { ...PARK, segments: ['RE4a'] } })['segments'];
    expect(there).toMatchObject({ figure: null, more: 'segments-heading' });
    expect(there?.note).toContain('Permanent magnets');
    const allowed = answers({ plots: plots(null, [['RE4a', 'RE3'], ['RE6'], ['RE6']]) })['segments'];
    expect(allowed?.figure?.value).toBe('Permanent magnets, Metals & master alloys +1');
  });

  it('count as incentives only programmes in force', () => {
    expect(answers({ programmes: programmes(true, false, true) })['incentives']).toMatchObject({
      figure: { value: '2 programmes' },
      note: 'In force for this place on Nov 26, 2026',
    });
    expect(answers({ programmes: programmes(false) })['incentives']).toMatchObject({
      figure: null,
      note: 'No programme in force is on record for this place',
    });
  });

  it('say who promises the first answer, and that nobody has measured it', () => {
    expect(answers({})['response']?.note).toBe(
      'Promised for the first answer, by the park; not measured yet',
    );
    for (const park of [
      { ...PARK, claimed: false },
      { ...PARK, takesEnquiries: false },
    ]) {
      expect(answers({ park })['response']?.note).toContain('by the administrators');
    }
  });
});
