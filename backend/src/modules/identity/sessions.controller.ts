import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passive } from '../../platform/access/passive.js';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Id } from '../../platform/http/ids.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { BeginSession } from './begin-session.js';
import { CurrentSessionQueries } from './current-session.queries.js';
import { SignInInput, TokenInput } from './dto/inputs.js';
import { CurrentSessionView, SessionListView } from './dto/views.js';
import { LocalGuard, type SignedInRequest } from './local.strategy.js';
import { SessionCookies } from './session-cookies.js';
import { SignIn } from './sign-in.js';
import type { StartedSession } from './sessions.js';
import { OwnSessions } from './own-sessions.js';

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly queries: CurrentSessionQueries,
    private readonly cookies: SessionCookies,
    private readonly limits: RateLimits,
    private readonly beginSession: BeginSession,
    private readonly signIn: SignIn,
    private readonly own: OwnSessions,
  ) {}

  /** Signs in. The body is validated and the credentials are judged before this runs. */
  @Post()
  @UseGuards(LocalGuard)
  @Requires('session:start')
  @ApiCreatedResponse({ type: CurrentSessionView })
  @ApiUnauthorizedResponse({ type: Problem })
  @ApiForbiddenResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async start(
    @Body() _input: SignInInput,
    @Req() request: FastifyRequest & SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    const userId = request.user.id;
    return this.enter(reply, { ...(await this.beginSession.execute(userId, 'password')), userId });
  }

  /** Signs in by a one-time link; in demonstration mode only. */
  @Post('links')
  @Requires('session:start')
  @ApiCreatedResponse({ type: CurrentSessionView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async startByLink(
    @Body() { token }: TokenInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    await this.limits.consume('links', request.ip);
    return this.enter(reply, await this.signIn.byLink(token));
  }

  /** Who asks, and what they may. Answers visitors too, and keeps no session awake. */
  @Get('current')
  @Passive()
  @Requires('session:read')
  @ApiOkResponse({ type: CurrentSessionView })
  current(): Promise<CurrentSessionView> {
    return this.queries.describe(currentContext().actor);
  }

  /** Signs out here. */
  @Delete('current')
  @HttpCode(204)
  @Requires('session:end')
  @ApiNoContentResponse()
  async endCurrent(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.own.endCurrent(currentContext().actor);
    this.cookies.take(reply);
  }

  /** The caller's living sessions, the latest used first. */
  @Get()
  @Requires('session:list')
  @ApiOkResponse({ type: SessionListView })
  @ApiUnauthorizedResponse({ type: Problem })
  list(): Promise<SessionListView> {
    return this.own.list(currentContext().actor);
  }

  /** Signs out one of the caller's browsers. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('session:list')
  @ApiNoContentResponse()
  @ApiUnauthorizedResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  endOne(@Id() id: string): Promise<void> {
    return this.own.endOne(currentContext().actor, id);
  }

  /** Signs out everywhere else. */
  @Delete()
  @HttpCode(204)
  @Requires('session:list')
  @ApiNoContentResponse()
  @ApiUnauthorizedResponse({ type: Problem })
  endOthers(): Promise<void> {
    return this.own.endOthers(currentContext().actor);
  }

  private async enter(
    reply: FastifyReply,
    started: StartedSession & { userId: string },
  ): Promise<CurrentSessionView> {
    this.cookies.give(reply, started);
    return this.queries.describeSignedIn(started.userId, started.id);
  }
}
