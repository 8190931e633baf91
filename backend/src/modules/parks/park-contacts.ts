import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { type Actor, isAdministrator } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import { demandVersion } from '../../platform/http/versions.js';
import { validationFailed } from '../../platform/http/validation.js';
import { demoCannotPublish, ReviewFacts } from '../content/index.js';
import type { ContactInput, ContactListView, ContactView, EditContactInput } from './dto/contact.dto.js';
import { parkNotFound } from './parks.errors.js';
import { Parks, type ParkSummary } from './parks.reader.js';

/** More than these is a telephone directory. */
const MAX_CONTACTS = 50;
const COLUMNS = 'id, name, role, languages, phone, email, hours, visibility, position, version';

/** Whom to ask in a park. Its team and the administrators write it down, and it counts at once: nothing is reviewed. */
@Injectable()
export class ParkContacts {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly permissions: PermissionTable,
    private readonly parks: Parks,
    private readonly reviewFacts: ReviewFacts,
  ) {}

  /** What the caller may see. @throws DomainError not-found `park.not-found`. */
  async list(actor: Actor, slug: string): Promise<ContactListView> {
    const park = await this.park(slug);
    const items = await this.db.query<ContactView>(
      `SELECT ${COLUMNS} FROM park_contacts WHERE park_id = $1 AND ($2 OR visibility = 'public') ORDER BY position, id`,
      [park.id, actor.kind === 'user'],
    );
    return { items, editable: this.mayEdit(actor, park) };
  }

  /** @throws DomainError as `edit`; conflict `contact.exists`, `contact.too-many`. */
  async add(actor: Actor, slug: string, input: ContactInput): Promise<ContactView> {
    return this.db.transaction(async () => {
      const park = await this.editable(actor, slug);
      demandReachable(input);
      await this.demandRoom(park, input);
      const { name, role, languages, phone, email, hours, visibility, position } = input;
      const row = await this.db.one<ContactView>(
        `INSERT INTO park_contacts (park_id, name, role, languages, phone, email, hours, visibility, position)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
        [park.id, name, role, languages, phone, email, hours, visibility, position],
      );
      await this.record('park-contact.added', park, (row as ContactView).id);
      return row as ContactView;
    });
  }

  /**
   * @throws DomainError not-found for another's park; refused `content.demo-cannot-publish` for an invented team of a
   * real park; invalid `contact.unreachable`; HttpProblem 412 for a stale version.
   */
  async edit(
    actor: Actor,
    slug: string,
    id: string,
    version: number,
    changes: EditContactInput,
  ): Promise<ContactView> {
    return this.db.transaction(async () => {
      const park = await this.editable(actor, slug);
      const before = await this.locked(park, id);
      demandVersion(before, version);
      const after: ContactInput = { ...before, ...withoutUndefined(changes) };
      demandReachable(after);
      const { name, role, languages, phone, email, hours, visibility, position } = after;
      const row = await this.db.one<ContactView>(
        `UPDATE park_contacts SET name = $2, role = $3, languages = $4, phone = $5, email = $6, hours = $7,
                visibility = $8, position = $9, version = version + 1 WHERE id = $1 RETURNING ${COLUMNS}`,
        [id, name, role, languages, phone, email, hours, visibility, position],
      );
      await this.record('park-contact.edited', park, id);
      return row as ContactView;
    });
  }

  /** @throws as `edit`; conflict `contact.last-of-team` for the only one of a claimed park. */
  async remove(actor: Actor, slug: string, id: string, version: number): Promise<void> {
    await this.db.transaction(async () => {
      const park = await this.editable(actor, slug);
      demandVersion(await this.locked(park, id), version);
      const others = (await this.contactsUnderLock(park)).filter((contact) => contact.id !== id);
      // Who answers for a park can be asked: as it was when its profile was submitted.
      if (park.claimed && others.length === 0) throw lastOfTeam();
      await this.db.query('DELETE FROM park_contacts WHERE id = $1', [id]);
      await this.record('park-contact.removed', park, id);
    });
  }

  private async demandRoom(park: ParkSummary, { name, email, phone }: ContactInput): Promise<void> {
    const known = await this.contactsUnderLock(park);
    const isSame = (contact: ContactView) =>
      contact.name === name && contact.email === email && contact.phone === phone;
    if (known.some(isSame)) throw exists();
    if (known.length >= MAX_CONTACTS) throw tooMany();
  }

  /** One at a time, so that no limit is passed and no request repeated beside another. */
  private async contactsUnderLock(park: ParkSummary): Promise<ContactView[]> {
    await this.db.query('SELECT 1 FROM parks WHERE id = $1 FOR UPDATE', [park.id]);
    return this.db.query<ContactView>(`SELECT ${COLUMNS} FROM park_contacts WHERE park_id = $1`, [park.id]);
  }

  private async park(slug: string): Promise<ParkSummary> {
    const park = (await this.parks.summariesBySlug([slug])).get(slug);
    if (!park) throw parkNotFound();
    return park;
  }

  private async editable(actor: Actor, slug: string): Promise<ParkSummary> {
    const park = await this.park(slug);
    if (!this.mayEdit(actor, park)) throw notFound();
    const people = actor.userId === null ? [] : [actor.userId];
    if (await this.reviewFacts.isDemoOnReal({ subject: { id: park.id, parkId: park.id } }, people))
      throw demoCannotPublish();
    return park;
  }

  private mayEdit(actor: Actor, park: ParkSummary): boolean {
    const roles = actor.memberships
      .filter((m) => m.kind === 'park' && m.organisationId === park.id)
      .map(({ role }) => role);
    return isAdministrator(actor) || this.permissions.rolesAllow(roles, 'contact:edit');
  }

  private async locked(park: ParkSummary, id: string): Promise<ContactView> {
    const row = await this.db.one<ContactView>(
      `SELECT ${COLUMNS} FROM park_contacts WHERE id = $1 AND park_id = $2 FOR UPDATE`,
      [id, park.id],
    );
    if (!row) throw notFound();
    return row;
  }

  private record(name: string, park: ParkSummary, contactId: string): Promise<string> {
    return this.events.record({ name, subject: { type: 'park', id: park.id }, payload: { contactId } });
  }
}

/** A contact that can be neither called nor written to is none. */
function demandReachable({ phone, email }: Pick<ContactInput, 'phone' | 'email'>): void {
  if (phone !== null || email !== null) return;
  throw validationFailed([
    {
      pointer: '/email',
      code: 'contact.unreachable',
      detail: 'has neither an e-mail nor a telephone number',
    },
  ]);
}

const tooMany = () =>
  new DomainError('conflict', 'contact.too-many', 'A park has at most fifty contacts.', {
    limit: MAX_CONTACTS,
  });

const lastOfTeam = () =>
  new DomainError(
    'conflict',
    'contact.last-of-team',
    'A park with a team keeps at least one contact; add another first.',
  );

const exists = () => new DomainError('conflict', 'contact.exists', 'The park has this very contact already.');

const withoutUndefined = (changes: EditContactInput) =>
  Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<ContactInput>;
