import { Injectable } from '@nestjs/common';
import { Identity } from '../identity/index.js';
import type { ParkSummary } from '../parks/index.js';
import type { CorrectionDesk } from './corrections.access.js';

/** Says who answers for a park today: a team may have come since the correction did. */
@Injectable()
export class CorrectionDesks {
  constructor(private readonly identity: Identity) {}

  async of(parks: readonly ParkSummary[]): Promise<Map<string, CorrectionDesk>> {
    const teams = await this.identity.organisationsAmong(
      'park',
      parks.map(({ id }) => id),
    );
    return new Map(
      parks.map(({ id, takesEnquiries }) => [id, takesEnquiries && teams.has(id) ? 'park' : 'triage']),
    );
  }
}
