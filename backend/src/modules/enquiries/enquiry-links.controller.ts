import { setTimeout as delay } from 'node:timers/promises';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/errors/problem.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { accountKey, SessionCookies } from '../identity/index.js';
import { ConfirmEnquiry } from './confirm-enquiry.js';
import { EnquirySignIn } from './enquiry-sign-in.js';
import { ConfirmEnquiryInput, FollowLinkInput } from './dto/inputs.js';
import { EnquiryReceipt, FollowSessionView, LinkRequestedView } from './dto/views.js';
import { RequestFollowLink } from './request-follow-link.js';

/** Longer than the work takes whether or not there is such an enquiry: the time tells nothing. */
const FLOOR_MS = 200;

/** The links of visitors' enquiries: the pages behind them post their tokens here. */
@ApiTags('enquiries')
@Controller('enquiries')
export class EnquiryLinksController {
  constructor(
    private readonly db: Database,
    private readonly limits: RateLimits,
    private readonly confirmEnquiry: ConfirmEnquiry,
    private readonly requestFollowLink: RequestFollowLink,
    private readonly signIn: EnquirySignIn,
    private readonly cookies: SessionCookies,
  ) {}

  /** The button on the page of the confirmation link: sends the enquiry and opens its page. */
  @Post('confirmations')
  @Requires('enquiry:confirm')
  @ApiCreatedResponse({ type: EnquiryReceipt })
  @ApiNotFoundResponse({ type: Problem })
  async confirm(
    @Body() { token }: ConfirmEnquiryInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnquiryReceipt> {
    await this.limits.consume('links', request.ip);
    const { receipt, session } = await this.confirmEnquiry.execute(token);
    this.cookies.give(reply, session);
    return receipt;
  }

  /** "Send me a new link": the answer is the same for any reference and e-mail. */
  @Post('follow-links')
  @HttpCode(202)
  @Requires('enquiry-link:use')
  @ApiAcceptedResponse({ type: LinkRequestedView })
  async requestLink(
    @Body() { reference, email }: FollowLinkInput,
    @Req() request: FastifyRequest,
  ): Promise<LinkRequestedView> {
    await this.limits.consume('links', request.ip, accountKey(email));
    await Promise.all([this.requestFollowLink.execute(reference, email), delay(FLOOR_MS)]);
    return { status: 'link-sent' };
  }

  /** Opens the page of one enquiry for who holds its link. */
  @Post('follow-sessions')
  @Requires('enquiry-link:use')
  @ApiCreatedResponse({ type: FollowSessionView })
  @ApiNotFoundResponse({ type: Problem })
  async follow(
    @Body() { token }: ConfirmEnquiryInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowSessionView> {
    await this.limits.consume('links', request.ip);
    return this.db.transaction(async () => {
      const enquiryId = await this.signIn.consume('follow-enquiry', token);
      this.cookies.give(reply, await this.signIn.begin(enquiryId));
      return { enquiryId };
    });
  }
}
