import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../platform/events/domain-event.entity.js';
import { type EventHandler, Handles } from '../../platform/events/handles.js';
import { Identity } from '../identity/index.js';
import { Telling } from './telling.js';

/** Keeps in the portal what the owner of an account has been mailed about it. */
@Injectable()
@Handles('notify-owner-when-password-changed', 'user.password-changed')
export class NotifyOwnerWhenPasswordChanged implements EventHandler {
  constructor(
    private readonly identity: Identity,
    private readonly telling: Telling,
  ) {}

  async handle({ id, subjectId }: DomainEvent): Promise<void> {
    const owner = (await this.identity.usersOf([subjectId])).get(subjectId);
    if (!owner) return;
    const news = { kind: 'account-security' as const, eventId: id, subjects: {} };
    await this.telling.execute(news, [{ ...owner, as: null }]);
  }
}
