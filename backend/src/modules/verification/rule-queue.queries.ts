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
import { type OwnedRule, RuleOwners } from './rule-owners.js';
import type { RuleKind } from './rule-verification.entity.js';
import { VerifiableRules } from './rules.reader.js';
import { seesRuleOf } from './verification.access.js';

type Waiting = OwnedRule & { lapse: Lapse };
type Upcoming = OwnedRule & { upcoming: PartialDate };

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
    const isMine = ({ owned }: OwnedRule) => owned.ownerUserId !== null && owned.ownerUserId === actor.userId;
    const isNobodys = ({ owned }: OwnedRule) => owned.ownerUserId === null;
    const listed: readonly OwnedRule[] = query.when === 'later' ? upcoming : all;
    const asked = listed
      .filter((rule) => query.country === undefined || rule.country === query.country)
      .filter((rule) => query.owner === 'all' || (query.owner === 'mine' ? isMine(rule) : isNobodys(rule)));
    const shown = asked.slice(offset, offset + query.pageSize);
    const people = await this.identity.usersOf(shown.flatMap(({ owned }) => owned.ownerUserId ?? []));
    return {
      items: shown.map((rule) => toItem(rule, people, locale)),
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
    const [rule] = (await this.owners.ofEach([await this.access.visible(actor, kind, slug)])) as [OwnedRule];
    const { ownerUserId } = rule.owned;
    const people = await this.identity.usersOf(ownerUserId === null ? [] : [ownerUserId]);
    const availableActions = this.access.actionsOf(actor, rule);
    return {
      ...toItem(rule, people, locale),
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

  private async visible(actor: Actor, parkSlug: string | undefined): Promise<OwnedRule[]> {
    const all = await this.rules.all();
    const park = parkSlug === undefined ? null : (await this.parks.summariesBySlug([parkSlug])).get(parkSlug);
    return this.owners.ofEach(
      all
        .filter(({ parkId }) => seesRuleOf(actor, parkId))
        .filter(({ parkId }) => parkSlug === undefined || (park !== undefined && parkId === park?.id)),
    );
  }
}

function toItem(rule: OwnedRule, people: ReadonlyMap<string, RulePersonView>, locale: Locale): RuleItemView {
  const owner = people.get(rule.owned.ownerUserId ?? '');
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
    version: rule.owned.version,
  };
}
