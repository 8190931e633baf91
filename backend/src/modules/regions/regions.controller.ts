import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { RegionDetailView, RegionListView, RegionQuery } from './dto/region.views.js';
import { Regions } from './regions.reader.js';

@ApiTags('regions')
@Controller('regions')
export class RegionsController {
  constructor(private readonly regions: Regions) {}

  /** The whole tree, country by country. */
  @Get()
  @Requires('region:read')
  @ApiOkResponse({ type: RegionListView })
  async list(@Query() query: RegionQuery): Promise<RegionListView> {
    const items = await this.regions.list(query.kind, currentContext().locale);
    return { items, total: items.length };
  }

  @Get(':slug')
  @Requires('region:read')
  @ApiOkResponse({ type: RegionDetailView })
  @ApiNotFoundResponse({ type: Problem })
  detail(@Slug() slug: string): Promise<RegionDetailView> {
    return this.regions.detail(slug, currentContext().locale);
  }
}
