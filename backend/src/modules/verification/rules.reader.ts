import { Injectable } from '@nestjs/common';
import { authorityZone } from '../../platform/clock/authority-zones.data.js';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { PartialDate } from '../../platform/clock/partial-date.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import { type CurrentPolicy, policyStandingOn, PolicyRecords } from '../policies/index.js';
import { datesOf, namesOf, RegimeRecords, type RegimeRow, standingOf } from '../regimes/index.js';
import { type Lapse, lapseOfPolicy, lapseOfRegime, upcomingOf } from './rule-lapse.rules.js';
import type { RuleKind, RuleState } from './rule-verification.entity.js';

/** A policy or a regime, as far as the two are alike. */
export interface VerifiableRule extends RuleState {
  kind: RuleKind;
  id: string;
  slug: string;
  title: LocalizedText | null;
  country: string;
  /** The park whose team keeps it; null for what the administrators keep. */
  parkId: string | null;
  demo: boolean;
  effectiveFrom: string | null;
  /** The day where its authority sits. */
  day: CivilDate;
  /** Why it stands so, as a code; of a regime the status itself. */
  reason: string;
  lapse: Lapse | null;
  /** From when on it has to be verified, while its suspension runs; null: not that anybody knew. */
  upcoming: PartialDate | null;
  measures: number;
}

/** Reads policies and regimes as rules that somebody can verify, each with how it stands today. */
@Injectable()
export class VerifiableRules {
  constructor(
    private readonly clock: Clock,
    private readonly policies: PolicyRecords,
    private readonly regimes: RegimeRecords,
  ) {}

  async all(): Promise<VerifiableRule[]> {
    const [policies, regimes] = await Promise.all([this.policies.current(), this.regimes.all()]);
    return [...policies.map((policy) => this.ofPolicy(policy)), ...regimes.map((row) => this.ofRegime(row))];
  }

  /** Null when there is none. */
  async one(kind: RuleKind, slug: string): Promise<VerifiableRule | null> {
    if (kind === 'regime') {
      const row = await this.regimes.one(slug);
      return row && this.ofRegime(row);
    }
    const policy = await this.policies.currentOf(slug);
    return policy && this.ofPolicy(policy);
  }

  ofPolicy({ id, slug, parkId, demo, document }: CurrentPolicy): VerifiableRule {
    const day = this.today(document.country);
    const standing = policyStandingOn(document, day);
    return {
      kind: 'policy',
      id,
      slug,
      title: document.title,
      country: document.country,
      parkId,
      demo,
      status: standing.status,
      effectiveFrom: document.effectiveFrom || null,
      effectiveTo: document.effectiveTo || null,
      suspendedFrom: document.suspendedFrom || null,
      suspendedTo: document.suspendedTo || null,
      source: document.source,
      sourceDate: document.sourceDate || null,
      lastChecked: document.lastChecked,
      day,
      reason: standing.reason,
      lapse: lapseOfPolicy(document, standing),
      upcoming: upcomingOf({ ...standing, suspendedTo: document.suspendedTo || null }),
      measures: document.measures.length,
    };
  }

  ofRegime(row: RegimeRow): VerifiableRule {
    const day = this.today(row.jurisdiction);
    const dates = datesOf(row);
    const status = standingOf(dates, day);
    return {
      kind: 'regime',
      id: row.id,
      slug: row.slug,
      title: namesOf(row),
      country: row.jurisdiction,
      parkId: null,
      demo: false,
      status,
      effectiveFrom: row.valid_from,
      effectiveTo: row.valid_to,
      suspendedFrom: row.suspended_from,
      suspendedTo: row.suspended_to,
      source: row.source,
      sourceDate: row.confirmed_on,
      lastChecked: row.last_checked,
      day,
      reason: status,
      lapse: status === 'lapsed-verify' ? lapseOfRegime(dates, day) : null,
      upcoming: upcomingOf({ status, reason: status, suspendedTo: row.suspended_to }),
      measures: 0,
    };
  }

  today(country: string): CivilDate {
    return civilDateAt(this.clock.now(), authorityZone(country));
  }
}

/** What a confirmation keeps of a rule before and after it. */
export const stateOf = (rule: VerifiableRule): RuleState => ({
  status: rule.status,
  effectiveTo: rule.effectiveTo,
  suspendedFrom: rule.suspendedFrom,
  suspendedTo: rule.suspendedTo,
  source: rule.source,
  sourceDate: rule.sourceDate,
  lastChecked: rule.lastChecked,
});
