import { Injectable } from '@nestjs/common';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { currentOf, Facts, type FactView, type FreshnessState, toFactView } from '../facts/index.js';
import { Identity } from '../identity/index.js';
import type {
  ConfirmationView,
  ConfirmedFactView,
  FactsToConfirmView,
} from './dto/fact-confirmations.dto.js';
import { standingOf } from './park-standing.rules.js';
import { type ParkSummary, toRef } from './parks.reader.js';

interface ConfirmationRow {
  id: string;
  factId: string;
  userId: string;
  side: string;
  confirmedAt: Date;
}

/** What is most urgent stands first; what is fresh asks for nothing. */
const URGENCY: readonly FreshnessState[] = ['overdue', 'due', 'unknown'];
const LAST = 20;

/** Reads what waits for a park's team to confirm, and what has been confirmed by whom. Names stay at the desk. */
@Injectable()
export class FactsToConfirmQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly identity: Identity,
  ) {}

  async list(actor: Actor, park: ParkSummary, locale: Locale): Promise<FactsToConfirmView> {
    const all = await this.confirmedFacts(actor, park.id);
    const urgency = ({ fact }: ConfirmedFactView) => URGENCY.indexOf(fact.freshness.state);
    const barred = !park.demo && (await this.identity.isDemo(actor.userId as string));
    return {
      park: toRef(park, locale),
      standing: standingOf(all.map(({ fact }) => fact)),
      items: all.filter((each) => urgency(each) >= 0).sort((a, b) => urgency(a) - urgency(b)),
      confirmed: all
        .filter((each) => urgency(each) < 0 && each.confirmation !== null)
        .sort((a, b) => ((a.confirmation?.at ?? '') < (b.confirmation?.at ?? '') ? 1 : -1))
        .slice(0, LAST),
      brokenSources: all.filter(({ fact }) => Boolean(fact.source?.brokenSince)),
      availableActions: barred ? [] : ['confirm'],
    };
  }

  /** One fact as its desk sees it. */
  async one(actor: Actor, parkId: string, factId: string): Promise<ConfirmedFactView | undefined> {
    return (await this.confirmedFacts(actor, parkId)).find(({ fact }) => fact.id === factId);
  }

  private async confirmedFacts(actor: Actor, parkId: string): Promise<ConfirmedFactView[]> {
    const today = civilDateAt(this.clock.now(), 'UTC');
    const rows = (await this.facts.rowsOf('park', [parkId])).get(parkId) ?? [];
    const facts: FactView[] = currentOf(rows).map((row) => toFactView(row, true, today));
    const confirmations = await this.lastConfirmationsOf(facts.map(({ id }) => id));
    const people = await this.identity.usersOf(confirmations.map(({ userId }) => userId));
    const byFact = new Map(confirmations.map((row) => [row.factId, row]));
    return facts.map((fact) => {
      const row = byFact.get(fact.id);
      return { fact, confirmation: row ? toView(row, people.get(row.userId)?.name ?? null, actor) : null };
    });
  }

  private lastConfirmationsOf(factIds: readonly string[]): Promise<ConfirmationRow[]> {
    return this.db.query<ConfirmationRow>(
      `SELECT DISTINCT ON (fact_id) id, fact_id AS "factId", user_id AS "userId", side, confirmed_at AS "confirmedAt"
         FROM fact_confirmations WHERE fact_id = ANY($1::uuid[]) AND undone_at IS NULL ORDER BY fact_id, id DESC`,
      [factIds],
    );
  }
}

const toView = (row: ConfirmationRow, by: string | null, actor: Actor): ConfirmationView => ({
  id: row.id,
  at: row.confirmedAt.toISOString(),
  by,
  side: row.side,
  undoable: row.userId === actor.userId,
});
