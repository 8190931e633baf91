import { Controller, Get } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { Regions } from '../regions/index.js';
import { FactListView } from './dto/fact.views.js';
import { Facts } from './facts.reader.js';

@ApiTags('regions')
@Controller('regions')
export class RegionFactsController {
  constructor(
    private readonly regions: Regions,
    private readonly facts: Facts,
  ) {}

  /** What is known about a region, with sources; older statements with the same key are history. */
  @Get(':slug/facts')
  @Requires('region:read')
  @ApiOkResponse({ type: FactListView })
  @ApiNotFoundResponse({ type: Problem })
  async list(@Slug() slug: string): Promise<FactListView> {
    const id = await this.regions.idOf(slug);
    if (id === null) throw notFound('region.not-found', 'There is no such region.');
    return { items: await this.facts.publicFactsOf('region', id) };
  }
}
