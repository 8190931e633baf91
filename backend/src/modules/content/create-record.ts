import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, isAdministrator } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { validationFailed } from '../../platform/http/validation.js';
import { canOnContent, seesContentOf } from './content.access.js';
import { notAllowed } from './content.errors.js';
import { CONTENT_EVENTS } from './content.events.js';
import { type ContentSubject, type ContentType, ContentTypes } from './content-types.js';
import { checkedDocument, checkedIdentity } from './document-check.js';
import type { CreateContentInput } from './dto/inputs.js';
import { type NewVersion, RecordStore } from './record-store.js';
import { demandDone, doneOf, isRefused, type Outcome } from './refusals.js';

/** A record with its first draft. */
export interface BegunRecord {
  id: string;
  version: number;
}

/** Somebody begins records that have not been there before, each with its first draft. Nothing is public of them yet. */
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
    const [begun] = await this.executeMany(actor, typeName, [input]);
    return demandDone(begun as Outcome<BegunRecord>).id;
  }

  /**
   * The same for many at once, by few statements. Each is judged by itself; a refused one writes nothing and keeps no other
   * from being begun.
   * @returns for each input its record, or what `execute` would have thrown.
   * @throws DomainError not-found for an unknown type.
   */
  async executeMany(
    actor: Actor,
    typeName: string,
    inputs: readonly CreateContentInput[],
  ): Promise<Outcome<BegunRecord>[]> {
    const type = this.types.of(typeName);
    if (inputs.length === 0) return [];
    return this.db.transaction(async () => {
      const ids = await this.newIds(inputs.length);
      const owners = await this.owners(actor, type, inputs);
      const judged: Outcome<NewVersion>[] = [];
      for (const [place, input] of inputs.entries()) {
        judged.push(await this.judged(actor, type, input, owners, ids[place] as string));
      }
      const versions = doneOf(judged);
      const rows = await this.store.insertMany(typeName, versions);
      await this.events.recordMany(
        versions.map(({ subject }) => ({
          name: CONTENT_EVENTS.begun,
          subject: { type: 'content', id: subject.id },
          payload: { type: typeName, n: rows.get(subject.id)?.n, parkId: subject.parkId, from: null },
        })),
      );
      return judged.map((version) =>
        isRefused(version)
          ? version
          : { id: version.subject.id, version: rows.get(version.subject.id)?.version ?? 0 },
      );
    });
  }

  private async newIds(count: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'SELECT uuidv7() AS id FROM generate_series(1, $1::int)',
      [count],
    );
    return rows.map(({ id }) => id);
  }

  /** The parks that are named, as far as they are there. */
  private async owners(
    actor: Actor,
    type: ContentType,
    inputs: readonly CreateContentInput[],
  ): Promise<ReadonlySet<string>> {
    if (type.createdBy === 'administrators' && !isAdministrator(actor)) return new Set();
    return new Set((await this.types.parks(inputs.map(({ parkId }) => parkId ?? null))).keys());
  }

  private async judged(
    actor: Actor,
    type: ContentType,
    input: CreateContentInput,
    owners: ReadonlySet<string>,
    id: string,
  ): Promise<Outcome<NewVersion>> {
    try {
      const subject = this.subjectOf(actor, type, id, input.parkId, owners);
      const document = checkedDocument(type, input.document);
      const identity = checkedIdentity(type, input.identity);
      if (identity !== null) await type.demandIdentity?.(identity);
      const author = actor.userId;
      return { type: type.type, subject, document, state: 'draft', author, basedOn: null, identity };
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** A new park is its own: whoever belongs to it later sees it by that. */
  private subjectOf(
    actor: Actor,
    type: ContentType,
    id: string,
    parkId: string | undefined,
    owners: ReadonlySet<string>,
  ): ContentSubject {
    if (type.createdBy === 'administrators' && !isAdministrator(actor)) throw notAllowed();
    if (type.type === 'park') {
      if (parkId !== undefined) throw unexpectedPark();
      return { id, parkId: id };
    }
    if (parkId === undefined) {
      if (!type.withoutPark || !isAdministrator(actor)) throw missingPark();
      return { id, parkId: null };
    }
    if (!owners.has(parkId) || !seesContentOf(actor, parkId)) throw notFound();
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
