import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnquiriesModule } from '../enquiries/index.js';
import { Message } from './message.entity.js';
import { MessagesController } from './messages.controller.js';
import { MessagesQueries } from './messages.queries.js';
import { SendMessage } from './send-message.js';

@Module({
  imports: [TypeOrmModule.forFeature([Message]), EnquiriesModule],
  controllers: [MessagesController],
  providers: [SendMessage, MessagesQueries],
  exports: [SendMessage],
})
export class MessagingModule {}
