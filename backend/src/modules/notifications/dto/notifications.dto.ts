import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isTimeZone } from '../../../platform/clock/working-time.js';
import { CursorQuery, CursorView } from '../../../platform/http/cursors.js';
import {
  MAIL_CHOICES,
  type MailChoice,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '../notification-kinds.data.js';

export class NotificationQuery extends CursorQuery {
  @ApiPropertyOptional({ description: 'true: only what has not been read' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}

export class NotificationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: NOTIFICATION_KINDS }) kind!: string;
  @ApiProperty({ description: 'What happened, in the language of the request' }) text!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The page it leads to, without the language; null when what it was about is gone',
  })
  link!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: string | null;
}

export class NotificationListView extends CursorView {
  @ApiProperty({ type: [NotificationView] }) items!: NotificationView[];
}

export class UnreadView {
  @ApiProperty({ description: 'Counting stops at 100' }) unread!: number;
}

/** Either some, or everything up to one: what came after the list was read stays unread. */
export class ReadNotificationsInput {
  @ApiPropertyOptional({ type: [String], format: 'uuid', minItems: 1, maxItems: 100 })
  @ValidateIf((input: ReadNotificationsInput) => input.upTo === undefined || input.ids !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'The newest one that was seen' })
  @IsOptional()
  @IsUUID()
  upTo?: string;
}

export class PreferenceInput {
  @ApiProperty({ enum: NOTIFICATION_KINDS }) @IsIn(NOTIFICATION_KINDS) kind!: NotificationKind;
  @ApiProperty({ enum: MAIL_CHOICES }) @IsIn(MAIL_CHOICES) mail!: MailChoice;
}

export class PreferencesInput {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'IANA zone of the daily mail; null: the portal’s',
  })
  @ValidateIf((input: PreferencesInput) => input.timeZone !== null)
  @ValidateBy({
    name: 'isTimeZoneName',
    validator: {
      validate: (value: unknown) => isTimeZone(value),
      defaultMessage: () => 'must be an IANA time zone such as Asia/Shanghai',
    },
  })
  @MaxLength(60)
  @IsString()
  timeZone!: string | null;

  @ApiProperty({ type: [PreferenceInput], maxItems: 50, description: 'Kinds left out stay as they are' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PreferenceInput)
  kinds!: PreferenceInput[];
}

export class PreferenceView {
  @ApiProperty({ enum: NOTIFICATION_KINDS }) kind!: string;
  @ApiProperty({ description: 'In the language of the request' }) label!: string;
  @ApiProperty({ enum: MAIL_CHOICES }) mail!: string;
  @ApiProperty({ description: 'Its mails are sent in any case, at once' }) required!: boolean;
}

export class PreferencesView {
  @ApiProperty({ type: String, nullable: true }) timeZone!: string | null;
  @ApiProperty({ description: 'The zone that counts without one of your own' }) portalTimeZone!: string;
  @ApiProperty({ description: 'When the daily mail is sent, on the clock of the zone', example: '08:00' })
  digestTime!: string;
  @ApiProperty({ type: [PreferenceView], description: 'The kinds that can concern you' })
  kinds!: PreferenceView[];
  @ApiProperty({ description: 'Also the ETag; send it back in If-Match' }) version!: number;
}

export class UnsubscribeQuery {
  @ApiProperty({ description: 'From the mail', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  token!: string;
}

export class UnsubscribedView {
  @ApiProperty({ example: 'new-enquiry', description: 'A kind, or `daily-digest`' }) kind!: string;
  @ApiProperty({ description: 'In the language of the request' }) label!: string;
}
