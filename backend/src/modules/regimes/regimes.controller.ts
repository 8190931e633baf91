import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { RegimeListView, RegimeQuery } from './dto/regime.views.js';
import { Regimes } from './regimes.reader.js';

@ApiTags('regimes')
@Controller('regimes')
export class RegimesController {
  constructor(private readonly regimes: Regimes) {}

  /** Duties, licences, quotas and limits on foreign investment, oldest first, for any day. */
  @Get()
  @Requires('regime:read')
  @ApiOkResponse({ type: RegimeListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: RegimeQuery): Promise<RegimeListView> {
    return this.regimes.list(query, currentContext().locale);
  }
}
