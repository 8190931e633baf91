import { describe, expect, it } from '@jest/globals';
import type { OfferingDocument } from './dto/offering.document.js';
import { anOffering } from './offering.factory.js';
import { isSoldOut, offeringNotes } from './offering.rules.js';

const AROUND = {
  plots: new Set(['B-07']),
  buildings: new Set(['SF-3']),
  policies: new Map([
    ['cn-west-cit', { offer: true }],
    ['cn-old-duty', { offer: false }],
  ]),
  measures: new Map([
    ['cn-west-cit-rate', { offer: true }],
    ['cn-old-rebate', { offer: false }],
  ]),
  today: '2026-11-26',
};
function said(change: Partial<OfferingDocument>) {
  const { problems, warnings } = offeringNotes(anOffering(change), AROUND);
  const text = ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`;
  return { problems: problems.map(text), warnings: warnings.map(text) };
}
const refused = (...problems: string[]) => ({ problems, warnings: [] });
const questioned = (...warnings: string[]) => ({ problems: [], warnings });
const t = (value: string) => ({ value, unit: 't/yr' });

describe('an offering', () => {
  it('may be published with a title, segments and a promise', () => expect(said({})).toEqual(refused()));
  it('may hold what its park has published and name programmes in force', () => {
    expect(said({ kind: 'plot', plots: ['B-07'], policies: ['cn-west-cit'] })).toEqual(refused());
  });

  it('may come with measures of programmes in force, and reads documents that were written before there were any', () => {
    expect(said({ measures: ['cn-west-cit-rate'] })).toEqual(refused());
    const before: Partial<OfferingDocument> = anOffering();
    delete before.measures;
    expect(offeringNotes(before as OfferingDocument, AROUND)).toEqual({ problems: [], warnings: [] });
    expect(said({ measures: ['no-such-measure'] })).toEqual(refused('/measures offering.measure-unknown'));
    expect(said({ measures: ['cn-old-rebate'] })).toEqual(questioned('/measures offering.measure-no-offer'));
  });

  it.each<[string, Partial<OfferingDocument>, string]>([
    ['no title', { title: null }, '/title statement.required'],
    [
      'a title in another language than its original',
      { title: { original: 'zh-CN', texts: { en: 'Plot' } } },
      '/title statement.required',
    ],
    ['a plot that is none', { kind: 'plot' }, '/plots offering.plot-needed'],
    ['a building that is none', { kind: 'building' }, '/buildings offering.building-needed'],
    ['a plot that nobody published', { plots: ['Z-9'] }, '/plots offering.plot-unknown'],
    ['a building that nobody published', { buildings: ['Z-9'] }, '/buildings offering.building-unknown'],
    ['feedstock of no quantity', { kind: 'feedstock-supply' }, '/quantity statement.required'],
    [
      'feedstock by area',
      { kind: 'feedstock-supply', quantity: { value: '5', unit: 'ha' } },
      '/quantity/unit statement.unit-unexpected',
    ],
    [
      'more left than there was',
      { kind: 'feedstock-supply', quantity: t('700'), left: t('701') },
      '/left offering.left-above-quantity',
    ],
    [
      'something left of tonnes that is counted in tonnes a year',
      { kind: 'feedstock-supply', quantity: t('700'), left: { value: '1', unit: 't' } },
      '/left offering.left-above-quantity',
    ],
    [
      'something left of nothing',
      { left: { value: '1', unit: 'units' } },
      '/quantity offering.quantity-needed',
    ],
    ['a policy that is none', { policies: ['no-such-policy'] }, '/policies offering.policy-unknown'],
    ['a month for a day', { closesOn: '2027-03' }, '/closesOn offering.day-needed'],
    [
      'an end before its beginning',
      { opensOn: '2027-03-02', closesOn: '2027-03-01' },
      '/closesOn offering.closes-before-opens',
    ],
  ])('with %s is not published', (_, change, expected) => {
    expect(said(change)).toEqual(refused(expected));
  });

  it('may be down to its last part, and to nothing', () => {
    const quantity = t('700');
    expect(said({ kind: 'feedstock-supply', quantity, left: t('700') })).toEqual(refused());
    expect(said({ kind: 'feedstock-supply', quantity, left: t('0') })).toEqual(refused());
    expect([isSoldOut(t('0')), isSoldOut(t('0.00')), isSoldOut(t('0.01')), isSoldOut(null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each<[string, Partial<OfferingDocument>, string]>([
    ['no segment', { segments: [] }, '/segments offering.segments-missing'],
    ['a policy that is no offer today', { policies: ['cn-old-duty'] }, '/policies offering.policy-no-offer'],
    ['an end that has passed', { closesOn: '2026-11-25' }, '/closesOn offering.closed-already'],
    ['no promise', { decisionDays: null }, '/decisionDays offering.promise-missing'],
    ['a promise of half a year', { decisionDays: 180 }, '/decisionDays offering.promise-long'],
  ])('with %s is questioned', (_, change, expected) => {
    expect(said(change)).toEqual(questioned(expected));
  });
});
