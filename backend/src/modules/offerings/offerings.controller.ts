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
import { Id } from '../../platform/http/ids.js';
import { OfferingDocument } from './dto/offering.document.js';
import { OfferingDetailView, OfferingListView, OfferingQuery } from './dto/offering.views.js';
import { Offerings } from './offerings.reader.js';

@ApiTags('offerings')
@ApiExtraModels(OfferingDocument)
@Controller('offerings')
export class OfferingsController {
  constructor(private readonly offerings: Offerings) {}

  /** What parks have posted, newest first; empty until one has. */
  @Get()
  @Requires('offering:read')
  @ApiOkResponse({ type: OfferingListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: OfferingQuery): Promise<OfferingListView> {
    return this.offerings.list(query, currentContext().locale);
  }

  @Get(':id')
  @Requires('offering:read')
  @ApiOkResponse({ type: OfferingDetailView })
  @ApiNotFoundResponse({ type: Problem })
  detail(@Id() id: string): Promise<OfferingDetailView> {
    return this.offerings.detail(id, currentContext().locale);
  }
}
