import { Body, Controller, Get, Patch, Put, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { ChangePassword } from './change-password.js';
import { CurrentSessionQueries } from './current-session.queries.js';
import { ChangePasswordInput, EditUserInput } from './dto/inputs.js';
import { CurrentSessionView, CurrentUserView } from './dto/views.js';
import { EditUser } from './edit-user.js';
import { SessionCookies } from './session-cookies.js';

/** A user's own account. */
@ApiTags('users')
@Controller('users/current')
export class UsersController {
  constructor(
    private readonly queries: CurrentSessionQueries,
    private readonly editUser: EditUser,
    private readonly changePassword: ChangePassword,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @Requires('account:read')
  @ApiOkResponse({ type: CurrentUserView })
  @ApiUnauthorizedResponse({ type: Problem })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<CurrentUserView> {
    return withEtag(reply, await this.queries.account(userId()));
  }

  @Patch()
  @Requires('account:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: CurrentUserView })
  @ApiUnauthorizedResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async edit(
    @Body() changes: EditUserInput,
    @ExpectedVersion() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentUserView> {
    await this.editUser.execute(userId(), version, changes);
    return withEtag(reply, await this.queries.account(userId()));
  }

  /** Every session ends; the browser at hand gets a new one. */
  @Put('password')
  @Requires('account:edit')
  @ApiOkResponse({ type: CurrentSessionView })
  @ApiUnauthorizedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async password(
    @Body() { currentPassword, password }: ChangePasswordInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CurrentSessionView> {
    const started = await this.changePassword.execute(userId(), currentPassword, password);
    this.cookies.give(reply, started);
    return this.queries.describeSignedIn(userId(), started.id);
  }
}

/** The permission table admits users only. */
const userId = () => currentContext().actor.userId as string;
