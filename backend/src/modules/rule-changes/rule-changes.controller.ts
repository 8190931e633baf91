import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { RuleChangeListView, RuleChangeQuery } from './dto/views.js';
import { RuleChangeNotices } from './rule-change-notices.js';

/** What changes of policies, and of rules of trade and investment, mean for projects. */
@ApiTags('rule-changes')
@Controller('rule-changes')
export class RuleChangesController {
  constructor(private readonly notices: RuleChangeNotices) {}

  /** Projects that changes of rules touch, the newest first: the reader’s own. */
  @Get()
  @Requires('rule-change:read')
  @ApiOkResponse({ type: RuleChangeListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: RuleChangeQuery): Promise<RuleChangeListView> {
    const { actor, locale } = currentContext();
    return this.notices.list(actor, query, locale);
  }
}
