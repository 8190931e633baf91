import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { AsOfQuery, PolicyDetailView, PolicyListView, PolicyQuery } from './dto/policy.views.js';
import { Policies } from './policies.reader.js';

@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(private readonly policies: Policies) {}

  /** Programmes by default; awards, plans and bills are context and come by filter. */
  @Get()
  @Requires('policy:read')
  @ApiOkResponse({ type: PolicyListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  list(@Query() query: PolicyQuery): Promise<PolicyListView> {
    return this.policies.list(query, currentContext().locale);
  }

  /** One policy with its conditions and benefit as the source states them. */
  @Get(':slug')
  @Requires('policy:read')
  @ApiOkResponse({ type: PolicyDetailView })
  @ApiNotFoundResponse({ type: Problem })
  detail(@Slug() slug: string, @Query() query: AsOfQuery): Promise<PolicyDetailView> {
    return this.policies.detail(slug, currentContext().locale, query.asOf);
  }
}
