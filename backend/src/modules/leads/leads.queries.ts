import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { queryTerms } from '../../platform/search-text/index.js';
import { EnquiryClocks } from '../enquiries/index.js';
import { Identity } from '../identity/index.js';
import { Parks } from '../parks/index.js';
import type { LeadDueFilter, LeadListQuery } from './dto/inputs.js';
import type { LeadAssigneeListView, LeadListView } from './dto/views.js';
import { LEAD_COLUMNS, type LeadRow } from './lead-row.js';
import { LeadViews } from './lead-views.js';
import { leadsVisibleTo } from './leads.access.js';

/** What a due filter asks of the clocks; a paused clock still owes its answer. */
const OWED_STATES = {
  overdue: ['overdue'],
  'due-soon': ['due-soon'],
  running: ['running', 'paused'],
  none: ['overdue', 'due-soon', 'running', 'paused'],
} as const satisfies Record<LeadDueFilter, readonly string[]>;

/** The list of leads and who can be given one. */
@Injectable()
export class LeadsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly parks: Parks,
    private readonly identity: Identity,
    private readonly clocks: EnquiryClocks,
    private readonly views: LeadViews,
  ) {}

  /** The last one something happened to first. @param locale of the names of parks */
  async list(
    actor: Actor,
    query: LeadListQuery,
    locale: Locale = currentContext().locale,
  ): Promise<LeadListView> {
    const parameters: unknown[] = [];
    const next = (value: unknown) => `$${parameters.push(value)}`;
    const conditions = await this.conditions(actor, query, next);
    const after = readCursor(query.cursor, ['instant', 'uuid']);
    if (after) {
      conditions.push(`(last_activity_at, id) < (${next(after[0])}::timestamptz, ${next(after[1])}::uuid)`);
    }
    const rows = await this.db.query<LeadRow>(
      `SELECT ${LEAD_COLUMNS} FROM leads WHERE ${conditions.join(' AND ')}
        ORDER BY last_activity_at DESC, id DESC LIMIT ${next(query.pageSize + 1)}`,
      parameters,
    );
    const page = pageOf(rows, query.pageSize, (row) => [row.lastActivityAt, row.id]);
    const items = await this.views.items(page.rows, locale, this.clock.now());
    return { items, nextCursor: page.nextCursor };
  }

  /** Everybody who looks after leads. */
  async assignees(): Promise<LeadAssigneeListView> {
    const people = await this.identity.administrators();
    return { items: people.map(({ id, name, role }) => ({ id, name, role })) };
  }

  private async conditions(
    actor: Actor,
    query: LeadListQuery,
    next: (value: unknown) => string,
  ): Promise<string[]> {
    const conditions = [leadsVisibleTo(actor)];
    if (query.stage) conditions.push(`stage = ${next(query.stage)}`);
    if (query.park) {
      const park = (await this.parks.summariesBySlug([query.park])).get(query.park);
      // A park nobody knows has no leads; it must not look like no filter.
      conditions.push(park ? `park_id = ${next(park.id)}` : 'FALSE');
    }
    if (query.assignee === 'none') conditions.push('assignee_user_id IS NULL');
    else if (query.assignee) {
      conditions.push(`assignee_user_id = ${next(query.assignee === 'me' ? actor.userId : query.assignee)}`);
    }
    if (query.due) {
      const projects = await this.clocks.projectsOwed(OWED_STATES[query.due]);
      conditions.push(
        query.due === 'none'
          ? `project_id <> ALL(${next(projects)}::uuid[])`
          : `project_id = ANY(${next(projects)}::uuid[])`,
      );
    }
    const terms = queryTerms(query.q ?? '');
    if (terms.length > 0) conditions.push(`search_terms @> ${next(terms)}::text[]`);
    else if (query.q?.trim()) conditions.push('FALSE');
    return conditions;
  }
}
