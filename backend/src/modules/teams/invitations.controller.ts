import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { CurrentSessionView } from '../identity/index.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationTokenInput, RegisterInvitedInput } from './dto/inputs.js';
import { InvitationOfferView } from './dto/views.js';
import { OwnPlace } from './own-place.js';
import { RegisterInvited } from './register-invited.js';
import { TeamsQueries } from './teams.queries.js';

/**
 * The page behind an invitation's link posts its token here. No `Idempotency-Key`: the link itself works once, and a
 * kept answer would hold the secret.
 */
@ApiTags('teams')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly limits: RateLimits,
    private readonly invitations: AcceptInvitation,
    private readonly registerInvited: RegisterInvited,
    private readonly queries: TeamsQueries,
    private readonly own: OwnPlace,
  ) {}

  /** Whose team it is and what the button will do; uses nothing up. */
  @Post('lookups')
  @HttpCode(200)
  @Requires('invitation:use')
  @ApiOkResponse({ type: InvitationOfferView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async lookUp(
    @Body() { token }: InvitationTokenInput,
    @Req() request: FastifyRequest,
  ): Promise<InvitationOfferView> {
    await this.limits.consume('links', request.ip);
    return this.queries.offer(currentContext().actor, await this.invitations.open(token));
  }

  /** Joins with the account that is signed in, if it is the invited one. */
  @Post('acceptances')
  @Requires('invitation:accept')
  @ApiCreatedResponse({ type: CurrentSessionView })
  @ApiUnauthorizedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async accept(
    @Body() { token }: InvitationTokenInput,
    @Req() request: FastifyRequest,
  ): Promise<CurrentSessionView> {
    await this.limits.consume('links', request.ip);
    await this.invitations.execute(currentContext().actor, token);
    return this.own.asItIs();
  }

  /** Joins without an account: opens one, its address confirmed by the link, and signs in. */
  @Post('registrations')
  @Requires('invitation:use')
  @ApiCreatedResponse({ type: CurrentSessionView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async register(
    @Body() input: RegisterInvitedInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    await this.limits.consume('links', request.ip);
    return this.own.arrive(reply, await this.registerInvited.execute(input));
  }
}
