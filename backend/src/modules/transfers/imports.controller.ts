import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { RawBody, rawBodyOf } from '../../platform/http/raw-bodies.js';
import { etagOf, ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { BeginImport } from './begin-import.js';
import { CorrectRow } from './correct-row.js';
import {
  BeginImportInput,
  CorrectRowInput,
  ImportListQuery,
  ImportRowsQuery,
  MapImportInput,
  MoveImportInput,
} from './dto/inputs.js';
import { ImportListView, ImportRowsView, ImportRowView, ImportView } from './dto/views.js';
import { ImportsQueries } from './imports.queries.js';
import { LimitImports } from './limit-imports.guard.js';
import { MapImport } from './map-import.js';
import { MoveImport } from './move-import.js';
import { ReceiveFile } from './receive-file.js';

/** Files that become drafts: announced, sent, mapped, checked, applied, undone. */
@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly beginImport: BeginImport,
    private readonly receiveFile: ReceiveFile,
    private readonly mapImport: MapImport,
    private readonly correctRow: CorrectRow,
    private readonly moveImport: MoveImport,
  ) {}

  /** Announces a file; its bytes follow in a request of their own, which can be repeated. */
  @Post()
  @UseGuards(LimitImports)
  @Idempotent()
  @Requires('import:run')
  @ApiCreatedResponse({ type: ImportView })
  @ApiNotFoundResponse({ type: Problem, description: 'No such park among yours' })
  @ApiPayloadTooLargeResponse({ type: Problem })
  async begin(
    @Body() input: BeginImportInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    const id = await this.beginImport.execute(currentContext().actor, input);
    return this.answer(id, reply);
  }

  /** The newest fifty of a park, or of the portal. */
  @Get()
  @Requires('import:read')
  @ApiOkResponse({ type: ImportListView })
  list(@Query() query: ImportListQuery): Promise<ImportListView> {
    return this.queries.list(currentContext().actor, query);
  }

  @Get(':id')
  @Requires('import:read')
  @ApiOkResponse({ type: ImportView })
  @ApiNotFoundResponse({ type: Problem })
  detail(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ImportView> {
    return this.answer(id, reply);
  }

  /** The file itself, exactly as many bytes as were announced. */
  @Put(':id/file')
  @UseGuards(LimitImports)
  @RawBody()
  @Requires('import:run')
  @ApiOkResponse({ type: ImportView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPayloadTooLargeResponse({ type: Problem })
  async receive(
    @Id() id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.receiveFile.execute(currentContext().actor, id, () => rawBodyOf(request));
    return this.answer(id, reply);
  }

  /** Which column brings which field. A check that has been made counts no more. */
  @Put(':id/mapping')
  @Requires('import:run')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ImportView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async map(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: MapImportInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.mapImport.execute(currentContext().actor, id, version, input);
    return this.answer(id, reply);
  }

  /** Rows with what was found in them, in the order of the file. */
  @Get(':id/rows')
  @Requires('import:read')
  @ApiOkResponse({ type: ImportRowsView })
  @ApiNotFoundResponse({ type: Problem })
  rows(@Id() id: string, @Query() query: ImportRowsQuery): Promise<ImportRowsView> {
    return this.queries.rows(currentContext().actor, id, query);
  }

  /** Puts cells right or leaves the row out. The ETags are those of the import. */
  @Patch(':id/rows/:n')
  @Requires('import:run')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ImportRowView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async correct(
    @Id() id: string,
    @RowNumber() n: number,
    @ExpectedVersion() version: number,
    @Body() input: CorrectRowInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportRowView> {
    const { actor } = currentContext();
    await this.correctRow.execute(actor, id, n, version, input);
    reply.header('etag', etagOf(version + 1));
    return this.queries.row(actor, id, n);
  }

  /** Checks, applies, undoes, reads anew or gives up. Checking and applying go on as a job. */
  @Post(':id/transitions')
  @HttpCode(200)
  @Requires('import:run')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ImportView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiConflictResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async move(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() input: MoveImportInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.moveImport.execute(currentContext().actor, id, version, input);
    return this.answer(id, reply);
  }

  private async answer(id: string, reply: FastifyReply): Promise<ImportView> {
    return withEtag(reply, await this.queries.view(currentContext().actor, id));
  }
}

/** A row as a spreadsheet counts it. */
function RowNumber(): ParameterDecorator {
  return Param('n', new ParseIntPipe({ exceptionFactory: () => notFound() }));
}
