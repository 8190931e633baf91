import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { ParkProfileListView, ParkProfileQuery, ParkProfileView } from './dto/park-profile.views.js';
import { ParkProfiles } from './park-profiles.queries.js';

/** Parks as those know them who keep them: drafts, published and archived ones. */
@ApiTags('park-profiles')
@Controller('park-profiles')
export class ParkProfilesController {
  constructor(private readonly profiles: ParkProfiles) {}

  /** All of them, for administrators. */
  @Get()
  @Requires('content:review')
  @ApiOkResponse({ type: ParkProfileListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: ParkProfileQuery): Promise<ParkProfileListView> {
    return this.profiles.list(query, currentContext().locale);
  }

  /** One of the caller's parks; an administrator's are all. */
  @Get(':slug')
  @Requires('content:read')
  @ApiOkResponse({ type: ParkProfileView })
  @ApiNotFoundResponse({ type: Problem })
  detail(@Slug() slug: string): Promise<ParkProfileView> {
    const { actor, locale } = currentContext();
    return this.profiles.one(actor, slug, locale);
  }
}
