import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports } from '../../platform/documents/index.js';
import { REGIME_COLUMNS_OF_EXPORT, RegimeExportQuery } from './regimes-export.js';
import { Regimes } from './regimes.reader.js';

@ApiTags('regimes')
@Controller('regimes')
export class RegimesExportController {
  constructor(
    private readonly regimes: Regimes,
    private readonly exports: ListExports,
  ) {}

  /** The list of rules as a file: the same filter and order. */
  @Get('export')
  @Requires('regime:read')
  @ExportRoute()
  export(@Query() query: RegimeExportQuery): Promise<StreamableFile> {
    const locale = query.locale ?? currentContext().locale;
    // The list is one page: what is on record is read whole.
    return this.exports.numbered(
      { name: 'rules', columns: REGIME_COLUMNS_OF_EXPORT, zone: 'Asia/Shanghai' },
      query,
      async ({ page }) => {
        const list = await this.regimes.list(query, locale);
        return page === 1 ? list : { ...list, items: [] };
      },
    );
  }
}
