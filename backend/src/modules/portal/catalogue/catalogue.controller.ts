import { Controller, Get, type OnModuleDestroy, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../../platform/access/requires.js';
import { Configuration } from '../../../platform/config/configuration.js';
import { CSV_TYPE, SpooledFile, writeCsv } from '../../../platform/documents/index.js';
import { catalogueGeoJson, catalogueJson, catalogueTable } from './catalogue-files.js';
import { catalogueSchema } from './catalogue.schema.js';
import type { OpenCatalogue } from './catalogue.types.js';
import { ReadCatalogue, SCHEMA_PATH } from './read-catalogue.js';
import { answerWith } from '../stored/answer-with.js';
import { StoredFiles } from '../stored/stored-files.js';

/** An answer made of text, of this media type. */
const Answers = (type: string, schema: { type: string }) =>
  ApiOkResponse({ content: { [type]: { schema } } });

/** The whole public catalogue at addresses that stay: for machines, without signing in. */
@ApiTags('catalogue')
@Controller()
export class CatalogueController implements OnModuleDestroy {
  private readonly files: StoredFiles;

  constructor(
    private readonly catalogue: ReadCatalogue,
    private readonly configuration: Configuration,
  ) {
    this.files = new StoredFiles(configuration.PAGE_CACHE_SECONDS);
  }

  /** Regions, parks, plots, buildings, policies and offerings with every public fact, in all languages. */
  @Get('catalogue.json')
  @Requires('portal:read')
  @Answers('application/json', { type: 'object' })
  json(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(request, reply, 'application/json; charset=utf-8', catalogueJson);
  }

  /** Every public statement in a row. */
  @Get('catalogue.csv')
  @Requires('portal:read')
  @Answers('text/csv', { type: 'string' })
  csv(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(request, reply, CSV_TYPE, (all) =>
      writeCsv(catalogueTable(all), { byteOrderMark: true }),
    );
  }

  /** Parks as points, each with how exactly it is known; their borders and plots as polygons. */
  @Get('catalogue.geojson')
  @Requires('portal:read')
  @Answers('application/geo+json', { type: 'object' })
  geojson(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(request, reply, 'application/geo+json', catalogueGeoJson);
  }

  /** What `catalogue.json` holds, as a JSON Schema. */
  @Get('catalogue.schema.json')
  @Requires('portal:read')
  @Answers('application/schema+json', { type: 'object' })
  schema(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const schema = catalogueSchema(`${this.configuration.publicUrl}${SCHEMA_PATH}`);
    return this.send(request, reply, 'application/schema+json', () =>
      SpooledFile.from([JSON.stringify(schema, null, 2)]),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.files.clear();
  }

  private answer(
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    write: (catalogue: OpenCatalogue) => AsyncIterable<string>,
  ) {
    return this.send(request, reply, type, () =>
      this.catalogue.execute((all) => SpooledFile.from(write(all))),
    );
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    make: () => Promise<SpooledFile>,
  ): Promise<StreamableFile | undefined> {
    return answerWith(request, reply, await this.files.get(type, make), type);
  }
}
