import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';
import { SeedCatalogue } from '../../seeding/seed-catalogue.js';

interface Answer {
  kind: string;
  state: string;
  percent: string | null;
  effects: string[];
  segments: string[];
  codes: { hs: string; name: { text: string } | null }[];
  element: string | null;
  required: string[];
  suspended: string[];
  verify: string[];
  rules: { slug: string; title: { text: string } }[];
  within: { slug: string }[];
  exceptions: { slug: string }[];
  unsettled: { slug: string }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
  await app.app.get(SeedCatalogue, { strict: false }).execute();
}, 60_000);
afterAll(() => app?.stop());

const ask = async (query: string) => {
  const { status, body } = await app.get(`/regimes/answers?${query}`);
  expect(status).toBe(200);
  return body as { asOf: string; items: Answer[]; compared: Answer[]; changed: string[] };
};
const answers = async (kind: string, query: string) =>
  (await ask(query)).items.filter((each) => each.kind === kind);
const answer = async (kind: string, query: string) => {
  const [only, ...others] = await answers(kind, query);
  expect(others).toEqual([]);
  return only!;
};
const slugs = (refs: { slug: string }[]) => refs.map(({ slug }) => slug);

describe('the export duty', () => {
  it.each([
    ['28469013', '2006', 'unknown', null],
    ['28469013', '2007', 'duty', '10'],
    ['28469013', '2007-06-30', 'verify', '10'],
    ['28469013', '2009', 'duty', '15'],
    ['28469013', '2011', 'duty', '15'],
    ['28469013', '2012', 'duty', '15'],
    ['28469013', '2013', 'unknown', null],
    ['28469013', '2015', 'verify', null],
    ['28469013', '2015-04-30', 'unknown', null],
    ['28469013', '2015-05-01', 'none', null],
    ['28469013', '2016', 'none', null],
    ['28053011', '2007', 'unknown', null],
    ['28053011', '2009', 'verify', '15'],
    ['28053011', '2010', 'duty', '15'],
    ['28053011', '2011', 'duty', '25'],
    ['28053011', '2012', 'duty', '25'],
    ['28053011', '2016', 'none', null],
    // Ten digits are those of the first eight, and a day before and after all rules is answered too.
    ['2846901310', '2012', 'duty', '15'],
    ['28469013', '0001', 'unknown', null],
    ['28469013', '9999', 'none', null],
  ])('on %s was in %s %s %s', async (hs, when, state, percent) => {
    const found = await answer('export_duty', `hs=${hs}&asOf=${when}`);
    expect({ state: found.state, percent: found.percent }).toEqual({ state, percent });
  });

  it('names the rule it rests on, and the product', async () => {
    const found = await answer('export_duty', 'hs=28053011&asOf=2011-06-01');
    expect(slugs(found.rules)).toEqual(['cn-duty-28053011-2011-01-01']);
    expect(found.codes).toMatchObject([{ hs: '28053011', name: { text: 'Neodymium metal' } }]);
    const none = await answer('export_duty', 'hs=28053011&asOf=2016');
    expect(slugs(none.rules)).toEqual(['cn-duty-abolished']);
  });

  it('of a code that is no rare earth is unknown: the rule about rare earths does not speak of it', async () => {
    const found = await answer('export_duty', 'hs=87032100&asOf=2016');
    expect(found).toMatchObject({ state: 'unknown', rules: [], codes: [{ hs: '87032100', name: null }] });
  });

  it('of a code below a heading of which a part was read is to be verified', async () => {
    expect(await answer('export_duty', 'hs=72029911&asOf=2012')).toMatchObject({
      state: 'verify',
      percent: '20',
    });
  });

  it('without a code is that of every known one, those with the same answer together', async () => {
    const found = await answers('export_duty', 'segment=RE3&asOf=2011');
    expect(found.map(({ state, percent, codes }) => [state, percent, codes.length])).toEqual([
      ['duty', '25', 3],
      ['unknown', null, 4],
    ]);
    expect(await answers('export_duty', 'segment=RE5')).toEqual([]);
  });
});

