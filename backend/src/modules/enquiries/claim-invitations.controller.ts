import { Body, Controller, Get, Post, UseGuards } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { InviteParkInput } from './dto/inputs.js';
import { ClaimInvitationListView, ParkInvitedView } from './dto/views.js';
import { InviteParkToClaim } from './invite-park-to-claim.js';
import { LimitParkInvitations } from './limit-park-invitations.guard.js';
import { WaitingForPark } from './waiting-for-park.js';

/** Telling a park nobody has claimed that an investor asks for it. */
@ApiTags('enquiries')
@Controller('enquiries/:id/recipients/:recipientId/claim-invitations')
export class ClaimInvitationsController {
  constructor(
    private readonly waiting: WaitingForPark,
    private readonly invitePark: InviteParkToClaim,
  ) {}

  /** What would be said of the project, and to whom it has been said. */
  @Get()
  @Requires('enquiry:triage')
  @ApiOkResponse({ type: ClaimInvitationListView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  list(@Id() enquiryId: string, @Id('recipientId') recipientId: string): Promise<ClaimInvitationListView> {
    return this.waiting.preview(currentContext().actor, enquiryId, recipientId);
  }

  /** Sends the park a pseudonymous summary with a link to claim its page. */
  @Post()
  @UseGuards(LimitParkInvitations)
  @Idempotent()
  @Requires('enquiry:triage')
  @ApiCreatedResponse({ type: ParkInvitedView })
  @ApiForbiddenResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  async send(
    @Id() enquiryId: string,
    @Id('recipientId') recipientId: string,
    @Body() { email, locale }: InviteParkInput,
  ): Promise<ParkInvitedView> {
    await this.invitePark.execute(currentContext().actor, { enquiryId, recipientId, email, locale });
    return { status: 'sent' };
  }
}
