import { Body, Controller, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { EditLeadInput, LeadListQuery, MoveLeadInput, WriteLeadNoteInput } from './dto/inputs.js';
import {
  LeadAssigneeListView,
  LeadDetailView,
  LeadListView,
  LeadNoteView,
  LeadTimelineView,
} from './dto/views.js';
import { EditLead } from './edit-lead.js';
import { LeadTimelineQueries } from './lead-timeline.queries.js';
import { LeadsQueries } from './leads.queries.js';
import { Leads } from './leads.reader.js';
import { MoveLead } from './move-lead.js';
import { WriteLeadNote } from './write-lead-note.js';

/** The administrators' cases. */
@ApiTags('leads')
@Controller('leads')
export class LeadsController {
  constructor(
    private readonly queries: LeadsQueries,
    private readonly leads: Leads,
    private readonly timelines: LeadTimelineQueries,
    private readonly editLead: EditLead,
    private readonly moveLead: MoveLead,
    private readonly writeNote: WriteLeadNote,
  ) {}

  @Get()
  @Requires('lead:read')
  @ApiOkResponse({ type: LeadListView })
  list(@Query() query: LeadListQuery): Promise<LeadListView> {
    return this.queries.list(currentContext().actor, query);
  }

  /** Whom a lead can be given to. */
  @Get('assignees')
  @Requires('lead:read')
  @ApiOkResponse({ type: LeadAssigneeListView })
  assignees(): Promise<LeadAssigneeListView> {
    return this.queries.assignees();
  }

  @Get(':id')
  @Requires('lead:read')
  @ApiOkResponse({ type: LeadDetailView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<LeadDetailView> {
    return withEtag(reply, await this.leads.detail(currentContext().actor, id));
  }

  @Patch(':id')
  @Requires('lead:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: LeadDetailView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async edit(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: EditLeadInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeadDetailView> {
    const { actor } = currentContext();
    await this.editLead.execute(actor, id, version, input);
    return withEtag(reply, await this.leads.detail(actor, id));
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Requires('lead:advance')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: LeadDetailView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async move(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: MoveLeadInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LeadDetailView> {
    const { actor } = currentContext();
    await this.moveLead.execute(actor, id, version, input);
    return withEtag(reply, await this.leads.detail(actor, id));
  }

  @Post(':id/notes')
  @Idempotent()
  @Requires('lead:note')
  @ApiCreatedResponse({ type: LeadNoteView })
  @ApiNotFoundResponse({ type: Problem })
  note(@Id() id: string, @Body() { body }: WriteLeadNoteInput): Promise<LeadNoteView> {
    return this.writeNote.execute(currentContext().actor, id, body);
  }

  @Get(':id/timeline')
  @Requires('lead:read')
  @ApiOkResponse({ type: LeadTimelineView })
  @ApiNotFoundResponse({ type: Problem })
  timeline(@Id() id: string, @Query() query: CursorQuery): Promise<LeadTimelineView> {
    return this.timelines.of(currentContext().actor, id, query);
  }
}
