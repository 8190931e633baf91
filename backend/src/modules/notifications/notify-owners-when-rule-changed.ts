import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { EnquiryClocks } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import { ProjectLeads } from '../leads/index.js';
import { RULE_CHANGE_FOUND, RuleChangeNotices, type TouchedProject } from '../rule-changes/index.js';
import { DeskAddressees } from './desk-addressees.js';
import { type Addressee, type News, Telling } from './telling.js';

/**
 * Tells whose projects a change of a rule touches: the company's members, who is in charge of the case or of an
 * enquiry in the triage, and the teams of the parks that are being asked. Each once, however many of their projects are touched.
 */
@Injectable()
@Handles('notify-owners-when-rule-changed', RULE_CHANGE_FOUND)
export class NotifyOwnersWhenRuleChanged implements EventHandler {
  constructor(
    private readonly notices: RuleChangeNotices,
    private readonly identity: Identity,
    private readonly leads: ProjectLeads,
    private readonly enquiries: EnquiryClocks,
    private readonly desks: DeskAddressees,
    private readonly telling: Telling,
  ) {}

  async handle({
    id,
    subjectType,
    subjectId,
    payload,
  }: Pick<DomainEvent, 'id' | 'subjectType' | 'subjectId' | 'payload'>): Promise<void> {
    const { n, slug } = payload as { n: number; slug: string };
    const touched = await this.notices.touchedBy(subjectId, n);
    const news: News =
      subjectType === 'regime'
        ? { kind: 'regime-changed', eventId: id, subjects: { regime: slug } }
        : { kind: 'rule-changed', eventId: id, subjects: { content: subjectId, policy: slug } };
    for (const companyId of new Set(touched.map((project) => project.companyId)))
      await this.telling.execute(news, await this.membersOf(companyId));
    for (const parkId of new Set(touched.flatMap(({ askedParkIds }) => askedParkIds)))
      await this.telling.execute(news, await this.desks.teamOf(parkId));
    await this.telling.execute(news, await this.inCharge(touched));
  }

  private async membersOf(companyId: string): Promise<Addressee[]> {
    const members = await this.identity.membersOf('company', companyId);
    return members.map((person) => ({ ...person, as: { kind: 'company', organisationId: companyId } }));
  }

  /**
   * Who has the case, or the part of an enquiry that lies in the triage. What nobody has, or somebody who is no
   * administrator any more, is every administrator's.
   */
  private async inCharge(touched: readonly TouchedProject[]): Promise<Addressee[]> {
    const projectIds = touched.map(({ projectId }) => projectId);
    const leads = await this.leads.of(projectIds);
    const parts = await this.enquiries.openParts(projectIds);
    const owners = new Set([
      ...[...leads.values()].map(({ assigneeUserId }) => assigneeUserId),
      ...parts.filter(({ desk }) => desk === 'triage').map(({ ownerUserId }) => ownerUserId),
    ]);
    const administrators = await this.desks.administrators();
    const isNobodys = [...owners].some((owner) => !administrators.some(({ id }) => id === owner));
    return isNobodys ? administrators : administrators.filter(({ id }) => owners.has(id));
  }
}
