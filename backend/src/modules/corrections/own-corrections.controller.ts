import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { OwnCorrectionListView } from './dto/views.js';
import { OwnCorrections } from './own-corrections.queries.js';

/** Where readers follow what they have proposed. */
@ApiTags('corrections')
@Controller('corrections/own')
export class OwnCorrectionsController {
  constructor(private readonly own: OwnCorrections) {}

  /** Those you have proposed while signed in, with what became of them; the newest first. */
  @Get()
  @Requires('correction:follow')
  @ApiOkResponse({ type: OwnCorrectionListView })
  list(@Query() query: CursorQuery): Promise<OwnCorrectionListView> {
    return this.own.list(currentContext().actor, query);
  }
}
