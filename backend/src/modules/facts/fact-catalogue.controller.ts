import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { FactCatalogueView } from './dto/catalogue.views.js';
import { FACT_CATALOGUE } from './fact-catalogue.view.js';

@ApiTags('facts')
@Controller('facts')
export class FactCatalogueController {
  /** Every key of facts: its block, its units, how long a statement lasts, and what is plausible. */
  @Get('catalogue')
  @Requires('fact:read')
  @Header('cache-control', 'public, max-age=3600')
  @ApiOkResponse({ type: FactCatalogueView })
  catalogue(): FactCatalogueView {
    return FACT_CATALOGUE;
  }
}
