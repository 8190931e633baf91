import { Body, Controller, Get, HttpCode, Post, Query, UseGuards } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { ExpectedVersion } from '../../platform/http/versions.js';
import { EnquiryListQuery, InboxQuery, RecipientTransitionInput, SubmitEnquiryInput } from './dto/inputs.js';
import {
  EnquiryDetail,
  EnquiryListView,
  EnquiryReceipt,
  EnquiryTimelineView,
  InboxView,
} from './dto/views.js';
import { EnquiriesQueries } from './enquiries.queries.js';
import { InboxQueries } from './inbox.queries.js';
import { LimitEnquiries } from './limit-enquiries.guard.js';
import { MoveRecipient } from './move-recipient.js';
import { SubmitEnquiry } from './submit-enquiry.js';
import { TimelineQueries } from './timeline.queries.js';

/** Questions of investors, and the desks that answer them. */
@ApiTags('enquiries')
@Controller('enquiries')
export class EnquiriesController {
  constructor(
    private readonly submitEnquiry: SubmitEnquiry,
    private readonly enquiries: EnquiriesQueries,
    private readonly inboxes: InboxQueries,
    private readonly timelines: TimelineQueries,
    private readonly moveRecipient: MoveRecipient,
  ) {}

  /** Sends an enquiry. A visitor's waits for the confirmation of the e-mail. */
  @Post()
  @UseGuards(LimitEnquiries)
  @Idempotent()
  @Requires('enquiry:submit')
  @ApiCreatedResponse({ type: EnquiryReceipt })
  @ApiNotFoundResponse({ type: Problem, description: 'No such company or project among yours' })
  submit(@Body() input: SubmitEnquiryInput): Promise<EnquiryReceipt> {
    return this.submitEnquiry.execute(currentContext().actor, input);
  }

  /** What your companies have sent; administrators see everybody's. */
  @Get()
  @Requires('enquiry:read')
  @ApiOkResponse({ type: EnquiryListView })
  list(@Query() query: EnquiryListQuery): Promise<EnquiryListView> {
    const { actor, locale } = currentContext();
    return this.enquiries.list(actor, query, locale);
  }

  /** The inbox of a park of yours, or the triage: what is due first. */
  @Get('inbox')
  @Requires('inbox:read')
  @ApiOkResponse({ type: InboxView })
  @ApiNotFoundResponse({ type: Problem })
  inbox(@Query() query: InboxQuery): Promise<InboxView> {
    const { actor, locale } = currentContext();
    return this.inboxes.list(actor, query, locale);
  }

  @Get(':id')
  @Requires('enquiry:read')
  @ApiOkResponse({ type: EnquiryDetail })
  @ApiNotFoundResponse({ type: Problem })
  detail(@Id() id: string): Promise<EnquiryDetail> {
    const { actor, locale } = currentContext();
    return this.enquiries.detail(actor, id, locale);
  }

  @Get(':id/timeline')
  @Requires('enquiry:read')
  @ApiOkResponse({ type: EnquiryTimelineView })
  @ApiNotFoundResponse({ type: Problem })
  timeline(@Id() id: string): Promise<EnquiryTimelineView> {
    return this.timelines.of(currentContext().actor, id);
  }

  /** Moves one recipient on. Answers, requests and information are messages: write one to `/messages`. */
  @Post(':id/recipients/:recipientId/transitions')
  @HttpCode(200)
  @Requires('enquiry:act')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The recipient’s version' })
  @ApiOkResponse({ type: EnquiryDetail })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async transition(
    @Id() enquiryId: string,
    @Id('recipientId') recipientId: string,
    @ExpectedVersion() version: number,
    @Body() { action, outcome, reason }: RecipientTransitionInput,
  ): Promise<EnquiryDetail> {
    const { actor, locale } = currentContext();
    const move = { enquiryId, recipientId, version, outcome: outcome ?? reason ?? null };
    if (action === 'take') await this.moveRecipient.take(actor, move);
    else await this.moveRecipient.execute(actor, action, move);
    return this.enquiries.detail(actor, enquiryId, locale);
  }
}
