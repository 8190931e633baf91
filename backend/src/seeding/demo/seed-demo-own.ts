import { Injectable } from '@nestjs/common';
import type { Persona } from '../../modules/identity/index.js';
import { SeedDemoLand } from './seed-demo-land.js';
import { SeedDemoParks } from './seed-demo-parks.js';

/** The invented parks, and then what they offer. */
@Injectable()
export class SeedDemoOwn {
  constructor(
    private readonly parks: SeedDemoParks,
    private readonly land: SeedDemoLand,
  ) {}

  async execute(people: ReadonlyMap<Persona, string>): Promise<void> {
    await this.parks.execute(people);
    await this.land.execute(people);
  }
}
