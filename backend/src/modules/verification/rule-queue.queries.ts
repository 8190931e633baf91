import { Injectable } from '@nestjs/common';
import type { PartialDate } from '../../platform/clock/partial-date.js';
import type { Actor } from '../../platform/context/actor.js';
import { offsetOf } from '../../platform/http/pages.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { sourceOf } from '../facts/index.js';
import { Identity } from '../identity/index.js';
import { Parks } from '../parks/index.js';
import type { RuleQueueQuery } from './dto/inputs.js';
import type { RuleDetailView, RuleItemView, RulePersonView, RuleQueueView } from './dto/views.js';
import { RuleAccess } from './rule-access.js';
import { RuleConfirmations } from './rule-confirmations.js';
import { inOrderOfDays, inOrderOfUrgency, type Lapse } from './rule-lapse.rules.js';
import { RuleOwners, type RuleOwnership, ruleKey } from './rule-owners.js';
import type { RuleKind } from './rule-verification.entity.js';
import { type VerifiableRule, VerifiableRules } from './rules.reader.js';
import { seesRuleOf } from './verification.access.js';

const NOBODY: RuleOwnership = { ownerUserId: null, version: 0 };
type Owned = VerifiableRule & { owned: RuleOwnership };
type Waiting = Owned & { lapse: Lapse };
type Upcoming = Owned & { upcoming: PartialDate };

/** What waits to be verified, and one rule with all that was found out about it. */
@Injectable()
export class RuleQueueQueries {
  constructor(
    private readonly rules: VerifiableRules,
    private readonly owners: RuleOwners,
    private readonly confirmations: RuleConfirmations,
    private readonly identity: Identity,
    private readonly parks: Parks,
    private readonly access: RuleAccess,
  ) {}

  async list(actor: Actor, query: RuleQueueQuery, locale: Locale): Promise<RuleQueueView> {
    const offset = offsetOf(query);
    const rules = await this.visible(actor, query.park);
    const all = inOrderOfUrgency(rules.filter((rule): rule is Waiting => rule.lapse !== null));
    const upcoming = inOrderOfDays(rules.filter((rule): rule is Upcoming => rule.upcoming !== null));
    const isMine = ({ owned }: Owned) => owned.ownerUserId !== null && owned.ownerUserId === actor.userId;
    const isNobodys = ({ owned }: Owned) => owned.ownerUserId === null;
    const listed: readonly Owned[] = query.when === 'later' ? upcoming : all;
    const asked = listed
      .filter((rule) => query.country === undefined || rule.country === query.country)
      .filter((rule) => query.owner === 'all' || (query.owner === 'mine' ? isMine(rule) : isNobodys(rule)));
    const shown = asked.slice(offset, offset + query.pageSize);
    const people = await this.identity.usersOf(shown.flatMap(({ owned }) => owned.ownerUserId ?? []));
    return {
      items: shown.map((rule) => toItem(rule, rule.owned, people, locale)),
      total: asked.length,
      page: query.page,
      pageSize: query.pageSize,
      counts: {
        all: all.length,
        mine: all.filter(isMine).length,
        nobody: all.filter(isNobodys).length,
        upcoming: upcoming.length,
      },
      countries: [...new Set(listed.map(({ country }) => country))].sort(),
    };
  }

  /** Also of a rule about which nothing has to be verified. @throws DomainError not-found `rule.not-found`. */
  async detail(actor: Actor, kind: RuleKind, slug: string, locale: Locale): Promise<RuleDetailView> {
    const rule = await this.access.visible(actor, kind, slug);
    const owned = await this.owners.of(rule);
    const people = await this.identity.usersOf(owned.ownerUserId === null ? [] : [owned.ownerUserId]);
    const availableActions = this.access.actionsOf(actor, rule);
    return {
      ...toItem(rule, owned, people, locale),
      effectiveFrom: rule.effectiveFrom,
      effectiveTo: rule.effectiveTo,
      suspendedFrom: rule.suspendedFrom,
      suspendedTo: rule.suspendedTo,
      openDraft: await this.access.openDraftOf(rule),
      availableActions,
      owners: availableActions.includes('assign') ? await this.owners.candidates(rule) : [],
      confirmations: await this.confirmations.of(rule),
    };
  }

  private async visible(actor: Actor, parkSlug: string | undefined): Promise<Owned[]> {
    const [all, owners] = await Promise.all([this.rules.all(), this.owners.all()]);
    const park = parkSlug === undefined ? null : (await this.parks.summariesBySlug([parkSlug])).get(parkSlug);
    return all
      .filter(({ parkId }) => seesRuleOf(actor, parkId))
      .filter(({ parkId }) => parkSlug === undefined || (park !== undefined && parkId === park?.id))
      .map((rule) => ({ ...rule, owned: owners.get(ruleKey(rule)) ?? NOBODY }));
  }
}

function toItem(
  rule: VerifiableRule,
  owned: RuleOwnership,
  people: ReadonlyMap<string, RulePersonView>,
  locale: Locale,
): RuleItemView {
  const owner = people.get(owned.ownerUserId ?? '');
  return {
    id: `${rule.kind}-${rule.slug}`,
    kind: rule.kind,
    slug: rule.slug,
    title: readText(rule.title, locale) ?? { text: rule.slug, lang: 'und', isOriginal: true },
    country: rule.country,
    status: rule.status,
    asOf: rule.day,
    lapse: rule.lapse && { reason: rule.lapse.reason, since: rule.lapse.since },
    upcoming: rule.upcoming,
    source: sourceOf(rule.source, rule.lastChecked),
    sourceDate: rule.sourceDate,
    lastChecked: rule.lastChecked,
    measures: rule.measures,
    owner: owner ? { id: owner.id, name: owner.name } : null,
    demo: rule.demo,
    version: owned.version,
  };
}
