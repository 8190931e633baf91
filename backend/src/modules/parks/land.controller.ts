import { Controller, Get, Query } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Id, Slug } from '../../platform/http/ids.js';
import { BuildingDocument } from './dto/building.document.js';
import {
  BuildingDetailView,
  BuildingListView,
  BuildingQuery,
  LandShapesView,
  PlotDetailView,
  PlotListView,
  PlotQuery,
} from './dto/land.views.js';
import { PlotDocument } from './dto/plot.document.js';
import { Land } from './land.reader.js';

/** Land and floor space, as last published. What is not public is answered to those only who may read it. */
@ApiTags('land')
@ApiExtraModels(PlotDocument, BuildingDocument)
@Controller()
export class LandController {
  constructor(private readonly land: Land) {}

  /** The plots of a park, what can be had first, and how much of it is free. */
  @Get('parks/:slug/plots')
  @Requires('park:read')
  @ApiOkResponse({ type: PlotListView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  plots(@Slug() slug: string, @Query() query: PlotQuery): Promise<PlotListView> {
    return this.land.plots(slug, query, currentContext());
  }

  @Get('plots/:id')
  @Requires('park:read')
  @ApiOkResponse({ type: PlotDetailView })
  @ApiNotFoundResponse({ type: Problem })
  plot(@Id() id: string): Promise<PlotDetailView> {
    return this.land.plot(id, currentContext());
  }

  /** The buildings of a park, what can be had first. */
  @Get('parks/:slug/buildings')
  @Requires('park:read')
  @ApiOkResponse({ type: BuildingListView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  buildings(@Slug() slug: string, @Query() query: BuildingQuery): Promise<BuildingListView> {
    return this.land.buildings(slug, query, currentContext());
  }

  @Get('buildings/:id')
  @Requires('park:read')
  @ApiOkResponse({ type: BuildingDetailView })
  @ApiNotFoundResponse({ type: Problem })
  building(@Id() id: string): Promise<BuildingDetailView> {
    return this.land.building(id, currentContext());
  }

  /** The park's border and the shapes of its plots, for a map. */
  @Get('parks/:slug/shapes')
  @Requires('park:read')
  @ApiOkResponse({ type: LandShapesView })
  @ApiNotFoundResponse({ type: Problem })
  shapes(@Slug() slug: string): Promise<LandShapesView> {
    return this.land.shapes(slug, currentContext().actor);
  }
}
