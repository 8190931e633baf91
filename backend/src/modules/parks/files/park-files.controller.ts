import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../../platform/access/requires.js';
import { currentContext } from '../../../platform/context/request-context.js';
import { Problem } from '../../../platform/errors/problem.js';
import { Id, Slug } from '../../../platform/http/ids.js';
import { Upload } from '../../../platform/http/uploads.js';
import { ExpectedVersion, withEtag } from '../../../platform/http/versions.js';
import { LimitUploads } from '../../files/index.js';
import { AddParkFile } from './add-park-file.js';
import { EditParkFileInput, MoveParkFileInput } from './dto/park-file.inputs.js';
import { ParkFileListView, ParkFileView } from './dto/park-file.views.js';
import { EditParkFile } from './edit-park-file.js';
import { MoveParkFile } from './move-park-file.js';
import { ParkFilesQueries } from './park-files.queries.js';
import { RemoveParkFile } from './remove-park-file.js';

/** A park's pictures and documents, for its team and the administrators. */
@ApiTags('park-files')
@Controller('parks/:slug/files')
export class ParkFilesController {
  constructor(
    private readonly queries: ParkFilesQueries,
    private readonly addFile: AddParkFile,
    private readonly editFile: EditParkFile,
    private readonly moveFile: MoveParkFile,
    private readonly removeFile: RemoveParkFile,
  ) {}

  @Get()
  @Requires('park-file:read')
  @ApiOkResponse({ type: ParkFileListView })
  @ApiNotFoundResponse({ type: Problem })
  list(@Slug() slug: string): Promise<ParkFileListView> {
    return this.queries.list(currentContext().actor, slug);
  }

  /** One file. It is hidden, and in quarantine until it is examined. */
  @Post()
  @Upload()
  @UseGuards(LimitUploads)
  @Requires('park-file:edit')
  @ApiCreatedResponse({ type: ParkFileView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPayloadTooLargeResponse({ type: Problem })
  async add(
    @Slug() slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParkFileView> {
    const id = await this.addFile.execute({ request, reply }, slug);
    return withEtag(reply, await this.queries.detail(currentContext().actor, slug, id));
  }

  @Get(':id')
  @Requires('park-file:read')
  @ApiOkResponse({ type: ParkFileView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(
    @Slug() slug: string,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParkFileView> {
    return withEtag(reply, await this.queries.detail(currentContext().actor, slug, id));
  }

  @Patch(':id')
  @Requires('park-file:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ParkFileView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async edit(
    @Slug() slug: string,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() changes: EditParkFileInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParkFileView> {
    const { actor } = currentContext();
    await this.editFile.execute(actor, { slug, id }, version, changes);
    return withEtag(reply, await this.queries.detail(actor, slug, id));
  }

  /** Ask to show it, show it, return it with a reason, or hide it. */
  @Post(':id/transitions')
  @HttpCode(200)
  @Requires('park-file:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ParkFileView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async move(
    @Slug() slug: string,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: MoveParkFileInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParkFileView> {
    const { actor } = currentContext();
    await this.moveFile.execute(actor, { slug, id }, version, input);
    return withEtag(reply, await this.queries.detail(actor, slug, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('park-file:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  remove(@Slug() slug: string, @Id() id: string, @ExpectedVersion() version: number): Promise<void> {
    return this.removeFile.execute(currentContext().actor, { slug, id }, version);
  }
}
