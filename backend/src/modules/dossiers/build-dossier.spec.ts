import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '../../platform/i18n/locales.js';
import { buildDossier } from './build-dossier.js';
import type { DossierMatter } from './dossier-matter.js';

type Fact = DossierMatter['park']['facts'][number];
const source = {
  address: 'https://example.org/zone',
  title: 'The zone',
  retrievedOn: '2026-10-01',
  quote: null,
};
const fact = (change: Partial<Fact> = {}) =>
  ({
    ...{ id: '1', key: 'approved_area', block: 'area', valueKind: 'number', value: '956', unit: 'ha' },
    ...{
      asOf: { value: '1992-11', from: '1992-11-01', to: '1992-11-30' },
      source,
      note: null,
      confidence: null,
    },
    ...{ conflict: false, current: true, verifiedAt: null, verifiedAs: null },
    ...{ freshness: { state: 'overdue', expiresOn: '1995-11-01', ageMonths: 408 } },
    ...change,
  }) as Fact;

const NONE = { items: [], total: 0 };
function matter(park: object = {}, change: Partial<DossierMatter> = {}): DossierMatter {
  return {
    park: {
      ...{
        id: 'p',
        slug: 'example',
        name: { text: '包头园区', lang: 'zh-CN', isOriginal: true },
        localName: null,
      },
      ...{
        country: 'CN',
        region: null,
        kind: 'industrial park',
        level: null,
        status: 'operating',
        segments: [],
      },
      ...{
        segmentSources: [],
        tenants: [],
        facts: [fact()],
        unknownBlocks: ['power', 'contacts'],
        established: null,
      },
      ...{ claimed: false, demoTeam: false, demo: false, takesEnquiries: true, timeZone: 'Asia/Shanghai' },
      ...park,
    } as unknown as DossierMatter['park'],
    contacts: [],
    ...{ plots: NONE, freeLand: null, buildings: NONE, offerings: NONE, policies: NONE },
    ...change,
  };
}
const EDITION = {
  locale: 'en',
  today: '2026-11-26',
  address: 'https://portal.example.org/en/parks/example',
} as const;
const built = (park: object = {}, change: Partial<DossierMatter> = {}) =>
  buildDossier(matter(park, change), EDITION);
const text = (words: readonly { text: string }[]) => words.map((each) => each.text).join('');

describe('the dossier of a park', () => {
  it('answers what is asked first, and says what nobody states', () => {
    const { answers } = built();
    expect(answers.map(({ value }) => text(value))).toEqual([
      '956\u00a0ha',
      'Not stated',
      'Not stated',
      'Not stated',
      'None in force on record',
      'Not measured yet',
    ]);
    expect(text(answers[0]!.detail)).toBe('Approved area · Nov 1992 · 31 years overdue');
  });

  it('prefers what is free today to what was once approved', () => {
    const freeLand = {
      m2: '25000',
      plots: 2,
      oldest: '2026-11-01',
      newest: '2026-11-20',
      undated: 0,
      outdated: 0,
    };
    expect(text(built({}, { freeLand }).answers[0]!.value)).toBe('2.5\u00a0ha · 37.5\u00a0mu');
    const available = fact({ key: 'available_area', value: '40' });
    expect(text(built({ facts: [fact(), available] }).answers[0]!.value)).toBe('40\u00a0ha');
  });

  it('gives each value its date and the source that says it', () => {
    const { sections, sources } = built();
    const [row] = sections.find(({ heading }) => heading === 'Area')!.rows;
    expect([text(row!.value), text(row!.aside!)]).toEqual(['956\u00a0ha', 'Nov 1992']);
    expect(text(sources[row!.cites![0]!]!)).toBe('The zone, https://example.org/zone (read Oct 1, 2026)');
  });

  it('lists the old values with how far they are past their time, and says so when there are none', () => {
    const older = (facts: Fact[]) =>
      built({ facts }).sections.find(({ heading }) => heading.startsWith('Old values'))!.rows;
    expect(older([fact()]).map((row) => [text([row.label!]), text(row.aside!)])).toEqual([
      ['Approved area', '31 years overdue'],
    ]);
    const fresh = fact({ freshness: { state: 'fresh', expiresOn: null, ageMonths: 1 } });
    expect(older([fresh]).map(({ value }) => text(value))).toEqual([
      'None: every value is dated and within its time.',
    ]);
  });

  it('says since when a value is old that has just become so', () => {
    const lately = fact({ freshness: { state: 'overdue', expiresOn: '2026-11-20', ageMonths: 6 } });
    expect(text(built({ facts: [lately] }).answers[0]!.detail)).toContain('overdue since Nov 20, 2026');
  });

  it('keeps history out of it', () => {
    const earlier = fact({ id: '2', value: '900', current: false });
    expect(JSON.stringify(built({ facts: [fact(), earlier] }))).not.toContain('900');
  });

  it('says that nobody has claimed the park, that it is invented, or that it is none', () => {
    const notice = (park: object) => built(park).notices.map((each) => each.text.slice(0, 21));
    expect(notice({})).toEqual(['Compiled from public ']);
    expect(notice({ claimed: true })).toEqual([]);
    expect(notice({ claimed: true, demoTeam: true })).toEqual(['Compiled from public ']);
    expect(notice({ takesEnquiries: false })).toEqual(['Context, not a park: ']);
    expect(notice({ demo: true })).toEqual(['Invented for a demons']);
    expect(built({ demo: true }).foot.warning).toContain('does not exist');
    expect(built().foot.warning).toBeNull();
  });

  it('says in every language that it is no offer, and leaves no gap open', () => {
    for (const locale of LOCALES) {
      const sheet = buildDossier(matter(), { ...EDITION, locale });
      expect(JSON.stringify(sheet)).not.toMatch(/\{(?!page|pages|what)\w+\}|undefined/);
      expect(sheet.closing).toHaveLength(3);
    }
  });

  it('reads what a source says in the language of the source', () => {
    const words = fact({
      key: 'operator',
      block: 'identity',
      valueKind: 'text',
      value: '管委会',
      unit: null,
    });
    const { sections } = buildDossier(matter({ facts: [words] }), { ...EDITION, locale: 'ja' });
    expect(
      sections.flatMap(({ rows }) => rows).find(({ value }) => text(value) === '管委会')?.value[0]?.lang,
    ).toBe('zh-CN');
  });
});
