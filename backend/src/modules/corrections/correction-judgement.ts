import { Injectable } from '@nestjs/common';
import { PermissionTable } from '../../platform/access/permission-table.js';
import type { Actor } from '../../platform/context/actor.js';
import { OpenVersions } from '../content/index.js';
import { Facts, type StoredFact } from '../facts/index.js';
import { Parks, type ParkSummary } from '../parks/index.js';
import type { CorrectionFacts } from './correction.workflow.js';
import { CorrectionDesks } from './correction-desks.js';
import type { CorrectionRow } from './correction-row.js';
import { canOnCorrection } from './corrections.access.js';

/** What the guards of corrections need to know of their parks, read once for a whole list. */
export interface JudgedParks {
  parks: ReadonlyMap<string, ParkSummary>;
  /** Every fact the parks state now, by park. */
  facts: ReadonlyMap<string, readonly StoredFact[]>;
  factsOf(correction: CorrectionRow, reason: string | null): CorrectionFacts;
  may(correction: CorrectionRow): (permission: string) => boolean;
}

/** Reads it, in four queries whatever the number of corrections. */
@Injectable()
export class CorrectionJudgement {
  constructor(
    private readonly permissions: PermissionTable,
    private readonly parks: Parks,
    private readonly facts: Facts,
    private readonly open: OpenVersions,
    private readonly desks: CorrectionDesks,
  ) {}

  async of(actor: Actor, rows: readonly CorrectionRow[]): Promise<JudgedParks> {
    const ids = [...new Set(rows.map(({ parkId }) => parkId))];
    const parks = await this.parks.summariesOf(ids);
    const desks = await this.desks.of([...parks.values()]);
    const facts = await this.facts.rowsOf('park', ids);
    const open = await this.open.of('park', ids);
    return {
      parks,
      facts,
      factsOf: ({ parkId, factId }, reason) => ({
        factStated: (facts.get(parkId) ?? []).some(({ id }) => id === factId),
        profileHeld: (open.get(parkId)?.state ?? 'draft') !== 'draft',
        reason,
      }),
      may: ({ parkId }) => canOnCorrection(this.permissions, actor, parkId, desks.get(parkId) ?? 'triage'),
    };
  }
}
