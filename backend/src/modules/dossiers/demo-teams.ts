import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Identity } from '../identity/index.js';

/** Only a demonstration has invented teams; elsewhere the question is not asked. */
@Injectable()
export class DemoTeams {
  constructor(
    private readonly identity: Identity,
    private readonly configuration: Configuration,
  ) {}

  async answersFor(parkId: string): Promise<boolean> {
    return this.configuration.demonstration && (await this.identity.membersOf('park', parkId)).length > 0;
  }
}
