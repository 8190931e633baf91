import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Identity } from '../identity/index.js';
import { TEAM_EVENTS } from './team.events.js';
import { TeamMail } from './team-mail.js';
import type { TeamKind, TeamRole } from './team.rules.js';

/** Somebody else has changed a person's place in a team: they are told, since they have been signed out. */
@Injectable()
@Handles('tell-member-when-place-changed', TEAM_EVENTS.roleChanged, TEAM_EVENTS.removed)
export class TellMemberWhenPlaceChanged implements EventHandler {
  constructor(
    private readonly identity: Identity,
    private readonly mail: TeamMail,
  ) {}

  async handle({ id, name, subjectType, subjectId, actorId, payload }: DomainEvent): Promise<void> {
    const userId = String(payload.userId);
    const person = (await this.identity.usersOf([userId])).get(userId);
    if (!person || userId === actorId) return;
    const removed = name === TEAM_EVENTS.removed;
    await this.mail.send(
      { kind: subjectType as TeamKind, organisationId: subjectId },
      {
        cause: id,
        to: person,
        template: removed ? 'team-member-removed' : 'team-role-changed',
        role: removed ? null : (payload.to as TeamRole),
      },
    );
  }
}
