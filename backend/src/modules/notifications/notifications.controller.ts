import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Passive } from '../../platform/access/passive.js';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import {
  NotificationListView,
  NotificationQuery,
  PreferencesInput,
  PreferencesView,
  ReadNotificationsInput,
  UnreadView,
} from './dto/notifications.dto.js';
import { NotificationPreferences } from './notification-preferences.js';
import { NotificationsQueries } from './notifications.queries.js';
import { ReadNotifications } from './read-notifications.js';

/** What a person has been told, and how they want to be. */
@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly queries: NotificationsQueries,
    private readonly read: ReadNotifications,
    private readonly preferences: NotificationPreferences,
  ) {}

  @Get()
  @Requires('notification:read')
  @ApiOkResponse({ type: NotificationListView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  list(@Query() query: NotificationQuery): Promise<NotificationListView> {
    const { actor, locale } = currentContext();
    return this.queries.list(actor, query, locale);
  }

  /** For the bell of every page: asking does not keep a session awake. */
  @Get('unread')
  @Passive()
  @Requires('notification:read')
  @ApiOkResponse({ type: UnreadView })
  async unread(): Promise<UnreadView> {
    return { unread: await this.queries.unread(currentContext().actor) };
  }

  /** Marks as read. @returns how many are not. */
  @Post('reads')
  @HttpCode(200)
  @Requires('notification:read')
  @ApiOkResponse({ type: UnreadView })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async markRead(@Body() input: ReadNotificationsInput): Promise<UnreadView> {
    const { actor } = currentContext();
    await this.read.execute(actor, input);
    return { unread: await this.queries.unread(actor) };
  }

  @Get('preferences')
  @Requires('notification:read')
  @ApiOkResponse({ type: PreferencesView })
  async showPreferences(@Res({ passthrough: true }) reply: FastifyReply): Promise<PreferencesView> {
    const { actor, locale } = currentContext();
    return withEtag(reply, await this.preferences.read(actor, locale));
  }

  @Put('preferences')
  @Requires('notification:choose')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: PreferencesView })
  @ApiPreconditionFailedResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  async savePreferences(
    @Body() input: PreferencesInput,
    @ExpectedVersion() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreferencesView> {
    const { actor, locale } = currentContext();
    await this.preferences.save(actor, version, input);
    return withEtag(reply, await this.preferences.read(actor, locale));
  }
}
