import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { BUILDING_COLUMNS, BuildingExportQuery, PLOT_COLUMNS, PlotExportQuery } from './land-export.js';
import { Land } from './land.reader.js';

/** The land of a park as files, as far as who asks may read it; what is invented is in no file. */
@ApiTags('land')
@Controller('parks/:slug')
export class LandExportController {
  constructor(
    private readonly land: Land,
    private readonly exports: ListExports,
  ) {}

  /** The plots of a park as a file: the same filter and order, all pages. */
  @Get('plots/export')
  @Requires('park:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  exportPlots(@Slug() slug: string, @Query() query: PlotExportQuery): Promise<StreamableFile> {
    const { actor, locale } = currentContext();
    const reader = { actor, locale: query.locale ?? locale };
    return this.exports.numbered(
      { name: `${slug}-plots`, columns: PLOT_COLUMNS },
      query,
      (page) => this.land.plots(slug, { ...query, ...page }, reader),
      withoutDemo,
    );
  }

  /** The buildings of a park as a file. */
  @Get('buildings/export')
  @Requires('park:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  exportBuildings(@Slug() slug: string, @Query() query: BuildingExportQuery): Promise<StreamableFile> {
    const { actor, locale } = currentContext();
    const reader = { actor, locale: query.locale ?? locale };
    return this.exports.numbered(
      { name: `${slug}-buildings`, columns: BUILDING_COLUMNS },
      query,
      (page) => this.land.buildings(slug, { ...query, ...page }, reader),
      withoutDemo,
    );
  }
}
