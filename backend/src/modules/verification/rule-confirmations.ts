import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Identity } from '../identity/index.js';
import type { RuleConfirmationView } from './dto/views.js';
import type { ConfirmationOutcome } from './rule-confirmation.rules.js';
import type { RuleState } from './rule-verification.entity.js';
import type { VerifiableRule } from './rules.reader.js';

/** A confirmation as it is written down. */
export interface NewConfirmation {
  outcome: ConfirmationOutcome;
  source: string;
  sourceDate: string;
  quote: string | null;
  supersededBy: string | null;
  note: string | null;
  before: RuleState;
  after: RuleState;
  confirmedBy: string;
}

interface ConfirmationRow extends NewConfirmation {
  id: string;
  confirmedAt: Date;
}

/** What was found out about rules: only ever added to. */
@Injectable()
export class RuleConfirmations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
  ) {}

  /** The latest first. */
  async of({ kind, id }: VerifiableRule): Promise<RuleConfirmationView[]> {
    const rows = await this.db.query<ConfirmationRow>(
      `SELECT id, outcome, source, to_char(source_date, 'YYYY-MM-DD') AS "sourceDate", quote, note, before, after,
              superseded_by AS "supersededBy", confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt"
         FROM rule_confirmations WHERE kind = $1 AND rule_id = $2 ORDER BY id DESC LIMIT 100`,
      [kind, id],
    );
    const people = await this.identity.usersOf(rows.map(({ confirmedBy }) => confirmedBy));
    return rows.map(({ confirmedBy, confirmedAt, ...row }) => {
      const person = people.get(confirmedBy);
      return {
        ...row,
        confirmedBy: person ? { id: person.id, name: person.name } : null,
        confirmedAt: confirmedAt.toISOString(),
      };
    });
  }

  /** The day of the last source by which somebody confirmed the rule; null: nobody has. */
  async lastSourceOf({ kind, id }: VerifiableRule): Promise<string | null> {
    const row = await this.db.one<{ day: string }>(
      `SELECT to_char(source_date, 'YYYY-MM-DD') AS day FROM rule_confirmations
        WHERE kind = $1 AND rule_id = $2 ORDER BY id DESC LIMIT 1`,
      [kind, id],
    );
    return row?.day ?? null;
  }

  /** Joins the ambient transaction. */
  async add({ kind, id }: VerifiableRule, given: NewConfirmation): Promise<void> {
    await this.db.query(
      `INSERT INTO rule_confirmations (kind, rule_id, outcome, source, source_date, quote, superseded_by, note, before, after,
         confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        kind,
        id,
        given.outcome,
        given.source,
        given.sourceDate,
        given.quote,
        given.supersededBy,
        given.note,
        JSON.stringify(given.before),
        JSON.stringify(given.after),
        given.confirmedBy,
        this.clock.now(),
      ],
    );
  }
}
