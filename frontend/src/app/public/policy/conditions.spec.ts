import { readableCondition } from './conditions';

const read = (field: string, op: string, value: string, unit: string | null = null) =>
  readableCondition({ field, op, value, unit }, 'en');

describe('a condition', () => {
  it('reads as a sentence says it', () => {
    expect(read('main_business_revenue_share', '>=', '60', 'percent')).toMatchObject({
      label: 'Share of revenue from the main business',
      demand: 'at least 60 %',
      verbatim: false,
    });
    expect(read('owns_core_ip', '=', 'true').demand).toBe('yes');
    expect(read('fixed_investment', '>=', '30000000', 'CNY').demand).toBe('at least CN¥30,000,000');
    expect(read('final_investment_decision', '<=', '2030').demand).toBe('at most 2030');
    expect(read('property_available_for_use', 'between', '2024-01-01, 2034-12-31').demand).toBe(
      '2024-01-01 – 2034-12-31',
    );
  });

  it('keeps the words of its source where it has no others', () => {
    expect(read('main_business_in', 'in', '西部地区鼓励类产业目录')).toMatchObject({
      demand: '西部地区鼓励类产业目录',
      verbatim: true,
    });
    expect(read('moon_phase', '=', 'full_moon')).toMatchObject({ label: 'moon phase', demand: 'full moon' });
  });

  it('lists the ways of which one is enough', () => {
    const { anyOf } = read(
      'any_of',
      'any',
      'op: >=; unit: CNY; field: fixed_investment; value: 1000000000, op: in; field: investor_rank; value: Fortune Global 500, central SOE',
    );
    expect(anyOf.map(({ label, demand }) => `${label}: ${demand}`)).toEqual([
      'Fixed investment: at least CN¥1,000,000,000',
      'Rank of the investor: Fortune Global 500, central SOE',
    ]);
  });
});
