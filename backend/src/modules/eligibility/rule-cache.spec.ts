import { describe, expect, it } from '@jest/globals';
import { Clock } from '../../platform/clock/clock.js';
import { aStatedMeasure } from '../policies/policies.factory.js';
import type { RecordName, RuleBook, RuleBookEntry } from '../policies/index.js';
import { compileMeasure } from '../policies/model/evaluate-measure.js';
import { concerns } from './model/project-answer.js';
import { type DatablePolicy, RuleCache, ruleOnDay } from './rule-cache.js';

const POLICY: DatablePolicy = {
  kind: 'programme',
  country: 'CN',
  level: 'national',
  sourceStatus: 'in_force',
  effectiveFrom: '2021-01-01',
  effectiveTo: null,
  suspendedFrom: null,
  suspendedTo: null,
  sourceDate: null,
  lastChecked: '2026-11-20',
  opensOn: null,
  closesOn: null,
  predecessorUnread: false,
  keptByPark: false,
  territory: { nationwide: false, regions: [], parks: ['own-park'] },
};

describe('where a rule holds', () => {
  const isHeard = (change: Partial<DatablePolicy>) =>
    concerns(
      ruleOnDay(
        { entry: { policy: { ...POLICY, ...change } }, measure: compileMeasure(aStatedMeasure()) },
        '2026-11-26',
      ).territory,
      ['other-park', 'cn-baotou', 'CN'],
    );

  it('is all of a country for what the country publishes', () => expect(isHeard({})).toBe(true));

  it('is the park alone for what a park keeps, whatever it says of itself', () => {
    expect(isHeard({ keptByPark: true })).toBe(false);
    const territory = { nationwide: true, regions: [], parks: ['own-park'] };
    expect(isHeard({ keptByPark: true, territory })).toBe(false);
    const around = { nationwide: false, regions: ['cn-baotou'], parks: ['own-park'] };
    expect(isHeard({ keptByPark: true, territory: around })).toBe(false);
  });

  it('is the parks it names alone for what is invented', () => {
    const territory = { nationwide: true, regions: ['cn-baotou'], parks: ['own-park'] };
    expect(isHeard({ demo: true, territory })).toBe(false);
    expect(isHeard({ demo: true, territory: { ...territory, parks: ['other-park'] } })).toBe(true);
  });
});

/** A rule book with one measure of a country, which counts how often it is read. */
function aBook(country: string) {
  const read: (string | undefined)[] = [];
  const document = aStatedMeasure();
  const entry = {
    slug: document.slug,
    document,
    record: { n: 1, recordedFrom: new Date(0) },
    policy: { ...POLICY, country },
  } as unknown as RuleBookEntry;
  const book = {
    version: (at?: Date) => Promise.resolve(at ? `of ${at.toISOString().slice(0, 10)}` : 'now'),
    entries: (at?: Date) => {
      read.push(at?.toISOString());
      return Promise.resolve([entry]);
    },
    entriesOfRecords: (_: readonly RecordName[]) => Promise.resolve([entry]),
  };
  return { read, book: book as unknown as RuleBook };
}

class SetClock extends Clock {
  constructor(public at: string) {
    super();
  }
  override now(): Date {
    return new Date(this.at);
  }
}

describe('the rules of a day', () => {
  it('turn at midnight of the authority, in a zone half an hour from the next as well', async () => {
    const clock = new SetClock('2026-11-26T18:29:59Z');
    const rules = new RuleCache(aBook('IN').book, clock);
    expect((await rules.rulesOf(undefined)).rules[0]?.asOf).toBe('2026-11-26');
    clock.at = '2026-11-26T18:30:00Z';
    expect((await rules.rulesOf(undefined)).rules[0]?.asOf).toBe('2026-11-27');
  });

  it('as they were believed at an instant are read once for each reading of the book', async () => {
    const { read, book } = aBook('CN');
    const rules = new RuleCache(book, new SetClock('2026-11-26T12:00:00Z'));
    const at = (instant: string) => rules.rulesOf('2026-06-01', new Date(instant));
    const first = await at('2026-11-01T10:00:00Z');
    expect(await at('2026-11-01T10:00:00Z')).toBe(first);
    // Nothing was recorded in between.
    expect(await at('2026-11-01T11:00:00Z')).toBe(first);
    expect(read).toHaveLength(1);
    expect(await at('2026-11-02T10:00:00Z')).not.toBe(first);
    expect(read).toHaveLength(2);
  });

  it('are read once for all who ask while they are being read, and again after a reading that failed', async () => {
    const { read, book } = aBook('CN');
    const rules = new RuleCache(book, new SetClock('2026-11-26T12:00:00Z'));
    const past = new Date('2026-11-01T10:00:00Z');
    const questions = Array.from({ length: 10 }, (_, n) =>
      rules.rulesOf('2026-11-26', n < 5 ? past : undefined),
    );
    const answers = await Promise.all(questions);
    expect(read).toHaveLength(2);
    expect(new Set(answers).size).toBe(2);

    const away = aBook('CN').book;
    const whole = away.entries.bind(away);
    away.entries = () => Promise.reject(new Error('the database is away'));
    const others = new RuleCache(away, new SetClock('2026-11-26T12:00:00Z'));
    for (const at of [undefined, past]) {
      await expect(others.rulesOf('2026-11-26', at)).rejects.toThrow('the database is away');
    }
    away.entries = whole;
    for (const at of [undefined, past])
      expect((await others.rulesOf('2026-11-26', at)).rules).toHaveLength(1);
  });

  it('of today stay at hand, however many instants of the past are asked about', async () => {
    const { read, book } = aBook('CN');
    const rules = new RuleCache(book, new SetClock('2026-11-26T12:00:00Z'));
    const today = await rules.rulesOf('2026-11-26');
    for (let day = 10; day < 30; day += 1)
      await rules.rulesOf('2026-11-26', new Date(`2025-01-${day}T00:00:00Z`));
    expect(await rules.rulesOf('2026-11-26')).toBe(today);
    expect(read.filter((at) => at === undefined)).toHaveLength(1);
  });
});
