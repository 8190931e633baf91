import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { FactListView } from '../facts/index.js';
import { Identity } from '../identity/index.js';
import { NewParkIdentity, ParkDocument } from './dto/park-document.js';
import { ParkDetailView, ParkListView, ParkQuery } from './dto/park.views.js';
import { Parks } from './parks.reader.js';

@ApiTags('parks')
@ApiExtraModels(ParkDocument, NewParkIdentity)
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

  /** Its facts as far as the caller may read them: signed in, or one of its team. What is public is on its page too. */
  @Get(':slug/facts')
  @Requires('park:read')
  @ApiOkResponse({ type: FactListView })
  @ApiNotFoundResponse({ type: Problem })
  async facts(@Slug() slug: string): Promise<FactListView> {
    return { items: await this.parks.factsFor(currentContext().actor, slug) };
  }

  /** Only a demonstration has invented teams; elsewhere the question is not asked. */
  private async hasDemoTeam(parkId: string): Promise<boolean> {
    return this.configuration.demonstration && (await this.identity.membersOf('park', parkId)).length > 0;
  }
}
