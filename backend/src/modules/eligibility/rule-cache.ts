import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { type RecordName, RuleBook, type RuleBookEntry, type RuleBookPolicy } from '../policies/index.js';
import { type CompiledMeasure, compileMeasure } from '../policies/model/evaluate-measure.js';
import { checkMeasure } from '../policies/model/check-measure.js';
import { timesOf, type DatedPolicy } from '../policies/model/standing.js';
import { type DatedRule, RulesByPlace } from './model/project-answer.js';

/** A measure ready to be judged, with what its record says of it. */
export interface KnownRule {
  entry: RuleBookEntry;
  measure: CompiledMeasure;
}

/** One reading of the book. */
interface KnownRules {
  version: string;
  rules: readonly KnownRule[];
}

/** A rule on a day: what the engine needs, and where it comes from. */
export interface RuleOfDay extends DatedRule {
  entry: RuleBookEntry;
  asOf: CivilDate;
}

/** Every rule of one reading of the book. */
export interface RulesOfDay {
  /** Names the reading: the same name, the same rules. */
  version: string;
  rules: readonly RuleOfDay[];
  byPlace: RulesByPlace<RuleOfDay>;
}

/** The rules, read and compiled once for each version of the book, and dated once for each day that is asked about. */
@Injectable()
export class RuleCache {
  private current: KnownRules | null = null;
  private readonly days = new LRUCache<string, RulesOfDay>({ max: 20 });
  /** Apart from what is believed now: who asks about the past does not slow down who asks about today. */
  private readonly past = new LRUCache<string, KnownRules>({ max: 5 });
  private readonly pastDays = new LRUCache<string, RulesOfDay>({ max: 10 });
  /** By version: whoever asks while the book is being read waits for that reading, and begins none. */
  private readonly readings = new Map<string, Promise<KnownRules>>();
  private readonly compiled = new LRUCache<string, CompiledMeasure>({ max: 100_000 });

  constructor(
    private readonly book: RuleBook,
    private readonly clock: Clock,
  ) {}

  /**
   * What is believed now, or was believed at an instant, about a day; without one each rule is taken on the day it is
   * now where its authority sits.
   */
  async rulesOf(asOf: CivilDate | undefined, recordedAt?: Date): Promise<RulesOfDay> {
    const known = recordedAt ? await this.believedAt(recordedAt) : await this.now();
    const days = known === this.current ? this.days : this.pastDays;
    const key = `${known.version} ${asOf ?? quarterOf(this.clock.now())}`;
    let rulesOfDay = days.get(key);
    if (!rulesOfDay) {
      rulesOfDay = this.dated(known, asOf);
      days.set(key, rulesOfDay);
    }
    return rulesOfDay;
  }

  /** What these records say about a day, whatever is believed now. */
  async rulesOfRecords(records: readonly RecordName[], asOf: CivilDate): Promise<RulesOfDay> {
    const entries = await this.book.entriesOfRecords(records);
    return this.dated({ version: '', rules: entries.flatMap((entry) => this.known(entry)) }, asOf);
  }

  /** The rules of one record of a policy as they hold today; of a number that no record has there are none. */
  async rulesOfRecord(policyId: string, n: number): Promise<RuleOfDay[]> {
    const entries = await this.book.entriesOfRecord(policyId, n);
    return entries.flatMap((entry) => this.known(entry)).map((rule) => this.onDay(rule, undefined));
  }

  /** What was believed until a record of a policy was written; nothing where it had been withdrawn. */
  async rulesBeforeRecord(policyId: string, n: number): Promise<RuleOfDay[]> {
    const entries = await this.book.entriesBeforeRecord(policyId, n);
    return entries.flatMap((entry) => this.known(entry)).map((rule) => this.onDay(rule, undefined));
  }

  private async now(): Promise<KnownRules> {
    const version = await this.book.version();
    if (this.current?.version === version) return this.current;
    this.current = await this.readOnce(version, () => this.book.entries());
    return this.current;
  }

  /** Instants between which nothing was recorded have one reading. */
  private async believedAt(recordedAt: Date): Promise<KnownRules> {
    const version = `@${await this.book.version(recordedAt)}`;
    let known = this.past.get(version);
    if (!known) {
      known = await this.readOnce(version, () => this.book.entries(recordedAt));
      this.past.set(version, known);
    }
    return known;
  }

  private readOnce(version: string, entries: () => Promise<RuleBookEntry[]>): Promise<KnownRules> {
    let reading = this.readings.get(version);
    if (!reading) {
      reading = entries()
        .then((read) => ({ version, rules: read.flatMap((entry) => this.known(entry)) }))
        .finally(() => this.readings.delete(version));
      this.readings.set(version, reading);
    }
    return reading;
  }

  private dated({ version, rules }: KnownRules, asOf: CivilDate | undefined): RulesOfDay {
    const dated = rules.map((rule) => this.onDay(rule, asOf));
    return { version, rules: dated, byPlace: new RulesByPlace(dated) };
  }

  /** A measure that the engine cannot run is left out: nothing reckoned from it would be true. */
  private known(entry: RuleBookEntry): KnownRule[] {
    const key = `${entry.slug} ${entry.record.n}`;
    let measure = this.compiled.get(key);
    if (!measure) {
      if (checkMeasure(entry.document).length > 0) return [];
      measure = compileMeasure(entry.document);
      this.compiled.set(key, measure);
    }
    return [{ entry, measure }];
  }

  private onDay(rule: KnownRule, asOf: CivilDate | undefined): RuleOfDay {
    return ruleOnDay(rule, asOf ?? civilDateAt(this.clock.now(), authorityZone(rule.entry.policy.country)));
  }
}

/** Days turn at midnight of an authority's zone: every zone lies a number of quarters of an hour from UTC. */
const quarterOf = (now: Date): string =>
  `${now.toISOString().slice(0, 13)} ${Math.floor(now.getUTCMinutes() / 15)}`;

/** What is to be dated of a record: a stored or committed one has no more. */
export interface DatableRule<Policy extends DatablePolicy = DatablePolicy> {
  entry: { policy: Policy };
  measure: CompiledMeasure;
}

export type DatablePolicy = DatedPolicy &
  Pick<RuleBookPolicy, 'country' | 'level' | 'territory' | 'keptByPark'> &
  Partial<Pick<RuleBookPolicy, 'demo'>>;

/** A rule as it stands on a day. */
export function ruleOnDay<Rule extends DatableRule>(
  rule: Rule,
  asOf: CivilDate,
): Rule & DatedRule & { asOf: CivilDate } {
  const { policy } = rule.entry;
  // No word in what a park publishes makes it hold elsewhere, nor in what is invented: that holds in the parks it names.
  const isWide = !policy.keptByPark && policy.demo !== true;
  return {
    ...rule,
    asOf,
    ...timesOf(policy)(asOf),
    territory: {
      country: policy.country,
      // What a country publishes holds in all of it, wherever the chain stands today; conditions narrow it.
      nationwide: isWide && (policy.territory.nationwide || policy.level === 'national'),
      regions: isWide ? policy.territory.regions : [],
      parks: policy.territory.parks,
    },
  };
}
