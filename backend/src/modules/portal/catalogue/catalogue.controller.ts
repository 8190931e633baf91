import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../../../platform/access/requires.js';
import { Configuration } from '../../../platform/config/configuration.js';
import { CSV_TYPE, writeCsv } from '../../../platform/documents/index.js';
import { factTable, parksGeoJson } from './catalogue-files.js';
import { catalogueSchema } from './catalogue.schema.js';
import type { Catalogue } from './catalogue.types.js';
import { ReadCatalogue, SCHEMA_PATH } from './read-catalogue.js';
import { hasSeen, StoredAnswers } from './stored-answers.js';

/** An answer made of text, of this media type. */
const Answers = (type: string, schema: { type: string }) =>
  ApiOkResponse({ content: { [type]: { schema } } });

/** The whole public catalogue at addresses that stay: for machines, without signing in. */
@ApiTags('catalogue')
@Controller()
export class CatalogueController {
  private readonly answers: StoredAnswers;

  constructor(
    private readonly catalogue: ReadCatalogue,
    private readonly configuration: Configuration,
  ) {
    this.answers = new StoredAnswers(configuration.PAGE_CACHE_SECONDS);
  }

  /** Regions, parks, policies and offerings with every public fact, in all languages. */
  @Get('catalogue.json')
  @Requires('portal:read')
  @Answers('application/json', { type: 'object' })
  json(@Headers('if-none-match') seen: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(reply, seen, 'application/json; charset=utf-8', (all) => JSON.stringify(all));
  }

  /** Every public fact of regions and parks, one in a row. */
  @Get('catalogue.csv')
  @Requires('portal:read')
  @Answers('text/csv', { type: 'string' })
  csv(@Headers('if-none-match') seen: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(reply, seen, CSV_TYPE, (all) =>
      writeCsv(factTable(all), { byteOrderMark: true }).toString('utf8'),
    );
  }

  /** The parks as points, each with how exactly it is known. */
  @Get('catalogue.geojson')
  @Requires('portal:read')
  @Answers('application/geo+json', { type: 'object' })
  geojson(
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, seen, 'application/geo+json', (all) => JSON.stringify(parksGeoJson(all)));
  }

  /** What `catalogue.json` holds, as a JSON Schema. */
  @Get('catalogue.schema.json')
  @Requires('portal:read')
  @Answers('application/schema+json', { type: 'object' })
  schema(
    @Headers('if-none-match') seen: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const address = `${this.configuration.publicUrl}${SCHEMA_PATH}`;
    return this.send(reply, seen, 'application/schema+json', async () =>
      JSON.stringify(catalogueSchema(address), null, 2),
    );
  }

  private answer(
    reply: FastifyReply,
    seen: string | undefined,
    type: string,
    write: (catalogue: Catalogue) => string,
  ) {
    return this.send(reply, seen, type, async () => write(await this.catalogue.execute()));
  }

  private async send(
    reply: FastifyReply,
    seen: string | undefined,
    type: string,
    make: () => Promise<string>,
  ): Promise<string | undefined> {
    const { body, etag } = await this.answers.get(type, make);
    reply.headers({
      etag,
      'cache-control': 'no-cache',
      'content-type': type,
      // Anybody may read it from any page: it is the same for everybody and carries nothing of a session.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (!hasSeen(seen, etag)) return body;
    reply.code(304);
    return undefined;
  }
}
