import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { asPartialDate } from '../facts/index.js';
import { policyStatus, RuleBook, type RuleBookEntry, type RuleBookPolicy } from '../policies/index.js';
import { type CompiledMeasure, compileMeasure } from '../policies/model/evaluate-measure.js';
import { checkMeasure } from '../policies/model/check-measure.js';
import type { DatedRule } from './model/project-answer.js';

/** A measure ready to be judged, with what its record says of it. */
export interface KnownRule {
  entry: RuleBookEntry;
  measure: CompiledMeasure;
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
}

/** The rules, read and compiled once for each version of the book, and dated once for each day that is asked about. */
@Injectable()
export class RuleCache {
  private current: { version: string; rules: readonly KnownRule[] } | null = null;
  private readonly days = new LRUCache<string, RulesOfDay>({ max: 20 });
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
    const { version, rules } = recordedAt ? await this.believedAt(recordedAt) : await this.now();
    // Days of authorities differ by at most one: the hour is enough to tell when one of them turns.
    const key = `${version} ${asOf ?? this.clock.now().toISOString().slice(0, 13)}`;
    const known = this.days.get(key);
    if (known) return known;
    const dated = { version, rules: rules.map((rule) => this.onDay(rule, asOf)) };
    this.days.set(key, dated);
    return dated;
  }

  /** The rules of one record of a policy as they hold today; of a number that no record has there are none. */
  async rulesOfRecord(policyId: string, n: number): Promise<RuleOfDay[]> {
    const entries = await this.book.entriesOfRecord(policyId, n);
    return entries.flatMap((entry) => this.known(entry)).map((rule) => this.onDay(rule, undefined));
  }

  private async now() {
    const version = await this.book.version();
    if (this.current?.version === version) return this.current;
    this.current = { version, rules: (await this.book.entries()).flatMap((entry) => this.known(entry)) };
    return this.current;
  }

  private async believedAt(recordedAt: Date) {
    const entries = await this.book.entries(recordedAt);
    return { version: `@${recordedAt.toISOString()}`, rules: entries.flatMap((entry) => this.known(entry)) };
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

  private onDay({ entry, measure }: KnownRule, asOf: CivilDate | undefined): RuleOfDay {
    const { policy } = entry;
    const day = asOf ?? civilDateAt(this.clock.now(), authorityZone(policy.country));
    return {
      entry,
      measure,
      asOf: day,
      standing: { ...standingOn(policy, day), predecessorUnread: policy.predecessorUnread },
      lastYear: lastYearOf(policy, day),
      territory: {
        country: policy.country,
        // What a country publishes holds in all of it, wherever the chain stands today; conditions narrow it.
        nationwide: policy.territory.nationwide || policy.level === 'national',
        regions: policy.territory.regions,
        parks: policy.territory.parks,
      },
    };
  }
}

/** How a policy stands on a day, its window for applications included. */
export function standingOn(policy: RuleBookPolicy, day: CivilDate) {
  const closes = asPartialDate(policy.closesOn);
  const { status, offer, reason } = policyStatus(
    {
      kind: policy.kind,
      sourceStatus: policy.sourceStatus,
      effectiveFrom: asPartialDate(policy.effectiveFrom),
      effectiveTo: asPartialDate(policy.effectiveTo),
      suspendedFrom: asPartialDate(policy.suspendedFrom),
      suspendedTo: asPartialDate(policy.suspendedTo),
      sourceDate: asPartialDate(policy.sourceDate),
      lastChecked: policy.lastChecked,
    },
    day,
  );
  const isClosed = offer && closes !== null && day > closes.to;
  return isClosed
    ? { status: 'ended' as const, offer: false, reason: 'policy.window-closed' }
    : { status, offer, reason };
}

/** Of a rule nobody has confirmed no end is known: the one it states may have passed already. */
function lastYearOf(policy: RuleBookPolicy, day: CivilDate): number | null {
  const end = asPartialDate(policy.effectiveTo);
  if (end === null || standingOn(policy, day).status === 'lapsed-verify') return null;
  const year = Number(end.from.slice(0, 4));
  return end.from === `${end.from.slice(0, 4)}-12-31` ? year : year - 1;
}
