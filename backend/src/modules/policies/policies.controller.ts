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
import { Slug } from '../../platform/http/ids.js';
import { NewPolicyIdentity, PolicyDocument } from './dto/policy.document.js';
import { PolicyDetailQuery, PolicyDetailView, PolicyHistoryView } from './dto/policy-detail.views.js';
import { PolicyListView, PolicyQuery } from './dto/policy.views.js';
import { Policies } from './policies.reader.js';
import { PolicyDetails } from './policy-details.reader.js';

@ApiTags('policies')
@ApiExtraModels(PolicyDocument, NewPolicyIdentity)
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly policies: Policies,
    private readonly details: PolicyDetails,
  ) {}

  /** Programmes by default; awards, plans and bills are context and come by filter. */
  @Get()
  @Requires('policy:read')
  @ApiOkResponse({ type: PolicyListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  list(@Query() query: PolicyQuery): Promise<PolicyListView> {
    return this.policies.list(query, currentContext().locale);
  }

  /** One policy with its measures: as it is believed now, or as it was believed at an instant. */
  @Get(':slug')
  @Requires('policy:read')
  @ApiOkResponse({ type: PolicyDetailView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  detail(@Slug() slug: string, @Query() query: PolicyDetailQuery): Promise<PolicyDetailView> {
    return this.details.detail(slug, currentContext().locale, query);
  }

  /** What was believed of it when, and what changed each time. */
  @Get(':slug/history')
  @Requires('policy:read')
  @ApiOkResponse({ type: PolicyHistoryView })
  @ApiNotFoundResponse({ type: Problem })
  history(@Slug() slug: string): Promise<PolicyHistoryView> {
    return this.details.history(slug);
  }
}
