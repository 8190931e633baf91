import { Controller, Get, type OnModuleDestroy, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../../platform/access/requires.js';
import { Configuration } from '../../../platform/config/configuration.js';
import { SpooledFile } from '../../../platform/documents/index.js';
import { notFound } from '../../../platform/errors/domain-error.js';
import { isLocale } from '../../../platform/i18n/locales.js';
import { answerWith } from '../stored/answer-with.js';
import { StoredFiles } from '../stored/stored-files.js';
import { writeAtom } from './atom.js';
import type { FeedName } from './feed-words.data.js';
import { ReadFeeds } from './read-feeds.js';

const ATOM = 'application/atom+xml; charset=utf-8';

/** For feed readers: beside the pages whose news they carry, one address for each language. */
@ApiExcludeController()
@Controller()
export class FeedsController implements OnModuleDestroy {
  private readonly files: StoredFiles;

  constructor(
    private readonly feeds: ReadFeeds,
    configuration: Configuration,
  ) {
    this.files = new StoredFiles(configuration.PAGE_CACHE_SECONDS);
  }

  @Get(':locale/offerings.atom')
  @Requires('portal:read')
  offerings(
    @Param('locale') locale: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer('offerings', locale, request, reply);
  }

  @Get(':locale/policies.atom')
  @Requires('portal:read')
  policies(
    @Param('locale') locale: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer('policies', locale, request, reply);
  }

  async onModuleDestroy(): Promise<void> {
    await this.files.clear();
  }

  private async answer(
    name: FeedName,
    locale: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (!isLocale(locale)) throw notFound('route.not-found', 'There is no such address.');
    const stored = await this.files.get(`${locale}/${name}`, async () =>
      SpooledFile.from([writeAtom(await this.feeds.execute(name, locale))]),
    );
    reply.header('content-language', locale);
    return answerWith(request, reply, stored, ATOM);
  }
}
