import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { CursorQuery, CursorView } from '../../../platform/http/cursors.js';
import { TextField } from '../../companies/index.js';
import { SIDES } from '../../enquiries/index.js';
import { MESSAGE_KINDS, type MessageKind } from '../message.entity.js';

export class SendMessageInput {
  @ApiProperty({ format: 'uuid', description: 'The recipient of the enquiry whose thread it is' })
  @IsUUID()
  recipientId!: string;
  @ApiProperty({ enum: MESSAGE_KINDS, description: 'An answer stops the clock, a holding reply does not' })
  @IsIn(MESSAGE_KINDS)
  kind!: MessageKind;
  @TextField(1, 10_000) body!: string;
}

export class MessageListQuery extends CursorQuery {
  @ApiProperty({ format: 'uuid' }) @IsUUID() recipientId!: string;
}

export class MessageAuthorView {
  @ApiProperty({ enum: SIDES }) side!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}

export class MessageView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) recipientId!: string;
  @ApiProperty({ enum: MESSAGE_KINDS }) kind!: string;
  @ApiProperty({ type: MessageAuthorView }) author!: MessageAuthorView;
  @ApiProperty({ description: 'Plain text' }) body!: string;
  @ApiProperty({ description: 'Written by you' }) own!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class MessageListView extends CursorView {
  @ApiProperty({ type: [MessageView], description: 'Oldest first' }) items!: MessageView[];
}
