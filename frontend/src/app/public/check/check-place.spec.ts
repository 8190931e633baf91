import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aCondition, aMeasure, aPlaceAnswer } from '../../../testing/eligibility.data';
import { settled, withApi } from '../../../testing/api';
import { MeasureAnswerView, PlaceEligibilityView } from '../../api/generated/model';
import { CheckPlaceResult } from './check-place';

async function shown(
  answer: PlaceEligibilityView,
  facts: object = {},
  whole = true,
  fragment: string | null = null,
): Promise<HTMLElement> {
  TestBed.resetTestingModule();
  withApi();
  if (fragment !== null) await TestBed.inject(Router).navigateByUrl(`/#${fragment}`);
  const fixture = TestBed.createComponent(CheckPlaceResult);
  fixture.componentRef.setInput('answer', answer);
  fixture.componentRef.setInput('facts', facts);
  fixture.componentRef.setInput('today', '2026-11-26');
  fixture.componentRef.setInput('whole', whole);
  if (fragment !== null) document.body.append(fixture.nativeElement as HTMLElement);
  for (let turn = 0; turn < 3; turn++) {
    fixture.detectChanges();
    await settled();
  }
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}
const measureText = async (said: Partial<MeasureAnswerView>, facts: object = {}) =>
  (await shown(aPlaceAnswer([aMeasure(said)]), facts))
    .querySelector('app-check-measure')
    ?.textContent?.replace(/\s+/g, ' ') ?? '';
const inPolicy = (reason: string) => ({ ...aMeasure().policy, reason });
const unknown = (said: object) => aCondition({ truth: 'unknown', ...said });

describe('a measure', () => {
  it('says why in one sentence, what it is worth and until when', async () => {
    const text = await measureText({}, { 'main-business-share': { value: '60', unit: 'percent' } });
    expect(text).toContain('Every condition is met by what you stated.');
    expect(text).toContain('CN¥4,000,000 (an estimate, not an offer)');
    expect(text).toContain('In force until Dec 31, 2030');
  });

  it('traces its number to years, conditions, the fact as stated and the source', async () => {
    const text = await measureText({}, { 'main-business-share': { value: '60.25', unit: 'percent' } });
    expect(text).toContain('Share of the main business: 60.25 % (as you stated)');
    expect(text).toContain('Article 1');
    expect(text).toContain('2030CN¥2,000,000');
    expect(text).toContain('The rule ends before the years looked at are over');
    expect(text).toContain('Announcement on the western development');
    expect(text).toContain('Last checked Oct 1, 2026');
  });

  it('that begins after the years looked at says when, and shows no nothing for a sum', async () => {
    const { schedule } = aMeasure();
    const late = { ...schedule!, low: '0.00', high: '0.00', byYear: [], beginsIn: 2041, limits: [] };
    const text = await measureText({ schedule: late });
    expect(text).toContain('Begins in 2041, after the years looked at: the sums count nothing of it yet.');
    expect(text).not.toContain('CN¥0');
    // Of a no nothing begins.
    expect(await measureText({ schedule: late, outcome: 'not-eligible', because: 'ended' })).not.toContain(
      '2041',
    );
  });

  it('traces a fact that nobody stated to the stated one it follows from', async () => {
    const condition = aCondition({
      facts: ['works-in-rare-earths'],
      implied: [{ fact: 'works-in-rare-earths', value: true as never, from: 'segment' }],
    });
    const text = await measureText({ conditions: [condition] }, { segment: 'RE2' });
    expect(text).toContain('Rare-earth sector: Yes (follows from Segment: Smelting & separation)');
  });

  it.each<[string, Partial<MeasureAnswerView>, string]>([
    [
      'a condition that is not met',
      {
        outcome: 'not-eligible',
        because: 'condition-not-met',
        conditions: [aCondition({ truth: 'not_met' })],
      },
      'Not met: Main business at least 60 % of revenue.',
    ],
    [
      'what is missing to know',
      {
        outcome: 'needs-facts',
        because: 'facts-missing',
        conditions: [unknown({ missing: ['main-business-share'] })],
      },
      'It depends on what you have not stated: Share of the main business.',
    ],
    [
      'a currency without a rate',
      {
        outcome: 'needs-facts',
        because: 'facts-missing',
        conditions: [unknown({ incomparable: [{ fact: 'investment', stated: 'USD', needed: 'CNY' }] })],
      },
      'Total investment is stated in USD, the rule counts in CNY. No rate is on record, so nothing was converted.',
    ],
    [
      'words that no answer settles',
      { outcome: 'needs-facts', because: 'words-only', conditions: [unknown({ wordsOnly: true })] },
      'The source states it in words that no answer can settle: Main business at least 60 % of revenue.',
    ],
    ['its end', { outcome: 'not-eligible', because: 'ended' }, 'It ended on Dec 31, 2030'],
    [
      'a window that has closed',
      { outcome: 'not-eligible', because: 'ended', policy: inPolicy('policy.window-closed') },
      'Its window for applications closed before the chosen day.',
    ],
    [
      'a window that is yet to open',
      { outcome: 'not-eligible', because: 'not-begun', policy: inPolicy('policy.before-window') },
      'one may apply only after the chosen day',
    ],
    ['a lapsed rule', { outcome: 'verify', because: 'lapsed' }, 'nobody has confirmed that it still holds'],
    [
      'a predecessor nobody read',
      { outcome: 'verify', because: 'predecessor-unread' },
      'an earlier rule held',
    ],
    ['an award', { outcome: 'not-an-offer', because: 'no-programme' }, 'nobody can apply for it'],
  ])('tells %s', async (_, said, words) => {
    expect(await measureText(said)).toContain(words);
  });

  it('never shows a sum of what nobody gets, nor an unknown one as nothing', async () => {
    expect(await measureText({ outcome: 'not-eligible', because: 'ended' })).not.toContain('CN¥');
    const before = await measureText({ outcome: 'verify', because: 'predecessor-unread', schedule: null });
    expect(before).not.toContain('states no sum');
    const schedule = {
      ...{
        low: '0.00',
        high: null,
        currency: 'CNY',
        byYear: [],
        beginsIn: null,
        incomparable: [],
        limits: [],
      },
      missing: ['taxable-profit'],
    };
    const text = await measureText({ outcome: 'verify', because: 'lapsed', schedule });
    expect(text).toContain('amount not known yet');
    expect(text).toContain('The amount depends on: Taxable profit.');
  });

  it('says what would make it available', async () => {
    const text = await measureText({
      outcome: 'not-eligible',
      because: 'condition-not-met',
      ways: [
        {
          outcome: 'eligible',
          changes: [
            {
              fact: 'main-business-share',
              from: { value: '59.9', unit: 'percent' },
              to: { value: '60', unit: 'percent' },
            },
          ],
        },
      ],
    });
    expect(text).toContain('Share of the main business: 60 % instead of 59.9 %');
  });
});

