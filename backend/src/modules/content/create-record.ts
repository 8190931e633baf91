import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, isAdministrator } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { validationFailed } from '../../platform/http/validation.js';
import { canOnContent, seesContentOf } from './content.access.js';
import { notAllowed } from './content.errors.js';
import { CONTENT_EVENTS } from './content.events.js';
import { type ContentSubject, type ContentType, ContentTypes } from './content-types.js';
import { checkedDocument, checkedIdentity } from './document-check.js';
import type { CreateContentInput } from './dto/inputs.js';
import { RecordStore } from './record-store.js';

/** Somebody begins a record that has not been there before, with its first draft. Nothing is public of it yet. */
@Injectable()
export class CreateRecord {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly types: ContentTypes,
    private readonly store: RecordStore,
  ) {}

  /**
   * @returns the id of the record.
   * @throws DomainError not-found for an unknown type or a park that is not the actor's; forbidden
   * `content.action-not-allowed`; invalid `validation.failed`; what the type refuses.
   */
  async execute(actor: Actor, typeName: string, input: CreateContentInput): Promise<string> {
    const type = this.types.of(typeName);
    return this.db.transaction(async () => {
      const subject = await this.subjectOf(actor, type, input.parkId);
      const document = checkedDocument(type, input.document);
      const identity = checkedIdentity(type, input.identity);
      if (identity !== null) await type.demandIdentity?.(identity);
      const { n } = await this.store.insert({
        type: typeName,
        subject,
        document,
        state: 'draft',
        author: actor.userId,
        basedOn: null,
        identity,
      });
      await this.events.record({
        name: CONTENT_EVENTS.begun,
        subject: { type: 'content', id: subject.id },
        payload: { type: typeName, n, parkId: subject.parkId, from: null },
      });
      return subject.id;
    });
  }

  /** A new park is its own: whoever belongs to it later sees it by that. */
  private async subjectOf(actor: Actor, type: ContentType, parkId?: string): Promise<ContentSubject> {
    if (type.createdBy === 'administrators' && !isAdministrator(actor)) throw notAllowed();
    const row = await this.db.one<{ id: string }>('SELECT uuidv7() AS id');
    const { id } = row as { id: string };
    if (type.type === 'park') {
      if (parkId !== undefined) throw unexpectedPark();
      return { id, parkId: id };
    }
    if (parkId === undefined) throw missingPark();
    const known = (await this.types.parks([parkId])).has(parkId);
    if (!known || !seesContentOf(actor, parkId)) throw notFound();
    if (!canOnContent(this.permissions, actor, type, parkId)('content:edit')) throw notAllowed();
    return { id, parkId };
  }
}

const missingPark = () =>
  validationFailed([
    { pointer: '/parkId', code: 'validation.required', detail: 'names the park it belongs to' },
  ]);
const unexpectedPark = () =>
  validationFailed([
    { pointer: '/parkId', code: 'validation.unknown-property', detail: 'a new park belongs to no other' },
  ]);
