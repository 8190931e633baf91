import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { ONE_CLICK_PATH } from '../../platform/http/one-click.js';
import { UnsubscribedView, UnsubscribeQuery } from './dto/notifications.dto.js';
import { isKind } from './notification-kinds.data.js';
import { DIGEST_TEXTS, KIND_TEXTS } from './notification-texts.data.js';
import { Unsubscribe } from './unsubscribe.js';

/** Ends the mails of one kind, for whoever holds one; signed in or not. */
@ApiTags('notifications')
@Controller(ONE_CLICK_PATH)
export class UnsubscriptionsController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /** Posted by mail programs (RFC 8058, any body) and by the page of the link. Repeating it changes nothing. */
  @Post()
  @HttpCode(200)
  @Requires('subscription:end')
  @ApiOkResponse({ type: UnsubscribedView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async end(@Query() { token }: UnsubscribeQuery): Promise<UnsubscribedView> {
    const { locale } = currentContext();
    const kind = await this.unsubscribe.execute(token);
    const { label } = isKind(kind) ? KIND_TEXTS[kind][locale] : DIGEST_TEXTS[locale];
    return { kind, label };
  }

  /** A mail program that cannot post opens the address: fetching ends nothing, the page has the button. */
  @Get()
  @Requires('subscription:end')
  @ApiExcludeEndpoint()
  show(@Query() { token }: UnsubscribeQuery, @Res() reply: FastifyReply): void {
    const page = `/${currentContext().locale}/links/unsubscribe#${encodeURIComponent(token)}`;
    void reply.header('cache-control', 'no-store').redirect(page, 303);
  }
}