describe('a place', () => {
  it('groups by outcome; awards and bills stay closed', async () => {
    const page = await shown(
      aPlaceAnswer([
        aMeasure(),
        aMeasure({ slug: 'b', outcome: 'verify', because: 'lapsed' }),
        aMeasure({ slug: 'c', outcome: 'not-an-offer', because: 'no-programme' }),
      ]),
    );
    expect([...page.querySelectorAll('.group h3')].map(({ textContent }) => textContent?.trim())).toEqual([
      'Eligible (1)',
      'To be verified (1)',
      'Not an offer (1)',
    ]);
    expect(page.querySelector<HTMLDetailsElement>('details.group')?.open).toBe(false);
    expect(page.textContent).toContain('An estimate, not an offer: the authority decides.');
  });

  it('says with the sum what another day would change', async () => {
    const page = await shown(
      aPlaceAnswer([aMeasure()], {
        asOf: '2026-06-01',
        compareTo: '2031-01-01',
        changes: [
          {
            slug: 'cn-west-cit',
            title: { text: '15 % corporate income tax', lang: 'en', isOriginal: true },
            before: { outcome: 'eligible', because: 'all-met', sum: null },
            after: { outcome: 'not-eligible', because: 'ended', sum: null },
            difference: { low: '-10000000.00', high: '-10000000.00', currency: 'CNY' },
          },
        ],
      }),
    );
    const changes = page.querySelector('app-check-changes')?.textContent ?? '';
    expect(changes).toContain('If you sign on Jan 1, 2031 instead of Jun 1, 2026');
    expect(changes).toContain('−CN¥10,000,000 over 10 years');
    const measure = page.querySelector('app-check-measure')?.textContent?.replace(/\s+/g, ' ');
    expect(measure).toContain('On Jan 1, 2031: Not eligible. It has ended by this day.');
  });

  it('tells what the best combination leaves out, and sums of currencies that nobody can compare', async () => {
    const sum = (amount: string) => ({ low: amount, high: amount, currency: 'CNY' });
    const page = await shown(
      aPlaceAnswer([aMeasure({ slug: 'hnte' }), aMeasure()], {
        eligible: {
          totals: [sum('20000000.00')],
          groups: [
            {
              taken: ['hnte'],
              total: sum('20000000.00'),
              rejected: [
                {
                  slug: 'cn-west-cit',
                  because: 'excluded',
                  with: ['hnte'],
                  combination: ['cn-west-cit'],
                  total: sum('10000000.00'),
                  less: '10000000.00',
                  might: false,
                },
              ],
              method: 'exhaustive',
              bound: '20000000.00',
              proven: true,
              unproven: null,
              otherwise: { taken: [], total: sum('0.00') },
            },
          ],
          undecided: [
            {
              because: 'exclude-each-other',
              group: 'g',
              slugs: ['hnte', 'cn-west-cit'],
              currencies: ['CNY', 'USD'],
            },
          ],
        },
      }),
    );
    const text = page.querySelector('app-check-combination')?.textContent ?? '';
    expect(text).toContain('It cannot be had together with 15 % corporate income tax');
    expect(text).toContain('with it the best would be CN¥10,000,000, CN¥10,000,000 less.');
    expect(text).toContain('no rate is on record');
    expect(text).toContain(
      'If measures in another currency are preferred (see below), CN¥0 of this is left.',
    );
  });

  it('says what cannot be said while amounts are not known', async () => {
    const sum = (low: string, high: string | null) => ({ low, high, currency: 'CNY' });
    const page = await shown(
      aPlaceAnswer([aMeasure({ slug: 'hnte' }), aMeasure()], {
        eligible: {
          totals: [sum('1.00', '1.00')],
          groups: [
            {
              taken: ['hnte'],
              total: sum('1.00', '1.00'),
              rejected: [
                {
                  slug: 'cn-west-cit',
                  because: 'excluded',
                  with: ['hnte'],
                  combination: ['cn-west-cit'],
                  total: sum('0.00', null),
                  less: '1.00',
                  might: true,
                },
              ],
              method: 'exhaustive',
              bound: null,
              proven: false,
              unproven: 'amounts-not-known',
              otherwise: null,
            },
          ],
          undecided: [
            { because: 'reduces-base', group: 'hnte', slugs: ['hnte', 'west'], currencies: ['CNY', 'USD'] },
            { because: 'common-cap', group: 'pool', slugs: ['hnte', 'west'], currencies: ['CNY', 'USD'] },
          ],
        },
      }),
    );
    const text = page.querySelector('app-check-combination')?.textContent ?? '';
    expect(text).toContain('whether this would be more in the end cannot be said');
    expect(text).toContain('hangs on amounts that are not known yet.');
    expect(text).toContain('lowers what west is reckoned from');
    expect(text).toContain('share a cap');
  });

  it('leads from every sum to the measure that it comes from, opened, and on to its policy', async () => {
    const sum = { low: '4000000.00', high: '4000000.00', currency: 'CNY' };
    const stacking = {
      totals: [sum],
      groups: [
        {
          taken: ['cn-west-cit'],
          total: sum,
          rejected: [],
          method: 'exhaustive' as const,
          bound: '4000000.00',
          proven: true,
          unproven: null,
          otherwise: null,
        },
      ],
      undecided: [],
    };
    const page = await shown(aPlaceAnswer([aMeasure()], { asOf: '2026-06-01', eligible: stacking }));
    document.body.append(page);
    const details = (of: string) => page.querySelector(of)?.closest('details');
    page.querySelector<HTMLElement>('.sums dd app-trace a')?.click();
    expect(details('#check-combination')?.open).toBe(true);
    const measure = page.querySelector<HTMLDetailsElement>('app-check-measure details');
    expect(measure?.open).toBe(false);
    page.querySelector<HTMLElement>('app-check-combination app-trace a')?.click();
    expect(measure?.open).toBe(true);
    expect(document.activeElement?.id).toBe('measure-cn-west-cit');
    expect(measure?.querySelector('a[href^="/policies"]')?.getAttribute('href')).toBe(
      '/policies/cn-west-cit?asOf=2026-06-01#cn-west-cit',
    );
    page.remove();
  });

  it('does not take silence for none', async () => {
    expect((await shown(aPlaceAnswer([]))).textContent).toContain('That does not mean that there is none');
  });

  it('leads to a rule of the other day only by the same check turned round', async () => {
    const page = await shown(
      aPlaceAnswer([aMeasure()], {
        asOf: '2026-06-01',
        compareTo: '2031-01-01',
        changes: [
          {
            slug: 'later-rule',
            title: { text: 'A later rule', lang: 'en', isOriginal: true },
            before: null,
            after: { outcome: 'eligible', because: 'all-met', sum: null },
            difference: null,
          },
        ],
      }),
    );
    expect(page.querySelector('app-check-changes .title a')?.getAttribute('href')).toBe(
      '/?asOf=2031-01-01&compareTo=2026-06-01#measure-later-rule',
    );
  });

  it('keeps what is folded away for later, and what it needs to be found', async () => {
    const page = await shown(aPlaceAnswer([aMeasure()]), {}, false);
    expect(page.querySelector('app-check-measure-depth')).toBeNull();
    expect(page.querySelector('#measure-cn-west-cit')).not.toBeNull();
    expect(page.querySelector('#check-combination')).not.toBeNull();
  });

  it('opens and focuses what the address names, once', async () => {
    const page = await shown(aPlaceAnswer([aMeasure()]), {}, true, 'check-combination');
    expect(page.querySelector<HTMLElement>('#check-combination')?.closest('details')?.open).toBe(true);
    expect(document.activeElement?.id).toBe('check-combination');
    page.remove();
  });

  it('says that documents stand in another language, only where they do', async () => {
    const policy = { ...aMeasure().policy, title: { text: '公告', lang: 'zh-CN', isOriginal: true } };
    const note = async (measure: MeasureAnswerView) =>
      (await shown(aPlaceAnswer([measure]))).querySelector('app-foreign-names')?.textContent?.trim();
    expect(await note(aMeasure({ policy }))).toContain('it stands in Chinese');
    expect(await note(aMeasure())).toBe('');
  });
});
