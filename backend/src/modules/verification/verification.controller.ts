import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiParam,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Slug } from '../../platform/http/ids.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { AssignRule } from './assign-rule.js';
import { ConfirmRule } from './confirm-rule.js';
import { AssignRuleInput, ConfirmRuleInput, RuleQueueQuery } from './dto/inputs.js';
import { RuleDetailView, RuleQueueView } from './dto/views.js';
import { RuleQueueQueries } from './rule-queue.queries.js';
import { RULE_KINDS, type RuleKind } from './rule-verification.entity.js';
import { ruleNotFound } from './verification.errors.js';

/** @throws DomainError not-found for a word that is no kind of rule. */
function asKind(text: string): RuleKind {
  const kind = RULE_KINDS.find((known) => known === text);
  if (kind === undefined) throw ruleNotFound();
  return kind;
}

/** Policies and regimes about which nobody knows for certain what holds. */
@ApiTags('verification')
@Controller('verification/rules')
export class VerificationController {
  constructor(
    private readonly queries: RuleQueueQueries,
    private readonly assignRule: AssignRule,
    private readonly confirmRule: ConfirmRule,
  ) {}

  /** The most urgent first. A park's manager sees what the park's own team keeps. */
  @Get()
  @Requires('rule:queue')
  @ApiOkResponse({ type: RuleQueueView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: RuleQueueQuery): Promise<RuleQueueView> {
    const { actor, locale } = currentContext();
    return this.queries.list(actor, query, locale);
  }

  @Get(':kind/:slug')
  @Requires('rule:queue')
  @ApiParam({ name: 'kind', enum: RULE_KINDS })
  @ApiOkResponse({ type: RuleDetailView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(
    @Param('kind') kind: string,
    @Slug() slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleDetailView> {
    const { actor, locale } = currentContext();
    return withEtag(reply, await this.queries.detail(actor, asKind(kind), slug, locale));
  }

  /** Says who is to find out what holds. */
  @Patch(':kind/:slug')
  @Requires('rule:assign')
  @ApiParam({ name: 'kind', enum: RULE_KINDS })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: RuleDetailView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async assign(
    @Param('kind') kind: string,
    @Slug() slug: string,
    @ExpectedVersion() version: number,
    @Body() { ownerUserId }: AssignRuleInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleDetailView> {
    const { actor, locale } = currentContext();
    const rule = { kind: asKind(kind), slug, version };
    await this.assignRule.execute(actor, rule, ownerUserId ?? null);
    return withEtag(reply, await this.queries.detail(actor, rule.kind, slug, locale));
  }

  /** Says what holds, and where that is written. */
  @Post(':kind/:slug/confirmations')
  @HttpCode(200)
  @Idempotent()
  @Requires('rule:confirm')
  @ApiParam({ name: 'kind', enum: RULE_KINDS })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: RuleDetailView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async confirm(
    @Param('kind') kind: string,
    @Slug() slug: string,
    @ExpectedVersion() version: number,
    @Body() input: ConfirmRuleInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleDetailView> {
    const { actor, locale } = currentContext();
    const rule = { kind: asKind(kind), slug, version };
    await this.confirmRule.execute(actor, rule, input);
    return withEtag(reply, await this.queries.detail(actor, rule.kind, slug, locale));
  }
}
