import { ApiProperty } from '@nestjs/swagger';
import { LOCALES } from '../../../platform/i18n/locales.js';
import { MEMBERSHIP_KINDS } from '../membership.entity.js';

export class RequestedView {
  @ApiProperty({
    enum: ['confirmation-sent', 'link-sent'],
    description:
      'A mail is on its way if the e-mail is one we may write to; the answer is the same for any e-mail',
  })
  status!: 'confirmation-sent' | 'link-sent';
}

export class SessionUserView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: LOCALES }) locale!: string;
}

export class CurrentUserView extends SessionUserView {
  @ApiProperty({ type: String, format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ description: 'Also the ETag; send it back in If-Match' }) version!: number;
}

export class MembershipView {
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null for the portal itself' })
  organisationId!: string | null;
  @ApiProperty({ example: 'park-editor' }) role!: string;
  @ApiProperty({ type: String, nullable: true, description: 'How a park’s pages are addressed' })
  slug!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the company or park' }) name!: string | null;
}

export class CurrentSessionView {
  @ApiProperty({ enum: ['visitor', 'guest', 'user'] }) kind!: string;
  @ApiProperty({ type: SessionUserView, nullable: true }) user!: SessionUserView | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The one enquiry a guest follows',
  })
  guestEnquiryId!: string | null;
  @ApiProperty({ type: [MembershipView] }) memberships!: MembershipView[];
  @ApiProperty({
    type: [String],
    example: ['park:read'],
    description: 'What some membership allows; whether on a given row, its `availableActions` say',
  })
  permissions!: string[];
}

export class SessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ type: String, format: 'date-time' }) lastActiveAt!: Date;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt!: Date;
  @ApiProperty({ description: 'The one this request came with' }) current!: boolean;
}

export class SessionListView {
  @ApiProperty({ type: [SessionView] }) items!: SessionView[];
}
