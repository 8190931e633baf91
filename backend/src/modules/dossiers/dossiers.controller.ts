import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import { DossierQuery } from './dossier.query.js';
import { Dossiers } from './dossiers.js';
import { LimitDossiers } from './limit-dossiers.guard.js';

@ApiTags('parks')
@Controller('parks')
export class DossiersController {
  constructor(private readonly dossiers: Dossiers) {}

  /** What is published of a park on two pages, with sources and dates, for whoever has to decide away from a screen. */
  @Get(':slug/dossier')
  @Requires('park:read')
  @UseGuards(LimitDossiers)
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @ApiResponse({ status: 304, description: 'The caller has this edition: send its ETag in If-None-Match' })
  @ApiNotFoundResponse({ type: Problem })
  @ApiUnprocessableEntityResponse({ type: Problem })
  @ApiTooManyRequestsResponse({ type: Problem })
  @ApiServiceUnavailableResponse({ type: Problem })
  async dossier(
    @Slug() slug: string,
    @Query() query: DossierQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = query.locale ?? currentContext().locale;
    const { version, fileName, print } = await this.dossiers.of(slug, locale);
    // Weak: what carries it may compress it.
    const etag = `W/"${version}"`;
    const headers = {
      etag,
      'cache-control': 'public, no-cache',
      vary: 'accept-language',
      'content-language': locale,
    };
    if (hasSeen(request.headers['if-none-match'], version)) {
      await reply.code(304).headers(headers).send();
      return;
    }
    const bytes = await print();
    await reply
      .headers({
        ...headers,
        'content-type': 'application/pdf',
        'content-length': String(bytes.length),
        'content-disposition': `attachment; filename="${fileName}"`,
      })
      .send(bytes);
  }
}

const hasSeen = (header: string | undefined, version: string) =>
  header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${version}"`) ?? false;
