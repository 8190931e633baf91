import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/requires.js';
import { currentContext } from '../../../platform/context/request-context.js';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { WaitingParkFileListView } from './dto/park-file.views.js';
import { WaitingParkFiles } from './waiting-park-files.queries.js';

@ApiTags('park-files')
@Controller('park-files/waiting')
export class WaitingParkFilesController {
  constructor(private readonly waiting: WaitingParkFiles) {}

  /** Pictures and documents that an administrator is asked to show. */
  @Get()
  @Requires('park-file:review')
  @ApiOkResponse({ type: WaitingParkFileListView })
  list(@Query() query: CursorQuery): Promise<WaitingParkFileListView> {
    return this.waiting.list(query, currentContext().locale);
  }
}
