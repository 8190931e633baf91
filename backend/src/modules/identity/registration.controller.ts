import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { Problem } from '../../platform/errors/problem.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { accountKey } from './account-key.js';
import { EmailInput, RegisterInput } from './dto/inputs.js';
import { RequestedView } from './dto/views.js';
import { atEvenPace } from './even-pace.js';
import { RegisterUser } from './register-user.js';
import { RequestLink } from './request-link.js';

/** Asking for an account, or for a way back into it. No answer here says whether an e-mail is known. */
@ApiTags('users')
@Controller('users')
export class RegistrationController {
  constructor(
    private readonly limits: RateLimits,
    private readonly registerUser: RegisterUser,
    private readonly requestLink: RequestLink,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('user:register')
  @ApiAcceptedResponse({ type: RequestedView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async register(@Body() input: RegisterInput, @Req() request: FastifyRequest): Promise<RequestedView> {
    await this.limits.consume('registration', request.ip, accountKey(input.email));
    await atEvenPace(() => this.registerUser.execute(input));
    return { status: 'confirmation-sent' };
  }

  /** "Send me a new link." */
  @Post('confirmation-links')
  @HttpCode(202)
  @Requires('user:confirm')
  @ApiAcceptedResponse({ type: RequestedView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async requestConfirmation(
    @Body() { email }: EmailInput,
    @Req() request: FastifyRequest,
  ): Promise<RequestedView> {
    await this.limits.consume('links', request.ip, accountKey(email));
    await atEvenPace(() => this.requestLink.execute('confirm-email', email));
    return { status: 'link-sent' };
  }

  @Post('password-resets')
  @HttpCode(202)
  @Requires('password:reset')
  @ApiAcceptedResponse({ type: RequestedView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async requestReset(@Body() { email }: EmailInput, @Req() request: FastifyRequest): Promise<RequestedView> {
    await this.limits.consume('reset', request.ip, accountKey(email));
    await atEvenPace(() => this.requestLink.execute('reset-password', email));
    return { status: 'link-sent' };
  }
}
