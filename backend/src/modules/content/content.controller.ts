import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { CursorQuery } from '../../platform/http/cursors.js';
import { Id } from '../../platform/http/ids.js';
import { ApiType, Type, VersionNumber } from './content-params.js';
import { ContentQueries } from './content.queries.js';
import { ContentRecords } from './content.reader.js';
import { ChangesQuery, ContentListQuery } from './dto/inputs.js';
import {
  ContentListView,
  ContentRecordView,
  VersionChangesView,
  VersionListView,
  VersionView,
} from './dto/views.js';
import { recordWithEtag } from './record-etag.js';
import { VersionQueries } from './version.queries.js';

/** What is written for the public: drafts, reviews and versions of every type. */
@ApiTags('content')
@Controller('content')
export class ContentController {
  constructor(
    private readonly queries: ContentQueries,
    private readonly records: ContentRecords,
    private readonly versions: VersionQueries,
  ) {}

  /** The records of the caller's parks that have versions (an administrator: of all), the last changed first. */
  @Get()
  @Requires('content:read')
  @ApiOkResponse({ type: ContentListView })
  list(@Query() query: ContentListQuery): Promise<ContentListView> {
    return this.queries.list(currentContext().actor, query);
  }

  /** What waits for a review, the longest waiting first. */
  @Get('reviews')
  @Requires('content:review')
  @ApiOkResponse({ type: ContentListView })
  reviews(@Query() query: CursorQuery): Promise<ContentListView> {
    return this.queries.reviews(currentContext().actor, query);
  }

  /** A record with what is published and what is open. Its ETag is the open version's, else the published one's. */
  @Get(':type/:id')
  @Requires('content:read')
  @ApiType()
  @ApiOkResponse({ type: ContentRecordView })
  @ApiNotFoundResponse({ type: Problem })
  async record(
    @Type() type: string,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContentRecordView> {
    return recordWithEtag(reply, await this.records.view(currentContext().actor, type, id));
  }

  @Get(':type/:id/versions')
  @Requires('content:read')
  @ApiType()
  @ApiOkResponse({ type: VersionListView })
  @ApiNotFoundResponse({ type: Problem })
  history(@Type() type: string, @Id() id: string): Promise<VersionListView> {
    return this.versions.list(currentContext().actor, type, id);
  }

  @Get(':type/:id/versions/:n')
  @Requires('content:read')
  @ApiType()
  @ApiParam({ name: 'n', type: Number })
  @ApiOkResponse({ type: VersionView })
  @ApiNotFoundResponse({ type: Problem })
  version(@Type() type: string, @Id() id: string, @VersionNumber() n: number): Promise<VersionView> {
    return this.versions.detail(currentContext().actor, type, id, n);
  }

  /** What version n says differently from another one. */
  @Get(':type/:id/versions/:n/changes')
  @Requires('content:read')
  @ApiType()
  @ApiParam({ name: 'n', type: Number })
  @ApiOkResponse({ type: VersionChangesView })
  @ApiNotFoundResponse({ type: Problem })
  changes(
    @Type() type: string,
    @Id() id: string,
    @VersionNumber() n: number,
    @Query() { from }: ChangesQuery,
  ): Promise<VersionChangesView> {
    return this.versions.changes(currentContext().actor, type, id, n, from ?? null);
  }
}
