import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { CorrectionsQueries } from './corrections.queries.js';
import { CorrectionListQuery } from './dto/inputs.js';
import { CorrectionListView } from './dto/views.js';

/** The desk at which a park's team reads what readers believe wrong. */
@ApiTags('corrections')
@Controller('parks/:slug/corrections')
export class ParkCorrectionsController {
  constructor(private readonly queries: CorrectionsQueries) {}

  /** What waits longest first, or all of them, the newest first. */
  @Get()
  @Requires('correction:read')
  @ApiOkResponse({ type: CorrectionListView })
  @ApiNotFoundResponse({ type: Problem })
  list(@Slug() slug: string, @Query() query: CorrectionListQuery): Promise<CorrectionListView> {
    return this.queries.ofPark(currentContext().actor, slug, query);
  }
}
