import { Injectable } from '@nestjs/common';
import { civilDateAt, type CivilDate } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, readCursor } from '../../platform/http/cursors.js';
import { toFactViews } from '../facts/index.js';
import { Identity, type Person } from '../identity/index.js';
import { toRef } from '../parks/index.js';
import { correctionWorkflow, refusalToAccept } from './correction.workflow.js';
import { CorrectionJudgement, type JudgedParks } from './correction-judgement.js';
import { CORRECTION_COLUMNS, type CorrectionRow } from './correction-row.js';
import { Corrections } from './corrections.reader.js';
import { CorrectionScopes } from './correction-scopes.js';
import type { CorrectionListQuery } from './dto/inputs.js';
import type { CorrectionListView, CorrectionView } from './dto/views.js';
import { statementsOf } from './own-corrections.queries.js';

/** Shows corrections to the desks that answer them. */
@Injectable()
export class CorrectionsQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly corrections: Corrections,
    private readonly scopes: CorrectionScopes,
    private readonly judgement: CorrectionJudgement,
  ) {}

  /** Of one park. @throws DomainError not-found for the desk of others, as for a park that does not exist. */
  async ofPark(actor: Actor, slug: string, query: CorrectionListQuery): Promise<CorrectionListView> {
    return this.list(actor, [await this.scopes.parkOf(actor, slug)], query);
  }

  /** Of all parks that have no team: what the administrators answer. */
  async queue(actor: Actor, query: CorrectionListQuery): Promise<CorrectionListView> {
    return this.list(actor, await this.scopes.withoutTeam(), query);
  }

  /** @throws DomainError not-found, also for one of another park. */
  async detail(actor: Actor, id: string): Promise<CorrectionView> {
    const [view] = await this.views(actor, [await this.corrections.row(actor, id)]);
    return view as CorrectionView;
  }

  /** What waits, the oldest first; or all, the newest first. */
  private async list(
    actor: Actor,
    parkIds: readonly string[],
    { cursor, pageSize, state }: CorrectionListQuery,
  ): Promise<CorrectionListView> {
    const after = readCursor(cursor, ['uuid'])?.[0] ?? null;
    const [which, order, beyond] =
      state === 'open' ? [`= 'open'`, 'ASC', '>'] : [`<> 'unconfirmed'`, 'DESC', '<'];
    const rows = await this.db.query<CorrectionRow>(
      `SELECT ${CORRECTION_COLUMNS} FROM fact_corrections correction
        WHERE correction.park_id = ANY($1::uuid[]) AND correction.state ${which}
          AND ($2::uuid IS NULL OR correction.id ${beyond} $2) ORDER BY correction.id ${order} LIMIT $3`,
      [parkIds, after, pageSize + 1],
    );
    const page = pageOf(rows, pageSize, (row) => [row.id]);
    return { items: await this.views(actor, page.rows), nextCursor: page.nextCursor };
  }

  private async views(actor: Actor, rows: readonly CorrectionRow[]): Promise<CorrectionView[]> {
    const judged = await this.judgement.of(actor, rows);
    const people = await this.identity.usersOf(
      rows.flatMap(({ authorUserId, decidedBy }) => [authorUserId, decidedBy].filter((id) => id !== null)),
    );
    const today = civilDateAt(this.clock.now(), 'UTC');
    return rows.map((row) => toView(row, judged, people, today));
  }
}

function toView(
  row: CorrectionRow,
  judged: JudgedParks,
  people: ReadonlyMap<string, Person>,
  today: CivilDate,
): CorrectionView {
  const park = judged.parks.get(row.parkId);
  const can = judged.may(row);
  // A reason is typed after the button has been drawn: the button asks for it.
  const facts = judged.factsOf(row, 'to be given');
  const decidable = row.state === 'open' && can('correction:decide');
  return {
    id: row.id,
    reference: row.reference,
    park: park ? toRef(park, currentContext().locale) : null,
    factKey: row.factKey,
    valueKind: row.valueKind,
    ...statementsOf(row),
    present: presentOf(row, judged, today),
    comment: row.comment,
    by: row.authorUserId === null ? row.contactName : (people.get(row.authorUserId)?.name ?? null),
    state: row.state,
    submittedAt: (row.submittedAt as Date).toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: people.get(row.decidedBy ?? '')?.name ?? null,
    reason: row.reason,
    acceptedInto: row.acceptedInto,
    acceptRefusal: decidable ? refusalToAccept(facts) : null,
    demo: row.demo,
    version: row.version,
    availableActions: correctionWorkflow.availableActions(row.state, facts, can),
  };
}

const presentOf = ({ parkId, factId }: CorrectionRow, { facts }: JudgedParks, today: CivilDate) =>
  toFactViews([...(facts.get(parkId) ?? [])], today).find(({ id }) => id === factId) ?? null;
