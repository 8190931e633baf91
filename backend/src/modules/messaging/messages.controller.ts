import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { MessageListQuery, MessageListView, MessageView, SendMessageInput } from './dto/messages.dto.js';
import { MessagesQueries } from './messages.queries.js';
import { SendMessage } from './send-message.js';

/** The threads between investors and who answers: one per recipient of an enquiry. */
@ApiTags('messages')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly sendMessage: SendMessage,
    private readonly messages: MessagesQueries,
  ) {}

  /** Writes to the other side; an answer stops the clock. */
  @Post()
  @Idempotent()
  @Requires('message:send')
  @ApiCreatedResponse({ type: MessageView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  async send(@Body() input: SendMessageInput): Promise<MessageView> {
    const { actor } = currentContext();
    return this.messages.written(actor, await this.sendMessage.execute(actor, input));
  }

  @Get()
  @Requires('message:read')
  @ApiOkResponse({ type: MessageListView })
  @ApiNotFoundResponse({ type: Problem })
  list(@Query() query: MessageListQuery): Promise<MessageListView> {
    return this.messages.list(currentContext().actor, query);
  }
}
