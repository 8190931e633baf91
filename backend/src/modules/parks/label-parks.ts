import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OrganisationLabels } from '../identity/index.js';
import { Parks, toRef } from './parks.reader.js';

/** Lends the names of parks to whoever shows what a person belongs to. */
@Injectable()
export class LabelParks implements OnModuleInit {
  constructor(
    private readonly labels: OrganisationLabels,
    private readonly parks: Parks,
  ) {}

  onModuleInit(): void {
    this.labels.register('park', async (ids, locale) => {
      const parks = await this.parks.summariesOf(ids);
      return new Map(
        [...parks].map(([id, park]) => [id, { slug: park.slug, name: toRef(park, locale).name.text }]),
      );
    });
  }
}
