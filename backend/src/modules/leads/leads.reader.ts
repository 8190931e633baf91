import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import type { LeadDetailView } from './dto/views.js';
import { LEAD_COLUMNS, type LeadRow } from './lead-row.js';
import { LeadViews } from './lead-views.js';
import { leadNotFound } from './lead.errors.js';
import { leadsVisibleTo } from './leads.access.js';

/** One lead: for its page, and for the verbs that change it. */
@Injectable()
export class Leads {
  constructor(
    private readonly db: Database,
    private readonly views: LeadViews,
  ) {}

  /** @throws DomainError not-found `lead.not-found`. */
  async detail(actor: Actor, id: string): Promise<LeadDetailView> {
    const view = await this.views.detail(await this.row(actor, id), actor);
    if (!view) throw leadNotFound();
    return view;
  }

  /** The row with its lock, until the ambient transaction ends. @throws DomainError not-found `lead.not-found`. */
  locked(actor: Actor, id: string): Promise<LeadRow> {
    return this.row(actor, id, 'FOR UPDATE');
  }

  async row(actor: Actor, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<LeadRow> {
    const row = await this.db.one<LeadRow>(
      `SELECT ${LEAD_COLUMNS} FROM leads WHERE id = $1 AND ${leadsVisibleTo(actor)} ${lock}`,
      [id],
    );
    if (!row) throw leadNotFound();
    return row;
  }
}
