import { Body, Controller, Get, Post, Query, UseGuards } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { StoredResultListQuery, StoreResultInput } from './dto/inputs.js';
import { ReplaysView, StoredResultListView, StoredResultView } from './dto/result.views.js';
import { LimitEligibility } from './limit-eligibility.guard.js';
import { ResultsQueries } from './results.queries.js';
import { StoreResult } from './store-result.js';

/** Answers kept with a project: what the portal said, by which rules, on which day. */
@ApiTags('eligibility')
@Controller('eligibility-results')
export class ResultsController {
  constructor(
    private readonly results: ResultsQueries,
    private readonly store: StoreResult,
  ) {}

  /** Keeps the answer to a question with a project of one's company. */
  @Post()
  @UseGuards(LimitEligibility)
  @Idempotent()
  @Requires('eligibility:keep')
  @ApiCreatedResponse({ type: StoredResultView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async keep(@Body() input: StoreResultInput): Promise<StoredResultView> {
    const { actor, locale } = currentContext();
    return this.results.detail(actor, await this.store.execute(actor, input), locale);
  }

  /** Of one project, the newest first. */
  @Get()
  @Requires('project:read')
  @ApiOkResponse({ type: StoredResultListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: StoredResultListQuery): Promise<StoredResultListView> {
    const { actor, locale } = currentContext();
    return this.results.list(actor, query, locale);
  }

  @Get(':id')
  @Requires('project:read')
  @ApiOkResponse({ type: StoredResultView })
  @ApiNotFoundResponse({ type: Problem })
  detail(@Id() id: string): Promise<StoredResultView> {
    const { actor, locale } = currentContext();
    return this.results.detail(actor, id, locale);
  }

  /** The kept question asked again: by the rules as they were believed then, and as they are believed now. */
  @Get(':id/replays')
  @UseGuards(LimitEligibility)
  @Requires('project:read')
  @ApiOkResponse({ type: ReplaysView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  replays(@Id() id: string): Promise<ReplaysView> {
    const { actor, locale } = currentContext();
    return this.results.replays(actor, id, locale);
  }
}
