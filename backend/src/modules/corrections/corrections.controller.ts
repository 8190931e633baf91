import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { ConfirmCorrection } from './confirm-correction.js';
import { CorrectionsQueries } from './corrections.queries.js';
import {
  ConfirmCorrectionInput,
  CorrectionListQuery,
  MoveCorrectionInput,
  ProposeCorrectionInput,
} from './dto/inputs.js';
import { CorrectionListView, CorrectionReceiptView, CorrectionView } from './dto/views.js';
import { LimitCorrections } from './limit-corrections.guard.js';
import { MoveCorrection } from './move-correction.js';
import { ProposeCorrection } from './propose-correction.js';

/** What readers believe wrong about a park, and what becomes of it. */
@ApiTags('corrections')
@Controller('corrections')
export class CorrectionsController {
  constructor(
    private readonly proposeCorrection: ProposeCorrection,
    private readonly confirmCorrection: ConfirmCorrection,
    private readonly moveCorrection: MoveCorrection,
    private readonly queries: CorrectionsQueries,
    private readonly limits: RateLimits,
  ) {}

  /** From anybody who can read the fact; a visitor's waits for the confirmation of the e-mail. */
  @Post()
  @UseGuards(LimitCorrections)
  @Idempotent()
  @Requires('correction:propose')
  @ApiCreatedResponse({ type: CorrectionReceiptView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  propose(@Body() input: ProposeCorrectionInput): Promise<CorrectionReceiptView> {
    return this.proposeCorrection.execute(currentContext().actor, input);
  }

  /** The button on the page of the confirmation link. */
  @Post('confirmations')
  @Requires('correction:confirm')
  @ApiCreatedResponse({ type: CorrectionReceiptView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async confirm(
    @Body() { token }: ConfirmCorrectionInput,
    @Req() request: FastifyRequest,
  ): Promise<CorrectionReceiptView> {
    await this.limits.consume('links', request.ip);
    return this.confirmCorrection.execute(token);
  }

  /** Of parks without a team, for the administrators: what waits longest first. */
  @Get()
  @Requires('correction:queue')
  @ApiOkResponse({ type: CorrectionListView })
  queue(@Query() query: CorrectionListQuery): Promise<CorrectionListView> {
    return this.queries.queue(currentContext().actor, query);
  }

  @Get(':id')
  @Requires('correction:read')
  @ApiOkResponse({ type: CorrectionView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<CorrectionView> {
    return withEtag(reply, await this.queries.detail(currentContext().actor, id));
  }

  /** Accepts it into the draft of the park's profile, or declines it with a reason. */
  @Post(':id/transitions')
  @HttpCode(200)
  @Requires('correction:decide')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: CorrectionView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async move(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: MoveCorrectionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionView> {
    const { actor } = currentContext();
    await this.moveCorrection.execute(actor, id, version, input);
    return withEtag(reply, await this.queries.detail(actor, id));
  }
}
