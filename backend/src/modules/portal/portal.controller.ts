import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Passive } from '../../platform/access/passive.js';
import { Requires } from '../../platform/access/requires.js';
import { Configuration } from '../../platform/config/configuration.js';
import { currentContext } from '../../platform/context/request-context.js';
import { PortalFigures } from './portal.figures.js';
import { FiguresView, PortalView } from './portal.views.js';

/** What pages need to know of the portal itself. */
@ApiTags('portal')
@Controller('portal')
export class PortalController {
  constructor(
    private readonly configuration: Configuration,
    private readonly figures: PortalFigures,
  ) {}

  @Get()
  @Passive()
  @Requires('portal:read')
  @ApiOkResponse({ type: PortalView })
  about(): PortalView {
    return {
      demonstration: this.configuration.demonstration,
      mailbox: this.configuration.mailTransport === 'mailbox',
    };
  }

  @Get('figures')
  @Passive()
  @Requires('portal:read')
  @ApiOkResponse({ type: FiguresView })
  async listFigures(): Promise<FiguresView> {
    return { items: await this.figures.list(currentContext().locale) };
  }
}
