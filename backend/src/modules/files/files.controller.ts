import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { Problem } from '../../platform/errors/problem.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Id } from '../../platform/http/ids.js';
import { ServeFile } from './serve-file.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;
const RENDITION = /^\d{1,5}\.(webp|jpg)$/;

/** The bytes of files, for those whom the owner's rule lets read them. */
@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly serve: ServeFile) {}

  /** A document as an attachment, a picture as JPEG. */
  @Get(':id')
  @Requires('file:read')
  @ApiOkResponse({ content: { 'application/octet-stream': BINARY, 'image/jpeg': BINARY } })
  @ApiNotFoundResponse({ type: Problem })
  read(@Id() id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.serve.execute({ request, reply }, id, null);
  }

  /** A picture in one width: `640.webp`. */
  @Get(':id/renditions/:name')
  @Requires('file:read')
  @ApiParam({ name: 'name', example: '640.webp' })
  @ApiOkResponse({ content: { 'image/webp': BINARY, 'image/jpeg': BINARY } })
  @ApiNotFoundResponse({ type: Problem })
  rendition(
    @Id() id: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!RENDITION.test(name)) throw notFound();
    return this.serve.execute({ request, reply }, id, name);
  }
}
