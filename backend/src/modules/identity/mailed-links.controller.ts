import { Body, Controller, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { Problem } from '../../platform/errors/problem.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { ConfirmEmail } from './confirm-email.js';
import { CurrentSessionQueries } from './current-session.queries.js';
import { ResetPasswordInput, TokenInput } from './dto/inputs.js';
import { CurrentSessionView } from './dto/views.js';
import { ResetPassword } from './reset-password.js';
import { SessionCookies } from './session-cookies.js';
import type { StartedSession } from './sessions.js';

/** The pages behind mailed links post their tokens here; each ends with the person signed in. */
@ApiTags('users')
@Controller('users')
export class MailedLinksController {
  constructor(
    private readonly limits: RateLimits,
    private readonly confirmEmail: ConfirmEmail,
    private readonly resetPassword: ResetPassword,
    private readonly cookies: SessionCookies,
    private readonly queries: CurrentSessionQueries,
  ) {}

  /** The button on the page of the confirmation link: opens the account and signs in. */
  @Post('confirmation')
  @Requires('user:confirm')
  @ApiCreatedResponse({ type: CurrentSessionView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async confirm(
    @Body() { token }: TokenInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    await this.limits.consume('links', request.ip);
    return this.enter(reply, await this.confirmEmail.execute(token));
  }

  /** Sets a new password by the link from the mail, signs out everywhere and in here. */
  @Put('password-resets')
  @Requires('password:reset')
  @ApiOkResponse({ type: CurrentSessionView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async reset(
    @Body() { token, password }: ResetPasswordInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    await this.limits.consume('links', request.ip);
    return this.enter(reply, await this.resetPassword.execute(token, password));
  }

  private async enter(
    reply: FastifyReply,
    started: StartedSession & { userId: string },
  ): Promise<CurrentSessionView> {
    this.cookies.give(reply, started);
    return this.queries.describeSignedIn(started.userId, started.id);
  }
}
