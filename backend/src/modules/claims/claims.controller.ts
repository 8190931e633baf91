import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { Upload } from '../../platform/http/uploads.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { LimitUploads } from '../files/index.js';
import { ClaimFiles } from './claim-files.js';
import { ClaimsQueries } from './claims.queries.js';
import { ClaimQueueQuery, MoveClaimInput, SubmitClaimInput } from './dto/inputs.js';
import { ClaimListView, ClaimReceiptView, ClaimView } from './dto/views.js';
import { LimitClaims } from './limit-claims.guard.js';
import { MoveClaim } from './move-claim.js';
import { SubmitClaim } from './submit-claim.js';

/** Parks whose pages nobody answers for yet, and the people who say that they do. */
@ApiTags('claims')
@Controller('claims')
export class ClaimsController {
  constructor(
    private readonly submitClaim: SubmitClaim,
    private readonly moveClaim: MoveClaim,
    private readonly queries: ClaimsQueries,
    private readonly files: ClaimFiles,
  ) {}

  @Post()
  @UseGuards(LimitClaims)
  @Idempotent()
  @Requires('claim:submit')
  @ApiCreatedResponse({ type: ClaimReceiptView })
  @ApiConflictResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  submit(@Body() input: SubmitClaimInput): Promise<ClaimReceiptView> {
    return this.submitClaim.execute(currentContext().actor, input);
  }

  /** Your own, the newest first. */
  @Get()
  @Requires('claim:read')
  @ApiOkResponse({ type: ClaimListView })
  own(@Query() query: CursorQuery): Promise<ClaimListView> {
    return this.queries.own(currentContext().actor, query);
  }

  /** Everybody's, for who decides: what waits longest first. */
  @Get('queue')
  @Requires('claim:queue')
  @ApiOkResponse({ type: ClaimListView })
  queue(@Query() query: ClaimQueueQuery): Promise<ClaimListView> {
    return this.queries.queue(query);
  }

  @Get(':id')
  @Requires('claim:read')
  @ApiOkResponse({ type: ClaimView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ClaimView> {
    return withEtag(reply, await this.queries.detail(currentContext().actor, id));
  }

  /** A document or picture that shows it, brought by the claimant: read by them and by who decides. */
  @Post(':id/files')
  @Upload()
  @UseGuards(LimitUploads)
  @Requires('claim:act')
  @ApiCreatedResponse({ type: ClaimView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPayloadTooLargeResponse({ type: Problem })
  async addFile(
    @Id() id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimView> {
    await this.files.add({ request, reply }, id);
    return withEtag(reply, await this.queries.detail(currentContext().actor, id));
  }

  /** The claimant takes it away again. */
  @Delete(':id/files/:fileId')
  @HttpCode(200)
  @Requires('claim:act')
  @ApiOkResponse({ type: ClaimView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  async removeFile(
    @Id() id: string,
    @Id('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimView> {
    const { actor } = currentContext();
    await this.files.remove(actor, id, fileId);
    return withEtag(reply, await this.queries.detail(actor, id));
  }

  /** Asks and answers, decides, or takes the claim back. */
  @Post(':id/transitions')
  @HttpCode(200)
  @Requires('claim:act')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ClaimView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async move(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: MoveClaimInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClaimView> {
    const { actor } = currentContext();
    await this.moveClaim.execute(actor, id, version, input);
    return withEtag(reply, await this.queries.detail(actor, id));
  }
}
