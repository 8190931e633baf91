import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { Identity } from '../identity/index.js';
import { ParkDetailView, ParkListView, ParkQuery } from './dto/park.views.js';
import { Parks } from './parks.reader.js';

@ApiTags('parks')
@Controller('parks')
export class ParksController {
  constructor(
    private readonly parks: Parks,
    private readonly identity: Identity,
    private readonly configuration: Configuration,
  ) {}

  /** Parks by words, segments and regions. */
  @Get()
  @Requires('park:read')
  @ApiOkResponse({ type: ParkListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: ParkQuery): Promise<ParkListView> {
    return this.parks.list(query, currentContext().locale);
  }

  /** One park with its facts, segments and tenants, and what is not known of it. */
  @Get(':slug')
  @Requires('park:read')
  @ApiOkResponse({ type: ParkDetailView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(@Slug() slug: string): Promise<ParkDetailView> {
    const park = await this.parks.detail(slug, currentContext().locale);
    return { ...park, demoTeam: await this.hasDemoTeam(park.id) };
  }

  /** Only a demonstration has invented teams; elsewhere the question is not asked. */
  private async hasDemoTeam(parkId: string): Promise<boolean> {
    return this.configuration.demonstration && (await this.identity.membersOf('park', parkId)).length > 0;
  }
}
