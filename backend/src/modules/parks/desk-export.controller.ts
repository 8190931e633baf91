import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import { Slug } from '../../platform/http/ids.js';
import {
  FACT_COLUMNS,
  FactsToConfirmExportQuery,
  ParkProfileExportQuery,
  PROFILE_COLUMNS,
  unless,
} from './desk-export.js';
import { FactsToConfirmQueries } from './facts-to-confirm.queries.js';
import { ParkDesks } from './park-desk.access.js';
import { ParkProfiles } from './park-profiles.queries.js';

/** The lists of those who keep parks, as files; what is invented is in no file. */
@ApiTags('park-profiles')
@Controller()
export class DeskExportController {
  constructor(
    private readonly profiles: ParkProfiles,
    private readonly desks: ParkDesks,
    private readonly facts: FactsToConfirmQueries,
    private readonly exports: ListExports,
  ) {}

  /** All parks, for administrators. */
  @Get('park-profiles/export')
  @Requires('content:review')
  @ExportRoute()
  exportProfiles(@Query() query: ParkProfileExportQuery): Promise<StreamableFile> {
    return this.exports.numbered(
      { name: 'park-profiles', columns: PROFILE_COLUMNS },
      query,
      (page) => this.profiles.list({ ...query, ...page } as ParkProfileExportQuery, currentContext().locale),
      withoutDemo,
    );
  }

  /** What waits for the team of a park to confirm. */
  @Get('parks/:slug/facts-to-confirm/export')
  @Requires('fact:confirm')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  async exportFacts(
    @Slug() slug: string,
    @Query() query: FactsToConfirmExportQuery,
  ): Promise<StreamableFile> {
    const { actor } = currentContext();
    const { park } = await this.desks.of(actor, slug, 'fact:confirm');
    return this.exports.whole(
      { name: `${slug}-facts-to-confirm`, columns: FACT_COLUMNS },
      query,
      async () => (await this.facts.list(actor, park, currentContext().locale)).items,
      unless(park.demo),
    );
  }
}
