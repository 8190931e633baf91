import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import { MeasureListView, MeasureQuery } from './dto/measure.views.js';
import { MEASURE_COLUMNS_OF_EXPORT, MeasureExportQuery } from './measures-export.js';
import { Measures } from './measures.reader.js';

@ApiTags('measures')
@Controller('measures')
export class MeasuresController {
  constructor(
    private readonly measures: Measures,
    private readonly exports: ListExports,
  ) {}

  /** Single benefits, each with its policy and how that stands on a day. Those of programmes by default. */
  @Get()
  @Requires('policy:read')
  @ApiOkResponse({ type: MeasureListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  list(@Query() query: MeasureQuery): Promise<MeasureListView> {
    return this.measures.list(query, currentContext().locale);
  }

  /** The list of measures as a file: the same filter and order, all its pages. */
  @Get('export')
  @Requires('policy:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  export(@Query() query: MeasureExportQuery): Promise<StreamableFile> {
    const locale = query.locale ?? currentContext().locale;
    return this.exports.numbered({ name: 'measures', columns: MEASURE_COLUMNS_OF_EXPORT }, query, (page) =>
      this.measures.list({ ...query, ...page }, locale),
    );
  }
}
