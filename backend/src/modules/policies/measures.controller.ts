import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { MeasureListView, MeasureQuery } from './dto/measure.views.js';
import { Measures } from './measures.reader.js';

@ApiTags('measures')
@Controller('measures')
export class MeasuresController {
  constructor(private readonly measures: Measures) {}

  /** Single benefits, each with its policy and how that stands on a day. Those of programmes by default. */
  @Get()
  @Requires('policy:read')
  @ApiOkResponse({ type: MeasureListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  list(@Query() query: MeasureQuery): Promise<MeasureListView> {
    return this.measures.list(query, currentContext().locale);
  }
}