describe('foreign investment', () => {
  it.each([
    ['RE1', '2010-06-01', 'prohibited', []],
    ['RE1', '2021-12-31', 'prohibited', []],
    ['RE1', '2026-11-24', 'verify', ['prohibited']],
    ['RE2', '2017', 'joint-venture-only', []],
    ['RE2', '2018', 'verify', ['joint-venture-only', 'not-barred']],
    ['RE2', '2019', 'not-barred', []],
    ['RE2', '2026-11-24', 'not-barred', []],
    ['RE2', '2001-12-31', 'unknown', []],
    ['RE3', '2026-11-24', 'unknown', []],
    ['RE4a', '2002', 'encouraged', []],
    ['RE4a', '2026-11-24', 'verify', ['encouraged']],
    ['RE4f', '2026-11-24', 'verify', ['encouraged']],
    ['RE5', '2026-11-24', 'unknown', []],
    ['RE6', '2026-11-24', 'unknown', []],
  ])('in %s is in %s %s', async (segment, when, state, effects) => {
    const found = await answer('foreign_investment', `segment=${segment}&asOf=${when}`);
    expect({ state: found.state, effects: found.effects }).toEqual({ state, effects });
  });

  it('in components is not found, and the provisions of 2002 are named as what does not settle it', async () => {
    const on = async (when: string) => {
      const { state, rules, unsettled } = await answer('foreign_investment', `segment=RE5&asOf=${when}`);
      return [state, slugs(rules), slugs(unsettled)];
    };
    // "Deep processing, new materials, applications" are encouraged: of components it says nothing.
    expect(await on('2026-11-24')).toEqual(['unknown', [], ['cn-fdi-2002-encouraged']]);
    expect(await on('2002')).toEqual(['unknown', [], ['cn-fdi-2002-encouraged']]);
    expect(await on('2001')).toEqual(['unknown', [], []]);
    expect((await ask('segment=RE5&asOf=2001&compareTo=2002')).changed).not.toContain('foreign_investment');
  });

  it('is never said not to be found beside a rule in the list that no answer names', async () => {
    for (const segment of ['RE1', 'RE2', 'RE3', 'RE4a', 'RE5', 'RE6'])
      for (const when of ['2001-12-31', '2002-06-01', '2008-06-01', '2016-06-01', '2026-11-24']) {
        const { state, rules, unsettled } = await answer(
          'foreign_investment',
          `segment=${segment}&asOf=${when}`,
        );
        if (state !== 'unknown') continue;
        const { items } = (await app.get(`/regimes?segment=${segment}&asOf=${when}`)).body;
        const listed = items.filter((rule: { kind: string }) => rule.kind === 'foreign_investment');
        const named = [...slugs(rules), ...slugs(unsettled)].sort();
        expect([segment, when, listed.map(({ slug }: { slug: string }) => slug).sort()]).toEqual([
          segment,
          when,
          named,
        ]);
      }
  });

  it('in separation stands within Order 785 and the quota since they began', async () => {
    const within = async (when: string) =>
      slugs((await answer('foreign_investment', `segment=RE2&asOf=${when}`)).within);
    expect(await within('2024-09-30')).toEqual([]);
    expect(await within('2024-10-01')).toEqual(['cn-order-785']);
    expect(await within('2025-07-28')).toEqual(['cn-order-785', 'cn-order-71-2025']);
  });

  it('in mining names the exception of Hainan from the day it began', async () => {
    const exceptions = async (when: string) =>
      slugs((await answer('foreign_investment', `segment=RE1&asOf=${when}`)).exceptions);
    expect(await exceptions('2021-01-31')).toEqual([]);
    expect(await exceptions('2021-02-01')).toEqual(['cn-hainan-2021']);
  });

  it('is not answered for a domestic investor', async () => {
    expect(await answers('foreign_investment', 'segment=RE2&ownership=domestic')).toEqual([]);
  });
});

describe('export licences', () => {
  it.each([
    ['element=Dy', '2025-04-03', 'not-yet'],
    ['element=Dy', '2025-04-04', 'required'],
    ['hs=28469015', '2026-11-24', 'required'],
    ['element=Ho', '2025-10-09', 'required'],
    ['element=Ho', '2026-11-10', 'suspended'],
    ['element=Ho', '2026-11-11', 'verify'],
    ['element=Nd', '2026-11-24', 'unknown'],
    ['segment=RE5', '2026-11-24', 'unknown'],
  ])('for %s on %s are %s', async (query, day, state) => {
    expect((await answer('export_licence', `${query}&asOf=${day}`)).state).toBe(state);
  });

  it('without an element tell which need one, which are suspended and which must be verified', async () => {
    const on = async (day: string) => {
      const { state, required, suspended, verify } = await answer('export_licence', `asOf=${day}`);
      return { state, required, suspended, verify };
    };
    const required = ['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y'];
    const october = ['Ho', 'Er', 'Tm', 'Eu', 'Yb'];
    expect(await on('2026-11-10')).toEqual({ state: 'depends', required, suspended: october, verify: [] });
    expect(await on('2026-11-11')).toEqual({ state: 'depends', required, suspended: [], verify: october });
  });
});

describe('every other kind', () => {
  it.each([
    ['export_quota', 'segment=RE2&asOf=2014-12-31', 'in-force'],
    ['export_quota', 'segment=RE2&asOf=2015-01-01', 'ended'],
    ['quota', 'segment=RE2&asOf=2025-07-27', 'not-yet'],
    ['quota', 'segment=RE2&asOf=2025-07-28', 'in-force'],
    ['technology_export', 'segment=RE4a&asOf=2023-12-20', 'not-yet'],
    ['technology_export', 'segment=RE4a&asOf=2023-12-21', 'in-force'],
    ['technology_export', 'segment=RE5&asOf=2026', 'unknown'],
    ['vat_refund', 'segment=RE2&asOf=2026', 'verify'],
    ['administration', 'segment=RE3&asOf=2024', 'verify'],
    ['administration', 'segment=RE3&asOf=2025', 'in-force'],
  ])('%s for %s is %s', async (kind, query, state) => {
    expect((await answer(kind, query)).state).toBe(state);
  });

  it('never says no where nothing is on record', async () => {
    for (const when of ['1900', '0001-01-01']) {
      for (const { kind, state } of (await ask(`segment=RE2&asOf=${when}`)).items) {
        expect([kind, state]).toEqual([kind, expect.stringMatching(/^(unknown|not-yet|verify)$/)]);
      }
    }
  });
});

