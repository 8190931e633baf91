import { Controller, Get } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/requires.js';
import { currentContext } from '../../../platform/context/request-context.js';
import { Problem } from '../../../platform/errors/problem.js';
import { Slug } from '../../../platform/http/ids.js';
import { ShownParkFilesView } from './dto/park-file.views.js';
import { ParkFilesQueries } from './park-files.queries.js';

@ApiTags('parks')
@Controller('parks/:slug/shown-files')
export class ShownParkFilesController {
  constructor(private readonly queries: ParkFilesQueries) {}

  /** The pictures and documents of a park's page; who has signed in gets those for signed-in readers too. */
  @Get()
  @Requires('park:read')
  @ApiOkResponse({ type: ShownParkFilesView })
  @ApiNotFoundResponse({ type: Problem })
  read(@Slug() slug: string): Promise<ShownParkFilesView> {
    const { actor, locale } = currentContext();
    return this.queries.shown(actor, slug, locale);
  }
}
