import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { Problem } from '../../platform/errors/problem.js';
import {
  ENQUIRY_COLUMNS_OF_EXPORT,
  EnquiryExportQuery,
  INBOX_COLUMNS,
  InboxExportQuery,
} from './enquiries-export.js';
import { EnquiriesQueries } from './enquiries.queries.js';
import { InboxQueries } from './inbox.queries.js';

/** The lists of enquiries as files, each in the scope of its page; what is invented is in no file. */
@ApiTags('enquiries')
@Controller('enquiries')
export class EnquiriesExportController {
  constructor(
    private readonly enquiries: EnquiriesQueries,
    private readonly inboxes: InboxQueries,
    private readonly exports: ListExports,
  ) {}

  /** What you have sent. */
  @Get('export')
  @Requires('enquiry:read')
  @ExportRoute()
  export(@Query() query: EnquiryExportQuery): Promise<StreamableFile> {
    const { actor, locale } = currentContext();
    return this.exports.byCursor(
      { name: 'enquiries', columns: ENQUIRY_COLUMNS_OF_EXPORT },
      query,
      (page) =>
        this.enquiries.list(actor, { ...query, ...page } as EnquiryExportQuery, query.locale ?? locale),
      withoutDemo,
    );
  }

  /** The inbox of a park of yours, or of the administrators. */
  @Get('inbox/export')
  @Requires('inbox:read')
  @ExportRoute()
  @ApiNotFoundResponse({ type: Problem })
  exportInbox(@Query() query: InboxExportQuery): Promise<StreamableFile> {
    const { actor, locale } = currentContext();
    return this.exports.byCursor(
      { name: 'inbox', columns: INBOX_COLUMNS },
      query,
      (page) => this.inboxes.list(actor, { ...query, ...page } as InboxExportQuery, query.locale ?? locale),
      withoutDemo,
    );
  }
}
