import { Body, Controller, HttpCode, Post, Put, Res } from '@nestjs/common';
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
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { BeginDraft } from './begin-draft.js';
import { ApiType, Type } from './content-params.js';
import { ContentRecords } from './content.reader.js';
import { CreateRecord } from './create-record.js';
import { BeginDraftInput, CreateContentInput, MoveVersionInput, SaveDraftInput } from './dto/inputs.js';
import { ContentRecordView, DraftView } from './dto/views.js';
import { MoveVersion } from './move-version.js';
import { recordWithEtag } from './record-etag.js';
import { SaveDraft } from './save-draft.js';

/** Writing for the public: a draft is begun, saved, submitted, reviewed and published. */
@ApiTags('content')
@Controller('content')
export class DraftsController {
  constructor(
    private readonly records: ContentRecords,
    private readonly createRecord: CreateRecord,
    private readonly beginDraft: BeginDraft,
    private readonly saveDraft: SaveDraft,
    private readonly moveVersion: MoveVersion,
  ) {}

  /** The first draft of a new record; a new park is begun by administrators only. */
  @Post(':type')
  @Idempotent()
  @Requires('content:edit')
  @ApiType()
  @ApiCreatedResponse({ type: ContentRecordView })
  @ApiNotFoundResponse({ type: Problem, description: 'No such type, or no such park among yours' })
  async create(
    @Type() type: string,
    @Body() input: CreateContentInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContentRecordView> {
    const { actor } = currentContext();
    const id = await this.createRecord.execute(actor, type, input);
    return recordWithEtag(reply, await this.records.view(actor, type, id));
  }

  /** Begins a draft from what is published, or from an earlier version to restore it. */
  @Post(':type/:id/drafts')
  @Idempotent()
  @Requires('content:edit')
  @ApiType()
  @ApiCreatedResponse({ type: DraftView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem, description: '`content.draft-open`: params name its number' })
  async begin(
    @Type() type: string,
    @Id() id: string,
    @Body() { fromVersion }: BeginDraftInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView> {
    const { actor } = currentContext();
    await this.beginDraft.execute(actor, type, id, fromVersion ?? null);
    return withEtag(reply, await this.records.draft(actor, type, id));
  }

  /** Saves the draft's document whole; it may be incomplete. */
  @Put(':type/:id/draft')
  @Requires('content:edit')
  @ApiType()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: DraftView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem, description: 'It is no draft any more' })
  @ApiPreconditionFailedResponse({
    type: Problem,
    description: 'Somebody saved in between: read, merge, save',
  })
  async save(
    @Type() type: string,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() { document }: SaveDraftInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView> {
    const { actor } = currentContext();
    await this.saveDraft.execute(actor, type, id, version, document);
    return withEtag(reply, await this.records.draft(actor, type, id));
  }

  /** Moves the open version (`archive`: the published one) along its way. */
  @Post(':type/:id/draft/transitions')
  @HttpCode(200)
  @Requires('content:edit')
  @ApiType()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ContentRecordView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async move(
    @Type() type: string,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: MoveVersionInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContentRecordView> {
    const { actor } = currentContext();
    await this.moveVersion.execute(actor, type, id, version, input);
    return recordWithEtag(reply, await this.records.view(actor, type, id));
  }
}
