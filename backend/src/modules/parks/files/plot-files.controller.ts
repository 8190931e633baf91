import { Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../../platform/access/requires.js';
import { type Actor } from '../../../platform/context/actor.js';
import { currentContext } from '../../../platform/context/request-context.js';
import { notFound } from '../../../platform/errors/domain-error.js';
import { Problem } from '../../../platform/errors/problem.js';
import { Id, Slug } from '../../../platform/http/ids.js';
import { Upload } from '../../../platform/http/uploads.js';
import { withEtag } from '../../../platform/http/versions.js';
import { ContentRecords } from '../../content/index.js';
import { LimitUploads } from '../../files/index.js';
import { AddParkFile } from './add-park-file.js';
import { ParkFileListView, ParkFileView } from './dto/park-file.views.js';
import { ParkFilesQueries } from './park-files.queries.js';

/** Files that are evidence for a plot. What is done with one of them, is done as with any file of the park. */
@ApiTags('park-files')
@Controller('parks/:slug/plots/:id/files')
export class PlotFilesController {
  constructor(
    private readonly queries: ParkFilesQueries,
    private readonly addFile: AddParkFile,
    private readonly records: ContentRecords,
  ) {}

  @Get()
  @Requires('park-file:read')
  @ApiOkResponse({ type: ParkFileListView })
  @ApiNotFoundResponse({ type: Problem })
  async list(@Slug() slug: string, @Id() id: string): Promise<ParkFileListView> {
    const { actor } = currentContext();
    await this.demandPlot(actor, slug, id);
    return this.queries.list(actor, slug, id);
  }

  /** One file. It is hidden, and in quarantine until it is examined; it is shown with the plot once both are public. */
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
    @Id() id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParkFileView> {
    const { actor } = currentContext();
    await this.demandPlot(actor, slug, id);
    const file = await this.addFile.execute({ request, reply }, slug, id);
    return withEtag(reply, await this.queries.detail(actor, slug, file));
  }

  /** A plot of this park, published or a draft. */
  private async demandPlot(actor: Actor, slug: string, id: string): Promise<void> {
    const { park } = await this.records.view(actor, 'plot', id);
    if (park?.slug !== slug) throw notFound();
  }
}
