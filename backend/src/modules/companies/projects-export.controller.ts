import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { ExportRoute, ListExports, withoutDemo } from '../../platform/documents/index.js';
import { Companies } from './companies.reader.js';
import { PROJECT_COLUMNS_OF_EXPORT, ProjectExportQuery } from './projects-export.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsExportController {
  constructor(
    private readonly companies: Companies,
    private readonly exports: ListExports,
  ) {}

  /** The projects that you see, as a file; what is invented is in no file. */
  @Get('export')
  @Requires('project:read')
  @ExportRoute()
  export(@Query() query: ProjectExportQuery): Promise<StreamableFile> {
    const { actor } = currentContext();
    return this.exports.byCursor(
      { name: 'projects', columns: PROJECT_COLUMNS_OF_EXPORT },
      query,
      (page) => this.companies.projects(actor, { ...query, ...page } as ProjectExportQuery),
      withoutDemo,
    );
  }
}
