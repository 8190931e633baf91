import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PermissionTable } from '../../platform/access/permission-table.js';
import { Requires } from '../../platform/access/requires.js';
import { currentContext } from '../../platform/context/request-context.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Problem } from '../../platform/errors/problem.js';
import { Idempotent } from '../../platform/http/idempotent.js';
import { Id } from '../../platform/http/ids.js';
import { ExpectedVersion, withEtag } from '../../platform/http/versions.js';
import { rolesIn } from './companies.access.js';
import { Companies } from './companies.reader.js';
import { CreateProject } from './create-project.js';
import { CreateProjectInput, EditProjectInput, ProjectListQuery } from './dto/inputs.js';
import { ProjectListView, ProjectView } from './dto/views.js';
import { EditProject } from './edit-project.js';

/** What companies plan. */
@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly companies: Companies,
    private readonly permissions: PermissionTable,
    private readonly createProject: CreateProject,
    private readonly editProject: EditProject,
  ) {}

  @Get()
  @Requires('project:read')
  @ApiOkResponse({ type: ProjectListView })
  list(@Query() query: ProjectListQuery): Promise<ProjectListView> {
    return this.companies.projects(currentContext().actor, query);
  }

  @Post()
  @Idempotent()
  @Requires('project:create')
  @ApiCreatedResponse({ type: ProjectView })
  @ApiNotFoundResponse({ type: Problem, description: 'No such company among yours' })
  async create(
    @Body() { companyId, ...draft }: CreateProjectInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProjectView> {
    const { actor } = currentContext();
    if (!this.permissions.rolesAllow(rolesIn(actor, 'company', companyId), 'project:create'))
      throw notFound();
    const id = await this.createProject.execute(companyId, draft);
    return withEtag(reply, await this.companies.project(actor, id));
  }

  @Get(':id')
  @Requires('project:read')
  @ApiOkResponse({ type: ProjectView })
  @ApiNotFoundResponse({ type: Problem })
  async detail(@Id() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ProjectView> {
    return withEtag(reply, await this.companies.project(currentContext().actor, id));
  }

  @Patch(':id')
  @Requires('project:edit')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ProjectView })
  @ApiNotFoundResponse({ type: Problem })
  @ApiPreconditionFailedResponse({ type: Problem })
  async edit(
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Body() changes: EditProjectInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProjectView> {
    const { actor } = currentContext();
    await this.editProject.execute(actor, id, version, changes);
    return withEtag(reply, await this.companies.project(actor, id));
  }
}
