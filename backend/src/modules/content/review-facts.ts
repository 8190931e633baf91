import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Identity } from '../identity/index.js';
import { ContentTypes } from './content-types.js';
import type { VersionFacts } from './content-version.rules.js';
import type { Move } from './move-input.js';
import type { RecordState } from './record-store.js';
import { type VersionRow, workersOn } from './version-row.js';

/** Asks what the guards of a version need to know. */
@Injectable()
export class ReviewFacts {
  constructor(
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly types: ContentTypes,
  ) {}

  /** @param userId who acts; null for the portal itself. */
  async of(
    record: RecordState,
    row: VersionRow,
    userId: string | null,
    {
      comments = 0,
      publishAt = null,
      reason = null,
    }: Partial<Pick<Move, 'publishAt' | 'reason'>> & {
      comments?: number;
    } = {},
  ): Promise<VersionFacts> {
    return {
      ownWork: userId !== null && workersOn(row).includes(userId),
      demoTeam: await this.isDemoOnReal(record, [...workersOn(row), ...(userId === null ? [] : [userId])]),
      comments,
      publishAt,
      now: this.clock.now(),
      reasonMissing: record.type.archivedBy === 'administrators' && reason === null,
      scheduledBeside: record.open?.state === 'approved' && record.open.id !== row.id,
    };
  }

  /** Whether invented people would state something about a park that exists. */
  async isDemoOnReal({ subject }: Pick<RecordState, 'subject'>, people: readonly string[]): Promise<boolean> {
    const park = (await this.types.parks([subject.parkId])).get(subject.parkId ?? '');
    // A park that is only being begun by invented people will be an invented one.
    if (park === undefined || park.demo) return false;
    return this.areDemo(people);
  }

  async areDemo(people: readonly string[]): Promise<boolean> {
    return (await this.identity.demoAmong(people)).size > 0;
  }
}