describe('two days', () => {
  it('are answered beside each other, and the kinds named whose answers differ', async () => {
    const { items, compared, changed } = await ask('hs=28469013&segment=RE2&asOf=2012&compareTo=2016');
    const duty = (list: Answer[]) => list.find(({ kind }) => kind === 'export_duty')?.state;
    expect([duty(items), duty(compared)]).toEqual(['duty', 'none']);
    expect(changed).toEqual(['export_duty', 'export_quota']);
    expect((await ask('hs=28469013&asOf=2011&compareTo=2012')).changed).toEqual([]);
  });

  it('show in the list what speaks on either, with how it stood then', async () => {
    const { body } = await app.get('/regimes?hs=28469013&asOf=2012-06-01&compareTo=2016-06-01');
    const standing = Object.fromEntries(
      body.items.map((rule: { slug: string; status: string; statusThen: string }) => [
        rule.slug,
        [rule.status, rule.statusThen],
      ]),
    );
    expect(standing['cn-duty-28469013-2008-01-01']).toEqual(['in-force', 'ended']);
    expect(standing['cn-duty-abolished']).toEqual(['forecast', 'in-force']);
    expect(standing['cn-duty-28469013-2007']).toBeUndefined();
  });
});

describe('the list of rules', () => {
  it('holds all with their standing on a day where all are asked for', async () => {
    const all = (await app.get('/regimes')).body.total;
    const { body } = await app.get('/regimes?asOf=2012-06-01&scope=all');
    expect(body.total).toBe(all);
    expect(body.items.find((rule: { slug: string }) => rule.slug === 'cn-order-785')).toMatchObject({
      status: 'forecast',
      asOf: '2012-06-01',
    });
  });

  it('finds a code by its digits, however its source writes it', async () => {
    const named = async (hs: string) =>
      (await app.get(`/regimes?hs=${hs}`)).body.items
        .filter((rule: { hs: string | null }) => rule.hs !== null)
        .map((rule: { title: { text: string } }) => rule.title.text);
    expect(await named('720299')).toEqual(['NdFeB strip-cast flakes']);
    expect(await named('72029911')).toEqual(['NdFeB strip-cast flakes']);
    expect(new Set(await named('28469013'))).toEqual(new Set(['Neodymium oxide']));
  });

  it('holds for a segment the duties on what it makes, beside the rule that ended them', async () => {
    const codes = async (segment: string) =>
      (await app.get(`/regimes?segment=${segment}`)).body.items
        .filter((rule: { kind: string }) => rule.kind === 'export_duty')
        .map((rule: { hs: string | null }) => rule.hs?.slice(0, 7) ?? 'all');
    expect(await codes('RE1')).toEqual(['2530902', 'all']);
    expect(await codes('RE4a')).toEqual(['7202 99']);
    expect(await codes('RE5')).toEqual([]);
  });

  it('names rules in the reader’s language', async () => {
    const { body } = await app.get('/regimes?scope=all', { headers: { 'accept-language': 'de' } });
    const order = body.items.find((rule: { slug: string }) => rule.slug === 'cn-order-785');
    expect(order.title).toEqual({
      text: 'Vorschriften zur Verwaltung Seltener Erden, Erlass 785',
      lang: 'de',
      isOriginal: false,
    });
  });

  it('is a file with the same filter', async () => {
    const { status, body } = await app.get(
      '/regimes/export?hs=28469013&columns=slug,value,status&asOf=2012-06-01',
    );
    expect(status).toBe(200);
    expect(body).toContain('cn-duty-28469013-2008-01-01,15,in-force');
    expect(body).not.toContain('28053011');
  });

  it('lists the products whose codes were read', async () => {
    const { body } = await app.get('/regimes/products');
    expect(body.total).toBe(16);
    expect(body.items).toContainEqual(
      expect.objectContaining({ hs: '28469013', element: 'Nd', segment: 'RE2' }),
    );
  });
});

describe('a question that cannot be asked', () => {
  it.each([
    'hs=2846x',
    'hs=284',
    'hs=28469013000',
    'asOf=2026-02-30',
    'asOf=12',
    'asOf=0000',
    'asOf=tomorrow',
    'compareTo=2026-13-01',
    'ownership=state',
    'segment=RE9',
    'element=Xx',
    'colour=red',
  ])('%s is refused', async (query) => {
    expect((await app.get(`/regimes/answers?${query}`)).status).toBe(422);
  });

  it.each(['hs=2846x', 'asOf=2012-13', 'scope=some', 'ownership=state'])(
    'of the list: %s is refused',
    async (query) => {
      expect((await app.get(`/regimes?${query}`)).status).toBe(422);
    },
  );
});
